import { remembered } from "../parts/remembered.svelte";

/** What a ruler says of a printer's test sheet, as it was typed. */
export interface Printer {
  name: string;
  across: string;
  down: string;
}

/** A printer that is not off. */
const TRUE = { across: "50", down: "50" };

/** The printers of this desk, the one used last first. */
export class Printers {
  readonly #kept = remembered<Printer[]>("overprinters", []);
  name = $state("");
  across = $state(TRUE.across);
  down = $state(TRUE.down);

  constructor() {
    const last = this.#kept.value[0];
    if (last) [this.name, this.across, this.down] = [last.name, last.across, last.down];
  }

  get names(): string[] {
    return this.#kept.value.map(({ name }) => name).filter((name) => name !== "");
  }

  /** A printer that is known brings what was measured. */
  named() {
    const known = this.#kept.value.find(({ name }) => name === this.name);
    if (known) [this.across, this.down] = [known.across, known.down];
  }

  keep() {
    const others = this.#kept.value.filter(({ name }) => name !== this.name);
    this.#kept.value = [{ name: this.name, across: this.across, down: this.down }, ...others];
  }
}
