import type { BodyView, OfficeView } from "../host/contract";
import { bodiesFor, unitsFor } from "../office/validity";
import { readDate, readDue, settleAll, why } from "../office/reading";
import type { WhenEntry } from "../parts/when-entry.svelte";

/** Who a paper can go to: the units of a body first, or its signers first. */
export function people(office: OfficeView, body: number | null, first: "units" | "signers"): string[] {
  const bodies = bodiesFor(office, body).filter(({ id }) => body === null || id === body);
  const names = (of: (body: BodyView) => { name: string }[]) => bodies.flatMap((body) => of(body).map(({ name }) => name));
  const [units, signers] = [names((body) => unitsFor(office, body)), names((body) => body.signers)];
  return [...new Set(first === "units" ? [...units, ...signers] : [...signers, ...units])];
}

/** What every field of a moment needs. */
export const reading = { read: readDate, why };

export const whenOf = (entry: WhenEntry) => entry.finished((day) => settleAll([day]));

/** As these two, of a deadline: a term will do. */
export const readingDue = { read: readDue, why };
export const dueOf = (entry: WhenEntry) => entry.finished((day) => settleAll([day], readDue));

/** A number that may be left out; undefined for what is none. */
export function readSome(typed: string): number | null | undefined {
  if (typed.trim() === "") return null;
  return /^[1-9]\d{0,4}$/.test(typed.trim()) ? Number(typed) : undefined;
}

export const listed = (typed: string) => typed.split(";").map((name) => name.trim().normalize("NFC")).filter(Boolean);
