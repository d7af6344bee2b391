import type { BookRow, Standing } from "../host/contract";
import { act } from "../host/host";
import { after } from "../parts/delay";
import { showDate } from "../parts/dates";
import { handling, wayShort } from "./labels";

/** More than any list shows at once; beyond it the oldest go. */
const KEPT = 2_000;

/** Where the papers of the rows on screen are; asked for together, once the scrolling rests. */
export class Whereabouts {
  #known: Map<number, Standing | null> = $state.raw(new Map());
  #seen: number[] = [];
  #turn = 0;
  readonly #lookSoon = after(80, () => void this.#look());

  constructor(readonly ontrouble: (error: unknown) => void) {}

  /** These rows are on screen now. */
  see(rows: BookRow[]) {
    this.#seen = rows.map(({ entry }) => entry);
    if (this.#seen.some((entry) => !this.#known.has(entry))) this.#lookSoon();
  }

  /** What is known may be old: what is on screen is asked again, and stands until then. */
  renew() {
    this.#turn++;
    const seen = new Set(this.#seen);
    this.#known = new Map([...this.#known].filter(([entry]) => seen.has(entry)));
    void this.#look(true);
  }

  forget() {
    this.#lookSoon.forget();
  }

  /** "Phòng Kinh tế từ 20/11"; of several who have it the first, and how many more. */
  text = ({ entry }: BookRow): string => {
    const standing = this.#known.get(entry);
    if (!standing) return "";
    const since = showDate(standing.since).slice(0, 5);
    if (standing.ended) return `${wayShort[standing.ended]} ${since}`;
    const [first, ...others] = standing.holder.split("; ");
    const holder = [first || handling.office, others.length > 0 ? `+${others.length}` : ""].filter(Boolean).join(" ");
    return `${standing.late ? `${handling.late}: ` : ""}${holder} từ ${since}`;
  };

  async #look(all = false) {
    const wanted = all ? this.#seen : this.#seen.filter((entry) => !this.#known.has(entry));
    if (wanted.length === 0) return;
    const turn = this.#turn;
    try {
      const found = await act("whereabouts", wanted);
      if (turn !== this.#turn) return;
      const standing = new Map(found.map((there) => [there.entry, there]));
      const known = [...this.#known, ...wanted.map((entry) => [entry, standing.get(entry) ?? null] as const)];
      this.#known = new Map(known.slice(-KEPT));
    } catch (error) {
      this.ontrouble(error);
    }
  }
}
