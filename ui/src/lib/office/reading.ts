import { act, sentenceOf } from "../host/host";
import type { DateEntry } from "../parts/date-entry.svelte";

/** Dates are read by the office, which knows today and how the desk writes. */
export const readDate = (typed: string) => act("read_date", typed);
export const why = sentenceOf;

/** Whether every date that is filled in can be read. */
export async function settleAll(dates: DateEntry[]): Promise<boolean> {
  const settled = await Promise.all(dates.map((date) => date.settle(readDate, why)));
  return settled.every(Boolean);
}

/** Trimmed and precomposed, as it is stored. */
export const nfc = (text: string) => text.trim().normalize("NFC");
