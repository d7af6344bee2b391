import { SvelteSet } from "svelte/reactivity";
import type { RecipientsView, RecipientView } from "../host/contract";
import { act } from "../host/host";

/** The receivers of an entry and those that were chosen among them. */
export class Receivers {
  view: RecipientsView | null = $state.raw(null);
  readonly chosen = new SvelteSet<number>();
  #asked = 0;

  constructor(readonly ontrouble: (error: unknown) => void) {}

  async look(entry: number) {
    const turn = ++this.#asked;
    const view = await act("read_recipients", entry).catch(this.ontrouble);
    if (view && turn === this.#asked) this.show(view);
  }

  show(view: RecipientsView) {
    this.view = view;
    for (const id of this.chosen) if (!view.recipients.some((there) => there.id === id)) this.chosen.delete(id);
  }

  choose(id: number, wanted: boolean) {
    if (wanted) this.chosen.add(id);
    else this.chosen.delete(id);
  }

  chooseAll(wanted: boolean) {
    for (const { id } of this.all) this.choose(id, wanted);
  }

  get all(): RecipientView[] {
    return this.view?.recipients ?? [];
  }

  get waiting(): RecipientView[] {
    return this.all.filter(({ state }) => state === "not-sent");
  }
}
