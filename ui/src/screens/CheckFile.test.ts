import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host, type Instead } from "../../test/host";
import { checking } from "../lib/drafting/checking";
import { foreignOf } from "../lib/host/mock/drafts";
import { practiceOffice } from "../lib/host/mock/office";
import Drafting from "./Drafting.svelte";

const shown = (instead: Instead = {}) => {
  const office = host(instead);
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

test("a file that is gone on with leaves its number behind: the book gives another", async () => {
  const office = shown({
    check_file(path) {
      const checked = foreignOf(practiceOffice(), path);
      checked.sheet.draft.main.number = { value: 15, suffix: "" };
      return checked;
    },
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: checking.button }));
  await user.click(await screen.findByRole("button", { name: checking.goOn }));
  await waitFor(() => expect(office.of("preview_draft").length).toBeGreaterThan(0));
  expect(office.of("preview_draft")[0]?.sheet.draft.main.number).toBeNull();
});

test("what is against the decree stands above what wants a look, and both are counted as they are listed", async () => {
  shown({
    check_file(path) {
      const checked = foreignOf(practiceOffice(), path);
      const [fails] = checked.findings;
      const look = { ...fails!, finding: { ...fails!.finding, outcome: "needs-look" as const, sentence: "Hãy xem lại địa danh." } };
      return { ...checked, findings: [look, look, fails!] };
    },
  });
  await userEvent.setup().click(await screen.findByRole("button", { name: checking.button }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByRole("heading", { name: checking.found(3) })).toBeVisible();
  const [first] = within(dialog.getByRole("list", { name: checking.findings })).getAllByRole("listitem");
  expect(first).toHaveTextContent("Lề trên đang là 15 mm");
});
