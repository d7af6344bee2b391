import type { BodyForm, BodyView } from "../host/contract";
import { abbreviationOf, headOf, placeOf } from "../office/names";
import { presets } from "../office/presets";
import { nfc } from "../office/reading";
import { organisation } from "./labels";

/** A body of the office while it is typed. */
export class BodyTyped {
  name = $state("");
  abbreviation = $state("");
  parent: string[] = $state([]);
  head: string[] = $state([]);
  place = $state("");
  /** Mã định danh. */
  code = $state("");
  /** Fields typed by hand: the name no longer fills them. */
  readonly own = new Set<"abbreviation" | "head" | "place">();

  constructor(body?: BodyView) {
    if (!body) return;
    [this.name, this.abbreviation, this.place, this.code] = [body.name, body.abbreviation, body.place, body.code ?? ""];
    [this.parent, this.head] = [[...body.parent_head], [...body.head]];
    (["abbreviation", "head", "place"] as const).forEach((field) => this.own.add(field));
  }

  /** Proposes what follows from the name. */
  named() {
    if (!this.own.has("abbreviation")) this.abbreviation = abbreviationOf(this.name);
    if (!this.own.has("head")) this.head = headOf(this.name);
    if (!this.own.has("place")) this.place = placeOf(this.name);
  }

  take(index: number | null) {
    const preset = index === null ? undefined : presets[index];
    if (!preset) return;
    [this.name, this.parent] = [preset.name, [...preset.parent]];
    this.named();
  }

  get missing(): string | undefined {
    if (this.name.trim() === "") return organisation.needName;
    return this.abbreviation.trim() === "" ? organisation.needAbbreviation : undefined;
  }

  get form(): BodyForm {
    return {
      name: nfc(this.name), abbreviation: nfc(this.abbreviation), place: nfc(this.place),
      parent_head: this.parent.map(nfc), head: this.head.map(nfc), code: nfc(this.code),
    };
  }
}
