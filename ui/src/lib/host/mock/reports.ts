import type { Report, ReportAsked, ReportTable } from "../contract";

const columns = ["Tồn đầu kỳ", "Đến trong kỳ", "Đã giải quyết", "Tồn cuối kỳ"];
const table = (name: string, label: string, rows: [string, ...number[]][]): ReportTable => ({
  name, label, columns,
  rows: rows.map(([row, ...numbers]) => ({ name: row, numbers })),
  total: columns.map((_, place) => rows.reduce((sum, row) => sum + Number(row[place + 1]), 0)),
});

/** A small report whose columns add up. */
export function reportOf(asked: ReportAsked): Report {
  return {
    title: `BÁO CÁO TÌNH HÌNH GIẢI QUYẾT VĂN BẢN ${asked.kind === "incoming" ? "ĐẾN" : "ĐI"}`,
    period: `Kỳ ${asked.period}`,
    judged: "Số liệu đến hết ngày 31/10/2026",
    summary: {
      name: "Tổng hợp", label: "Chỉ tiêu", columns: ["Kỳ này", "Kỳ trước", "Tăng, giảm"], total: null,
      rows: columns.map((name, place) => ({ name, numbers: [[5, 38, 36, 7][place]!, [4, 30, 29, 5][place]!, [1, 8, 7, 2][place]!] })),
    },
    tables: [
      table("Theo loại văn bản", "Loại văn bản", [["Công văn", 4, 30, 29, 5], ["Quyết định", 1, 8, 7, 2]]),
      table("Theo dạng văn bản", "Dạng", [["Văn bản giấy", 5, 38, 36, 7]]),
    ],
  };
}
