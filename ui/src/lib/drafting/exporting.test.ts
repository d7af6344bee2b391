import { fireEvent, render, screen } from "@testing-library/svelte";
import { host } from "../../../test/host";
import ExportDialog from "./ExportDialog.svelte";
import OverprintDialog from "./OverprintDialog.svelte";

const button = (name: string | RegExp) => screen.getByRole("button", { name });

test("what is ticked goes with the PDF", async () => {
  host();
  const onexport = vi.fn().mockResolvedValue(true);
  const onclose = vi.fn();
  render(ExportDialog, { printing: "document", parted: true, onexport, onclose });
  await fireEvent.click(screen.getByLabelText(/Đính kèm bản thảo/));
  await fireEvent.click(screen.getByLabelText(/tệp riêng/));
  await fireEvent.click(button("Lưu…"));
  expect(onexport).toHaveBeenCalledWith({ shift: [0, 0], attach_draft: true, apart: true });
  await vi.waitFor(() => expect(onclose).toHaveBeenCalled());
});

test("a document in one part is not asked whether it leaves in several files", () => {
  host();
  render(ExportDialog, { printing: "signing-copy", parted: false, onexport: vi.fn(), onclose: vi.fn() });
  expect(screen.queryByLabelText(/tệp riêng/)).toBeNull();
});

test("a printer that was measured is known the next time", async () => {
  localStorage.clear();
  host();
  const onexport = vi.fn().mockResolvedValue(true);
  const once = render(OverprintDialog, { onexport, onclose: vi.fn() });
  await fireEvent.input(screen.getByLabelText("Máy in"), { target: { value: "Canon phòng Một cửa" } });
  await fireEvent.input(screen.getByLabelText("Khung cách mép trái"), { target: { value: "48,5" } });
  await fireEvent.click(button("Lưu…"));
  await vi.waitFor(() => expect(onexport).toHaveBeenCalledWith({ shift: [1.5, 0], attach_draft: false, apart: false }));
  once.unmount();
  render(OverprintDialog, { onexport, onclose: vi.fn() });
  expect(screen.getByLabelText("Máy in")).toHaveValue("Canon phòng Một cửa");
  expect(screen.getByLabelText("Khung cách mép trái")).toHaveValue("48,5");
});

test("the hands stay on the button while it works, and it works once", async () => {
  host();
  let done = (_: boolean) => {};
  const onexport = vi.fn(() => new Promise<boolean>((answer) => (done = answer)));
  render(ExportDialog, { printing: "document", parted: false, onexport, onclose: vi.fn() });
  await fireEvent.click(button("Lưu…"));
  await fireEvent.click(button("Lưu…"));
  expect(button("Lưu…")).toBeEnabled();
  expect(button("Lưu…")).toHaveFocus();
  expect(onexport).toHaveBeenCalledTimes(1);
  done(false);
});
