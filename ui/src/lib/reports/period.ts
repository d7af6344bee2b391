export type Every = "month" | "quarter" | "half-year" | "year";

export const everyName: { value: Every; label: string }[] = [
  { value: "month", label: "Tháng" },
  { value: "quarter", label: "Quý" },
  { value: "half-year", label: "6 tháng" },
  { value: "year", label: "Năm" },
];

const months = Array.from({ length: 12 }, (_, index) => `Tháng ${index + 1}`);
const places: Record<Every, string[]> = {
  month: months,
  quarter: ["Quý I", "Quý II", "Quý III", "Quý IV"],
  "half-year": ["6 tháng đầu năm", "6 tháng cuối năm"],
  year: ["Cả năm"],
};

/** The periods of a year, counted from 1. */
export const placesOf = (every: Every) => places[every].map((label, index) => ({ value: index + 1, label }));

/** As the clerk reads it: `2026-08`, `2026-Q3`, `2026-H2`, `2026`. */
export function written(every: Every, year: number, place: number): string {
  const part: Record<Every, string> = { month: `-${String(place).padStart(2, "0")}`, quarter: `-Q${place}`, "half-year": `-H${place}`, year: "" };
  return `${year}${part[every]}`;
}

/** The period a day lies in. */
export function placeOf(every: Every, day: string): number {
  const month = Number(day.slice(5, 7));
  const lengths: Record<Every, number> = { month: 1, quarter: 3, "half-year": 6, year: 12 };
  return Math.ceil(month / lengths[every]);
}

/** The month that ended last before a day: what is reported in its first days. */
export function lastMonth(day: string): { year: number; place: number } {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return month === 1 ? { year: year - 1, place: 12 } : { year, place: month - 1 };
}
