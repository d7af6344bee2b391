import type { AttachedView, ReceiptView, Step, StepAct } from "../host/contract";

/** What a dialog asks about: a step, or a part of the work that is added. */
export type Asking = StepAct | "end" | "role" | "deadline" | "hand-over" | "hand-over-sheet" | "attached" | "received-again";

/** A line that is written anew; of the steps only the last. */
export type Correcting = { step: Step } | { attached: AttachedView } | { receipt: ReceiptView };

export const isStep = (asking: Asking | null): asking is StepAct =>
  asking !== null && ["presented", "came-back", "directed", "passed-on", "proposed"].includes(asking);

/** Acts that take one part back. */
export type Undo = "take_back_step" | "relieve" | "lift_deadline" | "take_back_hand_over" | "reopen" | "remove_attached";
