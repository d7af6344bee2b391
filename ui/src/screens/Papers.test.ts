import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host } from "../../test/host";
import { book } from "../lib/book/labels";
import { handling, workName } from "../lib/handling/labels";
import { incoming } from "../lib/incoming/labels";
import { fileCopies } from "../lib/file-copies/labels";
import { practiceOffice } from "../lib/host/mock/office";
import { papers } from "../lib/papers/labels";
import { nameOf } from "../lib/papers/names";
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

test("the stamp is moved on the picture of the page, never off it", async () => {
  // The page of the tests draws nothing and knows no addresses of pictures.
  Object.assign(URL, { createObjectURL: () => "blob:trang-1", revokeObjectURL: () => undefined });
  const { office, user } = opened(Incoming, 412);
  await user.click(await screen.findByRole("button", { name: papers.stamp }));
  const asked = await dialog();
  const page = await asked.findByRole("button", { name: papers.placeOnPage });
  page.focus();
  await user.keyboard("{ArrowRight}{ArrowUp}{ArrowUp}");
  expect(asked.getByLabelText(papers.left)).toHaveValue("27");
  expect(asked.getByLabelText(papers.place)).toHaveDisplayValue("Chỗ khác");
  await user.selectOptions(asked.getByLabelText(papers.place), "Góc trên bên phải");
  page.focus();
  await user.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{Enter}{Control>}s{/Control}");
  await waitFor(() => expect(office.of("stamp_arrival")).toMatchObject([{ place: [160, 5] }]));
});

test("envelopes go to those chosen, of the size that is chosen, and to nobody never", async () => {
  const { office, user } = opened(Outgoing, 10_000);
  await screen.findByText("Số 15/UBND-VP");
  await user.keyboard(PRINT);
  const asked = await dialog();
  expect(asked.getByLabelText("Như trên")).not.toBeChecked();
  const every = asked.getByLabelText(papers.every(4));
  await user.click(every);
  expect(asked.getByLabelText("Như trên")).toBeChecked();
  await user.click(every);
  await user.keyboard("{Control>}s{/Control}");
  expect(await asked.findByText(papers.needReceivers)).toBeVisible();
  await user.click(asked.getByLabelText("Sở Nội vụ tỉnh An Sơn (để báo cáo)"));
  await user.selectOptions(asked.getByLabelText(papers.size), "16 × 23 cm");
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("print_envelopes")).toEqual([
    { entry: 10_000, recipients: [100_002], size: "16 × 23 cm", path: "/vi-du/bi_2026_0015-ubnd-vp.pdf" },
  ]));
});

test("labels stand as the sheet was adjusted to the printer, also the next time", async () => {
  const { office, user } = opened(Outgoing, 10_000);
  await screen.findByText("Số 15/UBND-VP");
  await user.keyboard(PRINT);
  let asked = await dialog();
  await user.selectOptions(asked.getByLabelText(papers.what), papers.label);
  await user.selectOptions(asked.getByLabelText(papers.labelSheet), "14 nhãn 99,1 × 38,1 mm");
  await user.clear(asked.getByLabelText(papers.skip));
  await user.type(asked.getByLabelText(papers.skip), "3");
  await user.click(asked.getByRole("button", { name: new RegExp(papers.adjust.replace(/[()]/g, ".")) }));
  const left = asked.getByLabelText(papers.leftEdge);
  expect(left).toHaveValue("4,65");
  await user.clear(left);
  await user.type(left, "năm{Control>}s{/Control}");
  expect(await asked.findByText(papers.badLabels)).toBeVisible();
  await user.clear(left);
  await user.type(left, "5,5{Control>}s{/Control}");
  await waitFor(() => expect(office.of("print_labels")[0]).toMatchObject(
    { entry: 10_000, recipients: [100_002, 100_003, 100_004], symbol: true, skip: 3, sheet: { columns: 2, width: 99.1, left: 5.5 }, path: "/vi-du/nhan_2026_0015-ubnd-vp.pdf" },
  ));
  await user.keyboard(PRINT);
  asked = await dialog();
  expect(asked.getByLabelText(papers.what)).toHaveValue("label");
  expect(asked.getByLabelText(papers.labelSheet)).toHaveValue("14 nhãn 99,1 × 38,1 mm");
  await user.click(asked.getByRole("button", { name: new RegExp(papers.adjust.replace(/[()]/g, ".")) }));
  expect(asked.getByLabelText(papers.leftEdge)).toHaveValue("5,5");
  await user.click(asked.getByRole("button", { name: papers.asSold }));
  expect(asked.getByLabelText(papers.leftEdge)).toHaveValue("4,65");
});

test("stamps on labels say that the decree knows an engraved stamp", async () => {
  const { office, user } = opened(Incoming, 412);
  await user.click(await screen.findByRole("button", { name: papers.stampLabels }));
  const asked = await dialog();
  expect(asked.getByText(papers.stampLabelsHint)).toBeVisible();
  await user.selectOptions(asked.getByLabelText(papers.what), asked.getByRole("option", { name: new RegExp(`^${papers.wholeDay("")}`) }));
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("print_stamp_labels")[0]).toMatchObject({ entry: 412, whole_day: true, skip: 0, path: "/vi-du/nhan-dau-den_2026_0412.pdf" }));
});

test("what was handed over on a day comes on one sheet, on one for each, or for one alone", async () => {
  const { office, user } = opened(Incoming, null);
  await user.click(await screen.findByRole("button", { name: new RegExp(workName["to-be-passed-on"]) }));
  await screen.findByRole("button", { name: new RegExp(papers.handOvers) });
  await user.keyboard("{F7}");
  let asked = await dialog();
  await user.selectOptions(await asked.findByLabelText(papers.sheets), papers.apart(2));
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("print_hand_overs")).toEqual([{ day: "2026-11-23", receiver: null, apart: true, path: "/vi-du/phieu-chuyen-giao_2026-11-23.pdf" }]));
  await user.keyboard("{F7}");
  asked = await dialog();
  await user.selectOptions(await asked.findByLabelText(papers.sheets), papers.onlyTo("Phòng Kinh tế", 2));
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("print_hand_overs")[1]).toEqual({ day: "2026-11-23", receiver: "Phòng Kinh tế", apart: true, path: "/vi-du/phieu-chuyen-giao_2026-11-23_phong-kinh-te.pdf" }));
  await user.keyboard("{F7}");
  asked = await dialog();
  await user.clear(asked.getByLabelText(papers.day));
  await user.type(asked.getByLabelText(papers.day), "22/11{Tab}");
  expect(await asked.findByText(papers.nothingHanded)).toBeVisible();
});

test("a paper that was handed over leads to the sheet of its day", async () => {
  const handed = { id: 7, entry: 412, assignment: null, receiver: "Văn phòng", handed_at: "2026-11-23T08:00", copies: null, signed_at: null, note: "" };
  const office = host({ read_handling: (entry) => ({ entry, standing: null, steps: [], roles: [], deadlines: [], hand_overs: [handed], endings: [], receipts: [], attached: [] }) });
  render(Incoming, { office: practiceOffice(), active: true, wish: { direction: "incoming", entry: 412 }, ontrouble, onshow: () => undefined });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: handling.handOverSheet }));
  expect((await dialog()).getByLabelText(papers.day)).toHaveValue("23/11/2026");
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("print_hand_overs")[0]).toMatchObject({ day: "2026-11-23", apart: false }));
});

test("everybody or one is reminded of what is due within some days, by keyboard", async () => {
  const { office, user } = opened(Incoming, null);
  await user.click(await screen.findByRole("button", { name: new RegExp(workName.overdue) }));
  await user.keyboard(PRINT);
  const asked = await dialog();
  await user.clear(asked.getByLabelText(papers.within));
  await user.type(asked.getByLabelText(papers.within), "5");
  await asked.findByRole("option", { name: papers.oneOf("Phòng Kinh tế", 7, 2) });
  await user.selectOptions(asked.getByLabelText(papers.reminded), "Phòng Kinh tế (7 văn bản, 2 quá hạn)");
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("print_reminders")).toEqual([
    { asked: { scope: { body: null, from_year: null }, within: 5 }, receiver: "Phòng Kinh tế", path: "/vi-du/nhac-viec_2026-11-23_phong-kinh-te.pdf" },
  ]));
});

test("the ledger of numbers goes on paper and into a spreadsheet", async () => {
  const office = host();
  render(Books, { office: practiceOffice(), active: true, ontrouble });
  const user = userEvent.setup();
  const series = practiceOffice().bodies[0]!.series[0]!;
  for (const ending of ["pdf", "xlsx"] as const) {
    await user.click(await screen.findByRole("button", { name: papers.ledger }));
    const asked = await dialog();
    if (ending === "pdf") await user.keyboard("{Enter}");
    else await user.click(asked.getByRole("button", { name: papers.sheet }));
    await waitFor(() => expect(office.of("print_ledger").at(-1)).toEqual({ series: series.id, path: `/vi-du/${nameOf("so-cai-so", [series.year, series.name], ending)}` }));
  }
});

test("the list that is looked at goes out as a spreadsheet, a text or pages, and says what it is", async () => {
  const { office, user } = opened(Outgoing, null);
  await screen.findByRole("grid");
  await user.keyboard("{Control>}e{/Control}");
  await dialog();
  await user.keyboard("{Enter}");
  const path = (ending: string) => ({ title: papers.bookOf.outgoing, path: `/vi-du/danh-sach_van-ban-di_2026-11-23.${ending}` });
  await waitFor(() => expect(office.of("export_list")).toMatchObject([path("xlsx")]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.keyboard("{Control>}e{/Control}");
  await user.selectOptions((await dialog()).getByLabelText(papers.listForm), "docx");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(office.of("export_list")[1]).toMatchObject(path("docx")));
  // What was chosen last stands there the next time.
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.keyboard("{Control>}e{/Control}");
  expect((await dialog()).getByLabelText(papers.listForm)).toHaveValue("docx");
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
