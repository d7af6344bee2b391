import { act, sentenceOf } from "../host/host";
import type { DateEntry, ReadDate } from "../parts/date-entry.svelte";

/** Dates are read by the office, which knows today and how the desk writes. */
export const readDate = (typed: string) => act("read_date", typed);
/** A deadline may be a date with its hour, or a term: `5n`, `4g`. */
export const readDue = (typed: string) => act("read_due", typed);
export const why = sentenceOf;

/** Whether every date that is filled in can be read. */
export async function settleAll(dates: DateEntry[], read: ReadDate = readDate): Promise<boolean> {
  const settled = await Promise.all(dates.map((date) => date.settle(read, why)));
  return settled.every(Boolean);
}

/** Trimmed and precomposed, as it is stored. */
export const nfc = (text: string) => text.trim().normalize("NFC");

/** What stands in the fields of a form, to be compared: a space alone is nothing typed. */
export const written = (typed: object) =>
  JSON.stringify(typed, (_, value: unknown) => (typeof value === "string" ? value.trim() : value));
