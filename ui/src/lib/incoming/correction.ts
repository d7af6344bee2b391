import type { EntryView, IncomingForm, OfficeView } from "../host/contract";
import { receiving } from "./books";
import { isoOf } from "../book/shown";

/** The form an entry was registered from, to be corrected. */
export function formOf(view: EntryView, office: OfficeView): IncomingForm {
  const { row } = view;
  const dated = isoOf(row.dated);
  return {
    body: receiving(office)[0]?.id ?? 0,
    arrived: row.arrived ?? office.today,
    arrived_at: null,
    author: row.author,
    symbol: row.symbol,
    dated,
    dated_as_written: dated === null && row.dated !== "" ? row.dated : null,
    kind: row.kind,
    subject: row.subject,
    urgency: row.urgency,
    signer: row.signer,
    handler: row.handler,
    due: row.due,
    note: row.note,
    files: [],
    receipt_of: null,
  };
}
