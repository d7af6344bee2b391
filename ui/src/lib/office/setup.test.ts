import { setup } from "./labels";
import { OfficeTyped } from "./setup.svelte";

test("one name fills the head, the abbreviation and the place", () => {
  const office = new OfficeTyped();
  office.bodies[0]!.named("UBND xã Sơn Đông");
  office.bodies[0]!.series[0]!.paperBook = "411";
  expect(office.finished()).toMatchObject({
    bodies: [{ abbreviation: "UBND", head: ["ỦY BAN NHÂN DÂN", "XÃ SƠN ĐÔNG"], place: "Sơn Đông", series: [{ paper_book: 411 }, {}] }],
  });
});

test("what was typed by hand does not follow the name any more", () => {
  const [body] = new OfficeTyped().bodies;
  body!.abbreviation = "SĐ";
  body!.own.add("abbreviation");
  body!.named("UBND xã Sơn Đông");
  expect(body!.abbreviation).toBe("SĐ");
});

test("the beginning of a sample's name is no name", () => {
  expect(new OfficeTyped().finished()).toBe(setup.needName);
});

test("a paper book that ended at no number is refused", () => {
  const office = new OfficeTyped();
  office.bodies[0]!.named("UBND xã Sơn Đông");
  office.arrivals = "4l1";
  expect(office.finished()).toBe(setup.badNumber);
});

test("copies have one series of their own from the first day, until somebody takes it out", () => {
  const office = new OfficeTyped();
  const [body] = office.bodies;
  body!.named("UBND xã Sơn Đông");
  const kinds = () => {
    const done = office.finished();
    return typeof done === "string" ? done : done.bodies[0]!.series.map((series) => series.kinds);
  };
  expect(kinds()).toEqual([[], ["sao-y", "sao-luc", "trich-sao"]]);
  body!.series.splice(1, 1);
  expect(kinds()).toEqual([[]]);
});
