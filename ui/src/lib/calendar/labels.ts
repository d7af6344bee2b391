import type { DayKind, SpecialDayState } from "../host/contract";

/** Words of the working calendar. */
export const calendar = {
  year: "Năm",
  before: "Năm trước",
  after: "Năm sau",
  day: "Ngày",
  weekday: "Thứ",
  kind: "Là ngày",
  name: "Lý do",
  state: "Căn cứ",
  none: "Năm này không có ngày nào khác thường: mọi thứ Hai đến thứ Sáu là ngày làm việc.",
  confirm: (count: number) => `Xác nhận ${count} ngày`,
  confirmed: "Đã xác nhận lịch của năm.",
  add: "Thêm ngày…",
  addTitle: "Ngày nghỉ hoặc ngày làm bù",
  correctTitle: (day: string) => `Ngày ${day}`,
  addHint: "Thời hạn tính theo ngày làm việc sẽ theo lịch này.",
  hours: (spans: { from: string; to: string }[]) => `Giờ làm việc: ${spans.map(({ from, to }) => `${from} – ${to}`).join(", ")}`,
  setHours: "Giờ làm việc…",
  hoursTitle: "Giờ làm việc",
  hoursHint: "Thời hạn tính theo giờ (hỏa tốc, gõ 4g) sẽ theo giờ này. Làm một buổi thì để trống buổi kia.",
  hoursSet: "Đã lưu giờ làm việc.",
  stretch: (index: number) => ["Buổi sáng, từ", "Buổi chiều, từ"][index] ?? `Buổi thứ ${index + 1}, từ`,
  until: "đến",
  badHour: "Mỗi buổi phải có giờ bắt đầu và giờ hết, ví dụ 7:30 và 11:30: hãy sửa lại.",
  remove: "Bỏ",
  source: (source: string) => `Đề xuất theo ${source}`,
} as const;

export const kindName: Record<DayKind, string> = { off: "nghỉ", working: "làm việc" };

export const stateName: Record<SpecialDayState, string> = {
  confirmed: "cơ quan đã xác nhận",
  "by-law": "luật định",
  proposed: "đề xuất, cần xem lại",
};

export const weekdays = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"] as const;
