import type { Original, OutgoingDetails as Details } from "../host/contract";
import { VIETNAMESE } from "../book/labels";
import { nfc } from "../office/reading";
import { readCount } from "../parts/count";
import { DateEntry } from "../parts/date-entry.svelte";
import { outgoing } from "./labels";

/** What is seldom asked of an outgoing document, while it is typed. */
export class OutgoingDetails {
  position = $state("");
  language: string = $state(VIETNAMESE);
  pages = $state("");
  replyBy = new DateEntry();
  outsideCode = $state("");
  drafter = $state("");
  checkedContent = $state("");
  checkedForm = $state("");
  original: Original = $state("giay");

  set(details: Details) {
    const { position, drafter, original } = details;
    Object.assign(this, {
      position, drafter, original, language: details.language || VIETNAMESE, pages: details.pages?.toString() ?? "",
      outsideCode: details.outside_code, checkedContent: details.checked_content, checkedForm: details.checked_form,
    });
    this.replyBy.set(details.reply_by);
  }

  /** Everything as it stands in the fields, finished or not. */
  get typed() {
    const { position, language, pages, outsideCode, drafter, checkedContent, checkedForm, original } = this;
    return { plain: { position, language, pages, outsideCode, drafter, checkedContent, checkedForm, original }, replyBy: this.replyBy.typed };
  }

  resume({ plain, replyBy }: OutgoingDetails["typed"]) {
    Object.assign(this, plain);
    this.replyBy.typed = replyBy;
  }

  /** What goes to the register, or the sentence that says what is missing; the date is settled. */
  finished(unit: string | null): Details | string {
    const pages = readCount(this.pages);
    if (pages === undefined) return outgoing.badPages;
    return {
      position: nfc(this.position),
      language: nfc(this.language),
      pages,
      reply_by: this.replyBy.iso,
      outside_code: nfc(this.outsideCode),
      drafter: nfc(this.drafter),
      unit,
      checked_content: nfc(this.checkedContent),
      checked_form: nfc(this.checkedForm),
      original: this.original,
    };
  }
}
