import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host } from "../../../test/host";
import type { Finding } from "../host/contract";
import { previewOf, sheetOf } from "../host/mock/drafts";
import { practiceOffice } from "../host/mock/office";
import DraftEditor from "./DraftEditor.svelte";
import { Editing } from "./editing.svelte";
import { drafting } from "./labels";

const finding = (sentence: string, field: Finding["place"]["field"], told: Partial<Finding>): Finding => ({
  rule: "one-rule", clause: "Phụ lục I", sentence, outcome: "needs-look", blocks: false,
  place: { part: 0, field, index: null }, fix: null, word: null, ...told,
});
const found = [
  finding("Hãy xem ký hiệu.", "symbol", {}),
  finding("Hãy xem địa danh.", "place", {}),
  finding("Nơi nhận chưa đúng.", "recipients", { outcome: "fail" }),
  finding("Chưa có họ tên người ký.", "signing", { outcome: "fail", blocks: true }),
];

async function editor() {
  host({ preview_draft: (request) => ({ ...previewOf(request), findings: found, outcomes: { pass: 90, fail: 1, needs_look: 1, not_applicable: 0, not_evaluated: 0 } }) });
  const view = practiceOffice();
  const editing = new Editing(1, sheetOf(view, "cong-van"), null, (error) => expect.unreachable(String(error)));
  const onback = () => {};
  render(DraftEditor, { office: view, editing, active: true, onback, onissued: onback });
  return within(await screen.findByRole("region", { name: "Thể thức" }));
}

test("the head counts what the list shows, and what forbids issuing stands first", async () => {
  const list = await editor();
  // One rule found two of them: findings are counted, as they are seen.
  expect(list.getByRole("heading")).toHaveTextContent("Thể thức: 1 phải sửa, 1 chưa đạt, 2 cần xem");
  const sentences = list.getAllByRole("listitem").map((item) => item.textContent);
  expect(sentences.map((sentence) => sentence.trim().slice(0, 8))).toEqual(["Chưa có ", "Nơi nhận", "Hãy xem ", "Hãy xem "]);
});

test("a key leads to the findings, arrows through them, Enter to the place and Escape back", async () => {
  const list = await editor();
  const [first, second] = list.getAllByRole("button");
  const user = userEvent.setup();
  const subject = screen.getByLabelText(drafting.subject);
  expect(subject).toHaveFocus();
  await user.keyboard("{F8}");
  expect(first).toHaveFocus();
  await user.keyboard("{ArrowDown}");
  expect(second).toHaveFocus();
  await user.keyboard("{Escape}");
  expect(subject).toHaveFocus();
  await user.keyboard("{F8}{ArrowDown}{ArrowUp}{Enter}");
  await vi.waitFor(() => expect(screen.getByLabelText(drafting.signer)).toHaveFocus());
});
