import type { BookRow, Direction } from "../host/contract";
import { act } from "../host/host";
import { noFilter } from "./filter";

const LOOKED_AT = 500;
type Said = "author" | "kind" | "signer" | "handler";

/** What was written in the last rows of a book, for suggestions while typing. */
export class Recent {
  #rows: BookRow[] = $state.raw([]);

  constructor(readonly direction: Direction) {}

  async look() {
    const sort = { by: "number", descending: true } as const;
    const { token } = await act("open_list", { filter: { ...noFilter(), direction: this.direction }, sort });
    this.#rows = await act("list_rows", { token, from: 0, count: LOOKED_AT });
  }

  /** The row above the one that is typed. */
  get above(): BookRow | undefined {
    return this.#rows[0];
  }

  /** Values of a column, the most frequent first. */
  values(column: Said): string[] {
    return byTimes(this.#rows.map(({ [column]: value }) => value));
  }

  /** The single names of a column that holds several, the most frequent first. */
  names(column: Said): string[] {
    return byTimes(this.#rows.flatMap(({ [column]: value }) => value.split(";").map((name) => name.trim())));
  }

  /** Values of a column, the one written last first. */
  latest(column: Said): string[] {
    return [...new Set(this.#rows.map(({ [column]: value }) => value).filter(Boolean))];
  }
}

function byTimes(values: string[]): string[] {
  const times = new Map<string, number>();
  for (const value of values) {
    if (value !== "") times.set(value, (times.get(value) ?? 0) + 1);
  }
  return [...times].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}
