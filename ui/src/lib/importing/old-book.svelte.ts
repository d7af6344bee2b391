import type { ImportDone, ImportMapping, ImportPreview } from "../host/contract";
import { act, work } from "../host/host";
import { LongWork } from "../office/long-work.svelte";
import { importing } from "./labels";

/** An old register on its way into the books: looked at, brought in, perhaps taken back. */
export class OldBook {
  preview: ImportPreview | null = $state.raw(null);
  done: ImportDone | null = $state.raw(null);
  trouble = $state("");
  readonly long = new LongWork();

  constructor(readonly path: string) {
    void this.look(null);
  }

  readonly #tell = (sentence: string) => void (this.trouble = sentence);

  /** Reads the file as `mapping` says; what is absent there is found by itself. */
  async look(mapping: ImportMapping | null) {
    this.trouble = "";
    const file = { path: this.path, mapping };
    const found = await this.long.run(importing.reading, (reached) => work("preview_import", file, reached), this.#tell);
    if (found) this.preview = found;
  }

  change(changed: Partial<ImportMapping>) {
    if (this.preview) return this.look({ ...this.preview.mapping, ...changed });
  }

  /** Brings the ready rows in; the others are written to `rejected`, if that is a place. */
  async bring(rejected: string | null) {
    if (!this.preview || this.long.running) return;
    this.trouble = "";
    const wish = { file: { path: this.path, mapping: this.preview.mapping }, rejected };
    this.done = await this.long.run(importing.bringing, (reached) => work("import_book", wish, reached), this.#tell);
  }

  /** How many lines left the books. */
  async withdraw(): Promise<number> {
    if (!this.done || this.done.import === null) return 0;
    const left = await act("withdraw_import", this.done.import);
    this.done = null;
    await this.look(this.preview?.mapping ?? null);
    return left;
  }
}
