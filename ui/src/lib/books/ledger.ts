import type { LedgerLine } from "../host/contract";
import type { Column } from "../parts/columns";
import { showDate } from "../parts/dates";
import { books, fateName } from "./labels";

const range = (from: string, to: string) => (from === to ? from : `${from} – ${to}`);

/** What became of a number, in a word. */
export function fateOf(line: LedgerLine): string {
  if (line.line === "paper-book") return fateName["paper-book"];
  return line.line === "missing" ? "Chưa rõ" : fateName[line.fate];
}

const given = <T>(line: LedgerLine, show: (line: Extract<LedgerLine, { line: "given" }>) => T, other: T) =>
  line.line === "given" ? show(line) : other;

export const columns: Column<LedgerLine>[] = [
  { key: "number", title: books.number, width: 104, uncut: true, text: (line) => given(line, ({ number }) => number, line.line === "given" ? "" : range(line.from, line.to)) },
  { key: "fate", title: books.fate, width: 110, text: fateOf },
  { key: "written", title: books.written, width: 140, uncut: true, text: (line) => given(line, ({ written }) => written, "") },
  { key: "dated", title: books.dated, width: 88, uncut: true, text: (line) => given(line, ({ date }) => (date ? showDate(date) : ""), "") },
  { key: "given", title: books.given, width: 88, uncut: true, text: (line) => given(line, ({ on }) => showDate(on), "") },
  { key: "subject", title: books.subject, width: 220, grows: true, wraps: true, text: (line) => given(line, ({ subject }) => subject, "") },
  { key: "reason", title: books.reason, width: 200, wraps: true, tells: true, text: (line) => given(line, ({ reason, approved_by }) => [reason, approved_by].filter(Boolean).join("; "), "") },
];
