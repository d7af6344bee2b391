import { DateEntry } from "./date-entry.svelte";

const read = async (typed: string) => {
  if (typed === "5/8") return "2026-08-05";
  throw new Error(`“${typed}” không phải là ngày.`);
};
const why = (error: unknown) => (error as Error).message;

test("a short date is shown in full once it is read", async () => {
  const entry = new DateEntry();
  entry.typed = "5/8";
  expect(await entry.settle(read, why)).toBe(true);
  expect(entry).toMatchObject({ typed: "05/08/2026", iso: "2026-08-05", trouble: "" });
});

test("a wrong date stays as it was typed, with its sentence, and the old date is gone", async () => {
  const entry = new DateEntry("2026-08-05");
  entry.typed = "31/13";
  expect(await entry.settle(read, why)).toBe(false);
  expect(entry).toMatchObject({ typed: "31/13", iso: null, trouble: "“31/13” không phải là ngày." });
  expect(await entry.settle(read, why)).toBe(false);
});

test("an answer that comes too late does not overwrite what was typed meanwhile", async () => {
  const entry = new DateEntry();
  entry.typed = "5/8";
  const settled = entry.settle(read, why);
  entry.typed = "5/81";
  await settled;
  expect(entry.typed).toBe("5/81");
});
