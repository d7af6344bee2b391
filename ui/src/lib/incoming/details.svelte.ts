import type { Channel, IncomingDetails as Details, Value } from "../host/contract";
import { VIETNAMESE } from "../book/labels";
import { nfc } from "../office/reading";
import { DateEntry } from "../parts/date-entry.svelte";
import { readCount } from "../parts/count";
import { incoming } from "./labels";

/** What is seldom asked of an incoming document, while it is typed. */
export class IncomingDetails {
  position = $state("");
  language: string = $state(VIETNAMESE);
  pages = $state("");
  replyBy = new DateEntry();
  outsideCode = $state("");
  channel: Channel = $state("truc-tiep");
  value: Value = $state("ban-chinh-giay");
  envelope = $state("");
  postalCode = $state("");
  /** Số đến that another system gave. */
  given = $state("");

  set(details: Details) {
    const { position, channel, value, envelope } = details;
    Object.assign(this, {
      position, channel, value, envelope, language: details.language || VIETNAMESE, postalCode: details.postal_code,
      outsideCode: details.outside_code, pages: details.pages?.toString() ?? "", given: details.given_number?.toString() ?? "",
    });
    this.replyBy.set(details.reply_by);
  }

  /** Everything as it stands in the fields, finished or not. */
  get typed() {
    const { position, language, pages, outsideCode, channel, value, envelope, postalCode, given } = this;
    return { plain: { position, language, pages, outsideCode, channel, value, envelope, postalCode, given }, replyBy: this.replyBy.typed };
  }

  resume({ plain, replyBy }: IncomingDetails["typed"]) {
    Object.assign(this, plain);
    this.replyBy.typed = replyBy;
  }

  /** What goes to the register, or the sentence that says what is missing; the date is settled. */
  finished(mirrored: boolean): Details | string {
    const pages = readCount(this.pages);
    const given = readCount(this.given);
    if (pages === undefined) return incoming.badPages;
    if (mirrored && !given) return incoming.needGiven;
    return {
      position: nfc(this.position),
      language: nfc(this.language),
      pages,
      reply_by: this.replyBy.iso,
      outside_code: nfc(this.outsideCode),
      channel: this.channel,
      value: this.value,
      envelope: nfc(this.envelope),
      postal_code: nfc(this.postalCode),
      given_number: mirrored ? (given ?? null) : null,
    };
  }
}
