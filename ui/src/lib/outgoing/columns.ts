import type { BookRow } from "../host/contract";
import { kindAndSubject, remarkOf } from "../book/shown";
import type { Column } from "../parts/columns";
import { outgoing } from "./labels";

/** The columns of the paper book, those that are signed by hand left out. */
export const columns: Column<BookRow>[] = [
  { key: "number", title: outgoing.symbolFull, width: 124, uncut: true, sorts: true, text: (row) => row.symbol || row.number },
  { key: "dated", title: outgoing.datedShort, width: 88, uncut: true, sorts: true, text: (row) => row.dated },
  { key: "subject", title: outgoing.kindAndSubject, width: 232, grows: true, wraps: true, sorts: true, text: kindAndSubject },
  { key: "author", title: outgoing.body, width: 116, wraps: true, sorts: true, text: (row) => row.author },
  { key: "signer", title: outgoing.signer, width: 112, wraps: true, text: (row) => row.signer },
  { key: "handler", title: outgoing.recipients, width: 150, wraps: true, text: (row) => row.handler },
  { key: "note", title: outgoing.note, width: 92, wraps: true, tells: true, text: remarkOf },
];
