import type { BookRow, IncomingForm, OfficeView, ReceiptView, Urgency } from "../host/contract";
import { isoOf } from "../book/shown";
import { DateEntry } from "../parts/date-entry.svelte";
import { kindBySymbol } from "../office/kinds";
import { nfc, readDue, settleAll, written } from "../office/reading";
import { readTime, showWhen } from "../parts/dates";
import { channelName, valueName } from "../tray/labels";
import { IncomingDetails } from "./details.svelte";
import { incoming } from "./labels";

const TEXTS = ["author", "symbol", "kind", "subject", "signer", "handler", "note"] as const;
const isText = (field: string): field is (typeof TEXTS)[number] => (TEXTS as readonly string[]).includes(field);

/** An incoming document while it is typed. */
export class IncomingEntry {
  body = $state(0);
  arrived = new DateEntry();
  arrivedAt = $state("");
  author = $state("");
  symbol = $state("");
  dated = new DateEntry();
  /** The date on the document is incomplete and is kept as it was typed. */
  asWritten = $state(false);
  kind = $state("");
  /** The kind that the symbol told; another one was typed by hand. */
  #told = "";
  subject = $state("");
  urgency: Urgency | null = $state(null);
  signer = $state("");
  handler = $state("");
  /** To whom the rules of the office would pass it; empty where they say nothing. */
  proposal = $state("");
  byRule = $state(true);
  due = new DateEntry();
  note = $state("");
  readonly details = new IncomingDetails();
  files: string[] = $state.raw([]);
  /** The receipt in the tray it is made from, and what is known of that. */
  tray: { receipt: number; how: string } | null = $state.raw(null);
  #begun: string;

  constructor(body: number, today: string) {
    this.body = body;
    this.arrived.set(today);
    this.#begun = this.#written();
  }

  static of(form: IncomingForm): IncomingEntry {
    const entry = new IncomingEntry(form.body, form.arrived);
    entry.arrivedAt = form.arrived_at?.slice(0, 5) ?? "";
    Object.assign(entry, {
      author: form.author, symbol: form.symbol, kind: form.kind, subject: form.subject,
      urgency: form.urgency, signer: form.signer, handler: form.handler, note: form.note,
      files: form.files, asWritten: form.dated_as_written !== null,
    });
    entry.dated.set(form.dated);
    if (form.dated_as_written !== null) entry.dated.typed = form.dated_as_written;
    entry.due.set(form.due);
    entry.details.set(form.details);
    entry.#begun = entry.#written();
    return entry;
  }

  /** For what waits in the tray. */
  static fromTray(body: number, receipt: ReceiptView): IncomingEntry {
    const entry = new IncomingEntry(body, receipt.arrived.slice(0, 10));
    const how = [showWhen(receipt.arrived), channelName[receipt.channel], valueName[receipt.value].toLowerCase()].join(", ");
    Object.assign(entry, { arrivedAt: receipt.arrived.slice(11, 16), author: receipt.sender, note: receipt.note, tray: { receipt: receipt.id, how } });
    Object.assign(entry.details, { channel: receipt.channel, value: receipt.value });
    entry.#begun = entry.#written();
    return entry;
  }

  /** Everything as it stands in the fields, finished or not. */
  get typed() {
    const { body, arrivedAt, author, symbol, asWritten, kind, subject, urgency, signer, handler, byRule, note, files, tray } = this;
    return {
      plain: { body, arrivedAt, author, symbol, asWritten, kind, subject, urgency, signer, handler, byRule, note, files, tray },
      dates: { arrived: this.arrived.typed, dated: this.dated.typed, due: this.due.typed },
      details: this.details.typed,
    };
  }

  /** Takes up what was typed before. */
  resume({ plain, dates, details }: IncomingEntry["typed"]) {
    Object.assign(this, plain);
    this.arrived.typed = dates.arrived;
    this.dated.typed = dates.dated;
    this.due.typed = dates.due;
    // Words kept by an earlier program know no details.
    if (details) this.details.resume(details);
  }

  get changed(): boolean {
    return this.#written() !== this.#begun;
  }

  /** What stands in the same column of the row above, as Ctrl+D does in a spreadsheet. */
  copy(field: string, above: BookRow) {
    if (field === "dated") this.dated.set(isoOf(above.dated));
    else if (field === "due") this.due.set(above.due);
    else if (isText(field)) this[field] = above[field];
  }

  /** The symbol tells the kind, until one is typed by hand. */
  followSymbol(office: OfficeView) {
    if (this.kind.trim() !== this.#told) return;
    this.kind = this.#told = kindBySymbol(office, this.symbol);
  }

  /** A fresh entry for the next letter of the same sender and day. */
  next(): IncomingEntry {
    const next = new IncomingEntry(this.body, this.arrived.iso ?? "");
    next.author = this.author;
    next.dated.set(this.dated.iso);
    // The post comes in one bag.
    Object.assign(next.details, { channel: this.details.channel, value: this.details.value });
    next.#begun = next.#written();
    return next;
  }

  /** What goes to the register, or the sentence that says what is missing. */
  async finished(receiptOf: number | null, mirrored = false): Promise<IncomingForm | string> {
    const dates = [this.arrived, this.details.replyBy, ...(this.asWritten ? [] : [this.dated])];
    const settled = await Promise.all([settleAll(dates), settleAll([this.due], readDue)]);
    if (!settled.every(Boolean) || this.arrived.iso === null) return incoming.badDate;
    const at = readTime(this.arrivedAt);
    if (at === undefined) return incoming.badTime;
    // A paper that arrives once more is described in the book already.
    if (receiptOf === null && this.author.trim() === "") return incoming.needAuthor;
    if (receiptOf === null && this.subject.trim() === "") return incoming.needSubject;
    const details = this.details.finished(mirrored);
    if (typeof details === "string") return details;
    return {
      body: this.body,
      arrived: this.arrived.iso,
      arrived_at: at,
      author: nfc(this.author),
      symbol: nfc(this.symbol),
      dated: this.asWritten ? null : this.dated.iso,
      dated_as_written: this.asWritten ? nfc(this.dated.typed) : null,
      kind: nfc(this.kind),
      subject: nfc(this.subject),
      urgency: this.urgency,
      signer: nfc(this.signer),
      handler: nfc(this.handler),
      due: this.due.iso,
      by_rule: this.byRule && this.proposal !== "" && this.handler.trim() === "",
      note: nfc(this.note),
      details,
      files: [...this.files],
      receipt_of: receiptOf,
    };
  }

  #written(): string {
    return written(this.typed);
  }
}
