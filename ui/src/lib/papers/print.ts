import type { BookRow, Printed } from "../host/contract";
import { act, choosePlace, openFile } from "../host/host";
import { toast } from "../parts/toasts.svelte";
import { papers } from "./labels";
import { slipName } from "./names";

/** Has a paper written where the user wants it, and opens it; false when he thought better of it. */
export async function print(fileName: string, write: (path: string) => Promise<Printed | null>): Promise<boolean> {
  const path = await choosePlace(fileName);
  if (path === null) return false;
  const done = await write(path);
  toast(saidOf(done));
  done?.warnings.forEach(toast);
  await openFile(path);
  return true;
}

/** Phiếu giải quyết of a paper that arrived. */
export const printSlip = ({ entry, year, number }: Pick<BookRow, "entry" | "year" | "number">) =>
  print(slipName(year, number), (path) => act("print_slip", { entry, path }));

function saidOf(done: Printed | null): string {
  if (done === null) return papers.stamped;
  return done.pages === null ? papers.exported(done.lines) : papers.printed(done.pages[1] - done.pages[0] + 1);
}
