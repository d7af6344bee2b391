import type { JSONContent } from "@tiptap/core";
import type { Line, Manuscript, Paragraph, Span } from "../host/contract";

/** The manuscript as the editor holds it: one paragraph for each, tables as they are. */
export function toEditor(manuscript: Manuscript): JSONContent {
  const content = manuscript.map(nodeOf);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

function nodeOf(paragraph: Paragraph): JSONContent {
  if (paragraph.paragraph === "table") return { type: "table", attrs: { table: paragraph } };
  const content = paragraph.text.filter((span) => span.text !== "").map(textOf);
  return { type: "paragraph", attrs: { plain: paragraph.plain }, content };
}

function textOf({ text, bold, italic }: Span): JSONContent {
  const marks = [bold && { type: "bold" }, italic && { type: "italic" }].filter((mark) => !!mark);
  return { type: "text", text, marks };
}

/** What the editor holds as a manuscript. Empty paragraphs mean nothing and are left out. */
export function fromEditor(doc: JSONContent): Manuscript {
  return (doc.content ?? []).flatMap((node): Paragraph[] => {
    if (node.type === "table") return [node.attrs?.["table"] as Paragraph];
    const text = lineOf(node.content ?? []);
    if (text.every((span) => span.text.trim() === "")) return [];
    return [{ paragraph: "text", text, plain: node.attrs?.["plain"] === true }];
  });
}

function lineOf(nodes: JSONContent[]): Line {
  return nodes.map((node) => {
    const has = (type: string) => node.marks?.some((mark) => mark.type === type) ?? false;
    return {
      // Some keyboard programs send letters and marks apart; a document is kept precomposed.
      text: (node.text ?? "").normalize("NFC"),
      ...(has("bold") && { bold: true }),
      ...(has("italic") && { italic: true }),
    };
  });
}
