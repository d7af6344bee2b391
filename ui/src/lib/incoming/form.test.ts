import { host } from "../../../test/host";
import { incoming } from "./labels";
import { readTime } from "../parts/dates";
import { IncomingEntry } from "./form.svelte";

beforeEach(() => void host());

function filled() {
  const entry = new IncomingEntry(1, "2026-11-23");
  Object.assign(entry, { author: " Sở Nội vụ", symbol: "12/SNV", subject: "rà soa\u0301t hồ sơ" });
  return entry;
}

test("what goes to the register is trimmed and precomposed", async () => {
  const entry = filled();
  entry.dated.typed = "5/8";
  expect(await entry.finished(null)).toMatchObject({ author: "Sở Nội vụ", subject: "rà soát hồ sơ", dated: "2026-08-05", dated_as_written: null });
});

test("a wrong date keeps the document out of the book", async () => {
  const entry = filled();
  entry.dated.typed = "31/13";
  expect(await entry.finished(null)).toBe(incoming.badDate);
});

test("an incomplete date can be kept as it is written", async () => {
  const entry = filled();
  [entry.dated.typed, entry.asWritten] = ["tháng 8/2026", true];
  expect(await entry.finished(null)).toMatchObject({ dated: null, dated_as_written: "tháng 8/2026" });
});

test("the next letter keeps sender and day, and nothing else", () => {
  const next = filled().next();
  expect(next).toMatchObject({ author: " Sở Nội vụ", symbol: "", subject: "" });
  expect(next.arrived.iso).toBe("2026-11-23");
  expect(next.changed).toBe(false);
});

test("the hour is read as the desk writes it", () => {
  expect(readTime("14:05")).toBe("14:05:00");
  expect(readTime("7g30")).toBe("07:30:00");
  expect(readTime("")).toBeNull();
  expect(readTime("25:00")).toBeUndefined();
});
