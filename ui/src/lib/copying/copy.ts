import type { EntryForm, EntryView, Kind, OfficeView } from "../host/contract";
import { OutgoingEntry } from "../outgoing/form.svelte";

/** Bản sao y, bản sao lục, bản trích sao: in the order they are made at the desk. */
export const COPIES: Kind[] = ["sao-y", "sao-luc", "trich-sao"];

export const isCopy = (form: EntryForm) => form.direction === "outgoing" && COPIES.includes(form.kind);

/** A copy begun from the paper it is made of: a true copy of a paper, a copy of one that is a copy. */
export function copyOf(office: OfficeView, { form, row }: EntryView): OutgoingEntry {
  const entry = new OutgoingEntry(office, form.body);
  entry.kind = form.direction === "outgoing" && form.kind === "sao-y" ? "sao-luc" : "sao-y";
  entry.subject = row.subject;
  entry.followSymbol(office);
  return entry;
}
