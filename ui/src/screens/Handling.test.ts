import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host, type Instead } from "../../test/host";
import { filter } from "../lib/book/labels";
import { handling, work, workName } from "../lib/handling/labels";
import { practiceOffice } from "../lib/host/mock/office";
import { incoming } from "../lib/incoming/labels";
import { tray } from "../lib/tray/labels";
import Incoming from "./Incoming.svelte";

beforeEach(() => localStorage.clear());

const shown = (entry: number | null, instead: Instead = {}) => {
  const office = host(instead);
  const wish = entry === null ? null : ({ direction: "incoming", entry } as const);
  render(Incoming, { office: practiceOffice(), active: true, wish, onshow: () => undefined, ontrouble: (error: unknown) => expect.unreachable(String(error)) });
  return office;
};
const button = (name: string | RegExp) => screen.findByRole("button", { name });
const dialog = async () => within(await screen.findByRole("dialog"));

test("a direction is entered with who leads and by when, by keyboard", async () => {
  const office = shown(406);
  const user = userEvent.setup();
  await user.click(await button(handling.direct));
  const form = await dialog();
  expect(form.getByLabelText(handling.leader)).toHaveValue("Trần Văn Bình");
  await user.type(form.getByLabelText(handling.words), "Phòng Kinh tế tham mưu{Enter}");
  expect(form.getByLabelText(handling.lead)).toHaveFocus();
  await user.keyboard("Phòng Kinh tế{Enter}Văn phòng; Công an xã{Enter}30/11{Enter}{Control>}s{/Control}");
  await waitFor(() => expect(office.of("take_step")).toEqual([{
    entries: [406], due: "2026-11-30",
    step: { act: "directed", level: "leader", by_whom: "Trần Văn Bình", to_whom: "", at: null, words: "Phòng Kinh tế tham mưu", medium: "paper" },
    roles: [
      { role: "lead", assignee: "Phòng Kinh tế", copies: null },
      { role: "support", assignee: "Văn phòng", copies: null },
      { role: "support", assignee: "Công an xã", copies: null },
    ],
  }]));
  expect(await screen.findByText("Chủ trì: Phòng Kinh tế")).toBeVisible();
});

test("a paper is presented to somebody, never to nobody", async () => {
  const office = shown(412);
  const user = userEvent.setup();
  await user.click(await button(handling.present));
  const form = await dialog();
  await user.click(form.getByRole("button", { name: /^Lưu/ }));
  expect(await form.findByText(handling.needWhom)).toBeVisible();
  expect(office.of("take_step")).toEqual([]);
  await user.type(form.getByLabelText(handling.presentTo), "Trần Văn Bình{Control>}s{/Control}");
  await waitFor(() => expect(office.of("take_step")[0]?.step).toMatchObject({ act: "presented", to_whom: "Trần Văn Bình", by_whom: "" }));
});

test("Esc alone does not lose the words of a direction", async () => {
  shown(406);
  const user = userEvent.setup();
  await user.click(await button(handling.direct));
  const form = await dialog();
  await user.type(form.getByLabelText(handling.words), "giao Phòng Kinh tế");
  const escape = () => screen.getByRole("dialog").dispatchEvent(new Event("cancel", { cancelable: true }));
  escape();
  expect(form.getByLabelText(handling.words)).toHaveValue("giao Phòng Kinh tế");
  await waitFor(() => expect(form.getByRole("button", { name: "Nhập tiếp" })).toHaveFocus());
  escape();
  await waitFor(() => expect(form.getByLabelText(handling.words)).toHaveFocus());
  escape();
  await user.click(await form.findByRole("button", { name: "Bỏ" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("a dialog is saved with the hands on nothing in it", async () => {
  const office = shown(406);
  const user = userEvent.setup();
  await user.click(await button(handling.present));
  const form = await dialog();
  await user.type(form.getByLabelText(handling.presentTo), "Trần Văn Bình");
  form.getByLabelText(handling.presentTo).blur();
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("take_step")).toHaveLength(1));
});

test("an answer ends the work by the number that was found and picked", async () => {
  const office = shown(390);
  const user = userEvent.setup();
  await user.click(await button(handling.end));
  const form = await dialog();
  await user.click(form.getByRole("button", { name: /^Lưu/ }));
  expect(await form.findByText(handling.needPaper)).toBeVisible();
  await user.type(form.getByLabelText(handling.reply), "14/UBND");
  await form.findByRole("option", { name: /14\/UBND/ });
  await user.keyboard("{Enter}{Control>}s{/Control}");
  await waitFor(() => expect(office.of("end_work")).toEqual([
    { entries: [390], facts: { ending: { way: "answered", reply: 10_001 }, at: null, note: "" } },
  ]));
  expect(office.of("open_list").map(({ filter }) => filter)).toContainEqual(expect.objectContaining({ direction: "outgoing", words: "14/UBND" }));
});

test("an interim reply ends nothing", async () => {
  const office = shown(390);
  const user = userEvent.setup();
  await user.click(await button(handling.end));
  const form = await dialog();
  await user.selectOptions(form.getByLabelText(handling.way), handling.interim);
  await user.type(form.getByLabelText(handling.reply), "14/UBND");
  await form.findByRole("option", { name: /14\/UBND/ });
  await user.keyboard("{Enter}{Control>}s{/Control}");
  await waitFor(() => expect(office.of("answer_for_now")).toEqual([{ entries: [390], reply: 10_001 }]));
  expect(office.of("end_work")).toEqual([]);
});

test("work that ended is opened again", async () => {
  const office = shown(350);
  await userEvent.click(await button(handling.reopen));
  await waitFor(() => expect(office.of("reopen")).toHaveLength(1));
  expect(await button(handling.end)).toBeVisible();
});

test("a deadline is put off with a reason, never without", async () => {
  const office = shown(397);
  const user = userEvent.setup();
  await user.click(await button(handling.extend));
  const form = await dialog();
  await user.type(form.getByLabelText(handling.dueOn), "5/12{Control>}s{/Control}");
  expect(await form.findByText(handling.needWhy)).toBeVisible();
  await user.type(form.getByLabelText(handling.why), "chờ số liệu của thôn{Control>}s{/Control}");
  await waitFor(() => expect(office.of("set_deadline")[0]).toMatchObject({
    entry: 397, facts: { due: "2026-12-05", source: "extension", reason: "chờ số liệu của thôn", assignment: null },
  }));
});

test("a deadline may be a term in hours of work", async () => {
  const office = shown(397);
  const user = userEvent.setup();
  await user.click(await button(handling.extend));
  const form = await dialog();
  await user.type(form.getByLabelText(handling.dueOn), "4g{Tab}");
  await waitFor(() => expect(form.getByLabelText(handling.hour)).toHaveValue("14:30"));
  expect(form.getByLabelText(handling.dueOn)).toHaveValue("23/11/2026");
  await user.type(form.getByLabelText(handling.why), "chờ số liệu{Control>}s{/Control}");
  await waitFor(() => expect(office.of("set_deadline")[0]).toMatchObject({ facts: { due: "2026-11-23T14:30" } }));
});

test("what was handed over is signed for", async () => {
  const office = shown(390);
  const signing = await screen.findAllByRole("button", { name: handling.sign });
  await userEvent.click(signing[0]!);
  await waitFor(() => expect(office.of("sign_hand_overs")[0]?.hand_overs).toHaveLength(1));
  await waitFor(() => expect(screen.getAllByRole("button", { name: handling.sign })).toHaveLength(signing.length - 1));
});

test("chosen rows of a work list are presented together", async () => {
  const office = shown(null);
  const user = userEvent.setup();
  await user.click(await button(new RegExp(`^${workName["to-be-presented"]}`)));
  await screen.findByText(work.chosen(1));
  await waitFor(() => expect(screen.getByRole("grid")).toHaveFocus());
  await user.keyboard("{Shift>}{ArrowDown}{ArrowDown}{/Shift}");
  expect(await screen.findByText(work.chosen(3))).toBeVisible();
  await user.keyboard("{F9}");
  const form = await dialog();
  await user.type(form.getByLabelText(handling.presentTo), "Trần Văn Bình{Control>}s{/Control}");
  await waitFor(() => expect(office.of("take_step")[0]?.entries).toEqual([412, 411, 410]));
  // They left the list, and nothing but the next row is chosen in it.
  expect(await screen.findByText(work.chosen(1))).toBeVisible();
});

test("a filter holds in a work list too: what it hides is not acted on", async () => {
  const office = shown(null);
  const user = userEvent.setup();
  await user.click(await button(new RegExp(`^${workName["to-be-presented"]}`)));
  await screen.findByText(work.chosen(1));
  await user.type(screen.getByLabelText(filter.words), "411");
  await waitFor(() => expect(office.of("open_work_list").at(-1)?.filter).toMatchObject({ words: "411", direction: "incoming" }));
  expect(await screen.findByText("1 văn bản")).toBeVisible();
  await user.keyboard("{F9}");
  await user.type((await dialog()).getByLabelText(handling.presentTo), "Trần Văn Bình{Control>}s{/Control}");
  await waitFor(() => expect(office.of("take_step")[0]?.entries).toEqual([411]));
  expect(await screen.findByText(filter.none)).toBeVisible();
});

test("the originals that came in one bag are noted together, each under its own number", async () => {
  const office = shown(null);
  const user = userEvent.setup();
  await user.click(await button(new RegExp(`^${workName["awaits-original"]}`)));
  await screen.findByText(work.chosen(1));
  await waitFor(() => expect(screen.getByRole("grid")).toHaveFocus());
  await user.keyboard("{Shift>}{ArrowDown}{/Shift}{F9}");
  await user.type((await dialog()).getByLabelText(tray.note), "theo túi công văn{Control>}s{/Control}");
  await waitFor(() => expect(office.of("receive_again")).toEqual([
    { entries: [407, 367], arrived: "2026-11-23", note: "theo túi công văn", files: [], channel: "buu-dien", value: "ban-chinh-giay" },
  ]));
});

test("where the papers are is asked once for all rows on screen", async () => {
  const office = shown(null);
  expect((await screen.findAllByText("Trần Văn Bình từ 20/11")).length).toBeGreaterThan(1);
  expect(office.of("whereabouts")).toHaveLength(1);
  expect(office.of("whereabouts")[0]!.length).toBeGreaterThan(5);
});

test("the book opens with its own order again after a work list", async () => {
  shown(null);
  const user = userEvent.setup();
  await user.click(await button(new RegExp(`^${workName["awaits-direction"]}`)));
  await screen.findByText(work.chosen(1));
  await user.click(await button(work.book));
  expect(await screen.findByText("412 văn bản")).toBeVisible();
  expect(screen.getByRole("columnheader", { name: new RegExp(incoming.number) })).toHaveAttribute("aria-sort", "descending");
});

test("the last step is written anew, as it was but for what was wrong", async () => {
  const office = shown(406);
  const user = userEvent.setup();
  const way = within(await screen.findByRole("region", { name: handling.steps }));
  await user.click(way.getByRole("button", { name: handling.correct }));
  const form = await dialog();
  expect(form.getByLabelText(handling.presentTo)).toHaveValue("Trần Văn Bình");
  await user.clear(form.getByLabelText(handling.presentTo));
  await user.type(form.getByLabelText(handling.presentTo), "Nguyễn Thị Hoa{Control>}s{/Control}");
  await waitFor(() => expect(office.of("correct_step")[0]?.facts).toEqual({
    act: "presented", level: null, by_whom: "", to_whom: "Nguyễn Thị Hoa", at: "2026-11-20T08:00", words: "", medium: "paper",
  }));
});

test("a paper behind the letter is added by its number", async () => {
  const office = shown(412);
  const user = userEvent.setup();
  await user.click(await button(handling.addAttached));
  const form = await dialog();
  await user.type(form.getByLabelText(handling.symbol), "15/NQ-HĐND");
  await user.type(form.getByLabelText(handling.dated), "1/11{Control>}s{/Control}");
  await waitFor(() => expect(office.of("add_attached")[0]).toMatchObject({ entry: 412, form: { symbol: "15/NQ-HĐND", dated: "2026-11-01" } }));
  expect(await screen.findByText(/15\/NQ-HĐND/)).toBeVisible();
});
