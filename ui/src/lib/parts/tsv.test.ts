import { toTsv } from "./tsv";

test("rows go to a spreadsheet as it takes them", () => {
  expect(toTsv([["01", "công văn"], ["02", "a\tb"]])).toBe('01\tcông văn\r\n02\t"a\tb"');
});

test("quotes in a quoted cell are doubled, others stay", () => {
  expect(toTsv([['V/v "một cửa"', "x"]])).toBe('"V/v ""một cửa"""\tx');
});
