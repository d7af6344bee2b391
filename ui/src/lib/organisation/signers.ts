import type { CapacityDetails, SignerDetails } from "../host/contract";
import type { Column } from "../parts/columns";
import { showDate } from "../parts/dates";
import { settings } from "../settings/labels";
import { organisation } from "./labels";

/** What one signer may sign as: a line of the list. */
export interface SignerLine {
  signer: SignerDetails;
  /** None for a signer without any. */
  capacity?: CapacityDetails;
}

/** What is typed about signers: a new one, his name, what he signs as. */
export interface SignerAsking {
  what: "add" | "name" | "add-capacity" | "capacity";
  signer?: SignerDetails;
  capacity?: CapacityDetails;
}

const earlier = (one: string | null | undefined, other: string | null | undefined) =>
  one && other ? (one < other ? one : other) : (one ?? other ?? null);

/** The last day on which he may sign so; none while it has no end. */
export const lastDay = ({ signer, capacity }: SignerLine) => earlier(signer.validity.to, capacity?.form.validity.to);
const firstDay = ({ signer, capacity }: SignerLine) => capacity?.form.validity.from ?? signer.validity.from;

/** Those who sign first, those who signed once behind. */
export function linesOf(signers: SignerDetails[], today: string): SignerLine[] {
  const lines = signers.flatMap((signer): SignerLine[] =>
    signer.capacities.length === 0 ? [{ signer }] : signer.capacities.map((capacity) => ({ signer, capacity })),
  );
  return [...lines.filter((line) => !hasEnded(line, today)), ...lines.filter((line) => hasEnded(line, today))];
}

export function hasEnded(line: SignerLine, today: string): boolean {
  const last = lastDay(line);
  return last !== null && last < today;
}

export const columns: Column<SignerLine>[] = [
  { key: "name", title: organisation.signer, width: 150, text: ({ signer }) => signer.name },
  { key: "capacity", title: organisation.capacity, width: 200, grows: true, text: ({ capacity }) => capacity?.form.lines.join(" / ") ?? "" },
  { key: "position", title: organisation.position, width: 130, text: ({ capacity }) => capacity?.form.position ?? "" },
  { key: "basis", title: organisation.basis, width: 160, grows: true, text: ({ capacity }) => capacity?.form.basis ?? "" },
  { key: "from", title: settings.fromDay, width: 88, uncut: true, text: (line) => showDate(firstDay(line)) },
  { key: "to", title: settings.toDay, width: 96, uncut: true, text: (line) => showDate(lastDay(line)) },
];
