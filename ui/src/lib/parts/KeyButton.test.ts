import { render } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import KeyButton from "./KeyButton.svelte";
import { arrowsMove } from "./keys";

test("its key does what the button does, but not in a room that is not seen", async () => {
  const onclick = vi.fn();
  const { container } = render(KeyButton, { label: "Thêm…", key: "Ctrl+N", onclick });
  await userEvent.keyboard("{Control>}n{/Control}");
  expect(onclick).toHaveBeenCalledTimes(1);
  container.hidden = true;
  await userEvent.keyboard("{Control>}n{/Control}");
  expect(onclick).toHaveBeenCalledTimes(1);
});

test("arrows go along a column of buttons and stop at its ends", async () => {
  const nav = document.createElement("nav");
  nav.innerHTML = "<button>một</button><button>hai</button>";
  document.body.append(nav);
  nav.addEventListener("keydown", (event) => arrowsMove(event as KeyboardEvent & { currentTarget: HTMLElement }));
  const [one, two] = [...nav.querySelectorAll("button")];
  one!.focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(two).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}{ArrowUp}{ArrowUp}");
  expect(one).toHaveFocus();
  nav.remove();
});
