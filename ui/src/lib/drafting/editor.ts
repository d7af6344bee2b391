import { Editor, Extension, Node } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { Italic } from "@tiptap/extension-italic";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { UndoRedo } from "@tiptap/extensions";
import { Fragment, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { Manuscript, Paragraph as Written } from "../host/contract";
import { fromEditor, toEditor } from "./manuscript";

/** A paragraph that may be told to stay one although it begins like an article or a point. */
const BodyParagraph = Paragraph.extend({
  addAttributes() {
    return {
      plain: {
        default: false,
        parseHTML: (element: HTMLElement) => element.dataset["plain"] !== undefined,
        renderHTML: ({ plain }: { plain?: boolean }) => (plain ? { "data-plain": "" } : {}),
      },
    };
  },
});

/** A table is carried through unchanged and shown as its words. */
const CarriedTable = Node.create({
  name: "table",
  group: "block",
  atom: true,
  addAttributes: () => ({ table: { default: null, rendered: false } }),
  renderHTML({ node }) {
    const table = node.attrs["table"] as Extract<Written, { paragraph: "table" }>;
    const words = (cell: (typeof table.rows)[number][number]) =>
      cell.cell === "text" ? cell.text.map((span) => span.text).join("") : "";
    return ["table", {}, ["tbody", {}, ...table.rows.map((row) => ["tr", {}, ...row.map((cell) => ["td", {}, words(cell)])])]];
  },
});

/** Each line of pasted text is a paragraph, as it is in the draft file. */
const PasteLines = Extension.create({
  name: "pasteLines",
  addProseMirrorPlugins() {
    const clipboardTextParser = (text: string) => {
      const { schema } = this.editor;
      const lines = text.normalize("NFC").split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
      const nodes = lines.map((line) => schema.node("paragraph", null, [schema.text(line)]));
      return new Slice(Fragment.from(nodes), 1, 1);
    };
    return [new Plugin({ props: { clipboardTextParser } })];
  },
});

export function bodyEditor(
  element: HTMLElement,
  manuscript: Manuscript,
  label: string,
  onchange: (manuscript: Manuscript) => void,
  onmove: () => void,
): Editor {
  return new Editor({
    element,
    // The content security policy forbids styles made on the way.
    injectCSS: false,
    extensions: [Document, BodyParagraph, Text, Bold, Italic, CarriedTable, UndoRedo, PasteLines],
    content: toEditor(manuscript),
    editorProps: { attributes: { "aria-label": label, "data-field": "body", spellcheck: "false" } },
    onUpdate: ({ editor }) => onchange(fromEditor(editor.getJSON())),
    onTransaction: onmove,
  });
}
