import type { Kind, OfficeView, OutgoingForm, Urgency } from "../host/contract";
import { nfc, settleAll, written } from "../office/reading";
import { unitsFor } from "../office/validity";
import { DateEntry } from "../parts/date-entry.svelte";
import { readCount } from "../parts/count";
import { OutgoingDetails } from "./details.svelte";
import { outgoing } from "./labels";
import { WishedNumber } from "./number.svelte";
import { usualSymbol } from "./symbol";

/** A signed document while the clerk describes it to give it its number. */
export class OutgoingEntry {
  body = $state(0);
  /** None while words stand there that mean no kind. */
  kind: Kind | undefined = $state("cong-van");
  /** The unit that drafted it; helps to find the symbol. */
  unit: number | null = $state(null);
  symbol = $state("");
  /** The symbol was typed by hand and follows nothing any more. */
  ownSymbol = $state(false);
  dated = new DateEntry();
  signed = new DateEntry();
  subject = $state("");
  urgency: Urgency | null = $state(null);
  signer = $state("");
  recipients: string[] = $state.raw([]);
  fileCopy = $state("");
  copies = $state("");
  note = $state("");
  readonly details = new OutgoingDetails();
  files: string[] = $state.raw([]);
  given = $state("");
  readonly number = new WishedNumber();
  /** A line of an old book that has no symbol is corrected without one. */
  #bare = false;
  #begun: string;

  constructor(office: OfficeView, body: number) {
    const there = office.bodies.find(({ id }) => id === body);
    this.body = body;
    this.unit = unitsFor(office, there)[0]?.id ?? null;
    this.dated.set(office.today);
    this.followSymbol(office);
    this.fileCopy = "VT";
    this.signer = there?.signers[0]?.name ?? "";
    this.followSigner(office);
    this.#begun = this.#written();
  }

  static of(office: OfficeView, form: OutgoingForm): OutgoingEntry {
    const entry = new OutgoingEntry(office, form.body);
    Object.assign(entry, {
      kind: form.kind, symbol: form.symbol, ownSymbol: true, subject: form.subject,
      urgency: form.urgency, signer: form.signer, recipients: form.recipients,
      fileCopy: form.file_copy, copies: form.copies?.toString() ?? "", note: form.note,
      files: form.files, given: form.given_number?.toString() ?? "",
    });
    entry.#bare = form.symbol === "";
    entry.dated.set(form.dated);
    entry.signed.set(form.signed);
    entry.details.set(form.details);
    entry.unit = office.bodies.find(({ id }) => id === form.body)?.units.find(({ name }) => name === form.details.unit)?.id ?? null;
    entry.#begun = entry.#written();
    return entry;
  }

  /** Everything as it stands in the fields, finished or not. */
  get typed() {
    const { body, kind, unit, symbol, ownSymbol, subject, urgency, signer, recipients, fileCopy, copies, note, files, given } = this;
    return {
      plain: { body, kind, unit, symbol, ownSymbol, subject, urgency, signer, recipients, fileCopy, copies, note, files, given },
      dates: { dated: this.dated.typed, signed: this.signed.typed },
      details: this.details.typed,
      number: this.number.typed,
    };
  }

  /** Takes up what was typed before. */
  resume({ plain, dates, details, number }: OutgoingEntry["typed"]) {
    Object.assign(this, plain);
    // Told by itself: what is stored says nothing where there was none.
    this.kind = plain.kind;
    Object.assign(this.number, number);
    this.dated.typed = dates.dated;
    this.signed.typed = dates.signed;
    // Words kept by an earlier program know no details.
    if (details) this.details.resume(details);
  }

  get changed(): boolean {
    return this.#written() !== this.#begun;
  }

  /** Another body was chosen: what belonged to the old one goes. */
  followBody(office: OfficeView) {
    const body = office.bodies.find(({ id }) => id === this.body);
    this.unit = unitsFor(office, body)[0]?.id ?? null;
    this.signer = body?.signers[0]?.name ?? "";
    this.followSigner(office);
    this.followSymbol(office);
  }

  /** A signer of the body brings his position. */
  followSigner(office: OfficeView) {
    const body = office.bodies.find(({ id }) => id === this.body);
    const signer = body?.signers.find(({ name }) => name === this.signer.trim());
    if (signer) this.details.position = signer.position;
  }

  followSymbol(office: OfficeView) {
    if (this.ownSymbol) return;
    const body = office.bodies.find(({ id }) => id === this.body);
    const kind = office.kinds.find((view) => view.kind === this.kind);
    this.symbol = usualSymbol(kind, body, body?.units.find(({ id }) => id === this.unit));
  }

  /** A fresh entry that keeps what usually stays the same. */
  next(office: OfficeView): OutgoingEntry {
    const next = new OutgoingEntry(office, this.body);
    Object.assign(next, {
      kind: this.kind, unit: this.unit, symbol: this.symbol, ownSymbol: this.ownSymbol,
      signer: this.signer, fileCopy: this.fileCopy,
    });
    Object.assign(next.details, { position: this.details.position, checkedContent: this.details.checkedContent, checkedForm: this.details.checkedForm });
    next.dated.set(this.dated.iso);
    next.#begun = next.#written();
    return next;
  }

  /** What goes to the register, or the sentence that says what is missing. */
  async finished(office: OfficeView, mirrored: boolean): Promise<OutgoingForm | string> {
    if (!(await settleAll([this.dated, this.signed, this.details.replyBy]))) return outgoing.badDate;
    if (this.dated.iso === null) return outgoing.needDate;
    if (this.kind === undefined) return outgoing.needKind;
    const subject = withoutLead(nfc(this.subject));
    if (subject === "") return outgoing.needSubject;
    if (this.symbol.trim() === "" && !this.#bare) return outgoing.needSymbol;
    const copies = readCount(this.copies);
    const given = readCount(this.given);
    if (copies === undefined) return outgoing.badCount;
    if (mirrored && !given) return outgoing.needGiven;
    const units = office.bodies.find(({ id }) => id === this.body)?.units ?? [];
    const details = this.details.finished(units.find(({ id }) => id === this.unit)?.name ?? null);
    if (typeof details === "string") return details;
    const number = this.number.finished();
    if (typeof number === "string") return number;
    return {
      body: this.body,
      kind: this.kind,
      symbol: nfc(this.symbol),
      dated: this.dated.iso,
      signed: this.signed.iso,
      subject,
      urgency: this.urgency,
      signer: nfc(this.signer),
      recipients: this.recipients.map(nfc),
      file_copy: nfc(this.fileCopy),
      copies,
      note: nfc(this.note),
      details,
      files: [...this.files],
      given_number: mirrored ? (given ?? null) : null,
      number,
    };
  }

  #written(): string {
    return written(this.typed);
  }
}

/** The subject is kept without "V/v", which the page adds by itself. */
export function withoutLead(subject: string): string {
  return subject.replace(/^v\/v:?\s+/i, "");
}
