/** `2026-08-05` as the desk writes it: `05/08/2026`. */
export function showDate(iso: string | null): string {
  const found = iso?.match(/^(\d{4})-(\d{2})-(\d{2})/);
  return found ? `${found[3]}/${found[2]}/${found[1]}` : "";
}

/** A moment of the journal, `2026-08-05T14:03:09+07:00`, to the minute. */
export function showMoment(at: string): string {
  return `${at.slice(11, 16)} ngày ${showDate(at)}`;
}

/** `2026-11-23T08:15`, or a day alone, as the desk writes it: `08:15 23/11/2026`. */
export function showWhen(when: string | null): string {
  return [when?.slice(11, 16), showDate(when)].filter(Boolean).join(" ");
}

/** The hour in Vietnam, wherever the machine believes itself to be: `14:05`. */
export function hourNow(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(11, 16);
}

/** `14:05`, `14g05`, `14h` → `14:05:00`; nothing for nothing; undefined for what is no time. */
export function readTime(typed: string): string | null | undefined {
  if (typed.trim() === "") return null;
  const found = typed.trim().match(/^(\d{1,2})\s*[:hg.]?\s*(\d{2})?$/i);
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  if (!found || hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00`;
}
