import { abbreviationOf, headOf, placeOf } from "./names";

test("a committee and its locality are one name on two lines of the head", () => {
  expect(headOf("UBND xã Sơn Đông")).toEqual(["ỦY BAN NHÂN DÂN", "XÃ SƠN ĐÔNG"]);
  expect(headOf("Hội đồng nhân dân xã Sơn Đông")).toEqual(["HỘI ĐỒNG NHÂN DÂN", "XÃ SƠN ĐÔNG"]);
  expect(headOf("Sở Công Thương")).toEqual(["SỞ CÔNG THƯƠNG"]);
});

test("the abbreviation is proposed from the name", () => {
  expect(abbreviationOf("UBND xã Sơn Đông")).toBe("UBND");
  expect(abbreviationOf("Sở Công Thương")).toBe("SCT");
  expect(abbreviationOf("Trường THCS Sơn Đông")).toBe("TTHCSSĐ");
});

test("the place is the locality without its level", () => {
  expect(placeOf("UBND xã Sơn Đông")).toBe("Sơn Đông");
  expect(placeOf("Sở Công Thương")).toBe("");
});
