import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { telex } from "../../../test/telex";
import Combo from "./Combo.svelte";

const options = ["Sở Nội vụ", "Sở Tài chính"];
const box = () => screen.getByLabelText<HTMLInputElement>("Tác giả");

test("Enter keeps what was typed unless an arrow key went to a suggestion", async () => {
  render(Combo, { label: "Tác giả", value: "", options });
  const user = userEvent.setup();
  await user.type(box(), "so{Enter}");
  expect(box()).toHaveValue("so");
  await user.type(box(), "{ArrowDown}{ArrowDown}{Enter}");
  expect(box()).toHaveValue("Sở Tài chính");
});

test("letters taken back and typed anew by the keyboard program arrive whole", () => {
  render(Combo, { label: "Tác giả", value: "", options });
  box().focus();
  telex(box(), ["So", "⌫", "ơ", "⌫", "ở", " Noi", "⌫⌫", "ội", " vu", "⌫", "ụ"]);
  expect(box()).toHaveValue("Sở Nội vụ");
});

test("keys of a composition mean nothing to the list", async () => {
  render(Combo, { label: "Tác giả", value: "", options });
  await userEvent.type(box(), "s");
  box().dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", isComposing: true, bubbles: true }));
  box().dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true }));
  expect(box()).toHaveValue("s");
});
