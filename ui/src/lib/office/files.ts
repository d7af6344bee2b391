import { act, onOfficeChanged, touches } from "../host/host";

/** So long the desk is left in peace between two files, in milliseconds. */
const PAUSE = 200;

/** Has the words of the files read, one after another, now and whenever files have come. */
export function readFiles(): () => void {
  let ended = false;
  let reading = false;
  async function read() {
    if (reading) return;
    reading = true;
    // What could not be noted now waits for the next file that comes.
    while (!ended && (await act("read_next_file", null).catch(() => false))) {
      await new Promise((done) => setTimeout(done, PAUSE));
    }
    reading = false;
  }
  void read();
  const deaf = onOfficeChanged((news) => void (touches(news, ["attachment", "issued"]) && read()));
  return () => {
    ended = true;
    deaf();
  };
}
