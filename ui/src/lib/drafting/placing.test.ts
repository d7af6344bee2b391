import { goToField } from "./placing";

function form(inner: string) {
  document.body.innerHTML = `<form>${inner}</form>`;
  return document.body.querySelector("form")!;
}

test("a line of a field of lines is chosen, blank lines not counted", () => {
  const there = form("<textarea data-lines data-field='recipients'>Như trên\n\nSở Nội vụ\nLưu</textarea>");
  goToField(there, { part: 0, field: "recipients", index: 1 });
  const field = there.querySelector("textarea")!;
  expect(field).toHaveFocus();
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe("Sở Nội vụ");
});

test("of several signers the one that is meant is gone to", () => {
  const block = (name: string) => `<div data-block='signing'><textarea data-lines></textarea><input name='${name}'></div>`;
  const there = form(`<details>${block("a")}${block("b")}</details>`);
  goToField(there, { part: 0, field: "signing", index: 1 });
  expect(there.querySelectorAll("textarea")[1]).toHaveFocus();
  expect(there.querySelector("details")).toHaveAttribute("open");
});
