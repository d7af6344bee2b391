import type { BodyView, IncomingForm, OfficeView, Registered } from "../host/contract";
import { bodiesFor } from "../office/validity";
import type { Book } from "../book/book.svelte";
import type { IncomingEntry } from "./form.svelte";

/** A document just received. */
interface Received {
  done: Registered;
  form: IncomingForm;
  /** Which paper it is, in the words of the book where it stood there before. */
  said: string[];
}
export type IncomingBook = Book<IncomingEntry, Received>;

/** The bodies that keep a book of arrivals; an office usually has one for all (Điều 22.2). */
export function receiving(office: OfficeView): BodyView[] {
  return bodiesFor(office).filter(({ series }) => series.some(({ direction }) => direction === "incoming"));
}
