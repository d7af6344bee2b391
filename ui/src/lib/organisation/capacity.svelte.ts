import type { CapacityForm } from "../host/contract";
import { nfc } from "../office/reading";
import { DateEntry } from "../parts/date-entry.svelte";

/** Quyền hạn, chức vụ of a signer while it is typed. */
export class CapacityTyped {
  lines: string[] = $state([]);
  position = $state("");
  basis = $state("");
  readonly from: DateEntry;
  readonly to: DateEntry;

  constructor(form?: CapacityForm) {
    this.from = new DateEntry(form?.validity.from);
    this.to = new DateEntry(form?.validity.to);
    if (form) [this.lines, this.position, this.basis] = [[...form.lines], form.position, form.basis];
  }

  get form(): CapacityForm {
    return {
      lines: this.lines.map(nfc), position: nfc(this.position), basis: nfc(this.basis),
      validity: { from: this.from.iso, to: this.to.iso },
    };
  }
}
