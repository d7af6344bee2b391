/** A count as typed; nothing for nothing; undefined for what is no count. */
export function readCount(typed: string): number | null | undefined {
  if (typed.trim() === "") return null;
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : undefined;
}
