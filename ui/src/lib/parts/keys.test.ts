import { chord, enterMovesOn } from "./keys";

function form() {
  document.body.innerHTML = `<form><input id="a"><textarea id="b" data-lines>một</textarea><input id="c"><button class="primary" id="d"></button></form>`;
  const form = document.querySelector("form")!;
  form.addEventListener("keydown", (event) => enterMovesOn(event as never));
  return (id: string) => form.querySelector<HTMLInputElement>(`#${id}`)!;
}
const enter = (more: KeyboardEventInit = {}) =>
  document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...more }));

test("Enter goes from field to field and ends at the button", () => {
  const field = form();
  field("c").focus();
  enter();
  expect(document.activeElement).toBe(field("d"));
});

test("in a field of lines Enter begins a line, and goes on from an empty one", () => {
  const lines = form()("b") as unknown as HTMLTextAreaElement;
  lines.focus();
  lines.setSelectionRange(3, 3);
  enter();
  expect(document.activeElement).toBe(lines);
  lines.value = "một\n";
  lines.setSelectionRange(4, 4);
  enter();
  expect(document.activeElement?.id).toBe("c");
});

test("Enter that ends a composition stays in its field", () => {
  const field = form();
  field("a").focus();
  enter({ isComposing: true });
  enter({ keyCode: 229 });
  expect(document.activeElement).toBe(field("a"));
});

test("Ctrl+Shift belongs to the keyboard program", () => {
  expect(chord(new KeyboardEvent("keydown", { key: "S", ctrlKey: true, shiftKey: true }))).toBe("");
  expect(chord(new KeyboardEvent("keydown", { key: "s", ctrlKey: true }))).toBe("Ctrl+S");
});
