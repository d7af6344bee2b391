import type { EntryView } from "../host/contract";

/** What stands beside a book: an entry being typed or corrected, or one being read. */
export class Workbench<Entry extends { changed: boolean }> {
  typing: { entry: Entry; corrected?: EntryView } | null = $state.raw(null);
  shown: EntryView | null = $state.raw(null);
  /** What waits for the answer whether the words just typed may go. */
  leaving: (() => void) | null = $state.raw(null);

  constructor(first: Entry) {
    this.typing = { entry: first };
  }

  /** A new entry with something typed into it; a correction can be begun again. */
  get unsaved(): Entry | null {
    return this.typing && !this.typing.corrected && this.typing.entry.changed ? this.typing.entry : null;
  }

  /** Does something that would lose what is typed, after asking where there is something. */
  leave(then: () => void) {
    if (this.typing?.entry.changed) this.leaving = then;
    else then();
  }

  discard() {
    const then = this.leaving;
    [this.typing, this.leaving] = [null, null];
    then?.();
  }

  type(entry: Entry) {
    [this.typing, this.shown] = [{ entry }, null];
  }

  read(view: EntryView) {
    [this.typing, this.shown] = [null, view];
  }

  /** Types over the entry that is read. */
  correct(entry: Entry) {
    if (this.shown) this.typing = { entry, corrected: this.shown };
  }

  close() {
    this.leave(() => (this.typing = null));
  }
}
