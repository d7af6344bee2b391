import { fold, meant } from "./fold";

test("marks and đ do not matter to a hurried hand", () => {
  expect(fold("Đường Uỷ ban ")).toBe("duong uy ban");
  expect(fold("hoa\u0300")).toBe(fold("hòa"));
});

test("a body is meant by the beginnings of its words or by its initials", () => {
  expect(meant("so tai", "Sở Tài chính tỉnh An Sơn")).toBe(true);
  expect(meant("stc", "Sở Tài chính tỉnh An Sơn")).toBe(true);
  expect(meant("chinh noi", "Sở Tài chính tỉnh An Sơn")).toBe(false);
  expect(meant("noi vu", "Sở Tài chính tỉnh An Sơn")).toBe(false);
});
