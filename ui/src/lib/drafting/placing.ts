import type { Place } from "../host/contract";
import { goTo } from "../parts/keys";

/** The hands go to a field of the form: to its line, or its block of fields, where the place says which. */
export function goToField(form: HTMLElement, { field, index }: Place) {
  const found = [...form.querySelectorAll<HTMLElement>(`[data-block='${field}'], [data-field='${field}']`)];
  const there = found[index ?? 0] ?? found[0];
  const control = there?.matches("[data-block]") ? there.querySelector<HTMLElement>("input, select, textarea") : there;
  control?.closest("details")?.setAttribute("open", "");
  goTo(control);
  if (control instanceof HTMLTextAreaElement && control.dataset.lines !== undefined && index !== null && found.length === 1) {
    control.setSelectionRange(...lineOf(control.value, index));
  }
  control?.scrollIntoView({ block: "nearest" });
}

/** Where a line that says something begins and ends; blank ones count for nothing. */
function lineOf(text: string, index: number): [number, number] {
  const lines = [...text.matchAll(/[^\n]*\S[^\n]*/g)];
  const line = lines[index];
  return line ? [line.index, line.index + line[0].length] : [text.length, text.length];
}
