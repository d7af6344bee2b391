import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host } from "../../../test/host";
import { sheetOf } from "../host/mock/drafts";
import { practiceOffice } from "../host/mock/office";
import { office as words } from "../office/labels";
import DraftEditor from "./DraftEditor.svelte";
import { Editing } from "./editing.svelte";
import { drafting, exporting } from "./labels";

test("one bar tells what was written last, by its name and its folder", async () => {
  const office = host();
  const view = practiceOffice();
  const editing = new Editing(1, sheetOf(view, "cong-van"), null, (error) => expect.unreachable(String(error)));
  const onback = () => {};
  render(DraftEditor, { office: view, editing, active: true, onback, onissued: onback });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: drafting.each }));
  expect(await screen.findByText("Đã ghi 2 tệp vào thư mục tung-noi_cong-van_ra-soat-ho-so-luu-tru.")).toBeVisible();
  expect(screen.queryByRole("button", { name: words.openFile })).toBeNull();

  await user.click(screen.getByRole("button", { name: drafting.export }));
  await user.click(screen.getByRole("button", { name: exporting.go }));
  const [told, ...more] = await screen.findAllByRole("status");
  expect(more).toEqual([]);
  const sentence = within(told!).getByText("Đã lưu du-thao_cong-van_ra-soat-ho-so-luu-tru.pdf trong thư mục vi-du.");
  expect(sentence).toHaveAttribute("title", "/vi-du/du-thao_cong-van_ra-soat-ho-so-luu-tru.pdf");
  expect(within(told!).getByRole("button", { name: words.openFolder })).toBeVisible();
  expect(office.of("export_draft")).toHaveLength(1);
});
