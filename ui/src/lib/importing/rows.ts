import type { ImportedRow } from "../host/contract";
import type { Column } from "../parts/columns";
import { importing } from "./labels";

/** A row of the spreadsheet that deserves a look. */
export interface LookedAt extends ImportedRow {
  refused: boolean;
}

/** The refused ones first: they are what has to be done. */
export const lookedAt = (refused: ImportedRow[], doubtful: ImportedRow[]): LookedAt[] => [
  ...refused.map((row) => ({ ...row, refused: true })),
  ...doubtful.map((row) => ({ ...row, refused: false })),
];

export const columns: Column<LookedAt>[] = [
  { key: "row", title: importing.row, width: 58, align: "right", uncut: true, text: ({ row }) => String(row) },
  { key: "state", title: importing.state, width: 128, text: ({ refused }) => (refused ? importing.isRefused : importing.isDoubtful) },
  { key: "why", title: importing.why, width: 190, grows: true, wraps: true, text: ({ sentences }) => sentences.join(" ") },
];
