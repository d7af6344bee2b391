import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host } from "../../test/host";
import { checking } from "../lib/drafting/checking";
import { practiceOffice } from "../lib/host/mock/office";
import Drafting from "./Drafting.svelte";

const shown = () => {
  const office = host();
  render(Drafting, { office: practiceOffice(), active: true, ontrouble: (error: unknown) => expect.unreachable(String(error)) });
  return office;
};

test("a file made elsewhere is checked: what was found, and what was not asked", async () => {
  const office = shown();
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: checking.button }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(office.of("check_file")).toEqual(["/vi-du/cong van so 12.pdf"]);
  expect(within(dialog.getByRole("list", { name: checking.findings })).getByText(/Lề trên đang là 15 mm/)).toBeVisible();
  expect(dialog.getByText(checking.notEvaluated).nextSibling).toHaveTextContent("4");
  expect(dialog.getByRole("list", { name: checking.told })).toHaveTextContent("ghi chú");
  await user.click(dialog.getByRole("button", { name: checking.slip }));
  const to = "/vi-du/phieu-kiem-tra_cong van so 12.pdf";
  await waitFor(() => expect(office.of("print_check")).toEqual([{ path: "/vi-du/cong van so 12.pdf", to }]));
  expect(dialog.getByRole("status")).toHaveTextContent(checking.saved);
});
