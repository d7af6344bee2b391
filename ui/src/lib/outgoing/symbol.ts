import type { BodyView, KindView, UnitView } from "../host/contract";

/**
 * The usual symbol of a document: kind and body (`QĐ-UBND`), or body and unit for a công văn,
 * which has no abbreviation of its own (`UBND-VP`). The letters are data of the office and keep
 * their case: `QyĐ`, `TTr`.
 */
export function usualSymbol(kind: KindView | undefined, body: BodyView | undefined, unit: UnitView | undefined): string {
  const parts = kind?.abbreviation
    ? [kind.abbreviation, body?.abbreviation]
    : [body?.abbreviation, unit?.abbreviation];
  return parts.filter(Boolean).join("-");
}
