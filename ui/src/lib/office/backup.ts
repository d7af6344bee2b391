import { act, choosePlace, work } from "../host/host";
import type { LongWork } from "./long-work.svelte";
import { office } from "./labels";

const HOUR = 3_600_000;

/** The copy of the day, now and when a new day finds the window still open. */
export function backUpDaily(tell: (sentence: string) => void, ontrouble: (error: unknown) => void): () => void {
  const once = () => void act("back_up_daily", null).then((said) => said !== null && tell(said), ontrouble);
  once();
  const hourly = setInterval(once, HOUR);
  return () => clearInterval(hourly);
}

/** A copy of the whole office where the user wants it; its sentences, none when he thought better. */
export async function backUpTo(today: string, long: LongWork, tell: (sentence: string) => void): Promise<string[]> {
  const path = await choosePlace(`van-thu_${today}.vanthu-backup`);
  if (path === null) return [];
  const said = await long.run(office.backingUp, (reached) => work("back_up", { path }, reached), tell);
  return said === null ? [] : [...said, office.backedUp(path)];
}
