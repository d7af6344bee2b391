import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host } from "../../../test/host";
import { sheetOf } from "../host/mock/drafts";
import { practiceOffice } from "../host/mock/office";
import EachAddressee from "./EachAddressee.svelte";
import { Editing } from "./editing.svelte";
import { drafting } from "./labels";

test("each guest's paper goes into a folder of the name that was proposed, and the sum is told", async () => {
  const office = host();
  const sheet = sheetOf(practiceOffice(), "giay-moi");
  sheet.draft.main.addressees = ["Bà Nguyễn Thị Hoa", "Ông Lê Minh Đức"];
  const editing = new Editing(null, sheet, null, (error) => expect.unreachable(String(error)));
  const said: unknown[] = [];
  render(EachAddressee, { editing, name: "tung-noi_giay-moi", ondone: (written: unknown) => said.push(written) });
  await userEvent.setup().click(screen.getByRole("button", { name: drafting.each }));
  await vi.waitFor(() => expect(said).toEqual([{ path: "/vi-du/tung-noi_giay-moi", sentence: "Đã ghi 2 tệp vào thư mục tung-noi_giay-moi.", isFolder: true }]));
  const [asked] = office.work("export_each");
  expect(asked).toMatchObject({ folder: "/vi-du/tung-noi_giay-moi" });
  expect(asked!.sheet.draft.main.addressees).toHaveLength(2);
  expect(screen.getByRole("button", { name: drafting.each })).toBeVisible();
  editing.leave();
});
