import type { Finding } from "../host/contract";
import { practiceOffice } from "../host/mock/office";
import { sheetOf } from "../host/mock/drafts";
import { mendField, passage } from "./mending";

const finding = (field: Finding["place"]["field"], index: number | null, at: number, before: string, after: string): Finding => ({
  rule: "x", clause: "", sentence: "", outcome: "fail", blocks: false, place: { part: 0, field, index }, fix: { at, before, after }, word: null,
});

test("a safe change is made in a field and in a line of a list", () => {
  const sheet = sheetOf(practiceOffice(), "cong-van");
  expect(mendField(sheet, finding("subject", null, 0, "rà", "Rà"))).toBe(true);
  expect(mendField(sheet, finding("recipients", 0, 7, "", ";"))).toBe(true);
  expect(sheet.draft.main).toMatchObject({ subject: "Rà soát hồ sơ lưu trữ", recipients: ["Như trê;n"] });
});

test("where other words stand by now nothing is changed", () => {
  const sheet = sheetOf(practiceOffice(), "cong-van");
  expect(mendField(sheet, finding("subject", null, 3, "rà", "Rà"))).toBe(false);
  expect(sheet.draft.main.subject).toBe("rà soát hồ sơ lưu trữ");
});

test("in a unit the characters are counted behind its label", () => {
  expect(passage("1. Các xã, các phường", { at: 4, before: "xã", after: "Xã" })).toEqual({ from: 7, to: 9 });
  expect(passage("Trân trọng", { at: 10, before: "", after: "./." })).toEqual({ from: 10, to: 10 });
  expect(passage("1. Các phường", { at: 4, before: "xã", after: "Xã" })).toBeUndefined();
});
