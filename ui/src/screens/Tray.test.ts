import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host } from "../../test/host";
import { practiceOffice } from "../lib/host/mock/office";
import { incoming } from "../lib/incoming/labels";
import { asideName, channelName, tray } from "../lib/tray/labels";
import Incoming from "./Incoming.svelte";

beforeEach(() => localStorage.clear());

async function shown() {
  const office = host();
  render(Incoming, { office: practiceOffice(), active: true, wish: null, onshow: () => undefined, ontrouble: (error: unknown) => expect.unreachable(String(error)) });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: new RegExp(`^${tray.title}`) }));
  await screen.findByText(tray.waitingInTray(3));
  await waitFor(() => expect(screen.getByRole("grid")).toHaveFocus());
  return { office, user };
}
const dialog = async () => within(await screen.findByRole("dialog"));

test("what waits in the tray goes into the book with what the tray knows", async () => {
  const { office, user } = await shown();
  await user.keyboard("{ArrowDown}{Enter}");
  await waitFor(() => expect(screen.getByLabelText(incoming.author)).toHaveValue("Công an xã Sơn Đông"));
  await waitFor(() => expect(screen.getByLabelText(incoming.symbol)).toHaveFocus());
  await user.keyboard("21/GM-CAX");
  await user.type(screen.getByLabelText(incoming.subject), "họp giao ban{Control>}s{/Control}");
  await waitFor(() => expect(office.of("receive_from_tray")[0]).toMatchObject({
    receipt: 2, form: { author: "Công an xã Sơn Đông", symbol: "21/GM-CAX", arrived: "2026-11-23", receipt_of: null },
  }));
  expect(office.of("receive_document")).toEqual([]);
  expect(await screen.findByText(tray.waitingInTray(2))).toBeInTheDocument();
  // The next letter is a new one, not the same receipt again.
  expect(screen.queryByText(/Từ khay tiếp nhận/)).toBeNull();
});

test("a photo from Zalo is taken in as a copy, with its files", async () => {
  const { office, user } = await shown();
  await user.keyboard("{F9}");
  const form = await dialog();
  await user.selectOptions(form.getByLabelText(tray.channel), channelName.zalo);
  await user.type(form.getByLabelText(tray.sender), "Thôn Đông");
  await user.click(form.getByLabelText(tray.files));
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("take_in")).toEqual([{
    arrival: { arrived: null, channel: "zalo", value: "ban-chup", sender: "Thôn Đông", envelope: "", postal_code: "", note: "" },
    files: ["/vi-du/cong van so 12.pdf"],
  }]));
  expect(await screen.findByText(tray.waitingInTray(4))).toBeVisible();
});

test("an hour alone is of today, and a wrong one is not taken", async () => {
  const { office, user } = await shown();
  await user.click(screen.getByRole("button", { name: tray.takeIn }));
  const form = await dialog();
  await user.type(form.getByLabelText(tray.hour), "25:00{Control>}s{/Control}");
  expect(await form.findByText(tray.badWhen)).toBeVisible();
  await user.clear(form.getByLabelText(tray.hour));
  await user.type(form.getByLabelText(tray.hour), "7g30{Control>}s{/Control}");
  await waitFor(() => expect(office.of("take_in")[0]?.arrival.arrived).toBe("2026-11-23T07:30"));
});

test("several are put aside at once and come back one by one", async () => {
  const { office, user } = await shown();
  await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
  await user.click(screen.getByRole("button", { name: tray.putAside }));
  const form = await dialog();
  await user.selectOptions(form.getByLabelText(tray.outcome), asideName["wrong-address"]);
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("put_aside")).toEqual([{ receipts: [1, 2], aside: "wrong-address" }]));
  await user.click(await screen.findByRole("button", { name: tray.showAside(3) }));
  await user.click(await screen.findByRole("button", { name: new RegExp(`^${tray.putBack}`) }));
  await waitFor(() => expect(office.of("put_back")).toEqual([1]));
});
