import { nameOf, paperName, slipName, stampedName } from "./names";

test("names of files are plain letters and sort by year and number", () => {
  expect(slipName(2026, "7")).toBe("phieu-giai-quyet_2026_0007.pdf");
  expect(paperName("bi", { year: 2026, symbol: "12a/QĐ-UBND", number: "12a" })).toBe("bi_2026_0012a-qd-ubnd.pdf");
  expect(paperName("bi", { year: 2026, symbol: "", number: "08" })).toBe("bi_2026_0008.pdf");
  expect(stampedName("Công văn số 12.PDF", "412")).toBe("cong-van-so-12_dau-den-0412.pdf");
  expect(nameOf("so-gui-buu-dien", [2026], "xlsx")).toBe("so-gui-buu-dien_2026.xlsx");
});
