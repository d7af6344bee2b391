import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host } from "../../test/host";
import { book } from "../lib/book/labels";
import { books, printing } from "../lib/books/labels";
import { previewOf } from "../lib/host/mock/importing";
import { practiceOffice } from "../lib/host/mock/office";
import { importing } from "../lib/importing/labels";
import Books from "./Books.svelte";

const shown = (jobs: Parameters<typeof host>[1] = {}) => {
  const office = host({}, jobs);
  render(Books, { office: practiceOffice(), active: true, ontrouble: () => undefined });
  return office;
};

test("a number is reserved with its reason, never without", async () => {
  const office = shown();
  const user = userEvent.setup();
  const outgoing = practiceOffice().bodies[0]!.series.find(({ direction }) => direction === "outgoing")!;
  const named = await screen.findAllByRole("button", { name: new RegExp(`^${outgoing.name}`) });
  await user.click(named[0]!);
  await user.click(await screen.findByRole("button", { name: books.reserve }));
  const dialog = within(screen.getByRole("dialog"));
  await user.click(dialog.getByRole("button", { name: "Giữ số" }));
  expect(await dialog.findByText(books.needWhy)).toBeVisible();
  await user.type(dialog.getByLabelText(books.why), "hội nghị chiều nay{Control>}s{/Control}");
  await waitFor(() => expect(office.of("reserve_numbers")).toEqual([
    { series: outgoing.id, count: 1, approved_by: "", reason: "hội nghị chiều nay" },
  ]));
});

test("a reserved number is made void from its line, by keyboard", async () => {
  const office = shown();
  const user = userEvent.setup();
  const grid = await screen.findByRole("grid");
  grid.focus();
  await user.keyboard("{Enter}");
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByLabelText(book.reason), "hoãn");
  await user.click(dialog.getByRole("button", { name: book.voidTitle("31") }));
  await waitFor(() => expect(office.of("void_reserved")).toEqual([{ entry: 1, reason: "hoãn" }]));
});

test("a book is printed on: what is new, on the pages behind", async () => {
  const office = shown();
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: new RegExp(`^${printing.act}`) }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText(printing.far(1, 4, 7))).toBeVisible();
  await user.click(dialog.getByRole("button", { name: printing.go }));
  await waitFor(() => expect(office.of("print_book")).toHaveLength(1));
  expect(office.of("print_book")[0]).toMatchObject({ what: { what: "new" }, path: "/vi-du/so-van-ban-den_2026_in-tiep.pdf" });
});

test("an old register is looked at, its columns are put right, and its rows come in as one", async () => {
  const office = shown();
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: books.oldBook }));
  await user.click(await screen.findByLabelText(importing.fieldOf("Kẹp số")));
  await user.keyboard("bo qua{Enter}");
  await waitFor(() => expect(office.work("preview_import").at(-1)).toMatchObject({
    path: "/vi-du/cong van so 12.pdf", mapping: { direction: "incoming", year: 2025, fields: { "kẹp số": "ignored" } },
  }));
  expect(screen.getByText("Chưa ghi trích yếu; hãy điền rồi nhập lại.")).toBeVisible();
  expect(screen.getByText(importing.known(12))).toBeVisible();
  await screen.findByRole("button", { name: importing.go(1284) });
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByText(importing.done(1284, 12));
  const rejected = "/vi-du/2026-11-23_chua-nhap-duoc_cong-van-so-12.xlsx";
  expect(office.work("import_book")).toMatchObject([{ rejected, file: { mapping: { fields: { "kẹp số": "ignored" } } } }]);
  expect(screen.getByText(/chua-nhap-duoc_cong-van-so-12\.xlsx trong thư mục vi-du$/)).toHaveAttribute("title", rejected);
  await user.click(screen.getByRole("button", { name: importing.withdraw }));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: new RegExp(`^${importing.confirmWithdraw}`) }));
  await waitFor(() => expect(office.of("withdraw_import")).toEqual([7]));
  expect(await screen.findByRole("button", { name: importing.go(1284) })).toBeVisible();
});

test("rows of which none comes in go back with their reasons", async () => {
  const file = { path: "/vi-du/so.xlsx", mapping: null };
  const office = shown({ preview_import: () => ({ ...previewOf(file), ready: 0 }) });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: books.oldBook }));
  await screen.findByRole("button", { name: importing.onlyRejected });
  await user.click(screen.getByLabelText(importing.writeRejected));
  expect(screen.getByRole("button", { name: importing.go(0) })).toBeDisabled();
  await user.click(screen.getByLabelText(importing.writeRejected));
  await user.click(screen.getByRole("button", { name: importing.onlyRejected }));
  await waitFor(() => expect(office.work("import_book")).toMatchObject([{ rejected: "/vi-du/2026-11-23_chua-nhap-duoc_cong-van-so-12.xlsx" }]));
});

test("another sheet of the file is chosen by its name, and an import of before is taken back", async () => {
  const office = shown();
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: books.oldBook }));
  await user.selectOptions(await screen.findByLabelText(importing.sheet), "Sổ đến 2024");
  await waitFor(() => expect(office.work("preview_import").at(-1)).toMatchObject({ mapping: { sheet: "Sổ đến 2024", heading_row: null } }));
  await user.click(await screen.findByRole("button", { name: new RegExp(importing.past) }));
  await user.click(await screen.findByRole("button", { name: `${importing.withdraw} so-den-2024.xlsx` }));
  const asked = office.work("preview_import").length;
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: new RegExp(`^${importing.confirmWithdraw}`) }));
  await waitFor(() => expect(office.of("withdraw_import")).toEqual([6]));
  // Numbers are free again: the file is read anew.
  await waitFor(() => expect(office.work("preview_import").length).toBe(asked + 1));
});
