import { untrack } from "svelte";
import type { Direction, EntryForm, OfficeView } from "../host/contract";
import { act } from "../host/host";
import { whenOld } from "../office/news";
import { keepTyped, keptTyped } from "./kept.svelte";
import { Recent } from "./recent.svelte";
import { BookRows } from "./rows.svelte";
import { Workbench } from "./workbench.svelte";

/** An entry while it is typed. */
export interface Typed<Words extends object> {
  changed: boolean;
  /** Everything as it stands in the fields. */
  typed: Words;
  resume(words: Words): void;
}

/** How a book makes the entries that are typed into it. */
interface Making<Entry> {
  /** A new one, for the book of the body that is looked at, if one is. */
  fresh: (body: number | null) => Entry;
  /** One that corrects; none for an entry of the other book. */
  of: (form: EntryForm) => Entry | null;
}

/**
 * One book at work: its rows, what stands beside them, and the number just given. To be made
 * while a component is made.
 */
export class Book<Entry extends Typed<Words>, Given extends { done: { entry: number } }, Words extends object = Entry["typed"]> {
  readonly rows: BookRows;
  readonly recent: Recent;
  readonly bench: Workbench<Entry>;
  given: Given | null = $state.raw(null);
  /** The entry just written: the hands go to its line once the list has it. */
  sought: number | null = $state(null);

  constructor(
    readonly direction: Direction,
    office: () => OfficeView,
    readonly making: Making<Entry>,
    readonly ontrouble: (error: unknown) => void,
  ) {
    this.rows = new BookRows(direction);
    this.recent = new Recent(direction);
    // An office opened beside another, or made anew where one was, has words of its own.
    const place = () => `typing-${direction} ${office().uuid}`;
    const first = this.#fresh();
    const words = keptTyped<Words>(untrack(place));
    if (words) first.resume(words);
    this.bench = new Workbench(first);
    keepTyped(place, () => this.bench.unsaved?.typed ?? null);
    this.#look();
    $effect(() => whenOld("books", () => this.#look()));
    $effect(() => whenOld("books", () => void this.#readAgain()));
  }

  /** Begins a new entry. */
  readonly add = () => this.bench.leave(() => this.bench.type(this.#fresh()));

  /** Reads an entry beside the list. */
  show(entry: number) {
    this.bench.leave(async () => {
      const view = await act("read_entry", entry).catch(this.ontrouble);
      if (!view) return;
      this.bench.read(view);
      this.given = null;
    });
  }

  /** Types over the entry that is read; a number that was annulled stays as it is. */
  readonly correct = () => {
    const { shown } = this.bench;
    const entry = shown && !shown.row.void && this.making.of(shown.form);
    if (entry) this.bench.correct(entry);
  };

  /** An entry was written: its number stands large, and the next one is begun. */
  wrote(given: Given, next: Entry | undefined) {
    this.given = given;
    this.sought = given.done.entry;
    this.bench.type(next ?? this.#fresh());
  }

  /** What is read stays as it stands in the book. */
  async #readAgain() {
    const { shown, typing } = this.bench;
    if (!shown || typing) return;
    const view = await act("read_entry", shown.row.entry).catch(this.ontrouble);
    if (view && this.bench.shown === shown && !this.bench.typing) this.bench.read(view);
  }

  #fresh() {
    return this.making.fresh(this.rows.body);
  }

  #look() {
    this.rows.open().catch(this.ontrouble);
    this.recent.look().catch(this.ontrouble);
  }
}
