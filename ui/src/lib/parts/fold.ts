/** Marks stripped, đ as d, lower case: what a hurried hand types. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .trim();
}

/** Plain letters and figures with single hyphens between, for the name of a file. */
export const ascii = (text: string) => fold(text).replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");

/** Whether `typed` means `candidate`: its words in order by their beginnings, or its initials. */
export function meant(typed: string, candidate: string): boolean {
  const wanted = fold(typed);
  if (wanted === "") return true;
  const words = fold(candidate).split(/[\s\-/,.]+/).filter(Boolean);
  const initials = words.map((word) => word[0]).join("");
  if (!wanted.includes(" ") && initials.startsWith(wanted)) return true;
  let from = 0;
  return wanted.split(/\s+/).every((piece) => {
    const at = words.findIndex((word, index) => index >= from && word.startsWith(piece));
    from = at + 1;
    return at >= 0;
  });
}

/**
 * What `typed` means among `all`, the surest first: a whole name, with its marks or without, then
 * the names it begins, then those whose later words it begins.
 */
export function bySurety<One>(typed: string, all: One[], names: (one: One) => string[]): One[] {
  const [wanted, folded] = [typed.trim().toLowerCase(), fold(typed)];
  if (folded === "") return [...all];
  const weigh = (one: One) => {
    const called = names(one).filter(Boolean);
    if (called.some((name) => name.toLowerCase() === wanted)) return 0;
    if (called.some((name) => fold(name) === folded)) return 1;
    if (called.some((name) => meant(folded, name) && fold(name)[0] === folded[0])) return 2;
    return called.some((name) => meant(folded, name)) ? 3 : undefined;
  };
  const weighed = all.map((one) => ({ one, weight: weigh(one) })).filter(({ weight }) => weight !== undefined);
  return weighed.sort((a, b) => a.weight! - b.weight!).map(({ one }) => one);
}
