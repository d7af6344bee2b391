import type { BookRow } from "../host/contract";
import type { ListForm } from "./list";
import { ascii } from "../parts/fold";

/** Sortable by number: `0412`, `0012a`. */
const sortable = (number: string) => number.replace(/^\d+/, (figures) => figures.padStart(4, "0"));

/** Plain letters, what it is first: `phieu-giai-quyet_2026_0412.pdf`. */
export function nameOf(what: string, parts: (string | number)[], ending: ListForm): string {
  return `${[what, ...parts.map((part) => ascii(String(part)))].filter(Boolean).join("_")}.${ending}`;
}

export const slipName = (year: number, number: string) => nameOf("phieu-giai-quyet", [year, sortable(number)], "pdf");

/** `bi_2026_0012-ubnd-vp.pdf` */
export const paperName = (what: string, { year, symbol, number }: Pick<BookRow, "year" | "symbol" | "number">) =>
  nameOf(what, [year, sortable(symbol || number)], "pdf");

/** `cong-van-so-12_dau-den-0412.pdf` */
export const stampedName = (file: string, number: string) => nameOf(ascii(file.replace(/\.pdf$/i, "")), [`dau-den-${sortable(number)}`], "pdf");
