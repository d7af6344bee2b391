import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host } from "../../../test/host";
import type { Finding } from "../host/contract";
import { previewOf, sheetOf } from "../host/mock/drafts";
import { practiceOffice } from "../host/mock/office";
import { ownWords } from "../own-words/labels";
import DraftEditor from "./DraftEditor.svelte";
import { Editing } from "./editing.svelte";

const strange: Finding = {
  rule: "spelling-syllable", clause: "Chính tả", sentence: "“vnedoc” không giống tiếng Việt.", outcome: "needs-look", blocks: false,
  place: { part: 0, field: "subject", index: null }, fix: null, word: "vnedoc",
};
const never = (error: unknown) => expect.unreachable(String(error));

test("a word the office keeps as its own is not told again, and the hands are where it stands", async () => {
  const other = { ...strange, word: null, sentence: "Còn một điều khác." };
  const office: ReturnType<typeof host> = host({
    preview_draft: (request) => ({ ...previewOf(request), findings: [office.of("add_own_words").length > 0 ? other : strange] }),
  });
  const view = practiceOffice();
  const editing = new Editing(null, sheetOf(view, "cong-van"), null, never);
  const onback = () => {};
  render(DraftEditor, { office: view, editing, active: true, onback, onissued: onback });
  const keep = await screen.findByRole("button", { name: ownWords.keep });
  expect(keep).toHaveAttribute("title", ownWords.keepTitle("vnedoc"));
  keep.focus();
  await userEvent.keyboard("{Enter}");
  await screen.findByText("Còn một điều khác.");
  expect(office.of("add_own_words")).toEqual(["vnedoc"]);
  expect(screen.queryByRole("button", { name: ownWords.keep })).toBeNull();
  await waitFor(() => expect(document.activeElement).toHaveAttribute("data-field", "subject"));
});
