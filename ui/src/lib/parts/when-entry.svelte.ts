import { DateEntry } from "./date-entry.svelte";
import { readTime } from "./dates";

/** A day, or a day with its hour, while it is typed. */
export class WhenEntry {
  readonly day = new DateEntry();
  hour = $state("");

  constructor(when: string | null = null) {
    this.day.set(when?.slice(0, 10) ?? null);
    this.hour = when?.slice(11, 16) ?? "";
  }

  /** A term in hours was read in the place of the day: its end has an hour of its own. */
  part() {
    const end = this.day.iso;
    if (end === null || end.length <= 10) return;
    this.hour = end.slice(11, 16);
    this.day.set(end.slice(0, 10));
  }

  /** `2026-11-23T08:15`; nothing for nothing; undefined for what cannot be read. An hour alone is of today. */
  async finished(settle: (day: DateEntry) => Promise<boolean>): Promise<string | null | undefined> {
    const hour = readTime(this.hour)?.slice(0, 5);
    if (hour && this.day.typed.trim() === "") this.day.typed = "t";
    if (!(await settle(this.day)) || readTime(this.hour) === undefined) return undefined;
    if ((this.day.iso?.length ?? 0) > 10) return this.day.iso;
    return this.day.iso && hour ? `${this.day.iso}T${hour}` : this.day.iso;
  }
}
