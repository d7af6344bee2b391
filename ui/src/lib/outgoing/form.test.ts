import { practiceOffice } from "../host/mock/office";
import { readCount } from "../parts/count";
import { OutgoingEntry, withoutLead } from "./form.svelte";

const office = practiceOffice();

test("the symbol of a công văn names body and unit, of the others kind and body", () => {
  const entry = new OutgoingEntry(office, 1);
  expect(entry.symbol).toBe("UBND-VP");
  entry.kind = "quyet-dinh";
  entry.followSymbol(office);
  expect(entry.symbol).toBe("QĐ-UBND");
});

test("a symbol typed by hand stays when the kind changes", () => {
  const entry = new OutgoingEntry(office, 1);
  [entry.symbol, entry.ownSymbol, entry.kind] = ["BCĐ389-VP", true, "quyet-dinh"];
  entry.followSymbol(office);
  expect(entry.symbol).toBe("BCĐ389-VP");
});

test("another body brings its own signers and symbol", () => {
  const entry = new OutgoingEntry(office, 1);
  entry.body = 2;
  entry.followBody(office);
  expect(entry).toMatchObject({ signer: "Lê Quang Minh", symbol: "HĐND-VP" });
});

test("a fresh form has nothing to lose", () => {
  const entry = new OutgoingEntry(office, 1);
  expect(entry.changed).toBe(false);
  entry.subject = " ";
  expect(entry.changed).toBe(false);
  entry.subject = "x";
  expect(entry.changed).toBe(true);
});

test("the subject is kept without V/v", () => {
  expect(withoutLead("V/v rà soát hồ sơ")).toBe("rà soát hồ sơ");
  expect(withoutLead("Về việc nghỉ lễ")).toBe("Về việc nghỉ lễ");
});

test("a count is digits or nothing", () => {
  expect(readCount(" 12 ")).toBe(12);
  expect(readCount("")).toBeNull();
  expect(readCount("12 bản")).toBeUndefined();
});
