import type { ImportBook, ImportDone, ImportFile, ImportPreview, PastImport } from "../contract";

const headings: [heading: string, field: string][] = [
  ["STT", "ignored"], ["Số đến", "arrival-number"], ["Ngày đến", "arrived-on"], ["Nơi gửi", "agency"], ["Số KH", "number-and-symbol"],
  ["Ngày VB", "paper-date"], ["Trích yếu nội dung", "subject"], ["Chuyển cho", "assignee"], ["Kẹp số", "note"],
];

/** What an old register would bring, of a file that is not there. */
export function previewOf({ mapping }: ImportFile): ImportPreview {
  const said = mapping?.fields ?? {};
  return {
    sheets: ["Sổ đến 2024", "Sổ đến 2025", "Ghi chú"],
    mapping: { sheet: "Sổ đến 2025", direction: "incoming", heading_row: 4, day_first: null, year: 2025, ...mapping, fields: said },
    columns: headings.map(([heading, field], index) => {
      const plain = heading.toLowerCase();
      return { letters: String.fromCharCode(65 + index), heading, plain, field: said[plain] ?? field, unknown: field === "note" && !said[plain] };
    }),
    ready: 1284,
    known: 12,
    refused: [
      { row: 57, sentences: ["Số 57 đã có với trích yếu khác: “tổng kết năm 2024” trong sổ “Văn bản đến” năm 2025; hãy xem bên nào đúng rồi sửa."] },
      { row: 311, sentences: ["Ngày đến “31/02/2025” không có trong lịch; hãy sửa ngày."] },
      { row: 902, sentences: ["Chưa ghi trích yếu; hãy điền rồi nhập lại."] },
    ],
    doubtful: [{ row: 120, sentences: ["Ngày văn bản sau ngày đến."] }, { row: 745, sentences: ["Số đến nhảy từ 744 sang 754."] }],
    notes: ["Tệp có 3 trang tính; đang đọc trang “Sổ đến 2025”."],
  };
}

export function importOf({ file, rejected }: ImportBook): ImportDone {
  const { ready, known, refused } = previewOf(file);
  return { import: 7, taken: ready, known, refused, rejected };
}

export const pastImports = (): PastImport[] => [
  { import: 6, file_name: "so-den-2024.xlsx", at: "2026-11-20T09:12:00+07:00", taken: 1480, refused: 2, withdrawn: null },
  { import: 5, file_name: "so-den-2024.xlsx", at: "2026-11-20T08:40:00+07:00", taken: 1462, refused: 20, withdrawn: "2026-11-20T09:05:00+07:00" },
];
