import type { BookRows } from "../book/rows.svelte";
import { workName } from "../handling/labels";
import { act } from "../host/host";
import { papers } from "./labels";
import { nameOf } from "./names";
import { print } from "./print";

/** The list that is looked at as a spreadsheet; `said` is what it is narrowed to. */
export function exportList(rows: BookRows, said: string[], today: string): Promise<boolean> {
  const what = rows.work ? [workName[rows.work]] : [papers.bookOf[rows.direction], rows.year !== null && `năm ${rows.year}`, ...said];
  const title = what.filter(Boolean).join(", ");
  const { token } = rows;
  return print(nameOf("danh-sach", [rows.work ?? papers.bookOf[rows.direction], today], "xlsx"), (path) => act("export_list", { token, title, path }));
}
