import { isFailure, sentenceOf, type Job } from "../host/host";

/** The one long work of the window: how far it is, and the way to call it off. */
export class LongWork {
  title = $state("");
  percent = $state(0);
  #callOff: (() => void) | null = $state.raw(null);

  get running() {
    return this.#callOff !== null;
  }

  /** The answer; none when it was called off or went wrong, which `tell` then hears. */
  async run<Answer>(
    title: string,
    begin: (reached: (percent: number) => void) => Job<Answer>,
    tell: (sentence: string) => void,
  ): Promise<Answer | null> {
    this.title = title;
    this.percent = 0;
    const job = begin((percent) => (this.percent = percent));
    this.#callOff = job.callOff;
    try {
      return await job.done;
    } catch (error) {
      if (!isFailure(error) || error.code !== "called-off") tell(sentenceOf(error));
      return null;
    } finally {
      this.#callOff = null;
    }
  }

  callOff() {
    this.#callOff?.();
  }
}
