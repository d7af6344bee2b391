import type { BodyView, OfficeView } from "../host/contract";

/** The bodies that keep a book of arrivals; an office usually has one for all (Điều 22.2). */
export function receiving(office: OfficeView): BodyView[] {
  return office.bodies.filter(({ series }) => series.some(({ direction }) => direction === "incoming"));
}
