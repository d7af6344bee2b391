import type {
  Acts, AttachedView, BookRow, Deadline, EndingView, HandlingView, HandOver, Role, Standing, StepFacts, When, WorkList,
} from "../contract";

const NOW = "2026-11-23T08:15";
type Work = Omit<HandlingView, "standing">;

/** The work on the papers of the practice office. */
export class PracticeWork {
  #works = new Map<number, Work>();
  #next = 1;

  constructor(readonly rows: () => BookRow[]) {}

  read(entry: number): HandlingView {
    return { ...this.#of(entry), standing: this.standing(entry) };
  }

  standing(entry: number): Standing | null {
    const row = this.rows().find((there) => there.entry === entry);
    if (!row || row.fate) return null;
    const { steps, endings, deadlines, roles } = this.#of(entry);
    const last = steps.filter(({ act }) => act !== "proposed").at(-1);
    const ending = endings.find(({ noted }) => noted.undone_at === null)?.noted;
    const due = deadlines.find(({ counts }) => counts)?.due ?? null;
    const late = !ending && due !== null && due < NOW.slice(0, due.length);
    const stage = last?.act === "passed-on" ? (late ? "overdue" : "in-work")
      : last?.act === "directed" || (!last && roles.some(({ role }) => role === "lead")) ? "to-be-passed-on"
      : last ? "awaits-direction" : "to-be-presented";
    const goes = last?.act === "presented" || last?.act === "passed-on";
    return {
      entry, due, late, state: ending ? "ended" : stage, ended: ending?.way ?? null,
      holder: goes ? last.to_whom : "", since: ending?.ended_at ?? last?.at ?? row.arrived ?? NOW,
    };
  }

  list(wanted: WorkList): BookRow[] {
    return this.rows().filter((row) => {
      const standing = this.standing(row.entry);
      if (!standing || standing.ended) return false;
      if (wanted === "awaits-original") return row.entry % 40 === 7;
      if (wanted === "overdue") return standing.late;
      return standing.state === wanted || (wanted === "in-work" && standing.state === "overdue");
    });
  }

  take({ entries, step, roles, due }: Acts["take_step"][0]) {
    for (const entry of entries) {
      this.#step(entry, step);
      for (const { role, assignee, copies } of roles) this.#role(entry, role, assignee, copies);
      if (due) this.deadline(entry, { due, source: "leader", assignment: null, asks_for: "", set_by: step.by_whom, reason: "" });
    }
    return this.#standings(entries);
  }

  assign({ entry, roles }: Acts["assign"][0]) {
    for (const { role, assignee, copies } of roles) this.#role(entry, role, assignee, copies);
    return this.read(entry);
  }

  deadline(entry: number, facts: Acts["set_deadline"][0]["facts"]) {
    const work = this.#of(entry);
    work.deadlines = [...work.deadlines.map((line) => ({ ...line, counts: false })), { ...facts, id: this.#next++, set_at: NOW, counts: true } satisfies Deadline];
    return this.read(entry);
  }

  handOver({ entry, receivers }: Acts["hand_over"][0]) {
    const work = this.#of(entry);
    for (const { receiver, assignment, at, copies, note } of receivers) {
      work.hand_overs.push({ id: this.#next++, entry, assignment, receiver, handed_at: at ?? NOW, copies, signed_at: null, note } satisfies HandOver);
    }
    const names = receivers.map(({ receiver }) => receiver).join("; ");
    this.#step(entry, { act: "passed-on", level: null, by_whom: "", to_whom: names, at: null, words: "", medium: "paper" });
    return this.read(entry);
  }

  handToAll({ entries, at }: Acts["hand_to_all"][0]) {
    for (const entry of entries) {
      const { roles, hand_overs } = this.#of(entry);
      const waiting = roles.filter(({ id }) => !hand_overs.some(({ assignment }) => assignment === id));
      this.handOver({ entry, receivers: waiting.map(({ id, assignee, copies }) => ({ receiver: assignee, assignment: id, at, copies, note: "" })) });
    }
    return this.#standings(entries);
  }

  sign({ hand_overs, at }: Acts["sign_hand_overs"][0]) {
    for (const work of this.#works.values()) {
      for (const line of work.hand_overs) if (hand_overs.includes(line.id)) line.signed_at ??= at ?? NOW;
    }
    return null;
  }

  end({ entries, facts }: Acts["end_work"][0]) {
    const { ending, at, note } = facts;
    for (const entry of entries) {
      const by_entry = ending.way === "answered" ? ending.reply : ending.way === "merged" ? ending.into : null;
      const noted = { id: this.#next++, way: ending.way, by_entry, ended_at: at ?? NOW, note, undone_at: null };
      this.#of(entry).endings.push({ noted, by: by_entry === null ? "" : "15/UBND-VP" } satisfies EndingView);
    }
    return this.#standings(entries);
  }

  reopen({ entry, id }: Acts["reopen"][0]) {
    for (const { noted } of this.#of(entry).endings) if (noted.id === id) noted.undone_at = NOW as When;
    return this.read(entry);
  }

  attach({ entry, form }: Acts["add_attached"][0]) {
    this.#of(entry).attached.push({ id: this.#next++, form } satisfies AttachedView);
    return this.read(entry);
  }

  correctStep({ entry, step, facts }: Acts["correct_step"][0]) {
    const work = this.#of(entry);
    work.steps = work.steps.map((line) => (line.id === step ? { ...line, ...facts, at: facts.at ?? NOW } : line));
    return this.read(entry);
  }

  correctAttached({ entry, attached, form }: Acts["correct_attached"][0]) {
    const work = this.#of(entry);
    work.attached = work.attached.map((line) => (line.id === attached ? { id: attached, form } : line));
    return this.read(entry);
  }

  drop(part: "steps" | "roles" | "deadlines" | "hand_overs" | "attached", { entry, id }: Acts["relieve"][0]) {
    const work = this.#of(entry);
    Object.assign(work, { [part]: work[part].filter((line) => line.id !== id) });
    return this.read(entry);
  }

  #standings(entries: number[]) {
    return entries.map((entry) => this.standing(entry));
  }

  #step(entry: number, { at, level, act, ...facts }: StepFacts) {
    const { steps } = this.#of(entry);
    steps.push({ ...facts, act, level: act === "directed" ? (level ?? "leader") : level, at: at ?? NOW, id: this.#next++, ordinal: steps.length + 1 });
  }

  #role(entry: number, role: Role, assignee: string, copies: number | null) {
    this.#of(entry).roles.push({ id: this.#next++, role, assignee, unit: null, step: null, copies });
  }

  /** Old papers are done, the newest wait at one place or another. */
  #of(entry: number): Work {
    const known = this.#works.get(entry);
    if (known) return known;
    const work: Work = { entry, steps: [], roles: [], deadlines: [], hand_overs: [], endings: [], receipts: [], attached: [] };
    const original = entry % 40 !== 7;
    work.receipts.push({
      id: 1000 + entry, ordinal: 1, arrived: "2026-11-20T07:30", channel: original ? "buu-dien" : "zalo", value: original ? "ban-chinh-giay" : "ban-chup",
      sender: "", envelope: "", postal_code: "", outcome: "registered", note: "", files: [],
    });
    this.#works.set(entry, work);
    if (entry > 412) return work;
    const age = 412 - entry;
    const step = (act: StepFacts["act"], whom: string, at: When, words = "") =>
      this.#step(entry, { act, level: null, by_whom: act === "directed" ? whom : "", to_whom: act === "directed" ? "" : whom, at, words, medium: "paper" });
    if (age >= 6) step("presented", "Trần Văn Bình", "2026-11-20T08:00");
    if (age >= 12) {
      step("directed", "Trần Văn Bình", "2026-11-20T10:30", "Phòng Kinh tế chủ trì, Văn phòng phối hợp");
      this.#role(entry, "lead", "Phòng Kinh tế", null);
      this.#role(entry, "support", "Văn phòng HĐND và UBND", 1);
      this.deadline(entry, { due: age % 5 === 0 ? "2026-11-20" : "2026-11-30", source: "leader", assignment: null, asks_for: "", set_by: "Trần Văn Bình", reason: "" });
    }
    if (age >= 20) this.handToAll({ entries: [entry], at: "2026-11-20T14:00" });
    if (age >= 50) this.end({ entries: [entry], facts: { ending: { way: age % 2 ? "done" : "for-information" }, at: "2026-11-21T16:00", note: "" } });
    return work;
  }
}
