import type { LabelSheet } from "../host/contract";
import { act } from "../host/host";
import { remembered } from "../parts/remembered.svelte";

/** The measures of a sheet of labels, in the order they are asked for. */
export const MEASURES = ["columns", "rows", "width", "height", "left", "top", "across", "down"] as const;
export type Measure = (typeof MEASURES)[number];

const shown = (value: number) => String(value).replace(".", ",");

/** A sheet of labels while it is chosen: as it is sold, or as it was adjusted to this printer. */
export class LabelChoice {
  sold: LabelSheet[] = $state.raw([]);
  name = $state("");
  skip = $state("0");
  typed: Record<Measure, string> = $state({ columns: "", rows: "", width: "", height: "", left: "", top: "", across: "", down: "" });
  readonly #kept = remembered<{ name: string; sheets: LabelSheet[] }>("label-sheets", { name: "", sheets: [] });

  /** Sizes of envelopes come with it. */
  async look(): Promise<string[]> {
    const { labels, envelopes } = await act("paper_choices", null);
    this.sold = labels;
    this.choose(labels.some(({ name }) => name === this.#kept.value.name) ? this.#kept.value.name : (labels[0]?.name ?? ""));
    return envelopes;
  }

  choose(name: string) {
    this.name = name;
    const sheet = this.#kept.value.sheets.find((there) => there.name === name) ?? this.sold.find((there) => there.name === name);
    if (sheet) this.#show(sheet);
  }

  /** Forgets what was adjusted. */
  asSold() {
    const sheet = this.sold.find(({ name }) => name === this.name);
    if (sheet) this.#show(sheet);
  }

  /** The sheet as it stands in the fields; none where one of them holds no number. */
  finished(): { sheet: LabelSheet; skip: number } | null {
    const read = (measure: Measure) => Number(this.typed[measure].trim().replace(",", ".") || "x");
    const whole = [this.typed.columns, this.typed.rows, this.skip].every((typed) => /^\d{1,3}$/.test(typed.trim()));
    const values = MEASURES.map(read);
    if (!whole || values.some((value) => !Number.isFinite(value))) return null;
    const sheet = { name: this.name, ...Object.fromEntries(MEASURES.map((measure, index) => [measure, values[index]])) } as LabelSheet;
    return { sheet, skip: Number(this.skip) };
  }

  /** It printed well: the next time it is offered first, as it was adjusted. */
  keep(sheet: LabelSheet) {
    const others = this.#kept.value.sheets.filter(({ name }) => name !== sheet.name);
    this.#kept.value = { name: sheet.name, sheets: [...others, sheet] };
  }

  #show(sheet: LabelSheet) {
    for (const measure of MEASURES) this.typed[measure] = shown(sheet[measure]);
  }
}
