import type { Noun } from "../host/contract";
import { onOfficeChanged, touches } from "../host/host";

/** What a screen shows, and the rows it is made of. */
const SHOWN = {
  books: ["entry", "document", "recipient", "receipt", "assignment", "deadline", "attachment", "series"],
  recipients: ["recipient", "entry", "document"],
  links: ["link", "entry", "document"],
  post: ["recipient", "envelope", "envelope-content", "entry", "document"],
  "file-copies": ["file-copy-use", "entry", "document"],
  "case-files": ["case-file", "case-file-plan", "case-file-heading", "filed", "document"],
  drafts: ["draft", "draft-version", "issued"],
  handling: ["entry", "document", "receipt", "step", "assignment", "deadline", "hand-over", "ending", "calendar-day"],
  tray: ["receipt", "attachment"],
  duties: ["duty", "duty-done"],
  passing: ["passing-rule"],
  "own-words": ["own-word"],
  imports: ["import"],
  agencies: ["agency", "succession"],
  groups: ["agency-group", "group-member", "agency"],
  signers: ["signer", "capacity"],
  calendar: ["calendar-day", "office-hours"],
  searches: ["saved-search"],
  office: ["office", "issuing-body", "unit", "signer", "capacity", "series", "entry"],
} as const satisfies Record<string, readonly Noun[]>;

/** Calls back when what is shown has become old; the answer ends it. */
export const whenOld = (shown: keyof typeof SHOWN, renew: () => void) =>
  onOfficeChanged((news) => {
    if (touches(news, SHOWN[shown])) renew();
  });
