import type { Dispatch, KindView, OfficeView, Printing } from "../host/contract";
import { ascii, fold } from "../parts/fold";
import { printingName } from "./labels";

/** The body of the office whose head a draft carries; the first one where none does. */
export function bodyOf(dispatch: Dispatch, office: OfficeView): number {
  const same = (a: string[], b: string[]) => fold(a.join(" ")) === fold(b.join(" "));
  const body = office.bodies.find(({ head }) => same(head, dispatch.agency)) ?? office.bodies[0];
  return body?.id ?? 0;
}

/** The name of a folder with a paper for each addressee: `tung-noi_giay-moi_ra-soat-ho-so`. */
export function folderName(dispatch: Dispatch, kind: KindView | undefined): string {
  return named("tung-noi", dispatch, kind);
}

/** A file name every system and post takes: `du-thao_cong-van_ra-soat-ho-so.pdf`. */
export function fileName(
  dispatch: Dispatch,
  kind: KindView | undefined,
  printing: Printing,
  ending: "pdf" | "docx",
): string {
  const stage = printing === "document" ? "du-thao" : printingName[printing];
  return `${named(stage, dispatch, kind)}.${ending}`;
}

function named(stage: string, dispatch: Dispatch, kind: KindView | undefined): string {
  const parts = [stage, ascii(kind?.name ?? ""), ascii(dispatch.subject ?? "").slice(0, 60).replace(/-+$/, "")];
  return parts.filter(Boolean).join("_");
}
