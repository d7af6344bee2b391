import type { DraftSheet, Finding, Fix } from "../host/contract";

/** The labels a unit of the body may begin with; a fix counts its characters behind them. */
const LABEL = /^(?:Điều\s+\d+[a-zđ]?\.|\d+(?:\.\d+)*[.)]|[a-zđ]\)|[IVXLC]+\.|[-+])\s+/u;

/** Where the words of a fix stand in a paragraph; none where other words stand there by now. */
export function passage(text: string, fix: Fix): { from: number; to: number } | undefined {
  const label = text.match(LABEL)?.[0].length ?? 0;
  const from = label + [...text.slice(label)].slice(0, fix.at).join("").length;
  const to = from + fix.before.length;
  return text.slice(from, to) === fix.before ? { from, to } : undefined;
}

/** Makes the change of a finding in a field or a line of one; false where the words are gone. */
export function mendField(sheet: DraftSheet, { place, fix }: Finding): boolean {
  const owner: unknown = place.part === 0 ? sheet.draft.main : sheet.draft.parts[place.part - 1];
  if (!fix || typeof owner !== "object" || owner === null) return false;
  const fields = owner as Record<string, unknown>;
  const value = fields[place.field];
  if (typeof value === "string") {
    const mended = changed(value, fix);
    fields[place.field] = mended;
    return mended !== value;
  }
  if (Array.isArray(value) && typeof value[place.index ?? 0] === "string") {
    const line = value[place.index ?? 0] as string;
    value[place.index ?? 0] = changed(line, fix);
    return value[place.index ?? 0] !== line;
  }
  return false;
}

/** Offsets count characters, not the halves in which JavaScript keeps the rare ones. */
function changed(text: string, { at, before, after }: Fix): string {
  const characters = [...text];
  const there = characters.slice(at, at + [...before].length).join("");
  if (there !== before) return text;
  return [...characters.slice(0, at), after, ...characters.slice(at + [...before].length)].join("");
}
