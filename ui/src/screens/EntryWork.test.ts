import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host, type Instead } from "../../test/host";
import { book } from "../lib/book/labels";
import { copying } from "../lib/copying/labels";
import { dispatch } from "../lib/dispatch/labels";
import { practiceOffice } from "../lib/host/mock/office";
import { handling } from "../lib/handling/labels";
import { links } from "../lib/links/labels";
import { originals } from "../lib/originals/labels";
import Outgoing from "./Outgoing.svelte";

const ENTRY = 10_000;
const TITLE = "Số 15/UBND-VP";

/** Văn bản đi with its newest line read. */
async function reading(instead: Instead = {}) {
  const office = host(instead);
  const onshow = vi.fn();
  render(Outgoing, { office: practiceOffice(), active: true, wish: { direction: "outgoing", entry: ENTRY }, ontrouble: (error: unknown) => expect.unreachable(String(error)), onshow });
  await screen.findByText(TITLE);
  return { office, onshow, user: userEvent.setup() };
}
const press = async (user: ReturnType<typeof userEvent.setup>, name: string) => user.click(await screen.findByRole("button", { name }));
const dialog = async () => within(await screen.findByRole("dialog"));

beforeEach(() => localStorage.clear());

test("a section is looked up only when it is opened, and stays open for the next paper", async () => {
  const { office, user } = await reading();
  expect(office.of("read_recipients")).toHaveLength(0);
  await press(user, dispatch.title);
  await screen.findByText("UBND các xã, phường (96)");
  expect(office.of("read_recipients")).toEqual([ENTRY]);
  expect(localStorage.getItem("section-recipients")).toBe("true");
});

test("a paper goes out to everyone who waits by Enter alone, at the hour it is, with its envelopes", async () => {
  const { office, user } = await reading();
  await press(user, dispatch.title);
  await press(user, dispatch.send);
  const asked = await dialog();
  asked.getByRole("heading", { name: dispatch.sendAll(2) });
  await user.keyboard("{Enter}{Enter}{Enter}{Enter}{Enter}");
  await waitFor(() => expect(office.of("dispatch_document")).toEqual([
    { entry: ENTRY, at: expect.stringMatching(/^2026-11-23T\d\d:\d\d$/), channel: null, recipients: [ENTRY * 10 + 2, ENTRY * 10 + 3], envelopes: "each" },
  ]));
  expect(await screen.findAllByText(/^Đã gửi \d\d:\d\d 23\/11\/2026$/)).toHaveLength(2);
});

test("only those chosen get it, another day and another way; a late sending is told and stops nothing", async () => {
  const late = "Văn bản ký ngày 20/11/2026, gửi ngày 25/11/2026: phải gửi chậm nhất vào ngày làm việc tiếp theo (Điều 18).";
  const { office, user } = await reading({ dispatch_document: () => ({ sent: 1, recipients: { recipients: [], asked: 0, kept: 1, copies: 1, warnings: [] }, warnings: [late] }) });
  await press(user, dispatch.title);
  await user.click(await screen.findByLabelText(dispatch.choose("Các trường học trên địa bàn")));
  await press(user, dispatch.send);
  const asked = await dialog();
  await user.clear(asked.getByLabelText(dispatch.hour));
  await user.clear(asked.getByLabelText(dispatch.day));
  await user.type(asked.getByLabelText(dispatch.day), "25/11");
  await user.selectOptions(asked.getByLabelText(dispatch.channel), "Trực tiếp");
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("dispatch_document")).toEqual([{ entry: ENTRY, at: "2026-11-25", channel: "truc-tiep", recipients: [ENTRY * 10 + 4], envelopes: null }]));
  expect(await screen.findByText(late)).toBeVisible();
});

test("one of several who wait for the post goes out in an envelope of its own, or in one with others", async () => {
  const { office, user } = await reading();
  await press(user, dispatch.title);
  await user.click(await screen.findByLabelText(dispatch.choose("UBND các xã, phường (96)")));
  await press(user, dispatch.send);
  await user.selectOptions((await dialog()).getByLabelText(dispatch.post(1)), "Ghi luôn, chung một bì");
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("dispatch_document")[0]).toMatchObject({ recipients: [ENTRY * 10 + 3], envelopes: "together" }));
});

test("what a receiver said is noted for those chosen, never for nobody", async () => {
  const { office, user } = await reading();
  await press(user, dispatch.title);
  await press(user, dispatch.note);
  expect(screen.queryByRole("dialog")).toBeNull();
  await user.click(await screen.findByLabelText(dispatch.choose("Như trên")));
  await press(user, dispatch.note);
  const asked = await dialog();
  await user.selectOptions(asked.getByLabelText(dispatch.state), "Từ chối");
  await user.type(asked.getByLabelText(dispatch.words), "không thuộc thẩm quyền{Control>}s{/Control}");
  await waitFor(() => expect(office.of("note_recipients")).toEqual([
    { entry: ENTRY, recipients: [ENTRY * 10 + 1], state: "refused", on: "2026-11-23", words: "không thuộc thẩm quyền" },
  ]));
  expect(await screen.findByText(/không thuộc thẩm quyền/)).toBeVisible();
});

test("a group is added by its name and brings its size; a count that is none is told", async () => {
  const { office, user } = await reading();
  await press(user, dispatch.title);
  await press(user, dispatch.change);
  const asked = await dialog();
  await user.type(asked.getByLabelText(dispatch.add), "phòng đơn{ArrowDown}{Enter}");
  await waitFor(() => expect(asked.getAllByLabelText(dispatch.name).at(-1)).toHaveValue("Các phòng, đơn vị thuộc UBND xã"));
  const copies = asked.getAllByLabelText(dispatch.copies).at(-1)!;
  await user.type(copies, "hai");
  await user.keyboard("{Control>}s{/Control}");
  expect(await asked.findByText(dispatch.badCount)).toBeVisible();
  expect(office.of("set_recipients")).toHaveLength(0);
  await user.clear(copies);
  await user.type(copies, "2{Control>}s{/Control}");
  await waitFor(() => expect(office.of("set_recipients")[0]?.lines.at(-1)).toEqual(
    { id: null, name: "Các phòng, đơn vị thuộc UBND xã", agency: null, group: 2, bodies: 5, role: null, copies: 2, channel: null },
  ));
  expect(office.of("set_recipients")[0]?.lines[0]).toMatchObject({ id: ENTRY * 10 + 1, bodies: null, role: "thuc-hien" });
});

test("what was chosen stays chosen when the paper is read anew", async () => {
  const { office, user } = await reading();
  await press(user, dispatch.title);
  await press(user, links.title);
  await user.click(await screen.findByLabelText(dispatch.choose("Như trên")));
  await press(user, links.add);
  await user.type((await dialog()).getByLabelText(links.other), "12/QĐ-UBND{Control>}s{/Control}");
  await screen.findByText("Trả lời 12/QĐ-UBND");
  await waitFor(() => expect(office.of("read_entry")).toEqual([ENTRY, ENTRY]));
  expect(screen.getByLabelText(dispatch.choose("Như trên"))).toBeChecked();
});

test("keys pressed in a dialog leave the paper below alone", async () => {
  const { user } = await reading();
  await press(user, dispatch.title);
  await press(user, dispatch.send);
  await dialog();
  await user.keyboard("{Escape}{F2}{Control>}n{/Control}");
  expect(screen.getByText(TITLE)).toBeVisible();
});

test("a link leads to a paper of the books, or stands as it was written", async () => {
  const { office, onshow, user } = await reading();
  await press(user, links.title);
  await press(user, links.add);
  let asked = await dialog();
  expect(asked.getByLabelText(links.relation)).toHaveFocus();
  await user.type(asked.getByLabelText(links.other), "mời");
  await asked.findByRole("option", { name: /Đến 411/ });
  await user.keyboard("{ArrowDown}{ArrowDown}{Enter}{Control>}s{/Control}");
  await waitFor(() => expect(office.of("link_entries")).toEqual([{ entry: ENTRY, relation: "answers", to: { entry: 411 }, interim: false }]));
  await user.click(await screen.findByRole("button", { name: /^Mở: Trả lời/ }));
  expect(onshow).toHaveBeenCalledWith(expect.objectContaining({ entry: 411 }));
  await press(user, links.add);
  asked = await dialog();
  await user.selectOptions(asked.getByLabelText(links.relation), "thay thế");
  await user.type(asked.getByLabelText(links.other), "12/QĐ-UBND ngày 02/3/2024{Control>}s{/Control}");
  await waitFor(() => expect(office.of("link_entries")[1]).toEqual({ entry: ENTRY, relation: "replaces", to: { written: "12/QĐ-UBND ngày 02/3/2024" }, interim: false }));
  await user.click(await screen.findByRole("button", { name: links.removeThat("Thay thế 12/QĐ-UBND ngày 02/3/2024") }));
  await waitFor(() => expect(office.of("unlink_entries")).toEqual([{ entry: ENTRY, link: 2 }]));
  await waitFor(() => expect(screen.queryByText("Thay thế 12/QĐ-UBND ngày 02/3/2024")).toBeNull());
});

test("a paper that is recalled shows who still has it", async () => {
  const other = { id: 1, relation: "recalls" as const, interim: false, sentence: "Bị thu hồi theo 20/UBND-VP", row: null };
  const inward = await reading({ read_links: () => [{ ...other, way: "inward" }] });
  await press(inward.user, links.title);
  expect(await screen.findByText(links.holders("15/UBND-VP", 1))).toBeVisible();
  expect(inward.office.of("recall_list")).toEqual([ENTRY]);
});

test("a second original wants its reason", async () => {
  const { office, user } = await reading();
  await press(user, originals.title);
  await press(user, originals.attach);
  await dialog();
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("attach_original")[0]).toEqual({ entry: ENTRY, source: { file: "/vi-du/cong van so 12.pdf" }, medium: "giay", reason: "" }));
  expect(await screen.findByText(originals.original)).toBeVisible();
  expect((await screen.findAllByText(/Không có mạng nên chưa kiểm tra được/))[0]).toBeVisible();
  await press(user, originals.make);
  const asked = await dialog();
  await user.keyboard("{Control>}s{/Control}");
  expect(await asked.findByText(originals.needReason)).toBeVisible();
  expect(office.of("attach_original")).toHaveLength(1);
  await user.selectOptions(asked.getByLabelText(originals.medium), "dien-tu");
  await user.type(asked.getByLabelText(originals.reason), "quét nhầm{Control>}s{/Control}");
  await waitFor(() => expect(office.of("attach_original")[1]).toEqual({ entry: ENTRY, source: { attached: 1 }, medium: "dien-tu", reason: "quét nhầm" }));
});

test("a file changed after it was signed is called so", async () => {
  const sentence = "Trần Văn Bình: nội dung đã bị sửa sau khi ký.";
  const { user } = await reading({
    read_signatures: () => ({
      signatures: [{ signer: "Trần Văn Bình", organisation: "", issuer: "", signed_at: null, coverage: "whole", integrity: "altered", in_force: true, unchecked: [], sentence }],
      sentences: [],
    }),
  });
  await press(user, originals.title);
  await press(user, originals.signatures);
  expect(await screen.findByRole("alert")).toHaveTextContent(sentence);
});

test("a copy takes its own number, which stands large for the pen", async () => {
  const { office, user } = await reading();
  await press(user, copying.open);
  const asked = await dialog();
  await user.type(asked.getByLabelText(copying.kind), "sl{Enter}");
  expect(asked.getByLabelText(copying.symbol)).toHaveValue("SL-UBND");
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(document.querySelector("[data-number]")).toHaveTextContent("07"));
  expect(office.of("register_copy")[0]).toMatchObject({ source: ENTRY, form: { body: 1, kind: "sao-luc", symbol: "SL-UBND", dated: "2026-11-23", number: { choice: { choice: "next" } } } });
  expect(office.of("next_number").at(-1)).toMatchObject({ kind: "sao-luc" });
  await user.keyboard("{Control>}p{/Control}");
  await waitFor(() => expect(office.of("print_copy")).toMatchObject([{ medium: "giay" }]));
});

test("what is seldom done waits in a menu of one key, and gives the hands back", async () => {
  const { user } = await reading();
  const opener = screen.getByRole("button", { name: new RegExp(book.others) });
  expect(opener).toHaveAttribute("aria-expanded", "false");
  await user.keyboard("{F10}");
  await waitFor(() => expect(screen.getByRole("button", { name: book.attach })).toHaveFocus());
  await user.keyboard("{ArrowUp}");
  expect(screen.getByRole("button", { name: book.voidNumber })).toHaveFocus();
  await user.keyboard("{Enter}");
  (await dialog()).getByRole("heading", { name: book.voidTitle("15") });
  expect(opener).toHaveAttribute("aria-expanded", "false");
  await user.keyboard("{Escape}");
  screen.getByRole("dialog").dispatchEvent(new Event("cancel", { cancelable: true }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(opener).toHaveFocus();
  expect(screen.getByText(TITLE)).toBeVisible();
});

test("what goes behind a paper of ours is noted at its line", async () => {
  const { office, user } = await reading();
  await user.click(within(await screen.findByRole("region", { name: handling.attached })).getByRole("button", { name: handling.addAttached }));
  const asked = await dialog();
  await user.type(asked.getByLabelText(handling.kind), "Phụ lục");
  await user.type(asked.getByLabelText(handling.subject), "danh sách hộ nghèo");
  await user.type(asked.getByLabelText(handling.pages), "3{Control>}s{/Control}");
  await waitFor(() => expect(office.of("add_attached")).toMatchObject([{ entry: ENTRY, form: { kind: "Phụ lục", subject: "danh sách hộ nghèo", pages: 3 } }]));
  expect(await screen.findByText("Phụ lục · danh sách hộ nghèo · 3 trang")).toBeVisible();
});

test("an office without a book for copies makes it where it is missed", async () => {
  const refused = { code: "no-series", sentence: "Năm 2026 chưa có hệ thống số cho văn bản đi này; hãy lập hệ thống số trước." };
  let made = false;
  const { office, user } = await reading({
    next_number: () => (made ? { number: "01", series: 1, series_name: "Bản sao" } : Promise.reject(refused)) as never,
    add_series: () => ((made = true), practiceOffice()),
  });
  await user.keyboard("{F10}");
  await press(user, copying.open);
  await user.click(await (await dialog()).findByRole("button", { name: copying.makeBook }));
  await waitFor(() => expect(office.of("add_series")).toMatchObject([{ direction: "outgoing", year: 2026, name: "Bản sao", kinds: ["sao-y", "sao-luc", "trich-sao"], paper_book: 0 }]));
  expect(await (await dialog()).findByText(copying.planned("01", "Bản sao"))).toBeVisible();
  expect((await dialog()).getByRole("button", { name: copying.go })).toHaveFocus();
});

test("a file attached by mistake is taken off with a reason", async () => {
  const { office, user } = await reading();
  await press(user, book.detach);
  const asked = await dialog();
  await user.keyboard("{Control>}s{/Control}");
  expect(await asked.findByText(book.detachNeedReason)).toBeVisible();
  await user.type(asked.getByLabelText(book.reason), "nhầm tệp{Control>}s{/Control}");
  await waitFor(() => expect(office.of("detach_file")).toEqual([{ entry: ENTRY, attachment: 1, reason: "nhầm tệp" }]));
  expect(await screen.findByText(book.noFiles)).toBeVisible();
});

test("an original is not taken off", async () => {
  const { user } = await reading();
  await press(user, originals.title);
  await press(user, originals.make);
  await dialog();
  await user.keyboard("{Control>}s{/Control}");
  expect(await screen.findByText(originals.original)).toBeVisible();
  expect(screen.queryByRole("button", { name: book.detach })).toBeNull();
});
