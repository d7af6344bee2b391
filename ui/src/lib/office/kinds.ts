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

export const unknownKind = "Không có tên loại này: gõ vài chữ đầu (cong van) hoặc chữ viết tắt (qd).";
