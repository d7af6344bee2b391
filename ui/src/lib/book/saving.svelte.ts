import { sentenceOf } from "../host/host";

/** The saving of a form: one at a time, and why it failed. */
export class Saving {
  busy = $state(false);
  trouble = $state("");
  /** Why an entry is corrected. */
  reason = $state("");

  /** `write` returns the sentence that says what is missing, if something is. */
  async by(write: () => Promise<string | void>) {
    // A second Ctrl+S while the first is under way would take a second number.
    if (this.busy) return;
    this.busy = true;
    try {
      this.trouble = (await write()) ?? this.trouble;
    } catch (error) {
      this.trouble = sentenceOf(error);
    } finally {
      this.busy = false;
    }
  }
}
