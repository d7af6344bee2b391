import type { OutgoingForm, Registered } from "../host/contract";
import type { Book } from "../book/book.svelte";
import type { OutgoingEntry } from "./form.svelte";

/** A number just given to a signed document. */
interface Numbered {
  done: Registered;
  form: OutgoingForm;
  /** The number that was expected; empty where none was. */
  planned: string;
}
export type OutgoingBook = Book<OutgoingEntry, Numbered>;
