import type { BookRow } from "../host/contract";
import { urgencyName } from "./labels";

/** Column "Tên loại và trích yếu nội dung", an urgent document marked in front. */
export function kindAndSubject(row: BookRow): string {
  const urgent = row.urgency ? `[${urgencyName[row.urgency]}]` : "";
  return [urgent, row.title].filter(Boolean).join(" ");
}

/** The title up to its subject, and the subject as it reads there. */
export function titleParts(row: BookRow): [string, string] {
  const subject = row.title.length - row.subject.length;
  return [row.title.slice(0, subject), row.title.slice(subject)];
}

/** Column "Ghi chú": why a number was annulled, or the note, and a quiet word of where an old line is from. */
export function remarkOf(row: BookRow): string {
  return row.void ? (row.fate ?? "") : [row.note, row.fate].filter(Boolean).join("; ");
}

/** `05/08/2026` as the book shows it → ISO; none where the date is kept as it was written. */
export function isoOf(shown: string): string | null {
  const found = shown.match(/^(\d{2})\/(\d{2})\/(\d{4})$/);
  return found ? `${found[3]}-${found[2]}-${found[1]}` : null;
}
