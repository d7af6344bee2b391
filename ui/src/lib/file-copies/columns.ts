import type { FileCopyLine } from "../host/contract";
import type { Column } from "../parts/columns";
import { showDate } from "../parts/dates";
import { fileCopies } from "./labels";

/** The columns of the paper book, the signature left out. */
export const columns: Column<FileCopyLine>[] = [
  { key: "used", title: fileCopies.used, width: 88, uncut: true, text: ({ used }) => showDate(used) },
  { key: "user", title: fileCopies.user, width: 124, wraps: true, text: ({ user }) => user },
  { key: "written", title: fileCopies.written, width: 128, uncut: true, text: ({ written }) => written },
  { key: "title", title: fileCopies.subject, width: 160, grows: true, wraps: true, text: ({ title }) => title },
  { key: "case-file", title: fileCopies.caseFile, width: 84, uncut: true, text: ({ case_file }) => case_file },
  { key: "returned", title: fileCopies.returned, width: 88, uncut: true, text: ({ returned }) => showDate(returned) },
  { key: "allowed", title: fileCopies.allowedBy, width: 104, wraps: true, text: ({ allowed_by }) => allowed_by },
  { key: "note", title: fileCopies.note, width: 78, wraps: true, text: ({ note }) => note },
];

/** Of those that are out nobody asks when they came back. */
export const outColumns = columns.filter(({ key }) => key !== "returned");
