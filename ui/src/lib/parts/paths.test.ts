import { shownPath } from "./paths";

test("of a path the file and its folder are told, on every system", () => {
  expect(shownPath("C:\\Users\\vanthu\\Tài liệu\\cong-van.pdf")).toEqual({ name: "cong-van.pdf", folder: "Tài liệu" });
  expect(shownPath("/home/vanthu/thu-moi/")).toEqual({ name: "thu-moi", folder: "vanthu" });
  expect(shownPath("cong-van.pdf")).toEqual({ name: "cong-van.pdf", folder: "" });
});
