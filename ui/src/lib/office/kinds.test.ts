import type { KindView } from "../host/contract";
import { practiceOffice } from "../host/mock/office";
import { kindBySymbol, kindNames } from "./kinds";

const report = practiceOffice().kinds.find(({ kind }) => kind === "thong-bao")!;
const submission: KindView = { ...report, kind: "to-trinh", name: "Tờ trình", abbreviation: "TTr" };
const office = { kinds: [report, submission], other_kinds: ["Thông tư", "Thông tư liên tịch", "Nghị định"] };

test("letters that stand for several kinds offer all of them, the one used last first", () => {
  expect(kindNames(office).find("tt")).toEqual(["Tờ trình", "Thông tư", "Thông tư liên tịch"]);
  expect(kindNames(office, ["Thông tư", "Tờ trình"]).find("tt")).toEqual(["Thông tư", "Tờ trình", "Thông tư liên tịch"]);
  expect(kindNames(office, ["Tờ trình", "Thông tư"]).find("tt")[0]).toBe("Tờ trình");
});

test("letters of the rules stand before anything used of late, and kinds of other laws are found by theirs", () => {
  expect(kindNames(office, ["Thông tư"]).find("ttr")).toEqual(["Tờ trình"]);
  expect(kindNames(office).find("tb")).toEqual(["Thông báo"]);
  expect(kindNames(office).find("nđ")).toEqual(["Nghị định"]);
});

test("the symbol of a paper tells its kind", () => {
  const told = (symbol: string) => kindBySymbol({ ...office, kinds: practiceOffice().kinds }, symbol);
  expect(["15/QĐ-UBND", "1234/tb - stc", "05-NQ/ĐU", "12a/TB-UBND"].map(told)).toEqual(["Quyết định", "Thông báo", "Nghị quyết", "Thông báo"]);
  expect(["15/2026/NĐ-CP", "06/TT-BNV"].map(told)).toEqual(["Nghị định", "Thông tư"]);
  expect(["214/SNV-VTLT", "77/STC"].map(told)).toEqual(["Công văn", "Công văn"]);
  expect(["15/2025/QH15", "123", "", "không số"].map(told)).toEqual(["", "", "", ""]);
});
