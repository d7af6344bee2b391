import type { BodySetup, Kind, OfficeSetup, SignerSetup, UnitSetup } from "../host/contract";
import { COPIES } from "../copying/copy";
import { copying } from "../copying/labels";
import { setup } from "./labels";
import { abbreviationOf, headOf, placeOf } from "./names";
import { presets, type Preset } from "./presets";
import { nfc } from "./reading";

/** What a series numbers: one kind, the copies of all three kinds, or (null) every kind besides. */
export type SeriesUse = Kind | "copies" | null;

export interface SeriesTyped {
  name: string;
  /** None while words stand there that mean no kind. */
  kind: SeriesUse | undefined;
  paperBook: string;
  mirror: boolean;
}

/** A body while it is set up. What follows from its name does so until it is typed by hand. */
export class BodyTyped {
  preset = $state(0);
  name = $state("");
  abbreviation = $state("");
  parent: string[] = $state.raw([]);
  head: string[] = $state.raw([]);
  place = $state("");
  units: UnitSetup[] = $state([]);
  signers: SignerSetup[] = $state([]);
  // Copies are numbered in one series of their own (Phụ lục I, phần II).
  series: SeriesTyped[] = $state([
    { name: "Văn bản đi", kind: null, paperBook: "0", mirror: false },
    { name: copying.book, kind: "copies", paperBook: "0", mirror: false },
  ]);
  own: Set<"abbreviation" | "head" | "place"> = new Set();

  constructor(preset: number) {
    this.take(preset);
  }

  take(index: number) {
    const chosen: Preset | undefined = presets[index];
    if (!chosen) return;
    this.preset = index;
    this.own.clear();
    this.parent = [...chosen.parent];
    this.units = chosen.units.map((unit) => ({ ...unit }));
    this.signers = chosen.signers.map((signer) => ({ ...signer, capacity: [...signer.capacity] }));
    this.named(chosen.name);
  }

  named(name: string) {
    this.name = name;
    if (!this.own.has("abbreviation")) this.abbreviation = abbreviationOf(name);
    if (!this.own.has("head")) this.head = headOf(name);
    if (!this.own.has("place")) this.place = placeOf(name);
  }

  /** The body as the office takes it, or the sentence that says what is missing. */
  finished(): BodySetup | string {
    const name = nfc(this.name);
    if (name === "" || presets.some((preset) => preset.name.trim() === name)) return setup.needName;
    if (this.abbreviation.trim() === "") return setup.needAbbreviation(name);
    if (this.series.some(({ paperBook }) => count(paperBook) === undefined)) return setup.badNumber;
    const series = this.series.flatMap(({ kind, ...rest }) => (kind === undefined ? [] : [{ ...rest, kinds: kindsOf(kind) }]));
    if (series.length < this.series.length) return setup.needKind;
    return {
      name,
      abbreviation: nfc(this.abbreviation),
      parent_head: this.parent.map(nfc).filter(Boolean),
      head: this.head.map(nfc).filter(Boolean),
      place: nfc(this.place),
      units: this.units.map((unit) => ({ name: nfc(unit.name), abbreviation: nfc(unit.abbreviation) })).filter((unit) => unit.name !== ""),
      signers: this.signers
        .map((signer) => ({ name: nfc(signer.name), capacity: signer.capacity.map(nfc), position: nfc(signer.position) }))
        .filter((signer) => signer.name !== ""),
      series: series.map(({ name, kinds, paperBook, mirror }) => ({
        name: nfc(name),
        kinds,
        paper_book: count(paperBook) ?? 0,
        mirror,
      })),
    };
  }
}

function kindsOf(use: SeriesUse): Kind[] {
  if (use === null) return [];
  return use === "copies" ? COPIES : [use];
}

/** The whole set-up form. */
export class OfficeTyped {
  bodies: BodyTyped[] = $state([new BodyTyped(0)]);
  year = $state(new Date(Date.now() + 7 * 3_600_000).getUTCFullYear().toString());
  arrivals = $state("0");

  finished(): OfficeSetup | string {
    const bodies: BodySetup[] = [];
    for (const body of this.bodies) {
      const done = body.finished();
      if (typeof done === "string") return done;
      bodies.push(done);
    }
    const [year, arrivals] = [count(this.year), count(this.arrivals)];
    if (year === undefined || arrivals === undefined) return setup.badNumber;
    return { bodies, year, arrival_paper_book: arrivals };
  }
}

/** A count of the paper book; undefined for what is none. */
export function count(typed: string): number | undefined {
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : undefined;
}
