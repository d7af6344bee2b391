import type { BookRow, Direction, ListFilter, ListRequest, SortBy, WorkList } from "../host/contract";
import { act } from "../host/host";
import { noFilter } from "./filter";

const PAGE = 100;
const PAGES_KEPT = 60;

/** The rows of a book as the list looks at them: pages come when they are seen. */
export class BookRows {
  count = $state(0);
  sort: { by: SortBy; descending: boolean } = $state({ by: "number", descending: true });
  body: number | null = $state(null);
  year: number | null = $state(null);
  /** What else the lines must be like. */
  narrowed: Partial<ListFilter> = $state.raw({});
  /** The work list that is looked at instead of the book. */
  work: WorkList | null = $state(null);
  /** Every entry of the work list, in its order. */
  entries: number[] = $state.raw([]);
  #pages: Map<number, BookRow[]> = $state.raw(new Map());
  #asked = new Set<number>();
  #token = 0;
  #opening = 0;

  constructor(readonly direction: Direction) {
    // Newest first. Papers of ours have several series: the greatest number is seldom the newest.
    if (direction === "outgoing") this.sort.by = "dated";
  }

  /** Opens the list anew; rows on screen stay until the new ones are there. */
  async open() {
    const turn = ++this.#opening;
    const { token, count, entries } = await (this.work ? this.#work(this.work) : this.#book());
    if (turn !== this.#opening) return;
    const seen = [...this.#pages.keys()].filter((page) => page * PAGE < count);
    this.#token = token;
    this.#asked = new Set(seen);
    const rows = await Promise.all(seen.map((page) => this.#fetch(token, page)));
    if (turn !== this.#opening) return;
    this.count = count;
    // The same list again: what was chosen in it stays chosen.
    if (entries.join() !== this.entries.join()) this.entries = entries;
    this.#pages = new Map(seen.map((page, index) => [page, rows[index] ?? []]));
  }

  /** Which lines are shown, and how they are ordered. */
  get request(): ListRequest {
    return {
      filter: { ...noFilter(), ...this.narrowed, direction: this.direction, body: this.body, year: this.year },
      sort: { ...this.sort },
    };
  }

  /** By which the office knows the open list. */
  get token(): number {
    return this.#token;
  }

  row(index: number): BookRow | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Where an entry stands in the list, among the lines that are here. */
  placeOf(entry: number): number | undefined {
    for (const [page, rows] of this.#pages) {
      const at = rows.findIndex((row) => row.entry === entry);
      if (at >= 0) return page * PAGE + at;
    }
    return undefined;
  }

  /** Brings the pages of what is on screen. */
  async want(from: number, count: number) {
    const first = Math.floor(from / PAGE);
    const last = Math.floor(Math.max(from, from + count - 1) / PAGE);
    for (let page = first; page <= last; page++) {
      if (this.#asked.has(page) || page * PAGE >= this.count) continue;
      this.#asked.add(page);
      const token = this.#token;
      const rows = await this.#fetch(token, page);
      if (token !== this.#token) return;
      const pages = new Map(this.#pages).set(page, rows);
      const oldest = pages.keys().next().value;
      if (pages.size > PAGES_KEPT && oldest !== undefined) {
        pages.delete(oldest);
        this.#asked.delete(oldest);
      }
      this.#pages = pages;
    }
  }

  orderBy(by: SortBy) {
    this.sort = { by, descending: this.sort.by === by ? !this.sort.descending : by === "number" };
    return this.open();
  }

  /** Whose work, and from which year's books on. */
  get scope() {
    return { body: this.body, from_year: this.year };
  }

  async #book() {
    return { ...(await act("open_list", this.request)), entries: [] };
  }

  async #work(list: WorkList) {
    const narrowed = Object.keys(this.narrowed).length > 0;
    const filter = narrowed ? { ...noFilter(), ...this.narrowed, direction: this.direction } : null;
    const { token, entries } = await act("open_work_list", { list, scope: this.scope, filter });
    return { token, entries, count: entries.length };
  }

  #fetch(token: number, page: number) {
    return act("list_rows", { token, from: page * PAGE, count: PAGE });
  }
}
