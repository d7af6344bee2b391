import type { WorkCounts, WorkList } from "../host/contract";
import { act } from "../host/host";
import type { BookRows } from "../book/rows.svelte";

/** What the incoming room shows: the book, the tray, the recurring duties, or a work list. */
export type Place = "book" | "tray" | "duties" | WorkList;

const LISTS: readonly Place[] = ["book", "tray", "duties"];
export const isWork = (place: Place): place is WorkList => !LISTS.includes(place);

/** The waiting work over the incoming book, and which part of it is looked at. */
export class Room {
  place: Place = $state("book");
  counts: WorkCounts | null = $state.raw(null);
  #turn = 0;

  constructor(readonly rows: BookRows, readonly ontrouble: (error: unknown) => void) {}

  async count() {
    const turn = ++this.#turn;
    const counts = await act("work_counts", this.rows.scope).catch(this.ontrouble);
    if (counts && turn === this.#turn) this.counts = counts;
  }

  readonly go = (place: Place) => {
    this.place = place;
    if (place === "tray" || place === "duties") return;
    // What is chosen in one list must not be acted on from another.
    [this.rows.work, this.rows.entries] = [isWork(place) ? place : null, []];
    this.rows.open().catch(this.ontrouble);
  };

  /** How many wait there. */
  waiting(place: Place): number | null {
    if (!this.counts || place === "book" || place === "duties") return null;
    return this.counts[PLACE_COUNT[place]];
  }
}

const PLACE_COUNT: Record<Exclude<Place, "book" | "duties">, keyof WorkCounts> = {
  tray: "to_be_registered",
  "to-be-presented": "to_be_presented",
  "awaits-direction": "awaits_direction",
  "to-be-passed-on": "to_be_passed_on",
  "in-work": "in_work",
  overdue: "overdue",
  "awaits-original": "awaits_original",
};
