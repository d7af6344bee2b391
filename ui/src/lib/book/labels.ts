import type { Direction, Original, TextField, Urgency } from "../host/contract";

/** Words of the books that several screens use. */
export const book = {
  allYears: "Mọi năm",
  allBodies: "Mọi sổ",
  twoLines: "Hai dòng",
  twoLinesHint: "Trích yếu hiện trên hai dòng",
  rows: (count: number) => `${count.toLocaleString("vi-VN")} văn bản`,
  attach: "Thêm tệp…",
  noFiles: "Chưa có tệp nào.",
  pageBefore: "Trang trước",
  pageAfter: "Trang sau",
  pageOf: (page: number, pages: number) => `Trang ${page}/${pages}`,
  look: "Xem",
  open: "Mở",
  saveCopy: "Lưu bản sao…",
  detach: "Gỡ…",
  detachTitle: "Gỡ tệp đính kèm",
  detachHint: "Dùng khi đính kèm nhầm. Tệp vẫn nằm trong thư mục của sổ, nhật ký ghi lại lý do.",
  detachGo: "Gỡ tệp",
  detachNeedReason: "Chưa ghi lý do gỡ; hãy điền một dòng.",
  detached: "Đã gỡ tệp.",
  history: "Nhật ký",
  files: "Tệp kèm theo",
  correct: "Sửa",
  others: "Việc khác",
  voidNumber: "Hủy số…",
  voidTitle: (number: string) => `Hủy số ${number}`,
  voidHint: "Số đã hủy vẫn nằm trong sổ cùng lý do, không cấp lại cho văn bản khác.",
  reason: "Lý do",
  correctReason: "Lý do sửa",
  correctHint: "Có thể để trống khi chỉ sửa lỗi gõ.",
  save: "Lưu",
  close: "Đóng",
  cancel: "Không",
  saved: "Đã lưu.",
  discardTitle: "Bỏ văn bản đang nhập?",
  discardText: "Những gì vừa nhập chưa được lưu vào sổ.",
  discard: "Bỏ",
  keepTyping: "Nhập tiếp",
  seldom: "Thêm mục ít dùng",
  entryTitle: (arriving: boolean, number: string) => (arriving ? `Số đến ${number}` : `Số ${number}`),
} as const;

/** The facts of an entry, in the order of the book. */
export const fact = {
  arrived: "Ngày đến",
  author: "Tác giả",
  body: "Cơ quan ban hành",
  symbol: "Số, ký hiệu",
  dated: "Ngày văn bản",
  kind: "Tên loại",
  subject: "Trích yếu",
  urgency: "Độ khẩn",
  signer: "Người ký",
  position: "Chức vụ",
  language: "Ngôn ngữ",
  pages: "Số trang",
  pagesHint: "Phụ lục, văn bản gửi kèm: ghi từng bản ở dòng đã lưu.",
  replyBy: "Hạn trả lời",
  outsideCode: "Mã định danh",
  channel: "Cách đến",
  value: "Loại bản",
  envelope: "Bì, niêm phong",
  postalCode: "Mã bưu gửi",
  unit: "Đơn vị soạn",
  drafter: "Người soạn",
  checkedContent: "Soát nội dung",
  checkedForm: "Soát thể thức",
  original: "Bản gốc",
  handler: "Đơn vị, người nhận",
  recipients: "Nơi nhận",
  due: "Thời hạn",
  fileCopy: "Bản lưu",
  copies: "Số lượng bản",
  note: "Ghi chú",
  receipts: "Số lần nhận",
  times: (count: number) => `${count} lần`,
} as const;

/** The language of nearly every paper, and others that come across the counter. */
export const VIETNAMESE = "Tiếng Việt";
export const languages = [VIETNAMESE, "Tiếng Anh", "Tiếng Lào", "Tiếng Khmer", "Tiếng Trung"];

export const originalName: Record<Original, string> = {
  giay: "Bản giấy",
  "dien-tu": "Bản điện tử",
  "ca-hai": "Cả giấy và điện tử",
};

export const urgencyName: Record<Urgency, string> = {
  khan: "Khẩn",
  "thuong-khan": "Thượng khẩn",
  "hoa-toc": "Hỏa tốc",
};

export const urgencyChoices: { value: Urgency | null; label: string }[] = [
  { value: null, label: "Thường" },
  { value: "khan", label: urgencyName.khan },
  { value: "thuong-khan", label: urgencyName["thuong-khan"] },
  { value: "hoa-toc", label: urgencyName["hoa-toc"] },
];

/** Words of the filters above a book. */
export const filter = {
  words: "Lọc trong sổ",
  wordsHint: "Lọc trong sổ (không cần dấu)",
  more: "Lọc thêm",
  moreTitle: "Lọc thêm theo từng mục",
  on: "Đang lọc",
  clear: "Bỏ lọc",
  none: "Không có văn bản nào khớp bộ lọc: bấm F4 để bỏ lọc.",
  any: "Tất cả",
  arrived: "Ngày đến",
  given: "Ngày cấp số",
  dated: "Ngày VB",
  signed: "Ngày ký",
  dispatched: "Ngày gửi",
  from: (span: string) => `${span} từ`,
  to: "đến ngày",
  kind: fact.kind,
  urgency: fact.urgency,
  fate: "Tình trạng số",
  files: "Tệp kèm theo",
  withFile: "Có tệp",
  withoutFile: "Chưa có tệp",
  caseFile: "Hồ sơ",
  filed: "Đã vào hồ sơ",
  notFiled: "Chưa vào hồ sơ",
  saved: "Bộ lọc đã lưu",
  choose: "Chọn bộ lọc đã lưu",
  name: "Tên bộ lọc",
  save: "Lưu bộ lọc",
  remove: "Xóa",
  kept: (name: string) => `Đã lưu bộ lọc “${name}”.`,
} as const;

/** Spans of days lines can be asked by. */
export const SPANS = ["entered", "dated", "due", "signed", "dispatched", "reply_by"] as const;

/** Those of each of the books. */
export const spanName: Record<Direction, Partial<Record<(typeof SPANS)[number], string>>> = {
  incoming: { entered: filter.arrived, dated: filter.dated, due: fact.due, reply_by: fact.replyBy },
  outgoing: { entered: filter.given, dated: filter.dated, signed: filter.signed, dispatched: filter.dispatched, reply_by: fact.replyBy },
};

/** Fields whose words can be asked for, in each of the books. */
export const wordFields: Record<Direction, { field: TextField; label: string }[]> = {
  incoming: [
    { field: "author", label: fact.author },
    { field: "symbol", label: fact.symbol },
    { field: "subject", label: fact.subject },
    { field: "signer", label: fact.signer },
    { field: "position", label: "Chức vụ" },
    { field: "assignee", label: fact.handler },
    { field: "directions", label: "Ý kiến" },
    { field: "outside-code", label: "Mã định danh" },
    { field: "language", label: "Ngôn ngữ" },
    { field: "case-file", label: "Số, tên hồ sơ" },
    { field: "note", label: fact.note },
  ],
  outgoing: [
    { field: "symbol", label: fact.symbol },
    { field: "subject", label: fact.subject },
    { field: "signer", label: fact.signer },
    { field: "position", label: "Chức vụ" },
    { field: "recipients", label: fact.recipients },
    { field: "unit", label: "Đơn vị soạn" },
    { field: "drafter", label: "Người soạn" },
    { field: "file-copy", label: "Bản lưu" },
    { field: "outside-code", label: "Mã định danh" },
    { field: "language", label: "Ngôn ngữ" },
    { field: "case-file", label: "Số, tên hồ sơ" },
    { field: "note", label: fact.note },
  ],
};
