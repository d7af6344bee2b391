import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host } from "../../../test/host";
import { sheetOf } from "../host/mock/drafts";
import { practiceOffice } from "../host/mock/office";
import DraftEditor from "./DraftEditor.svelte";
import { Editing } from "./editing.svelte";
import { drafting } from "./labels";

test("behind a body or a signer that was added the hands are in its fields, and go back to the button", async () => {
  host();
  const view = practiceOffice();
  const editing = new Editing(1, sheetOf(view, "cong-van"), null, (error) => expect.unreachable(String(error)));
  const onback = () => {};
  render(DraftEditor, { office: view, editing, active: true, onback, onissued: onback });
  const user = userEvent.setup();
  const press = (name: string) => user.click(screen.getByRole("button", { name }));
  await user.click(screen.getByText(drafting.more));
  await press(drafting.moreBodies);
  const heads = screen.getAllByLabelText(drafting.parentAgency);
  expect(heads.at(-1)).toHaveFocus();
  expect(heads).toHaveLength(2);
  await press(drafting.fewerBodies);
  expect(screen.getByRole("button", { name: drafting.moreBodies })).toHaveFocus();
  await press(drafting.moreSigners);
  expect(screen.getAllByLabelText(drafting.signer).at(-1)).toHaveFocus();
  await press(drafting.fewerSigners);
  expect(screen.getByRole("button", { name: drafting.moreSigners })).toHaveFocus();
});
