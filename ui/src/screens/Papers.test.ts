import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host } from "../../test/host";
import { book } from "../lib/book/labels";
import { incoming } from "../lib/incoming/labels";
import { fileCopies } from "../lib/file-copies/labels";
import { practiceOffice } from "../lib/host/mock/office";
import { papers } from "../lib/papers/labels";
import { post } from "../lib/post/labels";
import Books from "./Books.svelte";
import Incoming from "./Incoming.svelte";
import Outgoing from "./Outgoing.svelte";

const ontrouble = (error: unknown) => expect.unreachable(String(error));
const dialog = async () => within(await screen.findByRole("dialog"));
const PRINT = "{Control>}p{/Control}";

function opened(screen: typeof Incoming | typeof Outgoing, entry: number | null) {
  const office = host();
  const direction = screen === Incoming ? ("incoming" as const) : ("outgoing" as const);
  render(screen, { office: practiceOffice(), active: true, wish: entry === null ? null : { direction, entry }, ontrouble, onshow: () => undefined });
  return { office, user: userEvent.setup() };
}

beforeEach(() => localStorage.clear());

test("the slip is printed from the large number, which stays for the pen", async () => {
  const { office, user } = opened(Incoming, null);
  await waitFor(() => expect(screen.getByLabelText(incoming.author)).toHaveFocus());
  await user.keyboard("Sở Nội vụ{Enter}77/SNV-VP{Enter}5/8{Enter}Công văn{Enter}rà soát{Control>}s{/Control}");
  await screen.findByRole("button", { name: new RegExp(papers.slip) });
  await user.keyboard(PRINT);
  await waitFor(() => expect(office.of("print_slip")).toEqual([{ entry: 9412, path: "/vi-du/phieu-giai-quyet_2026_0413.pdf" }]));
  expect(document.querySelector("[data-number]")).not.toBeNull();
});

test("the slip of a paper that is read is one key away", async () => {
  const { office, user } = opened(Incoming, 412);
  await screen.findByText(book.entryTitle(true, "412"));
  await user.keyboard(PRINT);
  await waitFor(() => expect(office.of("print_slip")).toEqual([{ entry: 412, path: "/vi-du/phieu-giai-quyet_2026_0412.pdf" }]));
});

test("a received PDF gets its stamp on a copy, where it stood the last time", async () => {
  const { office, user } = opened(Incoming, 412);
  await user.click(await screen.findByRole("button", { name: papers.stamp }));
  let asked = await dialog();
  await user.selectOptions(asked.getByLabelText(papers.place), "Góc trên bên phải");
  await user.clear(asked.getByLabelText(papers.top));
  await user.type(asked.getByLabelText(papers.top), "1x{Control>}s{/Control}");
  expect(await asked.findByText(papers.badPlace)).toBeVisible();
  await user.clear(asked.getByLabelText(papers.top));
  await user.type(asked.getByLabelText(papers.top), "12{Control>}s{/Control}");
  await waitFor(() => expect(office.of("stamp_arrival")).toEqual([{ attachment: 1, place: [155, 12], path: "/vi-du/ban-quet_dau-den-0412.pdf" }]));
  await user.click(await screen.findByRole("button", { name: papers.stamp }));
  asked = await dialog();
  expect(asked.getByLabelText(papers.left)).toHaveValue("155");
});

test("envelopes go to those chosen, and to nobody never", async () => {
  const { office, user } = opened(Outgoing, 10_000);
  await screen.findByText("Số 15/UBND-VP");
  await user.keyboard(PRINT);
  const asked = await dialog();
  await user.click(await asked.findByLabelText(papers.every(4)));
  await user.keyboard("{Control>}s{/Control}");
  expect(await asked.findByText(papers.needReceivers)).toBeVisible();
  await user.click(asked.getByLabelText("Sở Nội vụ tỉnh An Sơn (để báo cáo)"));
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("print_envelopes")).toEqual([{ entry: 10_000, recipients: [100_002], path: "/vi-du/bi_2026_0015-ubnd-vp.pdf" }]));
});

test("the list that is looked at goes out as a spreadsheet that says what it is", async () => {
  const { office, user } = opened(Outgoing, null);
  await screen.findByRole("grid");
  await user.keyboard("{Control>}e{/Control}");
  await waitFor(() => expect(office.of("export_list")[0]).toMatchObject({ title: papers.bookOf.outgoing, path: "/vi-du/danh-sach_van-ban-di_2026-11-23.xlsx" }));
});

test("the books of the post and of file copies are printed whole, on A3 where it is wanted", async () => {
  const office = host();
  render(Books, { office: practiceOffice(), active: true, ontrouble });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: post.title }));
  await user.click(await screen.findByRole("button", { name: post.book }));
  await user.keyboard(PRINT);
  await user.selectOptions((await dialog()).getByLabelText(papers.paper), papers.a3);
  await user.keyboard("{Control>}s{/Control}");
  const postal = { book: "postal", series: null, year: 2026, what: { what: "all" }, a3: true, path: "/vi-du/so-gui-buu-dien_2026_ca-so.pdf" };
  await waitFor(() => expect(office.of("print_book")).toEqual([postal]));
  await user.click(screen.getByRole("button", { name: fileCopies.title }));
  await user.click(await screen.findByRole("button", { name: fileCopies.book }));
  await user.keyboard(PRINT);
  await user.click((await dialog()).getByRole("button", { name: papers.sheet }));
  await waitFor(() => expect(office.of("print_book")[1]).toMatchObject({ book: "file-copies", a3: false, path: "/vi-du/so-su-dung-ban-luu_2026_ca-so.xlsx" }));
});
