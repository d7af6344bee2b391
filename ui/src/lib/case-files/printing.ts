import type { CaseFilePrint } from "../host/contract";
import { act, choosePlace, openFile } from "../host/host";
import { toast } from "../parts/toasts.svelte";
import { caseFiles } from "./labels";

const NAMES: Record<CaseFilePrint["print"], string> = {
  plan: "danh-muc-ho-so", contents: "muc-luc-van-ban", "hand-over": "muc-luc-nop-luu", minutes: "bien-ban-giao-nhan",
};

/** Asks where to, prints there, or writes the list as a spreadsheet, and shows it. */
export async function print(what: CaseFilePrint, about: string, ending: "pdf" | "xlsx" = "pdf") {
  const part = what.print === "hand-over" ? (what.permanent ? "_vinh-vien" : "_co-thoi-han") : "";
  const path = await choosePlace(`${NAMES[what.print]}_${about}${part}.${ending}`);
  if (path === null) return;
  await act("print_case_files", { what, path });
  toast(caseFiles.printed);
  await openFile(path);
}
