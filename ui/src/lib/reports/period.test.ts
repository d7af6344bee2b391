import { lastMonth, placeOf, placesOf, written } from "./period";

test("a period is written as the clerk reads it", () => {
  expect(written("month", 2026, 8)).toBe("2026-08");
  expect(written("quarter", 2026, 3)).toBe("2026-Q3");
  expect(written("half-year", 2026, 2)).toBe("2026-H2");
  expect(written("year", 2026, 1)).toBe("2026");
});

test("a day lies in one period of every length", () => {
  expect(placeOf("month", "2026-11-23")).toBe(11);
  expect(placeOf("quarter", "2026-11-23")).toBe(4);
  expect(placeOf("half-year", "2026-06-30")).toBe(1);
  expect(placeOf("year", "2026-11-23")).toBe(1);
  expect(placesOf("quarter")).toHaveLength(4);
});

test("the month before January is December of the year before", () => {
  expect(lastMonth("2026-01-05")).toEqual({ year: 2025, place: 12 });
  expect(lastMonth("2026-11-23")).toEqual({ year: 2026, place: 10 });
});
