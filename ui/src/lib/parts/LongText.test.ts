import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import LongText from "./LongText.svelte";

test("forty receivers take a few lines until all of them are asked for", async () => {
  const names = Array.from({ length: 40 }, (_, at) => `UBND xã ${at}`).join("; ");
  const { rerender } = render(LongText, { text: names });
  const cut = () => screen.getByText(/UBND xã 39/).classList.contains("short");
  expect(cut()).toBe(true);
  await userEvent.click(screen.getByRole("button", { name: "Xem hết" }));
  expect(cut()).toBe(false);
  await rerender({ text: `${names}; UBND xã 40` });
  expect(cut()).toBe(true);
  await rerender({ text: "UBND xã 39" });
  expect(cut()).toBe(false);
  expect(screen.queryByRole("button")).toBeNull();
});
