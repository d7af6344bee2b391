import type { BookRow } from "../host/contract";
import { kindAndSubject, remarkOf } from "../book/shown";
import type { Column } from "../parts/columns";
import { showDate, showWhen } from "../parts/dates";
import { handling } from "../handling/labels";
import { incoming } from "./labels";

/** The columns of the paper book, those that are signed by hand left out, and where the paper is now. */
export const columnsWith = (whereabouts: (row: BookRow) => string): Column<BookRow>[] => [
  { key: "number", title: incoming.number, width: 62, align: "right", uncut: true, sorts: true, text: (row) => row.number },
  { key: "arrived", title: incoming.arrived, width: 88, uncut: true, text: (row) => showDate(row.arrived) },
  { key: "author", title: incoming.author, width: 118, sorts: true, wraps: true, text: (row) => row.author },
  { key: "symbol", title: incoming.symbol, width: 140, uncut: true, text: (row) => row.symbol },
  { key: "dated", title: incoming.datedShort, width: 88, uncut: true, sorts: true, text: (row) => row.dated },
  { key: "subject", title: incoming.kindAndSubject, width: 190, grows: true, wraps: true, sorts: true, text: kindAndSubject },
  { key: "handler", title: incoming.handlerShort, width: 104, wraps: true, text: (row) => row.handler },
  { key: "where", title: handling.whereShort, width: 126, wraps: true, text: whereabouts },
  { key: "due", title: incoming.due, width: 126, uncut: true, text: (row) => showWhen(row.due) },
  { key: "note", title: incoming.note, width: 100, wraps: true, tells: true, text: remarkOf },
];
