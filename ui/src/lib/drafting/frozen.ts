import type { AttachmentView } from "../host/contract";
import { act, choosePlace } from "../host/host";

/** The PDF that was frozen when the document of an entry was issued: the first of its files. */
export async function frozenPdf(entry: number): Promise<AttachmentView | undefined> {
  const { attachments } = await act("read_entry", entry);
  return attachments.find(({ name }) => name.endsWith(".pdf"));
}

/** Copies it to where the user wants it; answers with the place. */
export async function copyFrozenPdf(entry: number, fileName?: string): Promise<string | null> {
  const pdf = await frozenPdf(entry);
  const path = pdf ? await choosePlace(fileName ?? pdf.name) : null;
  if (pdf && path !== null) await act("save_attachment", { attachment: pdf.id, path });
  return path;
}
