/** `2026-08-05` as the desk writes it: `05/08/2026`. */
export function showDate(iso: string | null): string {
  const found = iso?.match(/^(\d{4})-(\d{2})-(\d{2})/);
  return found ? `${found[3]}/${found[2]}/${found[1]}` : "";
}

/** A moment of the journal, `2026-08-05T14:03:09+07:00`, to the minute. */
export function showMoment(at: string): string {
  return `${at.slice(11, 16)} ngày ${showDate(at)}`;
}
