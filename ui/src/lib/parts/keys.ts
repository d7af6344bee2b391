/**
 * Vietnamese is typed through a keyboard program that rewrites letters behind the cursor: while
 * it composes, no key means anything to us.
 */
export function composing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** `Ctrl+S`, `F8`, `Alt+N`; `Ctrl+Shift` is left to the keyboard program. */
export function chord(event: KeyboardEvent): string {
  if (composing(event) || (event.ctrlKey && event.shiftKey)) return "";
  const name = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return `${event.ctrlKey ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${event.shiftKey ? "Shift+" : ""}${name}`;
}

/**
 * Whether a key was pressed with the hands on nothing, as after a click beside the fields: then
 * it is heard by nobody but the window, and means what it means in what is open on top.
 */
export const onNothing = (event: KeyboardEvent) => event.target === document.body || event.target === document.documentElement;

/** The dialog over everything else. */
export const topDialog = () => [...document.querySelectorAll("dialog[open]")].at(-1);

const STOPS = "input, select, textarea, button.primary, [contenteditable='true']";

/**
 * Enter goes to the next field of a form, as the desk is used to; the last one leads to its
 * button. To be set as `onkeydown` of the form, so that a field's own handler comes first.
 */
export function enterMovesOn(event: KeyboardEvent & { currentTarget: HTMLElement }) {
  const field = event.target;
  if (event.key !== "Enter" || composing(event) || event.defaultPrevented) return;
  if (event.ctrlKey || event.altKey || event.shiftKey || !(field instanceof HTMLElement)) return;
  if (!field.matches("input, select, textarea") || takesLineBreak(field)) return;
  event.preventDefault();
  moveOn(event.currentTarget, field);
}

/** From a field to the next one of its form, or to its button. */
export function moveOn(form: HTMLElement, field: HTMLElement) {
  const stops = [...form.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => !stop.matches(":disabled") && stop.tabIndex >= 0,
  );
  goTo(stops[stops.indexOf(field) + 1]);
}

/** In a field of lines Enter begins a line; on an empty last line it goes on. */
function takesLineBreak(field: HTMLElement): boolean {
  if (!(field instanceof HTMLTextAreaElement) || field.dataset.lines === undefined) return false;
  const line = field.value.slice(0, field.selectionStart).split("\n").at(-1) ?? "";
  return line.trim() !== "";
}

/** In a column of buttons the arrows go to the one above and the one below. */
export function arrowsMove(event: KeyboardEvent & { currentTarget: HTMLElement }) {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]?.focus();
}

export function goTo(field: HTMLElement | null | undefined) {
  field?.focus();
  if (field instanceof HTMLInputElement && field.type !== "checkbox") field.select();
}
