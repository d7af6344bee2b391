import type { BodyView, OfficeView, UnitView, Validity } from "../host/contract";

/** Its last day lies before today. */
export const hasEnded = ({ to }: Validity, today: string): boolean => to !== null && to < today;

/** The bodies a new paper can be of, and the one it is of already. */
export const bodiesFor = (office: OfficeView, current: number | null = null): BodyView[] =>
  office.bodies.filter(({ id, validity }) => id === current || !hasEnded(validity, office.today));

/** The units a new paper can be of, and the one it is of already. */
export const unitsFor = (office: OfficeView, body: BodyView | undefined, current: number | null = null): UnitView[] =>
  (body?.units ?? []).filter(({ id, validity }) => id === current || !hasEnded(validity, office.today));
