import { render, screen } from "@testing-library/svelte";
import { host } from "../../../test/host";
import { sheetOf } from "../host/mock/drafts";
import { practiceOffice } from "../host/mock/office";
import { drafting } from "./labels";
import DraftEditor from "./DraftEditor.svelte";
import { Editing } from "./editing.svelte";

test("a draft that is only looked at is not called changed, and the hands are on what it is about", async () => {
  host();
  const view = practiceOffice();
  const editing = new Editing(1, sheetOf(view, "cong-van"), null, (error) => expect.unreachable(String(error)));
  const onback = () => {};
  render(DraftEditor, { office: view, editing, active: true, onback, onissued: onback });
  await screen.findByRole("textbox", { name: drafting.content });
  expect(screen.getByLabelText(drafting.subject)).toHaveFocus();
  expect(editing.unsaved).toBe(false);
});
