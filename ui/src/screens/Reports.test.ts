import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host } from "../../test/host";
import { practiceOffice } from "../lib/host/mock/office";
import { reports } from "../lib/reports/labels";
import Reports from "./Reports.svelte";

const shown = () => {
  const office = host();
  render(Reports, { office: practiceOffice(), ontrouble: (error: unknown) => expect.unreachable(String(error)) });
  return office;
};

test("the report of last month is there, its tables with their sums", async () => {
  const office = shown();
  const table = within(await screen.findByRole("region", { name: "Theo loại văn bản" }));
  expect(table.getByRole("row", { name: `${reports.total} 5 38 36 7` })).toBeVisible();
  expect(office.of("report")).toEqual([{ kind: "incoming", period: "2026-10", body: null, series: null }]);
});

test("another kind and period are another report, saved under a name that says them", async () => {
  const office = shown();
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Văn bản đi" }));
  await user.selectOptions(screen.getByLabelText(reports.every), "Quý");
  await user.selectOptions(screen.getByLabelText(reports.place), "Quý III");
  const asked = { kind: "outgoing", period: "2026-Q3", body: null, series: null };
  await waitFor(() => expect(office.of("report").at(-1)).toEqual(asked));
  await screen.findByText(/GIẢI QUYẾT VĂN BẢN ĐI/);
  await user.click(screen.getByRole("button", { name: reports.word }));
  await waitFor(() => expect(office.of("print_report")).toEqual([{ asked, path: "/vi-du/bao-cao_van-ban-di_2026-Q3.docx" }]));
});
