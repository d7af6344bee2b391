/** Rows as a spreadsheet takes them from the clipboard. */
export function toTsv(rows: string[][]): string {
  return rows.map((cells) => cells.map(cell).join("\t")).join("\r\n");
}

/** A cell with a tab, a break or a quote is quoted as Excel does it. */
function cell(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
