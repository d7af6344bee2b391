import type { DraftSheet, Part } from "../host/contract";
import { drafting } from "./labels";

/** What a part is called on its tab; 0 is the main document. */
export function partName(sheet: DraftSheet, index: number): string {
  const part = sheet.draft.parts[index - 1];
  if (!part) return drafting.mainPart;
  if (part.part === "phu-luc") return part.label ? `${drafting.appendix} ${part.label}` : drafting.appendix;
  return drafting.attached;
}

const NUMERALS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** A single appendix carries no number; from the second on all do. */
export function addAppendix(sheet: DraftSheet) {
  const appendices = sheet.draft.parts.filter((part) => part.part === "phu-luc");
  if (appendices.length === 1 && appendices[0]) appendices[0].label ??= NUMERALS[0] ?? null;
  const label = appendices.length > 0 ? (NUMERALS[appendices.length] ?? null) : null;
  const part: Part = { part: "phu-luc", label, title: null, landscape: false, body: [] };
  sheet.draft.parts.push(part);
  sheet.bodies.push([]);
}

export function dropPart(sheet: DraftSheet, index: number) {
  sheet.draft.parts.splice(index - 1, 1);
  sheet.bodies.splice(index, 1);
}
