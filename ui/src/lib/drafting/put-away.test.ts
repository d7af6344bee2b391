import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host, type Instead } from "../../../test/host";
import type { DraftRow } from "../host/contract";
import { practiceOffice } from "../host/mock/office";
import { toasts } from "../parts/toasts.svelte";
import Drafting from "../../screens/Drafting.svelte";
import { drafting } from "./labels";

beforeEach(() => {
  localStorage.clear();
  toasts.shown = [];
});

const row = (id: number, more: Partial<DraftRow> = {}): DraftRow => ({
  id, kind: "Công văn", subject: `bản thảo ${id}`, agency: "UBND xã Sơn Đông", saved_at: "2026-11-23T08:12:00+07:00", version: 3, issued: null, put_away: false, ...more,
});

function open(instead: Instead = {}, troubles: unknown[] = []) {
  const office = host(instead);
  render(Drafting, { office: practiceOffice(), active: true, ontrouble: (error: unknown) => troubles.push(error) });
  return { office, user: userEvent.setup() };
}

test("Del puts a draft away as it was seen, and one button brings it back", async () => {
  const { office, user } = open();
  const grid = await screen.findByRole("grid", { name: drafting.list });
  await screen.findByText("rà soát hồ sơ lưu trữ");
  grid.focus();
  await user.keyboard("{Delete}");
  await screen.findByText(drafting.wasPutAway("rà soát hồ sơ lưu trữ"));
  expect(office.of("put_away_draft")).toEqual([{ id: 1, version: 1 }]);
  await screen.findByText(drafting.empty);
  await user.click(screen.getByRole("button", { name: drafting.bringBack }));
  await screen.findByText("rà soát hồ sơ lưu trữ");
  expect(office.of("bring_back_draft")).toEqual([1]);
});

test("a key leads from a draft back to the list, with the hands in it", async () => {
  const { office, user } = open();
  (await screen.findByRole("grid", { name: drafting.list })).focus();
  await screen.findByText("rà soát hồ sơ lưu trữ");
  await user.keyboard("{Enter}");
  await screen.findByLabelText(drafting.subject);
  await user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
  await waitFor(() => expect(screen.getByRole("grid", { name: drafting.list })).toHaveFocus());
  await user.keyboard("{Delete}");
  await waitFor(() => expect(office.of("put_away_draft")).toHaveLength(1));
});

test("what was put away long ago is found and brought back", async () => {
  const { office, user } = open({ list_drafts: () => [row(1), row(2, { put_away: true })] });
  await screen.findByText("bản thảo 1");
  expect(screen.queryByText("bản thảo 2")).toBeNull();
  await user.click(screen.getByRole("button", { name: drafting.away(1) }));
  await screen.findByText("bản thảo 2");
  screen.getByRole("grid", { name: drafting.list }).focus();
  // Del puts away nothing here; Enter brings back.
  await user.keyboard("{Delete}{Enter}");
  await waitFor(() => expect(office.of("bring_back_draft")).toEqual([2]));
  expect(office.of("put_away_draft")).toEqual([]);
  expect(office.of("open_draft")).toEqual([]);
});

test("an issued draft stays, and a refusal is told", async () => {
  const troubles: unknown[] = [];
  const refused = new Error("vừa được lưu thêm");
  const { office, user } = open({ list_drafts: () => [row(1, { issued: "16/UBND-VP" }), row(2)], put_away_draft: () => Promise.reject(refused) }, troubles);
  await screen.findByText("bản thảo 1");
  expect(screen.getByRole("button", { name: `${drafting.putAway} Del` })).toBeDisabled();
  screen.getByRole("grid", { name: drafting.list }).focus();
  await user.keyboard("{Delete}");
  expect(office.of("put_away_draft")).toEqual([]);
  expect(toasts.shown.map(({ sentence }) => sentence)).toEqual([drafting.notIssued]);
  await user.keyboard("{ArrowDown}{Delete}");
  await waitFor(() => expect(troubles).toEqual([refused]));
  expect(screen.queryByText(drafting.wasPutAway("bản thảo 2"))).toBeNull();
  // The list is read again: what was saved meanwhile is in it.
  await waitFor(() => expect(office.of("list_drafts")).toHaveLength(2));
});
