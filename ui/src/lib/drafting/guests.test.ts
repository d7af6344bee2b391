import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host } from "../../../test/host";
import { toasts } from "../parts/toasts.svelte";
import GuestList from "./GuestList.svelte";
import { drafting } from "./labels";

test("names of a spreadsheet come behind those that are there, none twice", async () => {
  const office = host({ read_guests: () => ["Sở Nội vụ", "Sở Y tế"] });
  const [onchange, props] = [vi.fn(), { names: ["Sở Nội vụ"] }];
  render(GuestList, { get names() { return props.names; }, set names(names) { props.names = names; }, onchange, ontrouble: (error: unknown) => expect.unreachable(String(error)) });
  await userEvent.setup().click(screen.getByRole("button", { name: drafting.guests }));
  await vi.waitFor(() => expect(onchange).toHaveBeenCalled());
  expect(office.of("read_guests")).toHaveLength(1);
  expect(props.names).toEqual(["Sở Nội vụ", "Sở Y tế"]);
  expect(toasts.shown.at(-1)?.sentence).toMatch(/^Đã thêm 1 trong 2 tên/);
});
