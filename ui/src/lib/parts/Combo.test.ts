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

test("Tab takes what an arrow key went to, until letters are typed or the list is closed", async () => {
  render(Combo, { label: "Tác giả", value: "", options });
  const user = userEvent.setup();
  await user.type(box(), "so");
  await user.tab();
  expect(box()).toHaveValue("so");
  await user.type(box(), "{ArrowDown}");
  await user.tab();
  expect(box()).toHaveValue("Sở Nội vụ");
  await user.clear(box());
  await user.type(box(), "so{ArrowDown}{Escape}");
  await user.tab();
  expect(box()).toHaveValue("so");
  await user.type(box(), "{ArrowDown} t");
  await user.tab();
  expect(box()).toHaveValue("so t");
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

test("letters composed after an arrow key went to a suggestion are kept", async () => {
  render(Combo, { label: "Tác giả", value: "", options });
  const user = userEvent.setup();
  await user.type(box(), "s{ArrowDown}");
  telex(box(), ["o", "⌫", "ơ", "⌫", "ở"]);
  await user.tab();
  expect(box()).toHaveValue("sở");
});
