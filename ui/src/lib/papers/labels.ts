import type { Direction } from "../host/contract";
import type { ListForm } from "./list";
import { badDays } from "../office/labels";

/** Words of the small papers of the desk. */
export const papers = {
  // Acts.
  slip: "Phiếu giải quyết",
  stamp: "Đóng dấu đến…",
  stampLabels: "Nhãn dấu đến…",
  envelopes: "In bì, nhãn…",
  whole: "In sổ…",
  ledger: "In sổ cái số…",
  handOvers: "Phiếu giao…",
  remind: "Nhắc việc…",
  list: "Xuất…",
  listHint: "Danh sách đang xem ra tệp Excel, Word hoặc PDF (Ctrl+E)",
  listTitle: (count: number) => `Xuất danh sách đang xem (${count.toLocaleString("vi-VN")} văn bản)`,
  listForm: "Dạng tệp",
  save: "Lưu tệp…",
  bookOf: { incoming: "Văn bản đến", outgoing: "Văn bản đi" } satisfies Record<Direction, string>,
  // Choices.
  paper: "Khổ giấy",
  a4: "A4 ngang",
  a3: "A3 ngang",
  pdf: "In ra PDF…",
  sheet: "Xuất Excel…",
  wholeTitle: (book: string, year: number) => `In ${book.toLowerCase()} năm ${year}`,
  ledgerTitle: (series: string, year: number) => `In sổ cái số: ${series}, năm ${year}`,
  ledgerHint: "Mọi số của hệ thống số với tình trạng, lý do, người cho phép; số chưa rõ được nêu tên.",
  // Envelopes and labels.
  envelopesTitle: (symbol: string) => `In bì, nhãn gửi ${symbol}`,
  what: "In gì",
  envelope: "Bì văn bản (mẫu II)",
  label: "Nhãn dán bì",
  size: "Khổ bì",
  receivers: "Nơi nhận",
  every: (count: number) => `Mọi nơi nhận (${count})`,
  noReceivers: "Chưa ghi nơi nhận nào: hãy ghi nơi nhận của văn bản trước.",
  needReceivers: "Hãy chọn ít nhất một nơi nhận.",
  labelSheet: "Tờ nhãn",
  skip: "Đã dùng",
  skipHint: "số nhãn đã bóc ở đầu tờ",
  withSymbol: "Ghi số, ký hiệu văn bản trên nhãn",
  adjust: "Chỉnh tờ nhãn theo máy in (mm)",
  columns: "Số cột",
  rows: "Số hàng",
  width: "Rộng",
  height: "Cao",
  leftEdge: "Lề trái",
  topEdge: "Lề trên",
  across: "Khe ngang",
  down: "Khe dọc",
  asSold: "Như tờ bán sẵn",
  badLabels: "Hãy ghi các kích thước bằng số, ví dụ 63,5; số cột, số hàng, số nhãn đã dùng là số nguyên.",
  stampLabelsTitle: (number: string) => `Nhãn dấu đến: số đến ${number}`,
  stampLabelsHint: "Theo Nghị định 30, dấu “ĐẾN” là dấu khắc sẵn đóng trên giấy (Phụ lục IV, mẫu V). Nhãn chỉ là cách làm do cơ quan tự chọn.",
  onlyThis: (number: string) => `Chỉ văn bản số đến ${number}`,
  wholeDay: (day: string) => `Mọi văn bản đến ngày ${day}`,
  // The stamp on a copy.
  stampTitle: (file: string) => `Đóng dấu “ĐẾN” lên bản sao của ${file}`,
  stampHint: "Tệp đã nhận giữ nguyên; dấu ở trang đầu của một bản sao. Trên giấy, mẫu là dấu khắc sẵn (Phụ lục IV, mẫu V).",
  place: "Chỗ đóng",
  left: "Cách lề trái",
  top: "Cách mép trên",
  millimetres: "mi-li-mét",
  placeOnPage: "Bấm vào trang để đặt dấu; phím mũi tên dời từng 2 mm",
  badPlace: "Hãy ghi khoảng cách bằng số mi-li-mét, ví dụ 25.",
  // Hand-over sheets.
  handOversTitle: "In phiếu chuyển giao",
  day: "Ngày chuyển",
  badDay: badDays.day,
  sheets: "Phiếu",
  together: (count: number) => `Chung một phiếu, xếp theo người nhận (${count} văn bản)`,
  apart: (count: number) => `Mỗi người nhận một phiếu (${count} phiếu)`,
  onlyTo: (receiver: string, count: number) => `Chỉ ${receiver} (${count} văn bản)`,
  nothingHanded: "Ngày này chưa chuyển giao văn bản nào.",
  // Reminders.
  remindTitle: "In phiếu nhắc việc",
  remindHint: "Mỗi người nhận một phiếu: văn bản đến đã quá hạn và sắp đến hạn. Phiếu này không có mẫu trong Nghị định.",
  reminded: "Người nhận",
  within: "Đến hạn trong",
  withinHint: "ngày làm việc tới; 0 là hôm nay và quá hạn",
  badWithin: "Số ngày phải là số từ 0 đến 365.",
  everybody: (people: number, count: number) => `Mọi người nhận (${people} phiếu, ${count} văn bản)`,
  oneOf: (receiver: string, count: number, overdue: number) =>
    `${receiver || "Chưa giao cho ai"} (${count} văn bản${overdue > 0 ? `, ${overdue} quá hạn` : ""})`,
  nothingDue: "Không có văn bản nào quá hạn hoặc sắp đến hạn.",
  // Answers.
  printed: (pages: number) => `Đã in ${pages} trang.`,
  exported: (lines: number) => `Đã xuất ${lines} dòng.`,
  stamped: "Đã lưu bản sao có dấu đến.",
} as const;

export const listForms: { value: ListForm; label: string }[] = [
  { value: "xlsx", label: "Excel, để lọc và tính" },
  { value: "docx", label: "Word, để sửa rồi in" },
  { value: "pdf", label: "PDF, để in hoặc gửi" },
];

/** Where the stamp usually stands, in millimetres from the left and from the top. */
export const stampPlaces = [
  { value: "under-symbol", label: "Dưới số, ký hiệu", at: [25, 62] },
  { value: "upper-left", label: "Góc trên bên trái", at: [5, 5] },
  { value: "upper-right", label: "Góc trên bên phải", at: [155, 5] },
  { value: "lower-left", label: "Góc dưới bên trái", at: [5, 255] },
] as const;
