import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host, type Instead } from "../../test/host";
import { practiceOffice } from "../lib/host/mock/office";
import { outgoingRows } from "../lib/host/mock/rows";
import { unknownKind } from "../lib/office/kinds";
import { numbering, outgoing } from "../lib/outgoing/labels";
import Outgoing from "./Outgoing.svelte";

function open(instead: Instead = {}) {
  const office = host(instead);
  render(Outgoing, { office: practiceOffice(), active: true, wish: null, ontrouble: (error: unknown) => expect.unreachable(String(error)), onshow: () => undefined });
  return office;
}

beforeEach(() => localStorage.clear());

test("a signed paper gets its number by subject and one key", async () => {
  const office = open();
  await screen.findByText("16");
  await userEvent.type(screen.getByLabelText(outgoing.subject), "V/v nghỉ lễ{Control>}s{/Control}");
  await waitFor(() => expect(document.querySelector("[data-number]")).toHaveTextContent("16"));
  expect(office.of("number_signed_document")[0]).toMatchObject({ kind: "cong-van", symbol: "UBND-VP", dated: "2026-11-23", subject: "nghỉ lễ", file_copy: "VT" });
});

test("the hands are on the line of the paper that just got its number", async () => {
  open();
  await screen.findByText("16");
  const user = userEvent.setup();
  screen.getByRole("grid").focus();
  await user.keyboard("{ArrowDown}{ArrowDown}");
  await user.type(screen.getByLabelText(outgoing.subject), "nghỉ lễ{Control>}s{/Control}");
  await waitFor(() => expect(screen.getByRole("row", { selected: true })).toHaveTextContent("16/UBND-VP"));
});

test("the newest papers stand first, whatever series numbered them", async () => {
  const office = open();
  await screen.findByText("16");
  expect(office.of("open_list").map(({ sort }) => sort)).toContainEqual({ by: "dated", descending: true });
  expect(screen.getByRole("columnheader", { name: new RegExp(outgoing.datedShort) })).toHaveAttribute("aria-sort", "descending");
});

test("a number kept for a paper to come shows itself in the book", async () => {
  const kept = { ...outgoingRows()[0]!, entry: 999, number: "31", symbol: "", dated: "", title: "", subject: "", author: "", signer: "", handler: "", fate: "Đang giữ số" };
  open({ open_list: () => ({ token: 0, count: 1 }), list_rows: () => [kept] });
  expect(await screen.findByRole("gridcell", { name: "31" })).toBeVisible();
});

test("a receiver is offered by a few letters, line by line; what is typed stays unless an arrow goes to a row", async () => {
  const office = open();
  await screen.findByText("16");
  const user = userEvent.setup();
  const receivers = screen.getByLabelText<HTMLTextAreaElement>(outgoing.recipients);
  await user.type(screen.getByLabelText(outgoing.subject), "nghỉ lễ");
  await user.type(receivers, "so noi vu");
  await screen.findByRole("option", { name: "Sở Nội vụ tỉnh An Sơn" });
  await user.keyboard("{ArrowDown}{Enter}");
  await waitFor(() => expect(receivers).toHaveValue("Sở Nội vụ tỉnh An Sơn"));
  await user.keyboard("{Enter}dang uy{Escape}{Enter}");
  expect(receivers).toHaveValue("Sở Nội vụ tỉnh An Sơn\ndang uy\n");
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("number_signed_document")[0]).toMatchObject({ recipients: ["Sở Nội vụ tỉnh An Sơn", "dang uy"] }));
});

test("the kind is found without marks, and brings its symbol and its number", async () => {
  const office = open();
  await screen.findByText("16");
  const user = userEvent.setup();
  await user.click(screen.getByLabelText(outgoing.kind));
  await user.keyboard("quyet d{Enter}");
  expect(screen.getByLabelText(outgoing.kind)).not.toHaveFocus();
  await waitFor(() => expect(office.of("next_number").at(-1)).toMatchObject({ kind: "quyet-dinh" }));
  // Saved from within the field: what is marked is what is meant.
  await user.type(screen.getByLabelText(outgoing.subject), "nghỉ lễ");
  await user.click(screen.getByLabelText(outgoing.kind));
  await user.keyboard("tb{Control>}s{/Control}");
  await waitFor(() => expect(office.of("number_signed_document")).toMatchObject([{ kind: "thong-bao", symbol: "TB-UBND" }]));
});

test("words that mean no kind are red and nothing is saved", async () => {
  const office = open();
  await screen.findByText("16");
  const user = userEvent.setup();
  await user.type(screen.getByLabelText(outgoing.subject), "nghỉ lễ");
  await user.click(screen.getByLabelText(outgoing.kind));
  await user.keyboard("xyz{Control>}s{/Control}");
  expect(await screen.findByText(outgoing.needKind)).toBeVisible();
  expect(screen.getByLabelText(outgoing.kind)).toHaveFocus();
  expect(screen.getByText(unknownKind)).toBeVisible();
  expect(office.of("number_signed_document")).toEqual([]);
});

test("a number other than the one shown before is announced loudly", async () => {
  open({ number_signed_document: () => ({ entry: 1, number: "17", full: "17/UBND-VP", receipt: 1, warnings: [] }) });
  await screen.findByText("16");
  await userEvent.type(screen.getByLabelText(outgoing.subject), "nghỉ lễ{Control>}s{/Control}");
  expect(await screen.findByRole("alert")).toHaveTextContent(outgoing.otherNumber("16", "17"));
});

test("a series numbered by another system asks for the number it gave", async () => {
  const office = open({ next_number: () => ({ series: 2, series_name: "HĐND", number: null, late: null, warnings: [] }) });
  await userEvent.type(await screen.findByLabelText(outgoing.given), "25");
  await userEvent.type(screen.getByLabelText(outgoing.subject), "nghỉ lễ{Control>}s{/Control}");
  await waitFor(() => expect(office.of("number_signed_document")[0]).toMatchObject({ given_number: 25 }));
});

test("a refusal is shown as the office says it, and what was typed stays", async () => {
  open({ number_signed_document: () => Promise.reject({ code: "series-closed", sentence: "Sổ năm 2026 đã khóa." }) });
  await screen.findByText("16");
  await userEvent.type(screen.getByLabelText(outgoing.subject), "nghỉ lễ{Control>}s{/Control}");
  expect(await screen.findByRole("alert")).toHaveTextContent("Sổ năm 2026 đã khóa.");
  expect(screen.getByLabelText(outgoing.subject)).toHaveValue("nghỉ lễ");
});

test("why a save failed stays on screen until it is read, whatever field is left", async () => {
  open({ number_signed_document: () => Promise.reject({ code: "busy", sentence: "Sổ đang bận." }) });
  await screen.findByText("16");
  const user = userEvent.setup();
  await user.type(screen.getByLabelText(outgoing.subject), "nghỉ lễ{Control>}s{/Control}");
  await screen.findByText("Sổ đang bận.");
  await user.click(screen.getByLabelText(outgoing.dated));
  await user.tab();
  expect(screen.getByText("Sổ đang bận.")).toBeVisible();
});

const kept = { line: "given", entry: 77, number: "15", fate: "reserved", on: "2026-11-01", reason: "đại hội", approved_by: "Chủ tịch", written: "", date: null, subject: "" } as const;

test("a reserved number is chosen with what it was reserved for, and another one is announced loudly", async () => {
  const office = open({
    number_ledger: () => ({ lines: [kept], reserved: 1, missing: 0 }),
    number_signed_document: () => ({ entry: 77, number: "16", full: "16/UBND-VP", receipt: 1, warnings: [] }),
  });
  await screen.findByText("16");
  const user = userEvent.setup();
  await user.selectOptions(screen.getByLabelText(numbering.way), numbering.reserved);
  expect(await screen.findByRole("option", { name: "15 (đại hội)" })).toBeInTheDocument();
  expect(await screen.findByText("15")).toBeVisible();
  await user.type(screen.getByLabelText(outgoing.subject), "nghỉ lễ{Control>}s{/Control}");
  expect(await screen.findByRole("alert")).toHaveTextContent(outgoing.otherNumber("15", "16"));
  expect(office.of("number_signed_document")[0]).toMatchObject({ number: { choice: { choice: "reserved", entry: 77 } } });
});

test("the signer brings his position, and who checked stays for the next paper", async () => {
  const office = open();
  const user = userEvent.setup();
  await screen.findByText("16");
  await user.type(screen.getByLabelText(outgoing.subject), "nghỉ lễ{F7}");
  const position = await screen.findByLabelText<HTMLInputElement>(outgoing.position);
  expect(position).toHaveValue("CHỦ TỊCH");
  const signer = screen.getByLabelText(outgoing.signer);
  await user.clear(signer);
  await user.type(signer, "Nguyễn Thị Hoa");
  expect(position).toHaveValue("PHÓ CHỦ TỊCH");
  await user.type(screen.getByLabelText(outgoing.checkedContent), "Lê Văn Cường");
  await user.selectOptions(screen.getByLabelText(outgoing.original), "Cả giấy và điện tử");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(office.of("number_signed_document")[0]).toMatchObject({
    details: { position: "PHÓ CHỦ TỊCH", unit: "Văn phòng HĐND và UBND", checked_content: "Lê Văn Cường", original: "ca-hai" },
  }));
  expect(screen.getByLabelText(outgoing.checkedContent)).toHaveValue("Lê Văn Cường");
});

test("a unit that has ended is not offered for a new paper", async () => {
  open();
  await screen.findByText("16");
  const units = [...screen.getByLabelText<HTMLSelectElement>(outgoing.unit).options].map(({ text }) => text);
  expect(units).toEqual([outgoing.noUnit, "Văn phòng HĐND và UBND", "Phòng Kinh tế"]);
});
