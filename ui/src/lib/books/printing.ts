import type { BookName, PrintWhat, SeriesView } from "../host/contract";

/** The books of a series that are printed page by page. */
export const booksOf = (series: SeriesView): { value: BookName; label: string }[] =>
  series.direction === "incoming"
    ? [
        { value: "incoming", label: "Sổ đăng ký văn bản đến" },
        { value: "follow-up", label: "Sổ theo dõi giải quyết văn bản đến" },
      ]
    : [{ value: "outgoing", label: "Sổ đăng ký văn bản đi" }];

/** Sortable, and plain letters: `so-van-ban-den_2026_in-tiep.pdf`. */
export function fileName(book: BookName, year: number, what: PrintWhat["what"], ending: string): string {
  const names: Record<BookName, string> = {
    incoming: "so-van-ban-den", outgoing: "so-van-ban-di", "follow-up": "so-theo-doi",
    postal: "so-gui-buu-dien", "file-copies": "so-su-dung-ban-luu",
  };
  const parts: Record<PrintWhat["what"], string> = { all: "ca-so", new: "in-tiep", closing: "trang-ket", again: "in-lai" };
  return `${names[book]}_${year}_${parts[what]}.${ending}`;
}
