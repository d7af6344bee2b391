import type { Acts, HandOverRow, Printed } from "../contract";
import type { Answers } from "./practice";

const printed = (): Printed => ({ lines: 1, pages: [1, 1], warnings: [] });

const handed = (id: number, receiver: string): HandOverRow => ({
  hand_over: { id, entry: 400 + id, assignment: null, receiver, handed_at: "2026-11-23T08:00", copies: null, signed_at: null, note: "" },
  number: String(400 + id), kind: "Công văn", symbol: `${id}/STC-NS`, author: "Sở Tài chính", subject: "dự toán",
});

/** What the practice office prints: nothing is written. */
export const paperAnswers = (): Answers => ({
  paper_choices: () => ({
    envelopes: ["12 × 22 cm", "16 × 23 cm"],
    labels: [
      { name: "24 nhãn 70 × 37 mm", columns: 3, rows: 8, width: 70, height: 37, left: 0, top: 0.5, across: 0, down: 0 },
      { name: "14 nhãn 99,1 × 38,1 mm", columns: 2, rows: 7, width: 99.1, height: 38.1, left: 4.65, top: 15.15, across: 2.5, down: 0 },
    ],
  }),
  hand_over_sheet: ({ day }: Acts["hand_over_sheet"][0]) => (day === "2026-11-23" ? [handed(1, "Phòng Kinh tế"), handed(2, "Văn phòng"), handed(3, "Phòng Kinh tế")] : []),
  reminders: ({ within }: Acts["reminders"][0]) => [
    { receiver: "Phòng Kinh tế", papers: 2 + within, overdue: 2 },
    { receiver: "Văn phòng", papers: 1, overdue: 0 },
  ],
  print_labels: printed,
  print_stamp_labels: printed,
  print_hand_overs: printed,
  print_ledger: printed,
  print_reminders: printed,
  print_slip: printed,
  print_copy: printed,
  print_number: printed,
  print_envelopes: printed,
  export_list: () => ({ ...printed(), pages: null }),
  stamp_arrival: () => null,
});
