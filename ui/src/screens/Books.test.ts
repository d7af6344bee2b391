import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host } from "../../test/host";
import { book } from "../lib/book/labels";
import { books, printing } from "../lib/books/labels";
import { practiceOffice } from "../lib/host/mock/office";
import Books from "./Books.svelte";

const shown = () => {
  const office = host();
  render(Books, { office: practiceOffice(), ontrouble: () => undefined });
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
  const go = dialog.getByRole("button", { name: "Giữ số" });
  expect(go).toBeDisabled();
  await user.type(dialog.getByLabelText(books.why), "hội nghị chiều nay");
  await user.click(go);
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
  await user.click(await screen.findByRole("button", { name: printing.act }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText(printing.far(1, 4, 7))).toBeVisible();
  await user.click(dialog.getByRole("button", { name: printing.go }));
  await waitFor(() => expect(office.of("print_book")).toHaveLength(1));
  expect(office.of("print_book")[0]).toMatchObject({ what: { what: "new" }, path: "/vi-du/so-van-ban-den_2026_in-tiep.pdf" });
});
