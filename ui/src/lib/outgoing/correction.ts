import type { EntryView, OfficeView, OutgoingForm } from "../host/contract";
import { isoOf } from "../book/shown";

/** The form an entry was registered from, to be corrected. */
export function formOf(view: EntryView, office: OfficeView): OutgoingForm {
  const { row } = view;
  const body = office.bodies.find(({ name }) => name === row.author) ?? office.bodies[0];
  return {
    body: body?.id ?? 0,
    kind: office.kinds.find(({ name }) => name === row.kind)?.kind ?? "cong-van",
    symbol: row.symbol.replace(/^[^/]*\//, ""),
    dated: isoOf(row.dated) ?? office.today,
    signed: null,
    subject: row.subject,
    urgency: row.urgency,
    signer: row.signer,
    recipients: row.handler.split(/[;\n]/).map((line) => line.trim()).filter(Boolean),
    file_copy: view.file_copy,
    copies: view.copies,
    note: row.note,
    files: [],
    given_number: null,
  };
}
