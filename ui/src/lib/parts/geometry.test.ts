import { clampTop, ratio, rowAfter, scrolledHeight, topShowing, window as drawn } from "./geometry";

const short = { rows: 400, rowHeight: 26, height: 520 };
const long = { rows: 1_000_000, rowHeight: 26, height: 520 };

test("a long book stays within what the web view can paint, and its last row can be reached", () => {
  expect(scrolledHeight(long)).toBeLessThanOrEqual(8_000_000);
  const lowestBar = scrolledHeight(long) - long.height;
  const { first, count } = drawn(long, clampTop(long, lowestBar * ratio(long)));
  expect(first + count).toBe(1_000_000);
});

test("a short book scrolls pixel by pixel", () => {
  expect(ratio(short)).toBe(1);
  expect(scrolledHeight(short)).toBe(400 * 26);
});

test("the rows drawn cover what is seen", () => {
  const { first, count } = drawn(short, 1000);
  expect(first * 26).toBeLessThanOrEqual(1000);
  expect((first + count) * 26).toBeGreaterThanOrEqual(1000 + short.height);
});

test("going to a row moves the list only when the row is out of sight", () => {
  expect(topShowing(short, 0, 5)).toBe(0);
  expect(topShowing(short, 0, 30)).toBe(31 * 26 - short.height);
  expect(topShowing(short, 1000, 2)).toBe(52);
});

test("keys lead to rows and stop at both ends", () => {
  expect(rowAfter(short, 0, "ArrowUp")).toBe(0);
  expect(rowAfter(short, 3, "End")).toBe(399);
  expect(rowAfter(short, 3, "PageDown")).toBe(22);
  expect(rowAfter(short, 3, "x")).toBeUndefined();
});
