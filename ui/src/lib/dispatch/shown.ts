import type { RecipientView } from "../host/contract";
import { showDate, showWhen } from "../parts/dates";
import { channelName, dispatch, roleName, stateName } from "./labels";

/** What a receiver gets and how, in one short line. */
export function manner({ role, bodies, copies, channel }: RecipientView): string {
  return [
    role && roleName[role],
    bodies > 1 && dispatch.places(bodies),
    (copies ?? 1) > 1 && dispatch.each(copies ?? 1),
    channel && channelName[channel],
  ].filter(Boolean).join(" · ");
}

/** Where the paper is on its way there; day and hour are those of sending. */
export function standing({ state, sent }: RecipientView): string {
  return state === "sent" && sent ? `${stateName.sent} ${showWhen(sent)}` : stateName[state];
}

/** What was said when the state was noted. */
export const said = ({ noted, state }: RecipientView) =>
  noted && state !== "sent" && state !== "not-sent" ? [showDate(noted.at), noted.words].filter(Boolean).join(": ") : (noted?.words ?? "");
