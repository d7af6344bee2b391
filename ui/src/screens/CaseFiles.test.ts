import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host } from "../../test/host";
import { caseFiles } from "../lib/case-files/labels";
import { practiceOffice } from "../lib/host/mock/office";
import CaseFiles from "./CaseFiles.svelte";
import Incoming from "./Incoming.svelte";

async function opened() {
  const office = host();
  render(CaseFiles, { office: practiceOffice(), active: true, ontrouble: (error: unknown) => expect.unreachable(String(error)) });
  const user = userEvent.setup();
  const list = await screen.findByRole("grid", { name: caseFiles.list });
  await within(list).findByText("01.VP");
  list.focus();
  return { office, user, list };
}
const dialog = async () => within(await screen.findByRole("dialog"));
const contents = () => screen.findByRole("grid", { name: caseFiles.contents("01.VP") });

test("the hands begin at the first file, under its heading, and the arrows show the papers of the others", async () => {
  const { user, list } = await opened();
  expect(await within(await contents()).findByText("15/STC-NS")).toBeVisible();
  expect(within(list).getByRole("row", { selected: true })).toHaveTextContent("01.VP");
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(await screen.findByRole("grid", { name: caseFiles.contents("02.VP") })).toBeVisible();
});

test("a new file begins under the heading the hands are on, and gets its number there", async () => {
  const { office, user } = await opened();
  await user.keyboard("{Control>}n{/Control}");
  const asked = await dialog();
  await waitFor(() => expect(asked.getByLabelText(caseFiles.notation)).toHaveAttribute("placeholder", "03.VP"));
  await user.keyboard("{Control>}s{/Control}");
  expect(await asked.findByText(caseFiles.needTitle)).toBeVisible();
  await user.type(asked.getByLabelText(caseFiles.fileTitle), "Thi đua năm 2026");
  await user.type(asked.getByLabelText(caseFiles.retention), "20{Control>}s{/Control}");
  await waitFor(() => expect(office.of("open_case_file")).toMatchObject([
    { year: 2026, form: { title: "Thi đua năm 2026", retention: "20", heading: 1, listed: true, notation: "" } },
  ]));
  expect(await screen.findByText("Thi đua năm 2026", { selector: "h2 span" })).toBeVisible();
});

test("papers change places and leave by keys alone", async () => {
  const { office, user } = await opened();
  const grid = await contents();
  await within(grid).findByText("15/STC-NS");
  grid.focus();
  await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await waitFor(() => expect(office.of("arrange_case_file")).toEqual([{ file: 1, order: [2, 1] }]));
  // The hands stay on the paper that was moved.
  await user.keyboard("{Delete}");
  await waitFor(() => expect(office.of("take_out_of_file")).toEqual([{ file: 1, filed: 1 }]));
});

test("closing shows what is still to do; a closed file gives nothing away until it is opened again", async () => {
  const { office, user } = await opened();
  await contents();
  await user.click(screen.getByRole("button", { name: caseFiles.close }));
  const asked = await dialog();
  expect(await asked.findByText(/chứng từ kết thúc/)).toBeVisible();
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("close_case_file")).toEqual([{ file: 1, on: "2026-11-23", sheets: 4 }]));
  await screen.findByRole("button", { name: caseFiles.reopen });
  (await contents()).focus();
  await user.keyboard("{Delete}");
  expect(office.of("take_out_of_file")).toEqual([]);
});

test("closed files are handed over; each list is printed by itself", async () => {
  const { office, user } = await opened();
  await contents();
  await user.click(screen.getByRole("button", { name: caseFiles.close }));
  await dialog();
  await user.keyboard("{Control>}s{/Control}");
  await screen.findByRole("button", { name: caseFiles.reopen });
  await user.click(screen.getByRole("button", { name: caseFiles.handOver }));
  const asked = await dialog();
  await user.click(asked.getByRole("button", { name: caseFiles.listPermanent }));
  await waitFor(() => expect(office.of("print_case_files")).toEqual([
    { what: { print: "hand-over", files: [1], permanent: true }, path: "/vi-du/muc-luc-nop-luu_2026_vinh-vien.pdf" },
  ]));
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("hand_over_case_files")).toEqual([{ files: [1], on: "2026-11-23" }]));
});

test("one key puts the chosen papers of a book into the file used last", async () => {
  const office = host();
  const fail = (error: unknown) => expect.unreachable(String(error));
  render(Incoming, { office: practiceOffice(), active: true, wish: null, ontrouble: fail, onshow: () => undefined });
  const user = userEvent.setup();
  const grid = await screen.findByRole("grid");
  await waitFor(() => expect(within(grid).getAllByRole("row").length).toBeGreaterThan(3));
  grid.focus();
  await user.keyboard("{Shift>}{ArrowDown}{/Shift}{Control>}h{/Control}");
  const asked = await dialog();
  await asked.findByRole("option", { name: /01.VP/ });
  await user.keyboard("tap luu{Enter}");
  await waitFor(() => expect(office.of("file_entries")).toHaveLength(1));
  const [wish] = office.of("file_entries");
  expect(wish?.file).toBe(2);
  expect(wish?.entries).toHaveLength(2);
});

test("a file leaves as a folder named after it, and says how much went along", async () => {
  const { office, user } = await opened();
  await contents();
  await user.click(screen.getByRole("button", { name: caseFiles.takeAlong }));
  await waitFor(() => expect(office.work("export_case_file")).toEqual([{ file: 1, folder: "/vi-du/ho-so_2026_01-vp" }]));
  expect(await screen.findByRole("button", { name: caseFiles.takeAlong })).toBeVisible();
});
