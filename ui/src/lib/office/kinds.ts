import type { KindView, OfficeView } from "../host/contract";
import { bySurety, fold } from "../parts/fold";

/** The kinds of papers (Điều 7) as they are chosen, by name or by the letters of the rules. */
export const kindOptions = (kinds: KindView[]) =>
  kinds.map(({ kind, name, abbreviation }) => ({ value: kind, label: name, short: abbreviation }));

/**
 * The names that may be meant where papers of others are described, those used of late first. Any
 * other name is as good there, so only one that begins as the words do comes in their place.
 */
export function kindNames({ kinds, other_kinds }: Pick<OfficeView, "kinds" | "other_kinds">, recent: string[] = []) {
  const short = new Map(kinds.map(({ name, abbreviation }) => [name, abbreviation ?? ""]));
  const options = [...new Set([...recent, ...short.keys(), ...other_kinds])];
  const begins = (name: string, typed: string) => fold(name)[0] === fold(typed)[0] || fold(short.get(name) ?? "")[0] === fold(typed)[0];
  const find = (typed: string) =>
    bySurety(typed, options, (name) => [name, short.get(name) ?? ""]).filter((name) => begins(name, typed));
  return { options, find };
}

/**
 * The kind that the symbol of a paper tells: its letters stand first (Phụ lục I, mục II.3), and
 * only an official letter has none. Empty where it tells nothing.
 */
export function kindBySymbol({ kinds, other_kinds }: Pick<OfficeView, "kinds" | "other_kinds">, symbol: string): string {
  const [, year, letters] = symbol.toLowerCase().match(/^\s*\d+\p{Ll}?\s*[/–-]\s*(\d{4}\s*\/\s*)?(\p{L}+)/u) ?? [];
  if (letters === undefined) return "";
  const initials = (name: string) => name.toLowerCase().split(" ").map((word) => word[0]).join("");
  const told =
    kinds.find(({ abbreviation }) => abbreviation?.toLowerCase() === letters)?.name ??
    other_kinds.find((name) => initials(name) === letters);
  // Papers of law have a year, and letters of their own.
  return told ?? (year === undefined ? (kinds.find(({ kind }) => kind === "cong-van")?.name ?? "") : "");
}

export const unknownKind = "Không có tên loại này: gõ vài chữ đầu (cong van) hoặc chữ viết tắt (qd).";
