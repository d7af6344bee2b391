import { showWhen } from "./dates";

/** Turns what was typed into an ISO date, a deadline with its hour where it has one; rejects with something `why` can put into words. */
export type ReadDate = (typed: string) => Promise<string>;

/**
 * A date while it is typed. What cannot be read stays as it was typed, with the sentence that
 * says what is wrong: an old value must never come back unnoticed.
 */
export class DateEntry {
  typed = $state("");
  iso: string | null = $state(null);
  trouble = $state("");
  #read: string | null = "";

  constructor(iso: string | null = null) {
    this.set(iso);
  }

  set(iso: string | null) {
    this.iso = iso;
    this.typed = showWhen(iso);
    this.trouble = "";
    this.#read = this.typed;
  }

  /** Reads what stands there now; true when it is a date or empty. */
  async settle(read: ReadDate, why: (error: unknown) => string): Promise<boolean> {
    const typed = this.typed.trim();
    if (typed === this.#read) return this.trouble === "";
    if (typed === "") {
      this.set(null);
      return true;
    }
    try {
      const iso = await read(typed);
      if (typed === this.typed.trim()) this.set(iso);
      return true;
    } catch (error) {
      this.iso = null;
      this.trouble = why(error);
      this.#read = typed;
      return false;
    }
  }
}
