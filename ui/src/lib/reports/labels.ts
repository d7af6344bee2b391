import type { ReportKind } from "../host/contract";

/** Words of the reports. */
export const reports = {
  title: "Báo cáo",
  kind: "Báo cáo về",
  every: "Kỳ",
  place: "Kỳ nào",
  body: "Cơ quan",
  allBodies: "Tất cả",
  sheet: "Lưu Excel…",
  word: "Lưu Word…",
  pdf: "Lưu PDF…",
  total: "Tổng cộng",
  none: "Không có văn bản nào trong kỳ này.",
  saved: (lines: number) => `Đã lưu báo cáo, ${lines} dòng.`,
} as const;

export const reportKinds: { value: ReportKind; label: string }[] = [
  { value: "incoming", label: "Văn bản đến" },
  { value: "outgoing", label: "Văn bản đi" },
];
