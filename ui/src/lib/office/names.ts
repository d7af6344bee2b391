/** Bodies whose name is written short at the desk, in full at the head of a document. */
const FULL: [RegExp, string][] = [
  [/^UBND\s+/i, "ỦY BAN NHÂN DÂN"],
  [/^(Ủy|Uỷ) ban nhân dân\s+/i, "ỦY BAN NHÂN DÂN"],
  [/^HĐND\s+/i, "HỘI ĐỒNG NHÂN DÂN"],
  [/^Hội đồng nhân dân\s+/i, "HỘI ĐỒNG NHÂN DÂN"],
];
const LOCALITY = /(?:xã|phường|đặc khu|tỉnh|thành phố)\s+(.+)$/i;

/** The lines of ô 2: a committee or council and its locality are one name on two lines. */
export function headOf(name: string): string[] {
  for (const [short, full] of FULL) {
    if (short.test(name)) return [full, name.replace(short, "").trim().toUpperCase()].filter(Boolean);
  }
  return [name.trim().toUpperCase()].filter(Boolean);
}

/** `UBND`, `HĐND`, else the initials: `SCT`. The office decides; this only proposes. */
export function abbreviationOf(name: string): string {
  const [first] = headOf(name);
  if (first === "ỦY BAN NHÂN DÂN") return "UBND";
  if (first === "HỘI ĐỒNG NHÂN DÂN") return "HĐND";
  const words = name.trim().split(/[\s-]+/).filter(Boolean);
  return words.map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : (word[0] ?? "").toUpperCase())).join("");
}

/** Địa danh: the locality without its level word. */
export function placeOf(name: string): string {
  return name.match(LOCALITY)?.[1]?.trim() ?? "";
}
