import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { use, type Host } from "../lib/host/host";
import { practiceOffice } from "../lib/host/mock/office";
import { practiceHost } from "../lib/host/mock/practice";
import { office as words } from "../lib/office/labels";
import StatusBar from "./StatusBar.svelte";

const practice = practiceHost(new URLSearchParams());

test("a long work shows how far it is and ends without a word when it is called off", async () => {
  let reach: (percent: number) => void = () => undefined;
  let stop: (failure: object) => void = () => undefined;
  const work = ((_name, _request, reached) => {
    reach = reached;
    const done = new Promise((_, reject) => (stop = reject));
    return { done, callOff: () => stop({ code: "called-off", sentence: "Đã dừng." }) };
  }) as Host["work"];
  use({ ...practice, work });
  const told: string[] = [];
  render(StatusBar, { office: practiceOffice(), tell: (sentence: string) => told.push(sentence) });
  await userEvent.click(screen.getByText(words.verify));
  reach(42);
  expect(await screen.findByText(/42 %/)).toBeVisible();
  expect(screen.queryByText(words.backUp)).toBeNull();
  await userEvent.click(screen.getByText(words.callOff));
  expect(await screen.findByText(words.backUp)).toBeVisible();
  expect(told).toEqual([]);
});

test("what is no longer as it was written is told line by line", async () => {
  const faults = ["Mất tệp đính kèm “a.pdf”; hãy lấy lại từ bản sao lưu gần nhất."];
  const verified = { entries: 2, files: 1, actions: 5, faults };
  use({ ...practice, work: (() => ({ done: Promise.resolve(verified), callOff: () => undefined })) as Host["work"] });
  render(StatusBar, { office: practiceOffice(), tell: () => undefined });
  await userEvent.click(screen.getByText(words.verify));
  expect(await screen.findByText(faults[0]!)).toBeVisible();
  expect(screen.getByRole("heading", { name: words.notWhole(1) })).toBeVisible();
});
