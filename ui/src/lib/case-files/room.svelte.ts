import type { CaseFilesView, CaseFileView, FiledPaperView, HeadingView } from "../host/contract";
import { act } from "../host/host";

/** A line of the list: a heading of the plan, or a file under it. */
export type PlanLine = { heading: HeadingView } | { file: CaseFileView };

/** The files of a body and year, and what lies in the one that is looked at. */
export class CaseFileRoom {
  body = $state(0);
  year = $state(0);
  view: CaseFilesView | null = $state.raw(null);
  chosen: number | null = $state(null);
  papers: FiledPaperView[] = $state.raw([]);
  #turn = 0;

  readonly lines: PlanLine[] = $derived.by(() => {
    const { plan, files } = this.view ?? { plan: { headings: [] }, files: [] };
    const under = (id: number | null) => files.filter(({ form }) => form.heading === id).map((file): PlanLine => ({ file }));
    return [...plan.headings.flatMap((heading): PlanLine[] => [{ heading }, ...under(heading.id)]), ...under(null)];
  });
  readonly file = $derived(this.view?.files.find(({ id }) => id === this.chosen) ?? null);

  constructor(body: number, year: number, readonly ontrouble: (error: unknown) => void) {
    [this.body, this.year] = [body, year];
  }

  readonly look = async () => {
    const turn = ++this.#turn;
    try {
      const view = await act("list_case_files", { body: this.body, year: this.year });
      if (turn !== this.#turn) return;
      this.view = view;
      if (!view.files.some(({ id }) => id === this.chosen)) this.chosen = null;
      const papers = this.chosen === null ? [] : await act("case_file_papers", this.chosen);
      if (turn === this.#turn) this.papers = papers;
    } catch (error) {
      this.ontrouble(error);
    }
  };

  readonly choose = (file: number | null) => {
    if (this.chosen !== file) [this.chosen, this.papers] = [file, []];
    return this.look();
  };

  /** Does something that answers with the papers of the file. */
  readonly change = async (work: Promise<FiledPaperView[]>) => {
    try {
      this.papers = await work;
    } catch (error) {
      this.ontrouble(error);
    }
  };
}
