import type { DutyFacts, Every } from "../host/contract";

/** Words of what has to be done again and again. */
export const duties = {
  due: "Đến hạn trong tháng",
  noneDue: "Tháng này không có việc định kỳ nào.",
  all: "Các việc định kỳ",
  none: "Chưa có việc định kỳ nào. Bấm “Thêm việc…” để ghi việc đầu tiên.",
  add: "Thêm việc…",
  addTitle: "Thêm việc định kỳ",
  did: "Đã làm…",
  didTitle: (name: string) => `Đã làm: ${name}`,
  doneOn: (day: string) => `đã làm ${day}`,
  late: "quá hạn",
  undo: "Chưa làm",
  end: "Thôi từ hôm nay",
  goOn: "Tiếp tục",
  until: (day: string) => `đến ${day}`,
  name: "Việc phải làm",
  assignee: "Đơn vị, người",
  every: "Làm mỗi",
  day: "Ngày",
  weekday: "Thứ",
  month: "Tháng thứ",
  monthHint: "trong kỳ; để trống: tháng cuối",
  from: "Bắt đầu từ",
  asked: "Theo văn bản đến",
  to: "Đến hết",
  toHint: "để trống nếu chưa biết",
  on: "Ngày làm",
  by: "Bằng văn bản đi",
  note: "Ghi chú",
  save: "Lưu",
  needName: "Hãy ghi việc phải làm.",
  badDay: "Ngày phải là một số từ 1 đến 31.",
  badMonth: "Tháng thứ mấy trong kỳ phải là một số.",
  badDate: "Hãy sửa ô ngày đang báo đỏ rồi lưu lại.",
} as const;

export const everyName: Record<Every, string> = {
  week: "tuần",
  month: "tháng",
  quarter: "quý",
  "half-year": "sáu tháng",
  year: "năm",
};

export const WEEKDAYS = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];

/** "ngày 15 hằng tháng", "thứ Hai hằng tuần", "ngày 10 tháng cuối mỗi quý". */
export function turnOf({ every, month, day }: DutyFacts): string {
  if (every === "week") return `${WEEKDAYS[day - 1] ?? ""} hằng tuần`;
  if (every === "month") return `ngày ${day} hằng tháng`;
  if (every === "year" && month !== null) return `ngày ${day} tháng ${month} hằng năm`;
  return `ngày ${day} ${month === null ? "tháng cuối" : `tháng thứ ${month}`} mỗi ${everyName[every]}`;
}
