import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host, type Instead } from "../../test/host";
import { practiceOffice } from "../lib/host/mock/office";
import { outgoing } from "../lib/outgoing/labels";
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
