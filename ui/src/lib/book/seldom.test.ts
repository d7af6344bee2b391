import { formOf, incomingRows } from "../host/mock/rows";
import { fact } from "./labels";
import { seldomFacts } from "./seldom";

test("of a line from an old book nothing is told that the book does not say", () => {
  const [row] = incomingRows();
  const form = formOf(row!);
  if (form.direction !== "incoming") throw new Error("a book of arrivals");
  form.details.channel = "truc-tiep";
  const told = (fate: string | null) => seldomFacts(form, { fate, void: false }).flatMap(([label, value]) => (value ? [label] : []));
  expect(told(null)).toEqual([fact.channel, fact.value]);
  expect(told("Nhập từ sổ cũ")).toEqual([]);
  form.details.channel = "buu-dien";
  expect(told("Nhập từ sổ cũ")).toEqual([fact.channel]);
});
