import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host, type Instead } from "../../test/host";
import { book } from "../lib/book/labels";
import { drafting, overprint } from "../lib/drafting/labels";
import type { Acts } from "../lib/host/contract";
import { practiceOffice } from "../lib/host/mock/office";
import { formOf, outgoingRows } from "../lib/host/mock/rows";
import { outgoing } from "../lib/outgoing/labels";
import Outgoing from "./Outgoing.svelte";

function opened(entry: number | null, instead: Instead = {}) {
  const office = host(instead);
  const wish = entry === null ? null : { direction: "outgoing" as const, entry };
  render(Outgoing, { office: practiceOffice(), active: true, wish, ontrouble: (error: unknown) => expect.unreachable(String(error)), onshow: () => undefined });
  return { office, user: userEvent.setup() };
}

beforeEach(() => localStorage.clear());

test("the number just given is printed onto the signed sheet, as far off as the printer is", async () => {
  const { office, user } = opened(null);
  await screen.findByText("16");
  await user.type(screen.getByLabelText(outgoing.subject), "nghỉ lễ{Control>}s{/Control}");
  await screen.findByRole("button", { name: new RegExp(drafting.overprint) });
  await user.keyboard("{Control>}p{/Control}");
  await user.clear(await screen.findByLabelText(overprint.across));
  await user.type(screen.getByLabelText(overprint.across), "48,5{Control>}s{/Control}");
  const path = "/vi-du/in-so-ngay_2026_0016-ubnd-vp.pdf";
  await waitFor(() => expect(office.of("print_number")).toEqual([{ entry: 19015, shift: [1.5, 0], path }]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

const offered = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(await screen.findByRole("button", { name: new RegExp(book.others) }));
  return screen.queryByText(drafting.overprint) !== null;
};

test("a line of the book offers it, one whose original is electronic does not", async () => {
  const { office, user } = opened(10_000);
  expect(await offered(user)).toBe(true);
  await user.click(screen.getByText(drafting.overprint));
  // Typed into the dialog: a key pressed before it has the focus goes nowhere.
  await user.type(await screen.findByLabelText(overprint.across), "{Control>}s{/Control}");
  await waitFor(() => expect(office.of("print_number")).toMatchObject([{ entry: 10_000 }]));
});

test("an electronic original has no sheet to print on", async () => {
  const [row] = outgoingRows();
  const form = formOf(row!);
  if (form.direction === "outgoing") form.details.original = "dien-tu";
  const { user } = opened(10_000, { read_entry: () => ({ row: row!, form, file_copy: "", copies: null, attachments: [], history: [], draft: null }) as unknown as Acts["read_entry"][1] });
  expect(await offered(user)).toBe(false);
});
