import type { NumberWish } from "../host/contract";
import { readCount } from "../parts/count";
import { numbering } from "./labels";

export type Choice = NumberWish["choice"]["choice"];

/** Which number a document is to get, as the clerk chooses it: in the normal path the next one. */
export class WishedNumber {
  choice: Choice = $state("next");
  /** The line of a reserved number. */
  reserved: number | null = $state(null);
  /** The reserved numbers it may take, and what each was reserved for. */
  kept: { entry: number; number: string; reason: string }[] = $state.raw([]);
  behind = $state("");
  approvedBy = $state("");
  reason = $state("");

  /** The number it will get; empty where only the register knows. */
  planned(next: string): string {
    if (this.choice === "next") return next;
    return this.choice === "reserved" ? (this.kept.find(({ entry }) => entry === this.reserved)?.number ?? "") : "";
  }

  get typed() {
    const { choice, reserved, behind, approvedBy, reason } = this;
    return { choice, reserved, behind, approvedBy, reason };
  }

  /** What goes to the register, or the sentence that says what is missing. */
  finished(): NumberWish | string {
    const reason = this.reason.trim();
    if (this.choice === "reserved") {
      if (this.reserved === null) return numbering.needReserved;
      return { choice: { choice: "reserved", entry: this.reserved }, reason };
    }
    if (this.choice === "inserted") {
      const behind = readCount(this.behind);
      const approved_by = this.approvedBy.trim();
      if (!behind) return numbering.needBehind;
      if (approved_by === "") return numbering.needApprover;
      if (reason === "") return numbering.needReason;
      return { choice: { choice: "inserted", behind, approved_by }, reason };
    }
    return { choice: { choice: "next" }, reason };
  }
}
