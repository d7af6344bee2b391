import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host } from "../../test/host";
import Duties from "../lib/duties/Duties.svelte";
import { duties } from "../lib/duties/labels";
import { spanAround } from "../lib/duties/month";
import { practiceOffice } from "../lib/host/mock/office";

const shown = () => {
  const office = host();
  render(Duties, { office: practiceOffice(), ontrouble: (error: unknown) => expect.unreachable(String(error)) });
  return { office, user: userEvent.setup() };
};
const dialog = async () => within(await screen.findByRole("dialog"));

test("a turn is done on its day, and not done after all", async () => {
  const { office, user } = shown();
  await user.click(await screen.findByRole("button", { name: duties.did }));
  await user.click((await dialog()).getByRole("button", { name: /^Lưu/ }));
  await waitFor(() => expect(office.of("do_duty")).toEqual([
    { duty: 2, due: "2026-11-25", done: { on: "2026-11-23", by: null, note: "" } },
  ]));
  const undo = await screen.findAllByRole("button", { name: duties.undo });
  await user.click(undo[1]!);
  await waitFor(() => expect(office.of("do_duty").at(-1)).toEqual({ duty: 2, due: "2026-11-25", done: null }));
});

test("a monthly duty is added with its day", async () => {
  const { office, user } = shown();
  await user.click(await screen.findByRole("button", { name: duties.add }));
  const form = await dialog();
  await user.type(form.getByLabelText(duties.name), "Báo cáo tiếp công dân");
  await user.clear(form.getByLabelText(duties.day));
  await user.type(form.getByLabelText(duties.day), "28{Control>}s{/Control}");
  await waitFor(() => expect(office.of("add_duty")).toEqual([
    { name: "Báo cáo tiếp công dân", entry: null, assignee: "", every: "month", month: null, day: 28, from: "2026-11-23", to: null },
  ]));
  expect(await screen.findByText("28/11/2026")).toBeVisible();
});

test("the month and the one before it, also over the turn of a year", () => {
  expect(spanAround("2026-11-23")).toEqual({ from: "2026-10-01", to: "2026-11-30" });
  expect(spanAround("2027-01-05")).toEqual({ from: "2026-12-01", to: "2027-01-31" });
  expect(spanAround("2028-02-10")).toEqual({ from: "2028-01-01", to: "2028-02-29" });
});
