import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host } from "../../test/host";
import { fileCopies } from "../lib/file-copies/labels";
import { practiceOffice } from "../lib/host/mock/office";
import { post } from "../lib/post/labels";
import Books from "./Books.svelte";

async function opened(book: string) {
  const office = host();
  render(Books, { office: practiceOffice(), active: true, ontrouble: (error: unknown) => expect.unreachable(String(error)) });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: book }));
  return { office, user };
}
const dialog = async () => within(await screen.findByRole("dialog"));

test("what waits for the post goes into the book in one act, each paper once", async () => {
  const { office, user } = await opened(post.title);
  await screen.findByRole("button", { name: post.waiting(6) });
  screen.getByRole("grid").focus();
  await user.keyboard("{Enter}");
  await dialog();
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("post_documents")).toEqual([{ entries: [10_000, 10_001, 10_002], on: "2026-11-23" }]));
  await screen.findByRole("button", { name: post.waiting(0) });
  await user.click(screen.getByRole("button", { name: post.book }));
  expect(await screen.findByText(post.envelopes(4, 194))).toBeVisible();
});

test("one paper can be sent alone, and its envelope gets the number the post gave", async () => {
  const { office, user } = await opened(post.title);
  await screen.findByRole("button", { name: post.waiting(6) });
  screen.getByRole("grid").focus();
  await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  await user.selectOptions((await dialog()).getByLabelText(post.which), post.only("14/UBND-VP"));
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("post_documents")).toEqual([{ entries: [10_001], on: "2026-11-23" }]));
  await user.click(screen.getByRole("button", { name: post.book }));
  await screen.findByText(post.envelopes(4, 194));
  screen.getByRole("grid").focus();
  await user.keyboard("{ArrowDown}{Enter}");
  await user.type((await dialog()).getByLabelText(post.postalCode), "RA987654321VN{Control>}s{/Control}");
  await waitFor(() => expect(office.of("correct_envelope")[0]).toEqual(
    { envelope: 3, year: 2026, receiver: "Sở Nội vụ tỉnh An Sơn (để báo cáo)", envelopes: 1, postal_code: "RA987654321VN", note: "" },
  ));
});

test("the use of a file copy is written with its paper, its user and who allowed it", async () => {
  const { office, user } = await opened(fileCopies.title);
  await screen.findByRole("button", { name: fileCopies.add });
  await user.keyboard("{Control>}n{/Control}");
  const asked = await dialog();
  await user.type(asked.getByLabelText(fileCopies.user), "Lê Văn Tám{Control>}s{/Control}");
  expect(await asked.findByText(fileCopies.needPaper)).toBeVisible();
  await user.type(asked.getByLabelText(fileCopies.paper), "mời");
  await asked.findByRole("option", { name: /Đến 412/ });
  await user.keyboard("{ArrowDown}{Enter}{Control>}s{/Control}");
  expect(await asked.findByText(fileCopies.needAllowed)).toBeVisible();
  await user.type(asked.getByLabelText(fileCopies.allowedBy), "Chánh Văn phòng{Control>}s{/Control}");
  await waitFor(() => expect(office.of("use_file_copy")).toEqual([
    { entry: 412, used: "2026-11-23", user: "Lê Văn Tám", allowed_by: "Chánh Văn phòng", case_file: "", note: "" },
  ]));
  await screen.findByRole("button", { name: fileCopies.out(2) });
});

test("a file copy comes back by Enter; a return noted by mistake is taken back", async () => {
  const { office, user } = await opened(fileCopies.title);
  await screen.findByText("Phạm Quốc Việt");
  screen.getByRole("grid").focus();
  await user.keyboard("{Enter}");
  await dialog();
  await user.keyboard("{Control>}s{/Control}");
  await waitFor(() => expect(office.of("return_file_copy")).toEqual([{ id: 2, on: "2026-11-23" }]));
  await screen.findByRole("button", { name: fileCopies.out(0) });
  await user.click(screen.getByRole("button", { name: fileCopies.book }));
  await user.click(await screen.findByRole("button", { name: fileCopies.undo }));
  await waitFor(() => expect(office.of("return_file_copy")[1]).toEqual({ id: 2, on: null }));
});
