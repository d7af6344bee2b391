import "@testing-library/jest-dom/vitest";
import { configure } from "@testing-library/svelte";

// A screen that is brought only when it is entered takes its time on a machine that has other work.
configure({ asyncUtilTimeout: 5000 });

// What jsdom lacks and the screens use.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
  // As the web view does it: the hands are in the dialog, on anything but a choice.
  this.querySelector<HTMLElement>("input, textarea, button")?.focus();
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
};
Element.prototype.scrollIntoView ??= () => {};
