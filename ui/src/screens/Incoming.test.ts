import { cleanup, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host, type Instead } from "../../test/host";
import { telex } from "../../test/telex";
import { fact, filter } from "../lib/book/labels";
import { practiceOffice } from "../lib/host/mock/office";
import { incoming } from "../lib/incoming/labels";
import { channelName, tray, valueName } from "../lib/tray/labels";
import Incoming from "./Incoming.svelte";

function open(instead: Instead = {}, view = practiceOffice()) {
  const office = host(instead);
  render(Incoming, { office: view, active: true, wish: null, ontrouble: (error: unknown) => expect.unreachable(String(error)), onshow: () => undefined });
  return office;
}
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

beforeEach(() => localStorage.clear());

async function fill() {
  const user = userEvent.setup();
  await user.type(field(incoming.author), "Sở Nội vụ");
  await user.type(field(incoming.symbol), "77/SNV-VP");
  await user.type(field(incoming.subject), "rà soát hồ sơ");
  return user;
}

test("a letter goes into the book by keyboard alone and its number stands large", async () => {
  const office = open();
  const user = userEvent.setup();
  await waitFor(() => expect(field(incoming.author)).toHaveFocus());
  await user.keyboard("Sở Nội vụ{Enter}77/SNV-VP{Enter}5/8{Enter}Công văn{Enter}rà soát hồ sơ{Control>}s{/Control}");
  await waitFor(() => expect(document.querySelector("[data-number]")).toHaveTextContent("413"));
  expect(office.of("receive_document")[0]).toMatchObject({ author: "Sở Nội vụ", symbol: "77/SNV-VP", dated: "2026-08-05", kind: "Công văn", subject: "rà soát hồ sơ" });
  await user.keyboard("x");
  expect(document.querySelector("[data-number]")).toBeNull();
});

test("the symbol tells the kind, until another is typed by hand", async () => {
  open();
  const user = userEvent.setup();
  await user.type(field(incoming.author), "Sở Nội vụ{Enter}77/TB-SNV{Enter}");
  expect(field(incoming.kind)).toHaveValue("Thông báo");
  await user.clear(field(incoming.symbol));
  await user.type(field(incoming.symbol), "77/SNV-VP{Enter}");
  expect(field(incoming.kind)).toHaveValue("Công văn");
  await user.clear(field(incoming.kind));
  await user.type(field(incoming.kind), "Thông tư{Enter}");
  await user.clear(field(incoming.symbol));
  await user.type(field(incoming.symbol), "77/TB-SNV{Enter}");
  expect(field(incoming.kind)).toHaveValue("Thông tư");
});

test("a kind is typed by its letters or without marks; one of another law stays as it was typed", async () => {
  const office = open();
  const user = await fill();
  await user.type(field(incoming.kind), "qd{Enter}");
  expect(field(incoming.subject)).toHaveFocus();
  expect(field(incoming.kind)).toHaveValue("Quyết định");
  await user.clear(field(incoming.kind));
  await user.type(field(incoming.kind), "Thông tư{Enter}");
  expect(field(incoming.kind)).toHaveValue("Thông tư");
  await user.clear(field(incoming.kind));
  await user.type(field(incoming.kind), "cong v{Control>}s{/Control}");
  await waitFor(() => expect(office.of("receive_document")).toMatchObject([{ kind: "Công văn" }]));
});

test("pressing Ctrl+S twice takes one number", async () => {
  let done = () => {};
  const office = open({
    receive_document: () => new Promise((answer) => (done = () => answer({ entry: 1, number: "413", full: "413", receipt: 1, warnings: [] }))),
  });
  const user = await fill();
  await user.keyboard("{Control>}ss{/Control}");
  await waitFor(() => expect(office.of("receive_document")).toHaveLength(1));
  done();
  await waitFor(() => expect(document.querySelector("[data-number]")).not.toBeNull());
  expect(office.of("receive_document")).toHaveLength(1);
});

test("the same letter again is a further receipt of its number", async () => {
  const office = open();
  await userEvent.type(field(incoming.author), "Sở Nội vụ");
  await userEvent.type(field(incoming.symbol), "1612/SNV-VTLT");
  await screen.findByText(incoming.receipt(2, "412"), { exact: false });
  // What the book knows already is not asked again.
  await userEvent.keyboard("{F8}");
  await waitFor(() => expect(office.of("receive_document")[0]).toMatchObject({ receipt_of: 412, subject: "" }));
  expect(await screen.findByText(incoming.receiptDone(2))).toBeVisible();
  expect(screen.getByText(/^Đã vào sổ: số đến 412/)).toBeVisible();
});

test("where something is missing the hands go to its field", async () => {
  open();
  const user = userEvent.setup();
  await user.type(field(incoming.author), "Sở Nội vụ{Control>}s{/Control}");
  await screen.findByText(incoming.needSubject);
  expect(field(incoming.subject)).toHaveFocus();
});

test("a secret document is not registered here, whatever is pressed", async () => {
  const office = open();
  const user = await fill();
  await user.selectOptions(field(incoming.secrecy), "Mật, Tối mật, Tuyệt mật");
  await user.keyboard("{Control>}s{/Control}");
  expect((await screen.findAllByText(incoming.secret)).length).toBeGreaterThan(0);
  expect(office.of("receive_document")).toHaveLength(0);
});

test("half-typed words are still there when the window is opened again", async () => {
  open();
  await fill();
  cleanup();
  const office = open();
  expect(field(incoming.subject)).toHaveValue("rà soát hồ sơ");
  await userEvent.type(field(incoming.subject), "{Control>}s{/Control}");
  await waitFor(() => expect(office.of("receive_document")[0]).toMatchObject({ symbol: "77/SNV-VP" }));
  cleanup();
  open();
  expect(field(incoming.subject)).toHaveValue("");
});

test("an office made anew in the same folder does not meet the words typed in the one before", async () => {
  open();
  await fill();
  cleanup();
  open({}, { ...practiceOffice(), uuid: "0192f1a0-0000-7000-8000-000000000002" });
  expect(field(incoming.subject)).toHaveValue("");
});

test("what an arrow key went to is taken by Enter and by Tab, and the hands go on", async () => {
  open();
  const user = userEvent.setup();
  await user.type(field(incoming.author), "thcs");
  await screen.findByRole("option", { name: "Trường THCS Sơn Đông" });
  await user.keyboard("{ArrowDown}{Enter}");
  expect(field(incoming.author)).toHaveValue("Trường THCS Sơn Đông");
  expect(field(incoming.symbol)).toHaveFocus();
  await user.clear(field(incoming.author));
  await user.type(field(incoming.author), "thcs");
  await user.keyboard("{ArrowDown}");
  await user.tab();
  expect(field(incoming.author)).toHaveValue("Trường THCS Sơn Đông");
  expect(field(incoming.symbol)).toHaveFocus();
});

test("Ctrl+S saves whatever the hands are on", async () => {
  const office = open();
  const user = await fill();
  field(incoming.subject).blur();
  expect(document.body).toHaveFocus();
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("receive_document")).toHaveLength(1));
  await user.type(field(incoming.author), "Sở Nội vụ");
  await user.type(field(incoming.subject), "mời họp");
  screen.getByRole("grid").focus();
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("receive_document")).toHaveLength(2));
});

test("keys on nothing are of the form: Esc asks, and under the question nothing is heard", async () => {
  const office = open();
  const user = await fill();
  field(incoming.subject).blur();
  await user.keyboard("{Escape}");
  const asked = await screen.findByRole("dialog");
  (document.activeElement as HTMLElement).blur();
  await user.keyboard("{Control>}sn{/Control}");
  expect(asked).toBeVisible();
  expect(office.of("receive_document")).toEqual([]);
});

test("Esc asks only when something was typed", async () => {
  open();
  const user = await fill();
  await user.keyboard("{Escape}");
  const keep = await screen.findByText("Nhập tiếp");
  await user.click(keep);
  expect(field(incoming.author)).toHaveValue("Sở Nội vụ");
});

test("an entry that is read is corrected and closed with the hands in the list", async () => {
  open();
  const user = userEvent.setup();
  await waitFor(() => expect(field(incoming.author)).toHaveFocus());
  await user.keyboard("{Escape}");
  const list = screen.getByRole("grid");
  await waitFor(() => expect(list).toHaveFocus());
  await user.keyboard("{Enter}");
  await screen.findByText("Số đến 412");
  await user.keyboard("{F2}");
  await waitFor(() => expect(screen.getByRole("region", { name: incoming.correctTitle("412") })).toContainElement(document.activeElement as HTMLElement));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(list).toHaveFocus());
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByText("Số đến 412")).toBeNull());
});

test("a save that fails for a date leads to the date", async () => {
  const office = open();
  const user = await fill();
  await user.type(field(incoming.due), "32/13");
  await user.click(field(incoming.subject));
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByText(incoming.badDate);
  await waitFor(() => expect(field(incoming.due)).toHaveFocus());
  expect(office.of("receive_document")).toHaveLength(0);
});

test("Vietnamese letters typed back and anew reach the register whole", async () => {
  const office = open();
  await fill();
  const subject = field(incoming.subject);
  subject.value = "";
  subject.focus();
  telex(subject, ["dde", "⌫⌫⌫", "đê", "⌫", "ề", " nghi", "⌫", "ị"]);
  await userEvent.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("receive_document")[0]).toMatchObject({ subject: "đề nghị" }));
});

const filters = (office: ReturnType<typeof host>) => office.of("open_list").map((request) => request.filter);

test("the book is narrowed by words without leaving the keys, says so, and one key shows it whole", async () => {
  const office = open();
  const user = userEvent.setup();
  await waitFor(() => expect(field(incoming.author)).toHaveFocus());
  await user.keyboard("{F3}moi hop");
  await waitFor(() => expect(filters(office).at(-1)).toMatchObject({ words: "moi hop", direction: "incoming" }));
  expect(screen.getByText("“moi hop”", { exact: false })).toBeVisible();
  await user.keyboard("{Enter}");
  expect(screen.getByRole("grid")).toHaveFocus();
  await user.keyboard("{F4}");
  await waitFor(() => expect(filters(office).at(-1)).toMatchObject({ words: "" }));
  expect(screen.queryByText(filter.clear)).toBeNull();
});

test("fields narrow it further, and what was asked for is kept under a name", async () => {
  const office = open();
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: new RegExp(`^${filter.more}`) }));
  const more = within(screen.getByRole("region", { name: filter.moreTitle }));
  await user.type(more.getByLabelText(filter.from(filter.arrived)), "1/11{Tab}");
  await user.selectOptions(more.getByLabelText(filter.urgency), "Hỏa tốc");
  await user.selectOptions(more.getByLabelText(filter.files), filter.withoutFile);
  await user.type(more.getByLabelText(incoming.signer), "nam");
  const asked = { entered: { from: "2026-11-01", to: null }, urgency: "hoa-toc", files: false, texts: [{ field: "signer", words: "nam" }] };
  await waitFor(() => expect(filters(office).at(-1)).toMatchObject(asked));
  await user.type(screen.getByLabelText(filter.name), "Hỏa tốc chưa có tệp{Enter}");
  await waitFor(() => expect(office.of("save_search")).toMatchObject([{ name: "Hỏa tốc chưa có tệp", filter: { asks: "list", filter: asked } }]));
  await user.keyboard("{F4}");
  await waitFor(() => expect(filters(office).at(-1)).toMatchObject({ urgency: null, texts: [], entered: { from: null, to: null } }));
  await user.selectOptions(await screen.findByLabelText(filter.saved), filter.choose);
  await user.selectOptions(screen.getByLabelText(filter.saved), "Hỏa tốc chưa có tệp");
  await waitFor(() => expect(filters(office).at(-1)).toMatchObject(asked));
  expect(more.getByLabelText(filter.from(filter.arrived))).toHaveValue("01/11/2026");
});

test("what the rules propose is shown, taken by Enter and switched off by a key", async () => {
  const office = open({ propose_passing: () => "Phòng Kinh tế (chủ trì), hạn 30/11/2026" });
  const user = await fill();
  const proposal = await screen.findByRole("checkbox", { name: /Chuyển theo quy tắc: Phòng Kinh tế/ });
  expect(proposal).toBeChecked();
  proposal.focus();
  await user.keyboard("{Enter}");
  expect(field(incoming.due)).toHaveFocus();
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("receive_document")[0]).toMatchObject({ by_rule: true, handler: "" }));
});

test("whom the clerk names himself outranks the rules", async () => {
  const office = open({ propose_passing: () => "Phòng Kinh tế (chủ trì)" });
  const user = await fill();
  const proposal = await screen.findByRole("checkbox", { name: /Chuyển theo quy tắc/ });
  proposal.focus();
  await user.keyboard(" ");
  expect(proposal).not.toBeChecked();
  await user.type(field(incoming.handler), "Chủ tịch");
  expect(screen.queryByRole("checkbox", { name: /Chuyển theo quy tắc/ })).toBeNull();
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("receive_document")[0]).toMatchObject({ by_rule: false, handler: "Chủ tịch" }));
});

test("one key opens the seldom fields, and what stands there reaches the register", async () => {
  const office = open();
  const user = await fill();
  expect(screen.queryByLabelText(incoming.pages)).toBeNull();
  await user.keyboard("{F7}");
  await waitFor(() => expect(field(incoming.position)).toHaveFocus());
  await user.keyboard("GIÁM ĐỐC{Enter}4{Enter}{Enter}5/12{Enter}");
  await user.selectOptions(field(tray.channel), "Bưu điện");
  await user.type(field(tray.postalCode), "RA123");
  await user.type(field(incoming.outsideCode), "H49.64,2026,77{Control>}s{/Control}");
  await waitFor(() => expect(office.of("receive_document")[0]).toMatchObject({
    details: { position: "GIÁM ĐỐC", pages: 4, language: "Tiếng Việt", reply_by: "2026-12-05", channel: "buu-dien", postal_code: "RA123", outside_code: "H49.64,2026,77" },
  }));
});

test("a book numbered by another system asks for the number it gave", async () => {
  const office = open({ next_number: () => ({ series: 1, series_name: "Trục", number: null, late: null, warnings: [] }) });
  const user = await fill();
  await user.keyboard("{Control>}s{/Control}");
  expect(await screen.findByText(incoming.needGiven)).toBeVisible();
  await user.type(field(incoming.given), "1024{Control>}s{/Control}");
  await waitFor(() => expect(office.of("receive_document")[0]).toMatchObject({ details: { given_number: 1024 } }));
});

test("a term in hours of work is shown with its end, and the number of another system tells a paper too", async () => {
  const office = open();
  const user = await fill();
  await user.type(field(incoming.due), "4g{Tab}");
  await waitFor(() => expect(field(incoming.due)).toHaveValue("14:30 23/11/2026"));
  await user.keyboard("{F7}");
  await user.type(field(incoming.outsideCode), "H49.64,2026,12");
  await waitFor(() => expect(office.of("find_duplicates").at(-1)).toMatchObject({ outside_code: "H49.64,2026,12" }));
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("receive_document")[0]).toMatchObject({ due: "2026-11-23T14:30" }));
});

test("lines are asked for by the way they came, what came and the answer they want", async () => {
  const office = open();
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: new RegExp(`^${filter.more}`) }));
  const more = within(screen.getByRole("region", { name: filter.moreTitle }));
  expect(more.queryByLabelText(filter.from(filter.signed))).toBeNull();
  await user.selectOptions(more.getByLabelText(fact.channel), channelName.zalo);
  await user.selectOptions(more.getByLabelText(fact.value), valueName["ban-chup"]);
  await user.type(more.getByLabelText(filter.from(fact.replyBy)), "1/12{Tab}");
  const asked = { channel: "zalo", value: "ban-chup", reply_by: { from: "2026-12-01", to: null } };
  await waitFor(() => expect(filters(office).at(-1)).toMatchObject(asked));
  await user.keyboard("{F4}");
  await waitFor(() => expect(filters(office).at(-1)).not.toHaveProperty("channel"));
});

test("the rules are asked again when the paper turns out urgent", async () => {
  const office = open();
  const user = await fill();
  await user.selectOptions(field(incoming.urgency), "Hỏa tốc");
  await user.type(field(incoming.arrivedAt), "9g15");
  await waitFor(() => expect(office.of("propose_passing").at(-1)).toMatchObject({ urgency: "hoa-toc", arrived_at: "09:15:00" }));
});
