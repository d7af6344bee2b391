import type { AgencyView } from "../host/contract";
import { act } from "../host/host";

const MOST = 300;

/** The directory while it is looked at: all of it, or what the typed words mean. */
export class Agencies {
  all: AgencyView[] = $state.raw([]);
  /** None until the first answer to what is typed: the list does not go blank meanwhile. */
  #found: AgencyView[] | null = $state.raw(null);
  typed = $state("");
  readonly #byId = $derived(new Map(this.all.map((agency) => [agency.id, agency])));
  #asked = 0;

  constructor(readonly ontrouble: (error: unknown) => void) {}

  get shown(): AgencyView[] {
    return this.#found ?? this.all;
  }

  named(id: number | null): string {
    return id === null ? "" : (this.#byId.get(id)?.form.name ?? "");
  }

  of(id: number | null): AgencyView | undefined {
    return id === null ? undefined : this.#byId.get(id);
  }

  readonly look = async () => {
    const all = await act("list_agencies", null).catch(this.ontrouble);
    // They come in the order of their names; those in use stand first, favourites above them.
    if (all) this.all = all.sort((a, b) => rank(a) - rank(b));
    await this.find();
  };

  readonly find = async () => {
    const turn = ++this.#asked;
    const typed = this.typed.trim();
    if (typed === "") return void (this.#found = null);
    const found = await act("find_agencies", { typed, kind: null, limit: MOST }).catch(this.ontrouble);
    if (found && turn === this.#asked) this.#found = found;
  };
}

const rank = ({ favourite, ended, double }: AgencyView) => (ended || double ? 2 : favourite ? 0 : 1);
