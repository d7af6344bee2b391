import type { BookRow, EntryForm, IncomingDetails, OutgoingDetails } from "../host/contract";
import { showDate } from "../parts/dates";
import { channelName, valueName } from "../tray/labels";
import { fact, originalName, VIETNAMESE } from "./labels";

/** The seldom facts of an entry, in the order of the form. */
export function seldomFacts(form: EntryForm, row: Pick<BookRow, "fate" | "void">): [string, string][] {
  const facts = form.direction === "incoming" ? ofIncoming(form.details) : ofOutgoing(form.details);
  // An old book says nothing of how a paper came or what its original is: the usual is no fact there.
  const old = row.fate !== null && !row.void;
  return old ? facts.filter(([label, value]) => ASSUMED.get(label) !== value) : facts;
}

const ASSUMED = new Map<string, string>([
  [fact.channel, channelName["truc-tiep"]],
  [fact.value, valueName["ban-chinh-giay"]],
  [fact.original, originalName.giay],
]);

const ofIncoming = (details: IncomingDetails): [string, string][] => [
  ...shared(details),
  [fact.channel, channelName[details.channel]],
  [fact.value, valueName[details.value]],
  [fact.envelope, details.envelope],
  [fact.postalCode, details.postal_code],
];

const ofOutgoing = (details: OutgoingDetails): [string, string][] => [
  ...shared(details),
  [fact.unit, details.unit ?? ""],
  [fact.drafter, details.drafter],
  [fact.checkedContent, details.checked_content],
  [fact.checkedForm, details.checked_form],
  [fact.original, originalName[details.original]],
];

const shared = (details: IncomingDetails | OutgoingDetails): [string, string][] => [
  [fact.position, details.position],
  [fact.language, details.language === VIETNAMESE ? "" : details.language],
  [fact.pages, details.pages?.toString() ?? ""],
  [fact.replyBy, showDate(details.reply_by)],
  [fact.outsideCode, details.outside_code],
];
