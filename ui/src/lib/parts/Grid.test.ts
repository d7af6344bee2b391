import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import type { Column } from "./columns";
import Grid from "./Grid.svelte";

const columns: Column<string[]>[] = ["due", "symbol", "subject"].map((key, index) => ({ key, title: key, width: 60, wraps: true, text: (row) => row[index] ?? "" }));

test("a date, its hour and a number stay on one line where words take two", () => {
  const rows = [["14:00 27/11/2026", "12", "tình hình an ninh trật tự"], ["27/11/2026", "1 – 4", "12 việc cần làm"]];
  render(Grid<string[]>, { props: { name: "thu", label: "Sổ", columns, count: rows.length, rowHeight: 38, row: (index: number) => rows[index], onview: () => undefined, onopen: () => undefined } });
  const twoLines = (text: string) => screen.getByText(text).classList.contains("two");
  expect(["14:00 27/11/2026", "27/11/2026", "12", "1 – 4"].filter(twoLines)).toEqual([]);
  expect(["tình hình an ninh trật tự", "12 việc cần làm"].filter(twoLines)).toHaveLength(2);
});

test("a click leaves the hands on the grid: one row is marked, whatever key comes next", async () => {
  const rows = [["27/11/2026", "12", "một"], ["28/11/2026", "13", "hai"], ["29/11/2026", "14", "ba"]];
  render(Grid<string[]>, { props: { name: "thu", label: "Sổ", columns, count: rows.length, row: (index: number) => rows[index], onview: () => undefined, onopen: () => undefined } });
  await userEvent.click(screen.getByText("một"));
  expect(screen.getByRole("grid")).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}");
  expect(screen.getByRole("row", { selected: true })).toHaveTextContent("hai");
});
