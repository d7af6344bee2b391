import type { FiledPaperView } from "../host/contract";
import type { Column } from "../parts/columns";
import { caseFiles, stateName } from "./labels";
import type { PlanLine } from "./room.svelte";

const ofFile = (line: PlanLine, text: (file: Extract<PlanLine, { file: unknown }>["file"]) => string) => ("file" in line ? text(line.file) : "");

export const planColumns: Column<PlanLine>[] = [
  { key: "notation", title: caseFiles.notation, width: 84, uncut: true, text: (line) => ofFile(line, ({ form }) => form.notation) },
  {
    key: "title", title: caseFiles.fileTitle, width: 160, grows: true, wraps: true,
    text: (line) => ("file" in line ? line.file.form.title : `${line.heading.label} ${line.heading.parent === null ? line.heading.title.toUpperCase() : line.heading.title}`),
  },
  { key: "retention", title: caseFiles.retention, width: 76, wraps: true, text: (line) => ofFile(line, ({ form }) => form.retention) },
  { key: "papers", title: caseFiles.papers, width: 44, align: "right", text: (line) => ofFile(line, ({ documents }) => String(documents)) },
  { key: "state", title: caseFiles.state, width: 92, wraps: true, text: (line) => ofFile(line, ({ state }) => stateName[state]) },
];

export const paperColumns: Column<FiledPaperView>[] = [
  { key: "ordinal", title: caseFiles.ordinal, width: 42, align: "right", text: ({ ordinal }) => String(ordinal) },
  { key: "symbol", title: caseFiles.symbol, width: 124, uncut: true, text: ({ symbol }) => symbol },
  { key: "dated", title: caseFiles.dated, width: 86, uncut: true, text: ({ dated }) => dated },
  { key: "title", title: caseFiles.subject, width: 160, grows: true, wraps: true, text: ({ title }) => title },
  { key: "author", title: caseFiles.author, width: 116, wraps: true, text: ({ author }) => author },
  { key: "pages", title: caseFiles.pagesShort, width: 52, align: "right", text: ({ pages }) => (pages === null ? "" : String(pages)) },
  { key: "sheets", title: caseFiles.sheetNumber, width: 58, text: ({ sheets }) => sheets },
];
