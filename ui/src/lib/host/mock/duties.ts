import type { Acts, Duty, DutyDone, DutyDue, DutyFacts } from "../contract";

/** Recurring duties of the practice office, each once in November 2026. */
export class PracticeDuties {
  #duties: Duty[] = [
    { id: 1, facts: { name: "Báo cáo công tác văn thư, lưu trữ gửi Sở Nội vụ", entry: null, assignee: "Văn phòng HĐND và UBND", every: "month", month: null, day: 15, from: "2026-01-01", to: null } },
    { id: 2, facts: { name: "Báo cáo giải ngân vốn đầu tư công", entry: 405, assignee: "Phòng Kinh tế", every: "month", month: null, day: 25, from: "2026-01-01", to: null } },
  ];
  #done = new Map<number, DutyDone>([[1, { on: "2026-11-13", by: null, note: "" }]]);

  list = () => this.#duties;

  due({ from, to }: Acts["duties_due"][0]): DutyDue[] {
    return this.#duties
      .map(({ id, facts }) => ({ duty: id, name: facts.name, assignee: facts.assignee, due: `${to.slice(0, 7)}-${String(facts.day).padStart(2, "0")}`, done: this.#done.get(id) ?? null, ends: facts.to }))
      .filter(({ due, ends }) => due >= from && due <= to && (ends === null || due <= ends))
      .map(({ ends: _, ...due }) => due);
  }

  add(facts: DutyFacts) {
    this.#duties = [...this.#duties, { id: this.#duties.length + 1, facts }];
    return this.#duties;
  }

  end({ duty, to }: Acts["end_duty"][0]) {
    this.#duties = this.#duties.map((line) => (line.id === duty ? { ...line, facts: { ...line.facts, to } } : line));
    return this.#duties;
  }

  do({ duty, done }: Acts["do_duty"][0]) {
    if (done) this.#done.set(duty, done);
    else this.#done.delete(duty);
    return null;
  }
}
