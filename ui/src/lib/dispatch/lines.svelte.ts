import type { Channel, GroupView, RecipientLineForm, RecipientRole, RecipientView } from "../host/contract";
import { nfc } from "../office/reading";
import { dispatch } from "./labels";

/** A line of Nơi nhận while it is typed. */
class Line {
  name = $state("");
  role: RecipientRole | null = $state(null);
  bodies = $state("");
  copies = $state("");
  channel: Channel | null = $state(null);
  readonly id: number | null;
  readonly agency: number | null;
  readonly group: number | null;

  constructor(from: Partial<RecipientView> & { name: string }) {
    [this.id, this.agency, this.group] = [from.id ?? null, from.agency ?? null, from.group ?? null];
    this.name = from.name;
    this.role = from.role ?? null;
    // One is what stands for nothing: the brackets of the name may say more.
    this.bodies = (from.bodies ?? 1) > 1 ? String(from.bodies) : "";
    this.copies = from.copies?.toString() ?? "";
    this.channel = from.channel ?? null;
  }
}

/** The receivers of an entry while they are changed. */
export class RecipientLines {
  lines: Line[] = $state.raw([]);

  constructor(recipients: RecipientView[]) {
    this.lines = recipients.map((recipient) => new Line(recipient));
  }

  /** A name as typed; one of a group brings its size. */
  add(name: string, groups: GroupView[]) {
    const typed = nfc(name);
    if (typed === "") return;
    const group = groups.find((there) => there.name === typed);
    this.lines = [...this.lines, new Line({ name: typed, group: group?.id, bodies: group?.bodies })];
  }

  remove(line: Line) {
    this.lines = this.lines.filter((there) => there !== line);
  }

  /** What goes to the register, or the sentence that says what is missing. */
  finished(): RecipientLineForm[] | string {
    if (this.lines.some(({ name }) => name.trim() === "")) return dispatch.needName;
    const counts = this.lines.map((line) => ({ bodies: count(line.bodies), copies: count(line.copies) }));
    if (counts.some(({ bodies, copies }) => bodies === undefined || copies === undefined)) return dispatch.badCount;
    return this.lines.map(({ id, name, agency, group, role, channel }, index) => ({
      id, name: nfc(name), agency, group, role, channel,
      bodies: counts[index]?.bodies ?? null, copies: counts[index]?.copies ?? null,
    }));
  }
}

/** Nothing for nothing, undefined for what is no count. */
function count(typed: string): number | null | undefined {
  if (typed.trim() === "") return null;
  return /^[1-9]\d{0,4}$/.test(typed.trim()) ? Number(typed.trim()) : undefined;
}
