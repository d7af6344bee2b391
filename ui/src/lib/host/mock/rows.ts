import type { BookRow, EntryForm } from "../contract";
import { isoOf } from "../../book/shown";

const authors = ["Sở Nội vụ tỉnh An Sơn", "UBND tỉnh An Sơn", "Sở Tài chính tỉnh An Sơn", "Phòng Kinh tế", "Công an xã Sơn Đông", "Trường THCS Sơn Đông"];
const subjects = [
  "rà soát, lập danh mục hồ sơ lưu trữ năm 2026 của các cơ quan, đơn vị trên địa bàn tỉnh và báo cáo kết quả thực hiện trước ngày 15 hằng tháng",
  "triển khai chuyển đổi số trong giải quyết thủ tục hành chính",
  "mời họp giao ban công tác tháng 11",
  "phê duyệt dự toán kinh phí sửa chữa trụ sở làm việc và mua sắm trang thiết bị văn phòng",
  "đăng ký nhu cầu tập huấn nghiệp vụ văn thư, lưu trữ",
];
const kinds = ["Công văn", "Quyết định", "Giấy mời", "Thông báo"];

function row(index: number, whole: number): BookRow {
  const number = whole - index;
  const kind = kinds[number % kinds.length]!;
  const subject = subjects[number % subjects.length]!;
  const day = String(1 + ((number * 7) % 28)).padStart(2, "0");
  return {
    entry: number, direction: "incoming", year: 2026, number: String(number), symbol: `${1200 + number}/SNV-VTLT`,
    arrived: `2026-11-${day}`, dated: `${day}/11/2026`, author: authors[number % authors.length]!,
    kind, subject, title: `${kind}${kind === "Công văn" ? " về việc" : ""} ${subject}`, signer: "Phạm Văn Nam",
    handler: number % 3 ? "Phòng Kinh tế" : "Văn phòng HĐND và UBND", urgency: number % 9 === 0 ? "hoa-toc" : null,
    due: number % 4 === 0 ? "2026-11-30" : null, files: 1, receipts: 1,
    fate: number % 17 === 0 ? "Hủy số: ghi nhầm văn bản của cơ quan khác" : null, void: number % 17 === 0, note: "",
  };
}

export const incomingRows = () => Array.from({ length: 412 }, (_, index) => row(index, 412));

export const outgoingRows = (): BookRow[] =>
  Array.from({ length: 15 }, (_, index) => {
    const number = String(15 - index).padStart(2, "0");
    return { ...row(index, 15), entry: 10_000 + index, direction: "outgoing", number, symbol: `${number}/UBND-VP`, author: "UBND xã Sơn Đông", arrived: null, handler: "Như trên; Các trường học trên địa bàn; Lưu: VT" };
  });

export function formOf(row: BookRow): EntryForm {
  const { subject, urgency, signer, note } = row;
  const dated = isoOf(row.dated);
  const details = { position: "", language: "Tiếng Việt", pages: null, reply_by: null, outside_code: "" };
  const shared = { body: 1, subject, urgency, signer, note, files: [] };
  return row.direction === "incoming"
    ? { ...shared, direction: "incoming", arrived: row.arrived ?? "", arrived_at: null, author: row.author, symbol: row.symbol, dated, dated_as_written: null, kind: row.kind, handler: row.handler, due: row.due, by_rule: false, receipt_of: null, details: { ...details, channel: "buu-dien", value: "ban-chinh-giay", envelope: "", postal_code: "", given_number: null } }
    : { ...shared, direction: "outgoing", kind: "cong-van", symbol: "UBND-VP", dated: dated ?? "", signed: null, recipients: row.handler.split("; "), file_copy: "VT", copies: null, given_number: null, number: { choice: { choice: "next" }, reason: "" }, details: { ...details, drafter: "", unit: null, checked_content: "", checked_form: "", original: "giay" } };
}
