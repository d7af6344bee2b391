import type { Channel, Direction, Kind, KindView, ListFilter, NumberFate, Original, TextField, Urgency, Value } from "../host/contract";
import { fateName } from "../books/labels";
import { nfc } from "../office/reading";
import { DateEntry } from "../parts/date-entry.svelte";
import { showDate } from "../parts/dates";
import { channelName, valueName } from "../tray/labels";
import { filter as words, originalName, spanName, SPANS, urgencyName, wordFields } from "./labels";

const span = () => ({ from: new DateEntry(), to: new DateEntry() });

/** What the lines of a book must be like, while it is typed. */
export class Narrowing {
  words = $state("");
  /** Any of them; none while words stand there that mean no kind. */
  kind: Kind | null | undefined = $state(null);
  urgency: Urgency | null = $state(null);
  fate: NumberFate | null = $state(null);
  files: boolean | null = $state(null);
  filed: boolean | null = $state(null);
  texts: Partial<Record<TextField, string>> = $state({});
  original: Original | null = $state(null);
  channel: Channel | null = $state(null);
  value: Value | null = $state(null);
  readonly spans = { entered: span(), dated: span(), due: span(), signed: span(), dispatched: span(), reply_by: span() };

  constructor(readonly direction: Direction) {}

  get filter(): Partial<ListFilter> {
    const { original, channel, value } = this;
    const days = Object.fromEntries(SPANS.map((name) => [name, { from: this.spans[name].from.iso, to: this.spans[name].to.iso }]));
    return {
      words: nfc(this.words), kind: this.kind ?? null, urgency: this.urgency, fate: this.fate, files: this.files, filed: this.filed,
      ...days, ...(original && { original }), ...(channel && { channel }), ...(value && { value }),
      texts: wordFields[this.direction].flatMap(({ field }) => {
        const asked = nfc(this.texts[field] ?? "");
        return asked === "" ? [] : [{ field, words: asked }];
      }),
    };
  }

  /** What is asked for, in the words of the desk; none where every line is shown. */
  said(kinds: KindView[]): string[] {
    const { kind, urgency, fate, original, channel, value, files, filed, texts } = this.filter;
    const days = SPANS.flatMap((name) => {
      const { from, to } = this.spans[name];
      if (!from.iso && !to.iso) return [];
      return [[spanName[this.direction][name], from.iso && `từ ${showDate(from.iso)}`, to.iso && `đến ${showDate(to.iso)}`].filter(Boolean).join(" ")];
    });
    const labels = new Map(wordFields[this.direction].map(({ field, label }) => [field, label]));
    return [
      nfc(this.words) && `“${nfc(this.words)}”`,
      ...days,
      kind && (kinds.find((view) => view.kind === kind)?.name ?? ""),
      urgency && urgencyName[urgency],
      fate && fateName[fate],
      original && originalName[original],
      channel && channelName[channel],
      value && valueName[value],
      files === true && words.withFile,
      files === false && words.withoutFile,
      filed === true && words.filed,
      filed === false && words.notFiled,
      ...(texts ?? []).map(({ field, words: asked }) => `${labels.get(field)}: ${asked}`),
    ].filter((sentence) => typeof sentence === "string" && sentence !== "") as string[];
  }

  clear() {
    this.take({});
  }

  take(filter: Partial<ListFilter>) {
    this.words = filter.words ?? "";
    [this.kind, this.urgency, this.fate] = [filter.kind ?? null, filter.urgency ?? null, filter.fate ?? null];
    [this.original, this.channel, this.value] = [filter.original ?? null, filter.channel ?? null, filter.value ?? null];
    [this.files, this.filed] = [filter.files ?? null, filter.filed ?? null];
    this.texts = Object.fromEntries((filter.texts ?? []).map(({ field, words: asked }) => [field, asked]));
    for (const name of SPANS) {
      this.spans[name].from.set(filter[name]?.from ?? null);
      this.spans[name].to.set(filter[name]?.to ?? null);
    }
  }
}
