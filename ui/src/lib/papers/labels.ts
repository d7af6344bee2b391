import type { Direction } from "../host/contract";

/** Words of the small papers of the desk. */
export const papers = {
  // Acts.
  slip: "Phiếu giải quyết",
  stamp: "Đóng dấu đến…",
  envelopes: "In bì…",
  whole: "In sổ…",
  list: "Xuất Excel",
  listHint: "Danh sách đang xem ra tệp Excel (Ctrl+E)",
  bookOf: { incoming: "Văn bản đến", outgoing: "Văn bản đi" } satisfies Record<Direction, string>,
  // Choices.
  paper: "Khổ giấy",
  a4: "A4 ngang",
  a3: "A3 ngang",
  pdf: "In ra PDF…",
  sheet: "Xuất Excel…",
  wholeTitle: (book: string, year: number) => `In ${book.toLowerCase()} năm ${year}`,
  envelopesTitle: (symbol: string) => `In bì gửi ${symbol}`,
  receivers: "Nơi nhận",
  every: (count: number) => `Mọi nơi nhận (${count})`,
  noReceivers: "Chưa ghi nơi nhận nào: hãy ghi nơi nhận của văn bản trước.",
  needReceivers: "Hãy chọn ít nhất một nơi nhận.",
  stampTitle: (file: string) => `Đóng dấu “ĐẾN” lên bản sao của ${file}`,
  stampHint: "Tệp đã nhận giữ nguyên; dấu ở trang đầu của một bản sao. Trên giấy, mẫu là dấu khắc sẵn (Phụ lục IV, mẫu V).",
  place: "Chỗ đóng",
  left: "Cách lề trái",
  top: "Cách mép trên",
  millimetres: "mi-li-mét",
  badPlace: "Hãy ghi khoảng cách bằng số mi-li-mét, ví dụ 25.",
  // Answers.
  printed: (pages: number) => `Đã in ${pages} trang.`,
  exported: (lines: number) => `Đã xuất ${lines} dòng.`,
  stamped: "Đã lưu bản sao có dấu đến.",
} as const;

/** Where the stamp usually stands, in millimetres from the left and from the top. */
export const stampPlaces = [
  { value: "under-symbol", label: "Dưới số, ký hiệu", at: [25, 62] },
  { value: "upper-left", label: "Góc trên bên trái", at: [5, 5] },
  { value: "upper-right", label: "Góc trên bên phải", at: [155, 5] },
  { value: "lower-left", label: "Góc dưới bên trái", at: [5, 255] },
] as const;
