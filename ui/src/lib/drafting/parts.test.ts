import { practiceOffice } from "../host/mock/office";
import { sheetOf } from "../host/mock/drafts";
import { addAppendix, dropPart, partName } from "./parts";

test("a single appendix has no number, a second one gives both theirs", () => {
  const sheet = sheetOf(practiceOffice(), "cong-van");
  addAppendix(sheet);
  expect(partName(sheet, 1)).toBe("Phụ lục");
  addAppendix(sheet);
  expect([1, 2].map((part) => partName(sheet, part))).toEqual(["Phụ lục I", "Phụ lục II"]);
  expect(sheet.bodies).toHaveLength(3);
});

test("dropping a part takes its body along", () => {
  const sheet = sheetOf(practiceOffice(), "cong-van");
  addAppendix(sheet);
  sheet.bodies[1] = [{ paragraph: "text", plain: false, text: [{ text: "bảng" }] }];
  dropPart(sheet, 1);
  expect(sheet.draft.parts).toEqual([]);
  expect(sheet.bodies).toHaveLength(1);
});
