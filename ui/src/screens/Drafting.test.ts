import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { host } from "../../test/host";
import { drafting } from "../lib/drafting/labels";
import { practiceOffice } from "../lib/host/mock/office";
import Drafting from "./Drafting.svelte";

beforeEach(() => localStorage.clear());

test("a draft is begun by its kind and Enter alone", async () => {
  const office = host();
  const view = practiceOffice();
  render(Drafting, { office: view, active: true, ontrouble: (error: unknown) => expect.unreachable(String(error)) });
  const user = userEvent.setup();
  await user.keyboard("{Control>}n{/Control}");
  const kind = await screen.findByLabelText(drafting.kind);
  expect(kind).toHaveFocus();
  await user.type(kind, "quyet d");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(office.of("new_draft")).toEqual([{ body: view.bodies[0]?.id, kind: "quyet-dinh" }]));
});
