import { act, fetch } from "../host/host";

/** Endings of pictures a web view can show; photographs from Zalo are among them. */
const KINDS: Record<string, string> = {
  png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", webp: "image/webp", gif: "image/gif", bmp: "image/bmp",
};

const kindOf = (name: string) => KINDS[name.split(".").at(-1)?.toLowerCase() ?? ""];

export const isPicture = (name: string) => kindOf(name) !== undefined;

/** The address of a received picture; `URL.revokeObjectURL` lets go of it. */
export async function pictureOf(attachment: number, name: string): Promise<string> {
  const bytes = await fetch("read_attachment", attachment);
  return URL.createObjectURL(new Blob([bytes], { type: kindOf(name) ?? "" }));
}

export const isPdf = (name: string) => name.toLowerCase().endsWith(".pdf");

export const pagesOf = (attachment: number) => act("attachment_pages", attachment);

/** Wide enough to be read on a screen with fine dots. */
const PAGE_WIDTH = 1400;

/** The address of a page of a received PDF. */
export async function pageOf(attachment: number, page: number): Promise<string> {
  const bytes = await fetch("attachment_page", { attachment, page, width: PAGE_WIDTH });
  return URL.createObjectURL(new Blob([bytes], { type: "image/png" }));
}
