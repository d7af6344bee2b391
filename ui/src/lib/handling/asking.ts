import type { StepAct } from "../host/contract";

/** What a dialog asks about: a step, or a part of the work that is added. */
export type Asking = StepAct | "end" | "role" | "deadline" | "hand-over" | "attached";

export const isStep = (asking: Asking | null): asking is StepAct =>
  asking !== null && ["presented", "came-back", "directed", "passed-on", "proposed"].includes(asking);

/** Acts that take one part back. */
export type Undo = "take_back_step" | "relieve" | "lift_deadline" | "take_back_hand_over" | "reopen" | "remove_attached";
