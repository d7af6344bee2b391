import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { telex } from "../../../test/telex";
import Pick from "./Pick.svelte";

const unknown = "Không có tên loại này.";
const options = [
  { value: "cong-van", label: "Công văn", short: null },
  { value: "huong-dan", label: "Hướng dẫn", short: "HD" },
  { value: "hop-dong", label: "Hợp đồng", short: "HĐ" },
  { value: "thong-bao", label: "Thông báo", short: "TB" },
  { value: "to-trinh", label: "Tờ trình", short: "TTr" },
];
const box = () => screen.getByLabelText<HTMLInputElement>("Tên loại");
const marked = () => screen.queryByRole("option", { selected: true })?.textContent;

function open() {
  const changed = vi.fn();
  render(Pick, { label: "Tên loại", value: "cong-van", options, unknown, onchange: changed });
  return { changed, user: userEvent.setup() };
}
/** As the hands come to it from the field before: what stands there is selected. */
async function over(user: ReturnType<typeof open>["user"], words: string) {
  box().focus();
  box().select();
  await user.keyboard(words);
}

test.each([
  ["cong van", "Công văn"], ["cv", "Công văn"], ["tb", "Thông báo"], ["ttr", "Tờ trình"], ["thong", "Thông báo"],
  ["hd", "Hướng dẫn"], ["hđ", "Hợp đồng"], ["trinh", "Tờ trình"],
])("%s means %s, marked while it is typed and taken by Tab as by Enter", async (words, name) => {
  const { user } = open();
  await over(user, words);
  expect(marked()).toBe(name);
  await user.tab();
  expect(box()).toHaveValue(name);
  await over(user, `${words}{Enter}`);
  expect(box()).toHaveValue(name);
});

test("words that mean nothing stay, red, with one sentence, until other words come", async () => {
  const { user, changed } = open();
  await over(user, "xyz");
  expect(box()).not.toBeInvalid();
  await user.tab();
  expect(box()).toHaveValue("xyz");
  expect(box()).toBeInvalid();
  expect(screen.getByRole("alert")).toHaveTextContent(unknown);
  expect(changed).toHaveBeenCalledTimes(1);
  await over(user, "tb");
  await user.tab();
  expect(box()).toHaveValue("Thông báo");
  expect(box()).not.toBeInvalid();
});

test("everything is offered to an arrow key, from where the field stands, and to the mouse", async () => {
  const { user } = open();
  await over(user, "{ArrowDown}");
  expect(screen.getAllByRole("option")).toHaveLength(5);
  expect(marked()).toBe("Công văn");
  await user.keyboard("{ArrowDown}{Enter}");
  expect(box()).toHaveValue("Hướng dẫn");
  await user.click(box());
  await user.click(screen.getByRole("option", { name: "Tờ trình" }));
  expect(box()).toHaveValue("Tờ trình");
});

test("letters taken back and typed anew by the keyboard program mean the same kind", async () => {
  const { user } = open();
  box().focus();
  box().value = "";
  telex(box(), ["thoo", "⌫⌫", "ô", "ng", " baso", "⌫⌫⌫", "áo"]);
  await Promise.resolve();
  expect(box()).toHaveValue("thông báo");
  await user.tab();
  expect(box()).toHaveValue("Thông báo");
});

test("keys of a composition take nothing", async () => {
  const { user } = open();
  await over(user, "tb");
  box().dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true }));
  expect(box()).toHaveValue("tb");
});
