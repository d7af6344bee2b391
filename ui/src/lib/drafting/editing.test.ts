import { host } from "../../../test/host";
import { practiceOffice } from "../host/mock/office";
import { previewOf, sheetOf } from "../host/mock/drafts";
import { Editing } from "./editing.svelte";

const sheet = () => sheetOf(practiceOffice(), "cong-van");
const never = (error: unknown) => expect.unreachable(String(error));

test("the page drawn last is that of what was typed last", async () => {
  const answers: (() => void)[] = [];
  const office = host({
    preview_draft: (request) => new Promise((done) => answers.push(() => done(previewOf(request)))),
  });
  const editing = new Editing(null, sheet(), null, never);
  editing.sheet.draft.main.subject = "mới";
  editing.changed();
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  answers[0]!();
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]!();
  await vi.waitFor(() => expect(editing.preview?.pages[0]?.svg).toContain("mới"));
  expect(office.of("preview_draft")).toHaveLength(2);
  editing.leave();
});

test("saving twice at once makes one draft", async () => {
  const office = host();
  const editing = new Editing(null, sheet(), null, never);
  editing.changed();
  const ids = await Promise.all([editing.save(), editing.save()]);
  expect(ids[0]).toBe(ids[1]);
  expect(office.of("save_draft")).toHaveLength(1);
});

test("what is typed while a save is under way is not called saved", async () => {
  let done = () => {};
  const office = host({ save_draft: () => new Promise((answer) => (done = () => answer({ id: 7, version: 1 }))) });
  const editing = new Editing(null, sheet(), null, never);
  editing.changed();
  const saving = editing.save();
  await vi.waitFor(() => expect(office.of("save_draft")).toHaveLength(1));
  editing.changed();
  done();
  await saving;
  expect(editing.unsaved).toBe(true);
});
