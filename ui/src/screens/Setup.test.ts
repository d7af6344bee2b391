import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host } from "../../test/host";
import { setup } from "../lib/office/labels";
import Setup from "./Setup.svelte";

test("an office is set up by keyboard: a name, and the last number of the paper book", async () => {
  const office = host();
  const onready = vi.fn();
  render(Setup, { folder: "/so", onready });
  const user = userEvent.setup();
  await user.keyboard("Sơn Đông");
  await user.clear(screen.getAllByLabelText(setup.paperBook)[0]!);
  await user.type(screen.getAllByLabelText(setup.paperBook)[0]!, "411{Control>}s{/Control}");
  await waitFor(() => expect(onready).toHaveBeenCalled());
  expect(office.of("set_up_office")[0]).toMatchObject({
    bodies: [{ name: "UBND xã Sơn Đông", head: ["ỦY BAN NHÂN DÂN", "XÃ SƠN ĐÔNG"], series: [{ paper_book: 411 }, {}] }],
  });
});

test("an office without a name is asked for it, in a sentence", async () => {
  const office = host();
  render(Setup, { folder: "/so", onready: vi.fn() });
  await userEvent.keyboard("{Control>}s{/Control}");
  expect(await screen.findByRole("alert")).toHaveTextContent(setup.needName);
  expect(screen.getByLabelText(setup.name)).toHaveFocus();
  expect(office.of("set_up_office")).toHaveLength(0);
});

test("what a book is for is typed by a few letters", async () => {
  const office = host();
  render(Setup, { folder: "/so", onready: vi.fn() });
  const user = userEvent.setup();
  await user.keyboard("Sơn Đông");
  await user.click(screen.getAllByLabelText(setup.seriesKind)[0]!);
  await user.keyboard("xyz{Control>}s{/Control}");
  expect(await screen.findByText(setup.needKind)).toBeVisible();
  expect(office.of("set_up_office")).toHaveLength(0);
  await user.clear(screen.getAllByLabelText(setup.seriesKind)[0]!);
  await user.type(screen.getAllByLabelText(setup.seriesKind)[0]!, "quyet{Enter}{Control>}s{/Control}");
  await waitFor(() => expect(office.of("set_up_office")[0]?.bodies[0]?.series[0]?.kinds).toEqual(["quyet-dinh"]));
});

test("lines typed into the head stay as they are typed, blanks included", async () => {
  host();
  render(Setup, { folder: "/so", onready: vi.fn() });
  const head = screen.getByLabelText<HTMLTextAreaElement>(setup.head);
  await userEvent.clear(head);
  await userEvent.type(head, "ỦY BAN {Enter}XÃ ĐÔNG");
  expect(head).toHaveValue("ỦY BAN \nXÃ ĐÔNG");
});
