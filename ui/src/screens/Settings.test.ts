import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host, type Instead } from "../../test/host";
import { calendar } from "../lib/calendar/labels";
import { passing } from "../lib/passing/labels";
import { directory, groups, successionName } from "../lib/directory/labels";
import { practiceOffice } from "../lib/host/mock/office";
import { organisation } from "../lib/organisation/labels";
import { ownWords } from "../lib/own-words/labels";
import { settings } from "../lib/settings/labels";
import Settings from "./Settings.svelte";

beforeEach(() => localStorage.clear());

async function open(list: string, instead: Instead = {}) {
  const office = host(instead);
  const user = userEvent.setup();
  render(Settings, { office: practiceOffice(), ontrouble: (error: unknown) => expect.unreachable(String(error)) });
  await user.click(screen.getByRole("button", { name: list }));
  // The first one is brought from afar.
  await screen.findByRole("grid", { name: list }, { timeout: 30_000 });
  return { office, user };
}
const dialog = () => within(screen.getByRole("dialog"));
const press = (name: string) => userEvent.click(screen.getByRole("button", { name: new RegExp(`^${name}`) }));
const row = (text: string) => screen.getByText(text).closest("[role='row']");

test("a body has another name from a day on, and its numbers go on or begin anew", async () => {
  const { office, user } = await open(settings.bodies);
  await press(settings.rename);
  await user.type(dialog().getByLabelText(organisation.renamedFrom), "1/12");
  await user.selectOptions(dialog().getByLabelText(organisation.numbers), organisation.numbersBegin);
  await user.type(dialog().getByLabelText(organisation.code), "H49.64.33");
  const name = dialog().getByLabelText(organisation.body);
  await user.clear(name);
  await user.type(name, "UBND phường Sơn Đông{Control>}s{/Control}");
  await waitFor(() => expect(office.of("rename_body")).toMatchObject([
    { body: 1, from: "2026-12-01", numbers_go_on: false, form: { name: "UBND phường Sơn Đông", code: "H49.64.33", head: ["ỦY BAN NHÂN DÂN", "XÃ SƠN ĐÔNG"] } },
  ]));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a renaming without its day is not sent", async () => {
  const { office, user } = await open(settings.bodies);
  await press(settings.rename);
  await user.type(dialog().getByLabelText(organisation.body), " mới{Control>}s{/Control}");
  await dialog().findByText(settings.needDay);
  expect(office.of("rename_body")).toHaveLength(0);
});

test("who signs by delegation is entered with his paper and his term; those who ended stand quietly behind", async () => {
  const { office, user } = await open(settings.signers);
  await screen.findByText("Lê Văn Sáu");
  expect(row("Lê Văn Sáu")).toHaveClass("ended");
  expect(row("Trần Văn Bình")).not.toHaveClass("ended");
  await press(settings.add);
  await user.type(dialog().getByLabelText(organisation.signer), "Đỗ Thị Lan{Enter}");
  await user.keyboard("TUQ. CHỦ TỊCH");
  await user.type(dialog().getByLabelText(organisation.position), "CHÁNH VĂN PHÒNG{Enter}Quyết định số 20/QĐ-UBND{Enter}1/12{Enter}31/12{Enter}");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(office.of("add_signer")).toEqual([{
    body: 1, name: "Đỗ Thị Lan", validity: { from: "2026-12-01", to: null },
    capacity: { lines: ["TUQ. CHỦ TỊCH"], position: "CHÁNH VĂN PHÒNG", basis: "Quyết định số 20/QĐ-UBND", validity: { from: "2026-12-01", to: "2026-12-31" } },
  }]));
});

test("the directory is searched while typing, without marks", async () => {
  const { office, user } = await open(settings.agencies);
  await screen.findByText("Đảng ủy xã Sơn Đông");
  await user.type(screen.getByLabelText(directory.find), "dang uy");
  await waitFor(() => expect(screen.queryByText("Trường THCS Sơn Đông")).toBeNull());
  expect(screen.getByText("Đảng ủy xã Sơn Đông")).toBeVisible();
  expect(office.of("find_agencies").at(-1)).toMatchObject({ typed: "dang uy" });
});

test("one that is nearly there is shown before it is entered twice, and can be corrected instead", async () => {
  const { office, user } = await open(settings.agencies);
  await press(settings.add);
  await user.type(dialog().getByLabelText(directory.name), "So noi vu");
  await user.click(await dialog().findByRole("button", { name: directory.takeNear }));
  expect(await screen.findByRole("dialog", { name: directory.correctTitle("Sở Nội vụ tỉnh An Sơn") })).toBeVisible();
  expect(dialog().getByLabelText(directory.name)).toHaveValue("Sở Nội vụ tỉnh An Sơn");
  await user.type(dialog().getByLabelText(directory.code), "H03.17{Control>}s{/Control}");
  await waitFor(() => expect(office.of("correct_agency")).toMatchObject([{ id: 2, form: { code: "H03.17", parent: 1 } }]));
  expect(office.of("add_agency")).toHaveLength(0);
});

test("a double is merged by keys alone, and parted again", async () => {
  const { office, user } = await open(settings.agencies);
  await screen.findByText("Trường THCS Sơn Đông");
  await press(directory.merge);
  await user.type(dialog().getByLabelText(directory.mergeInto), "tai chinh");
  await dialog().findByRole("option", { name: /Sở Tài chính/ });
  await user.keyboard("{Enter}{Control>}s{/Control}");
  await waitFor(() => expect(office.of("merge_agencies")).toMatchObject([{ into: 3 }]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.click(screen.getByText("Sở nội vụ An Sơn"));
  await press(directory.part);
  await waitFor(() => expect(office.of("part_agencies")).toEqual([5]));
});

test("a body that went into another is noted by keyboard", async () => {
  const { office, user } = await open(settings.agencies);
  await screen.findByText("Trường THCS Sơn Đông");
  await press(directory.succeed);
  await user.selectOptions(dialog().getByLabelText(directory.way), successionName.merged);
  await user.type(dialog().getByLabelText(directory.successor), "tai chinh");
  await dialog().findByRole("option", { name: /Sở Tài chính/ });
  await user.keyboard("{Enter}");
  await user.type(dialog().getByLabelText(directory.on), "1/3/2027{Control>}s{/Control}");
  await waitFor(() => expect(office.of("succeed_agencies")).toEqual([{ way: "merged", ended: [2], into: 3, on: "2027-03-01" }]));
});

test("the starting list brings those that were chosen", async () => {
  const { office, user } = await open(settings.agencies);
  await press("Danh bạ khởi đầu");
  const there = await dialog().findByRole("checkbox", { name: /Sở Nội vụ tỉnh An Sơn/ });
  expect(there).toBeDisabled();
  await user.type(dialog().getByLabelText(directory.find), "btc");
  await user.click(dialog().getByRole("button", { name: directory.chooseAll }));
  expect(dialog().getByRole("checkbox", { name: /Bộ Tài chính/ })).toBeChecked();
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("import_agencies")).toEqual([{ names: ["Bộ Tài chính"] }]));
});

test("a group counts its members unless told otherwise", async () => {
  const { office, user } = await open(settings.groups);
  await press(settings.add);
  await user.type(dialog().getByLabelText(groups.name), "Các trường học");
  await user.type(dialog().getByLabelText(groups.members), "thcs");
  await dialog().findByRole("option", { name: /Trường THCS/ });
  await user.keyboard("{Enter}{Control>}s{/Control}");
  await waitFor(() => expect(office.of("add_group")).toEqual([{ name: "Các trường học", bodies: 1, members: [7] }]));
});

test("the calendar of a year is confirmed, and a day is added to it", async () => {
  const { office, user } = await open(settings.calendar);
  await user.click(await screen.findByRole("button", { name: calendar.confirm(4) }));
  await waitFor(() => expect(office.of("confirm_calendar")).toEqual([2026]));
  await waitFor(() => expect(screen.queryByRole("button", { name: calendar.confirm(4) })).toBeNull());
  await press(calendar.add);
  await user.type(dialog().getByLabelText(calendar.day), "24/12{Enter}{Enter}nghỉ theo quyết định{Control>}s{/Control}");
  await waitFor(() => expect(office.of("set_calendar_day")).toEqual([{ day: "2026-12-24", kind: "off", name: "nghỉ theo quyết định" }]));
  expect(await screen.findByText("nghỉ theo quyết định")).toBeVisible();
});

test("the office sets its own hours of work; what is wrong with them is said in the dialog", async () => {
  const { office, user } = await open(settings.calendar);
  expect(await screen.findByText(calendar.hours([{ from: "07:30", to: "11:30" }, { from: "13:30", to: "17:30" }]))).toBeVisible();
  await press(calendar.setHours);
  const [morning, noon] = [dialog().getByLabelText(calendar.stretch(0)), dialog().getAllByLabelText(calendar.until)[0]!];
  await user.clear(noon);
  await user.keyboard("{Control>}s{/Control}");
  expect(await dialog().findByText(calendar.badHour)).toBeVisible();
  expect(office.of("set_office_hours")).toEqual([]);
  await user.type(noon, "12g");
  await user.clear(morning);
  await user.type(morning, "7h{Control>}s{/Control}");
  await waitFor(() => expect(office.of("set_office_hours")).toEqual([[{ from: "07:00", to: "12:00" }, { from: "13:30", to: "17:30" }]]));
  expect(await screen.findByText(calendar.hours([{ from: "07:00", to: "12:00" }, { from: "13:30", to: "17:30" }]))).toBeVisible();
});

test("Esc asks only when something was typed", async () => {
  const { user } = await open(settings.units);
  const leave = () => screen.getByRole("dialog").dispatchEvent(new Event("cancel", { cancelable: true }));
  await press(settings.add);
  leave();
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await press(settings.add);
  await user.type(dialog().getByLabelText(organisation.unit), "Phòng Nội vụ");
  leave();
  await user.click(await dialog().findByRole("button", { name: "Nhập tiếp" }));
  expect(dialog().getByLabelText(organisation.unit)).toHaveValue("Phòng Nội vụ");
});

test("a rule for passing on asks for a condition and names somebody", async () => {
  const { office, user } = await open(passing.title);
  await screen.findByText(passing.empty);
  await press(settings.add);
  await user.type(dialog().getByLabelText(passing.words), "dự toán{Control>}s{/Control}");
  expect(await dialog().findByText(passing.needWhom)).toBeVisible();
  await user.type(dialog().getByLabelText(passing.assignee), "Phòng Kinh tế");
  await user.type(dialog().getByLabelText(passing.term), "5");
  await user.type(dialog().getByLabelText(passing.hours), "4{Control>}s{/Control}");
  await waitFor(() => expect(office.of("add_passing_rule")).toEqual([
    { body: 1, kind: "", sender: "", words: "dự toán", assignee: "Phòng Kinh tế", role: "lead", term: 5, hours: 4 },
  ]));
});

test("words of the office are added, removed and taken back by keys alone", async () => {
  const { office, user } = await open(ownWords.title);
  await screen.findByText(ownWords.empty);
  const entry = screen.getByLabelText(ownWords.add);
  await user.type(entry, "vnedoc{Enter}");
  await screen.findByText("vnedoc");
  expect(entry).toHaveValue("");
  expect(entry).toHaveFocus();
  await user.tab();
  await user.tab();
  expect(screen.getByRole("button", { name: ownWords.remove })).toHaveFocus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(screen.queryByText("vnedoc")).toBeNull());
  expect(office.of("remove_own_word")).toEqual(["vnedoc"]);
  expect(entry).toHaveFocus();
  await user.tab();
  await user.tab();
  expect(screen.getByRole("button", { name: ownWords.takeBack("vnedoc") })).toHaveFocus();
  await user.keyboard("{Enter}");
  await screen.findByText("vnedoc");
  expect(office.of("add_own_words")).toEqual(["vnedoc", "vnedoc"]);
  expect(screen.queryByRole("button", { name: ownWords.takeBack("vnedoc") })).toBeNull();
});

test("an empty word is not sent", async () => {
  const { office, user } = await open(ownWords.title);
  await user.type(screen.getByLabelText(ownWords.add), "  {Enter}");
  expect(office.of("add_own_words")).toHaveLength(0);
});
