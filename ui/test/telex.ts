/**
 * Types as a Vietnamese keyboard program does: letters go in, and where a mark belongs the last
 * letters are taken back by backspaces and typed anew. Each step tells the page like a key would.
 */
export function telex(field: HTMLInputElement | HTMLTextAreaElement, steps: string[]) {
  const tell = (type: string, key: string) =>
    field.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }));
  for (const step of steps) {
    for (const letter of step) {
      const back = letter === "⌫";
      const goes = tell("keydown", back ? "Backspace" : letter);
      if (!goes) continue;
      field.value = back ? field.value.slice(0, -1) : field.value + letter;
      field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: back ? "deleteContentBackward" : "insertText" }));
      tell("keyup", back ? "Backspace" : letter);
    }
  }
}
