/** A column of a list on screen. */
export interface Column<Row> {
  key: string;
  title: string;
  /** Pixels; a growing column takes at least these and a share of what is left. */
  width: number;
  grows?: boolean;
  align?: "left" | "centre" | "right";
  /** May take a second line; others are cut when there is no room. */
  wraps?: boolean;
  /** Kept in full whatever the width. */
  uncut?: boolean;
  /** Says why a line holds no more: never struck through with it. */
  tells?: boolean;
  text: (row: Row) => string;
  /** The list can be ordered by it. */
  sorts?: boolean;
}

/** A date, an hour, a number: on one line whatever the row and the column. */
export const onOneLine = (text: string) => /^\d[\d/:.,\s–-]*$/.test(text);

export function template<Row>(columns: Column<Row>[], widths: Record<string, number>): string {
  return columns
    .map(({ key, width, grows }) =>
      grows && widths[key] === undefined
        ? `minmax(${width}px, 1fr)`
        : `${widths[key] ?? width}px`,
    )
    .join(" ");
}
