import type { DraftSheet, ExportWish, Preview, Printing } from "../host/contract";
import { act } from "../host/host";
import { after } from "../parts/delay";

const DRAW_AFTER = 150;
const SAVE_AFTER = 1500;
/** One file, nothing besides. */
const PLAIN: ExportWish = { shift: [0, 0], attach_draft: false, apart: false };

/** A draft while it is written: its sheet, its pages, and what is saved of it. */
export class Editing {
  sheet: DraftSheet = $state() as DraftSheet;
  preview: Preview | null = $state.raw(null);
  /** A newer page is being drawn; the old one stays until it is there. */
  drawing = $state(false);
  unsaved = $state(false);
  savedAt: Date | null = $state.raw(null);
  #changes = 0;
  /** What the pages or the findings were made of is no longer so. */
  #stale = false;
  #saving: Promise<unknown> = Promise.resolve();
  #drawSoon = after(DRAW_AFTER, () => void this.draw());
  #saveSoon = after(SAVE_AFTER, () => void this.save().catch(this.ontrouble));

  constructor(
    public id: number | null,
    sheet: DraftSheet,
    /** The entry it was issued as; a frozen draft is only shown. */
    readonly issued: number | null,
    readonly ontrouble: (error: unknown) => void,
  ) {
    this.sheet = sheet;
    void this.draw();
  }

  changed = () => {
    if (this.issued !== null) return;
    this.#changes++;
    this.#stale = true;
    this.unsaved = true;
    this.#drawSoon();
    this.#saveSoon();
  };

  /** Draws the pages; when more was typed or this was asked meanwhile, once more. */
  async draw() {
    this.#stale = true;
    if (this.drawing) return;
    this.drawing = true;
    try {
      while (this.#stale) {
        this.#stale = false;
        this.preview = await act("preview_draft", { sheet: this.snapshot(), printing: "document" });
      }
    } catch (error) {
      this.ontrouble(error);
    } finally {
      this.drawing = false;
    }
  }

  /** Saves what there is now and answers with the id; one save at a time, or there were two drafts. */
  save(): Promise<number> {
    this.#saveSoon.forget();
    const saving = this.#saving.catch(() => undefined).then(() => this.#write());
    this.#saving = saving;
    return saving;
  }

  async #write(): Promise<number> {
    if (this.id !== null && !this.unsaved) return this.id;
    const changes = this.#changes;
    const { id } = await act("save_draft", { id: this.id, sheet: this.snapshot() });
    this.id = id;
    this.savedAt = new Date();
    this.unsaved = changes !== this.#changes;
    return id;
  }

  /** Writes a file, in the form its ending names, to a place; how many there are with those beside it. */
  write(printing: Printing, path: string, wish: ExportWish = PLAIN): Promise<number> {
    return act("export_draft", { sheet: this.snapshot(), printing, wish, path });
  }

  snapshot(): DraftSheet {
    return $state.snapshot(this.sheet) as DraftSheet;
  }

  /** Called when it leaves the screen: nothing typed may stay behind unsaved. */
  leave() {
    this.#drawSoon.forget();
    this.#saveSoon.forget();
    if (this.unsaved) void this.save().catch(this.ontrouble);
  }
}
