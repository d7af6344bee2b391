import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host } from "../../test/host";
import { caseFiles } from "../lib/case-files/labels";
import { practiceOffice } from "../lib/host/mock/office";
import { incoming } from "../lib/incoming/labels";
import { office as words } from "../lib/office/labels";
import { outgoing } from "../lib/outgoing/labels";
import { settings } from "../lib/settings/labels";
import { search } from "../lib/search/labels";
import Desk from "./Desk.svelte";

const author = () => screen.getByLabelText<HTMLInputElement>(incoming.author);

beforeEach(() => localStorage.clear());

test("what is being typed survives a look at another book", async () => {
  host();
  render(Desk, { view: practiceOffice() });
  const user = userEvent.setup();
  await user.type(author(), "Sở Nội vụ");
  await user.keyboard("{Alt>}2{/Alt}");
  await waitFor(() => expect(author()).not.toBeVisible());
  await user.keyboard("{Alt>}1{/Alt}");
  await waitFor(() => expect(author()).toBeVisible());
  expect(author()).toHaveValue("Sở Nội vụ");
  expect(author()).toHaveFocus();
});

test("a number can be asked for without the mouse: the hands are in the form at once", async () => {
  const office = host();
  render(Desk, { view: practiceOffice() });
  const user = userEvent.setup();
  await user.keyboard("{Alt>}2{/Alt}");
  await waitFor(() => expect(document.activeElement?.closest("section")).toHaveAccessibleName(outgoing.formTitle));
  const form = within(screen.getByRole("region", { name: outgoing.formTitle }));
  await user.type(form.getByLabelText(outgoing.subject), "nghỉ lễ{Control>}s{/Control}");
  await waitFor(() => expect(office.of("number_signed_document")).toHaveLength(1));
});

test("a document found while typing opens in its book", async () => {
  const office = host();
  render(Desk, { view: practiceOffice() });
  const user = userEvent.setup();
  await user.keyboard("{Alt>}2{/Alt}{Control>}f{/Control}");
  expect(screen.getByLabelText(search.label)).toHaveFocus();
  await user.keyboard("mời họp");
  await waitFor(() => expect(office.of("search").at(-1)).toMatchObject({ words: "mời họp" }));
  await screen.findByRole("option", { name: /Đến 411/ });
  await user.keyboard("{ArrowDown}{Enter}");
  expect(await screen.findByText("Số đến 411")).toBeVisible();
  await user.keyboard("{Control>}n{/Control}");
  await user.type(await screen.findByLabelText(incoming.author), "Sở");
  expect(author()).toHaveValue("Sở");
  expect(screen.queryByText("Số đến 411")).toBeNull();
});

test("a case file found while typing opens in its plan", async () => {
  host({ search: () => ({ hits: [], more: false }) });
  render(Desk, { view: practiceOffice() });
  const user = userEvent.setup();
  await user.keyboard("{Control>}f{/Control}Tập lưu công văn");
  const found = await screen.findByRole("option", { name: /Hồ sơ 02.VP/ });
  expect(found).toHaveAttribute("aria-selected", "true");
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("grid", { name: caseFiles.contents("02.VP") })).toBeVisible();
  const plan = screen.getByRole("grid", { name: caseFiles.list });
  expect(within(plan).getByRole("row", { selected: true })).toHaveTextContent("02.VP");
});

test("the frame stands before the office is open, and only the first book is looked up then", async () => {
  const office = host();
  const { rerender } = render(Desk, { view: null });
  expect(screen.getByRole("navigation")).toHaveTextContent(outgoing.title);
  expect(screen.getByText(words.opening)).toBeVisible();
  expect(office.of("open_list")).toHaveLength(0);
  expect(office.of("back_up_daily")).toHaveLength(0);
  await rerender({ view: practiceOffice() });
  await waitFor(() => expect(author()).toHaveFocus());
  expect(screen.queryByText(words.opening)).toBeNull();
  expect(new Set(office.of("open_list").map(({ filter }) => filter.direction))).toEqual(new Set(["incoming"]));
  await userEvent.keyboard("{Alt>}2{/Alt}");
  await waitFor(() => expect(office.of("open_list").at(-1)).toMatchObject({ filter: { direction: "outgoing" } }));
});

test("a slash typed into a field is a slash", async () => {
  host();
  render(Desk, { view: practiceOffice() });
  const field = screen.getByLabelText<HTMLInputElement>(incoming.symbol);
  await userEvent.type(field, "77/SNV");
  expect(field).toHaveValue("77/SNV");
});

test("the lists of the office are brought only when their room is entered", async () => {
  const office = host();
  render(Desk, { view: practiceOffice() });
  const user = userEvent.setup();
  await waitFor(() => expect(author()).toHaveFocus());
  expect(screen.queryByRole("navigation", { name: settings.list })).toBeNull();
  await user.keyboard("{Alt>}7{/Alt}");
  await waitFor(() => expect(screen.getByRole("button", { name: settings.bodies })).toHaveFocus());
  expect(office.of("list_agencies")).toHaveLength(0);
  await user.click(screen.getByRole("button", { name: settings.agencies }));
  await waitFor(() => expect(office.of("list_agencies")).toHaveLength(1));
});
