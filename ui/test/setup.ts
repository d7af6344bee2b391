import "@testing-library/jest-dom/vitest";

// What jsdom lacks and the screens use.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
  // As a browser does it: the hands are in the dialog.
  this.querySelector<HTMLElement>("input, select, textarea, button")?.focus();
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
};
Element.prototype.scrollIntoView ??= () => {};
