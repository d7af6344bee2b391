import { whenOld } from "./news";

/** The book of a year, with what waits to come into it; both are brought anew when either is old. */
export class YearBook<Waiting, Line> {
  year = $state(0);
  waiting: Waiting[] = $state.raw([]);
  lines: Line[] = $state.raw([]);

  /** To be made with the screen that shows it. */
  constructor(
    today: string,
    private readonly list: Parameters<typeof whenOld>[0],
    private readonly bring: (year: number) => Promise<[Waiting[], Line[]]>,
    private readonly ontrouble: (error: unknown) => void,
  ) {
    this.year = Number(today.slice(0, 4));
    $effect(() => void this.look(this.year));
    $effect(() => whenOld(this.list, () => void this.look(this.year)));
  }

  private async look(of: number) {
    try {
      const [waiting, lines] = await this.bring(of);
      // Another year may have been chosen meanwhile.
      if (of === this.year) [this.waiting, this.lines] = [waiting, lines];
    } catch (error) {
      this.ontrouble(error);
    }
  }
}
