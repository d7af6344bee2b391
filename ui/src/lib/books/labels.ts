import { fileCopies } from "../file-copies/labels";
import type { ChangedLine, NumberFate, SeriesState } from "../host/contract";
import { post } from "../post/labels";

/** Words of the series of numbers and their ledger. */
export const books = {
  title: "Sổ và số",
  list: "Các hệ thống số",
  others: "Sổ khác",
  ledger: (name: string) => `Sổ cái số: ${name}`,
  number: "Số",
  fate: "Tình trạng",
  written: "Số, ký hiệu",
  dated: "Ngày VB",
  given: "Ngày cấp",
  subject: "Trích yếu",
  reason: "Lý do, người cho phép",
  next: (number: string) => `số tiếp theo ${number}`,
  reserve: "Giữ số…",
  reserveTitle: "Giữ số cho văn bản chưa có",
  reserveHint: "Số đang giữ phải được dùng hoặc hủy trước khi khóa sổ. Bình thường số được cấp sau khi ký (Điều 15).",
  count: "Số lượng",
  badCount: "Số lượng phải là một số từ 1 đến 50.",
  approvedBy: "Người cho phép",
  why: "Lý do",
  needWhy: "Hãy ghi vì sao giữ số.",
  reserved: (numbers: string) => `Đã giữ số ${numbers}.`,
  voidReserved: "Hủy số đang giữ…",
  close: "Khóa sổ…",
  closeTitle: (name: string, year: number) => `Khóa sổ “${name}” năm ${year}?`,
  closeHint: "Sau khi khóa, số và nội dung văn bản không sửa được nữa; giải quyết, chuyển giao, thu hồi vẫn tiếp tục.",
  confirmClose: "Khóa sổ",
  open: "Ghi số bắt đầu…",
  openTitle: (name: string) => `Sổ giấy “${name}” đã dùng đến số mấy?`,
  openHint: "Số tiếp theo sẽ nối vào đó; ghi 0 nếu bắt đầu từ số 01.",
  paperBook: "Đã dùng đến số",
  add: "Thêm sổ…",
  addTitle: "Thêm hệ thống số",
  addHint: "Người đứng đầu cơ quan quyết định việc lập hệ thống số (Điều 15).",
  body: "Cơ quan",
  direction: "Dùng cho",
  incoming: "Văn bản đến",
  outgoing: "Văn bản đi",
  name: "Tên sổ",
  kind: "Tên loại",
  everyKind: "Mọi loại còn lại",
  year: "Năm",
  mirrored: "Hệ thống cấp số",
  mirroredHint: "để trống khi cơ quan tự cấp số",
  policy: "Văn bản quy định",
  save: "Lưu",
  cancel: "Không",
  oldBook: "Nhập sổ cũ…",
  missing: (count: number) => `${count} số chưa rõ tình trạng`,
  waiting: (count: number) => `${count} số đang giữ`,
} as const;

/** Books that give no numbers. */
export type OtherBook = "post" | "file-copies";
export const otherBooks: { id: OtherBook; title: string }[] = [
  { id: "post", title: post.title },
  { id: "file-copies", title: fileCopies.title },
];

export const fateName: Record<NumberFate, string> = {
  issued: "Đã cấp",
  received: "Đã vào sổ",
  imported: "Nhập từ sổ cũ",
  "paper-book": "Sổ giấy",
  reserved: "Đang giữ",
  void: "Đã hủy",
};

export const stateName: Record<SeriesState, string> = {
  "not-opened": "chưa có số bắt đầu",
  open: "đang mở",
  mirrored: "hệ thống khác cấp số",
  closed: "đã khóa",
};

/** Words of printing a book. */
export const printing = {
  act: "In sổ…",
  title: (name: string, year: number) => `In sổ “${name}” năm ${year}`,
  book: "Sổ",
  what: "In gì",
  new: (lines: number) => `In tiếp phần mới (${lines} dòng)`,
  all: "Cả sổ, để xem",
  again: "In lại trang đã in",
  closing: "Phần mới và trang kết, đóng quyển",
  closingHint: "Sau trang kết, văn bản tiếp theo sang quyển mới.",
  far: (volume: number, pages: number, lines: number) =>
    pages === 0 ? `Quyển số ${volume}: chưa in trang nào.` : `Quyển số ${volume}: đã in đến trang ${pages}, còn ${lines} dòng mới.`,
  changed: (lines: ChangedLine[], open: number) => {
    const told = (line: ChangedLine) => `${line.number} (${line.volume === open ? "" : `quyển ${line.volume}, `}trang ${line.page})`;
    const again = lines.filter(({ volume }) => volume === open).map(told);
    const bound = lines.filter(({ volume }) => volume !== open).map(told);
    return [
      again.length > 0 && `Dòng đã in nay khác trên giấy: ${again.join(", ")}; hãy in lại các trang đó.`,
      bound.length > 0 && `Dòng ở quyển đã kết nay khác trên giấy: ${bound.join(", ")}; hãy sửa tay vào quyển đó.`,
    ].filter(Boolean).join(" ");
  },
  from: "Từ trang",
  to: "Đến trang",
  reason: "Lý do in lại",
  paper: "Khổ giấy",
  go: "In ra PDF…",
  sheet: "Xuất Excel…",
  cancel: "Không",
  done: (lines: number, pages: [number, number] | null) =>
    pages === null ? `Đã xuất ${lines} dòng.` : `Đã in ${lines} dòng, trang ${pages[0]} đến ${pages[1]}.`,
} as const;
