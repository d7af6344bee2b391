import type { TurnSpan } from "../host/contract";

/** This month, and the one before it: what was left undone then is still to be done. */
export function spanAround(today: string): TurnSpan {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const day = (month: number, day: number) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
  return { from: day(month - 2, 1), to: day(month, 0) };
}
