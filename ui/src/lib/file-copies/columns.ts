import type { FileCopyLine } from "../host/contract";
import type { Column } from "../parts/columns";
import { showDate } from "../parts/dates";
import { fileCopies } from "./labels";

/** The columns of the paper book, the signature left out. */
export const columns: Column<FileCopyLine>[] = [
  { key: "used", title: fileCopies.used, width: 88, uncut: true, text: ({ used }) => showDate(used) },
  { key: "user", title: fileCopies.user, width: 150, wraps: true, text: ({ user }) => user },
  { key: "written", title: fileCopies.written, width: 150, wraps: true, text: ({ written }) => written },
  { key: "title", title: fileCopies.subject, width: 200, grows: true, wraps: true, text: ({ title }) => title },
  { key: "case-file", title: fileCopies.caseFile, width: 84, wraps: true, text: ({ case_file }) => case_file },
  { key: "returned", title: fileCopies.returned, width: 88, uncut: true, text: ({ returned }) => showDate(returned) },
  { key: "allowed", title: fileCopies.allowedBy, width: 130, wraps: true, text: ({ allowed_by }) => allowed_by },
  { key: "note", title: fileCopies.note, width: 90, wraps: true, text: ({ note }) => note },
];
