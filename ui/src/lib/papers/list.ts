import type { BookRows } from "../book/rows.svelte";
import { workName } from "../handling/labels";
import { act } from "../host/host";
import { papers } from "./labels";
import { nameOf } from "./names";
import { print } from "./print";

/** What a list may leave as. */
export type ListForm = "xlsx" | "docx" | "pdf";

/** The list that is looked at as a file; `said` is what it is narrowed to. */
export function exportList(rows: BookRows, said: string[], today: string, form: ListForm): Promise<boolean> {
  const what = rows.work ? [workName[rows.work]] : [papers.bookOf[rows.direction], rows.year !== null && `năm ${rows.year}`, ...said];
  const title = what.filter(Boolean).join(", ");
  const { token } = rows;
  return print(nameOf("danh-sach", [rows.work ?? papers.bookOf[rows.direction], today], form), (path) => act("export_list", { token, title, path }));
}
