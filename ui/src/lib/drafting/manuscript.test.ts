import type { Manuscript } from "../host/contract";
import { paragraphOfBlock } from "./blocks";
import { fromEditor, toEditor } from "./manuscript";

const manuscript: Manuscript = [
  { paragraph: "text", plain: false, text: [{ text: "Điều 1. " }, { text: "Phê duyệt", bold: true }] },
  { paragraph: "text", plain: true, text: [{ text: "1. không phải khoản", italic: true }] },
  { paragraph: "table", columns: [{ share: 1, align: "left" }], head_rows: 0, rows: [[{ cell: "text", text: [{ text: "a" }] }]] },
];

test("a manuscript comes out of the editor as it went in", () => {
  expect(fromEditor(toEditor(manuscript))).toEqual(manuscript);
});

test("empty paragraphs mean nothing, letters are precomposed", () => {
  const doc = { type: "doc", content: [{ type: "paragraph" }, { type: "paragraph", content: [{ type: "text", text: "soa\u0301t" }] }] };
  expect(fromEditor(doc)).toEqual([{ paragraph: "text", plain: false, text: [{ text: "soát" }] }]);
});

test("an empty manuscript has a paragraph to type into", () => {
  expect(toEditor([]).content).toHaveLength(1);
});

test("a block leads to the paragraph of its label, titles and blanks being no blocks of their own", () => {
  const paragraphs = ["Chương I", "QUY ĐỊNH CHUNG", "", "Điều 1. Phạm vi", "Nội dung"];
  expect([0, 1, 2].map((block) => paragraphOfBlock(paragraphs, block))).toEqual([0, 3, 4]);
});
