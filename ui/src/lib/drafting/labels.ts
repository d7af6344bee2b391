import type { Finding, Medium, Outcomes, Printing } from "../host/contract";
import { inFolder } from "../office/labels";
import { shownPath } from "../parts/paths";
import { tally, weightOf, type Weight } from "./weighing";

const weights: Record<Weight, string> = { blocks: "phải sửa trước khi ban hành", fail: "chưa đạt", "needs-look": "cần xem" };
const counted: Record<Weight, string> = { ...weights, blocks: "phải sửa" };

/** Words of the drafting room. */
export const drafting = {
  title: "Soạn thảo",
  list: "Bản thảo",
  add: "Soạn văn bản mới",
  addTitle: "Soạn văn bản mới",
  begin: "Soạn",
  cancel: "Không",
  empty: "Chưa có bản thảo nào. Bấm Ctrl+N để soạn văn bản đầu tiên.",
  kind: "Tên loại",
  subject: "Trích yếu",
  body: "Cơ quan ban hành",
  saved: "Sửa lần cuối",
  state: "Tình trạng",
  inWork: "Đang soạn",
  issued: (full: string) => `Đã ban hành: ${full}`,
  back: "Danh sách",
  save: "Lưu",
  savedAt: (time: string) => `Đã lưu ${time}`,
  unsaved: "Chưa lưu",
  frozen: "Văn bản này đã ban hành: chỉ xem, không sửa được nữa.",
  parts: "Các phần của văn bản",
  mainPart: "Văn bản chính",
  appendix: "Phụ lục",
  attached: "Văn bản kèm theo",
  dropPart: "Bỏ phần này",
  label: "Số phụ lục",
  labelHint: "để trống khi chỉ có một phụ lục",
  partTitle: "Tên phụ lục",
  landscape: "Giấy nằm ngang",
  content: "Nội dung",
  foot: "Ký và nơi nhận",
  more: "Thêm thông tin",
  symbol: "Ký hiệu",
  place: "Địa danh",
  date: "Ngày",
  dateHint: "để trống: lấy ngày ban hành",
  authority: "Thẩm quyền",
  session: "Khóa, kỳ họp",
  addressees: { letter: "Kính gửi", telegram: "Nơi nhận điện", invitation: "Kính mời" },
  sender: "Người điện",
  senderHint: "để trống: tên cơ quan",
  addresseesHint: "mỗi dòng một nơi",
  recipients: "Nơi nhận",
  recipientsHint: "mỗi dòng một nơi, không gạch đầu dòng",
  fileCopy: "Lưu",
  drafter: "Người soạn",
  copies: "Số bản",
  urgency: "Độ khẩn",
  circulation: "Lưu hành",
  draftMark: "Dấu dự thảo",
  draftMarkHint: "ví dụ: Dự thảo lần 2; khi ban hành tự bỏ",
  parentAgency: "Cơ quan chủ quản",
  agency: "Cơ quan ban hành",
  jointAgency: "Cơ quan cùng ban hành",
  moreBodies: "Thêm cơ quan cùng ban hành",
  fewerBodies: "Bớt cơ quan cuối",
  address: "Địa chỉ cuối trang",
  signer: "Người ký",
  otherSigner: "(nhập tay)",
  capacity: "Quyền hạn",
  position: "Chức vụ",
  secondPosition: "Chức vụ khác",
  name: "Họ và tên",
  signerOf: (nth: number) => `Người ký ${nth}`,
  moreSigners: "Thêm người ký",
  fewerSigners: "Bớt người ký cuối",
  confirmation: "Xác nhận",
  medium: "Bản gốc",
  mediumHint: "bản điện tử có sẵn các vùng để ký số",
  bold: "Đậm",
  italic: "Nghiêng",
  plain: "Đoạn thường",
  plainHint: "Giữ là đoạn văn dù mở đầu như Điều, khoản, điểm",
  table: "Bảng: sửa trong tệp bản thảo",
  findings: (findings: Finding[]) =>
    findings.length === 0
      ? "Thể thức: chưa thấy lỗi"
      : `Thể thức: ${tally(findings).filter(([, count]) => count > 0).map(([weight, count]) => `${count} ${counted[weight]}`).join(", ")}`,
  findingsHint: "Tới điều đầu tiên; ↑ ↓ chọn, Enter tới chỗ cần sửa, Esc về chỗ đang gõ",
  coverage: ({ pass, fail, needs_look, not_evaluated }: Outcomes) =>
    `đã soát ${pass + fail + needs_look} quy tắc${not_evaluated ? `, chưa soát được ${not_evaluated}` : ""}`,
  weight: (finding: Finding) => weights[weightOf(finding)],
  fix: "Sửa giúp",
  fixTitle: (before: string, after: string) => `“${before}” thành “${after}”`,
  page: (at: number, of: number) => `Trang ${at}/${of}`,
  drawing: "Đang dàn trang…",
  export: "Lưu PDF…",
  exportWord: "Lưu Word…",
  signingCopy: "Bản trình ký…",
  guests: "Lấy từ tệp bảng tính…",
  guestsHint: "Tên ở một cột của tệp Excel hoặc csv, mỗi dòng một nơi; tên đã có thì không thêm lần nữa",
  tookGuests: (fresh: number, found: number, file: string) =>
    fresh === found ? `Đã lấy ${found} tên từ ${file}.` : `Đã thêm ${fresh} trong ${found} tên từ ${file}; các tên khác đã có.`,
  each: "Mỗi nơi một tệp…",
  eachHint: "Mỗi nơi nhận, mỗi khách mời một tệp PDF mang tên riêng, cùng một số",
  writingEach: "Đang ghi từng tệp",
  callOff: "Dừng",
  wroteEach: (count: number, folder: string) => `Đã ghi ${count} tệp vào thư mục ${shownPath(folder).name}.`,
  wroteParts: (path: string, beside: number) => `Đã lưu ${inFolder(path)}, ${beside} tệp phụ lục, văn bản kèm theo ở cạnh.`,
  overprint: "In số, ngày…",
  issue: "Ban hành…",
} as const;

export const exporting = {
  title: { document: "Lưu PDF", "signing-copy": "Lưu bản trình ký" },
  hint: { document: "", "signing-copy": "Số và ngày để trống, ghi sau khi ký." },
  go: "Lưu…",
  attach: "Đính kèm bản thảo vào trong PDF",
  apart: "Mỗi phụ lục, văn bản kèm theo là một tệp riêng",
} as const;

export const overprint = {
  title: "In số và ngày lên bản đã ký",
  hint: "Nạp lại các tờ đã ký có chỗ trống, theo thứ tự trang, rồi in tệp này lên.",
  elsewhere: "Số và ngày in vào chỗ của thể thức Nghị định 30; tờ đã ký phải chừa trống hai chỗ ấy. Nạp lại tờ đầu rồi in tệp này lên.",
  printer: "Máy in",
  across: "Khung cách mép trái",
  down: "Khung cách mép trên",
  measured: "mm đo trên trang thử; 50 là đúng chỗ",
  test: "Trang thử…",
  testName: "trang-thu-may-in.pdf",
  go: "Lưu…",
} as const;

export const issuing = {
  title: "Ban hành văn bản",
  number: "Số dự kiến",
  dated: "Ngày văn bản",
  series: "Sổ",
  from: "Cơ quan ban hành",
  explain: "Số chỉ được cấp khi bấm Ban hành. Sau đó văn bản vào sổ, có bản PDF và không sửa được nữa.",
  blocked: "Chưa ban hành được, hãy sửa các điểm sau:",
  confirm: "Ban hành",
  cancel: "Chưa ban hành",
  done: "Đã ban hành",
  open: "Mở PDF",
  saveCopy: "Lưu bản PDF…",
  otherNumber: (planned: string, real: string) => `Số thật là ${real}, không phải ${planned} như dự kiến.`,
} as const;

export const mediumChoices: { value: Medium; label: string }[] = [
  { value: "giay", label: "giấy" },
  { value: "dien-tu", label: "điện tử" },
];

export const printingName: Record<Printing, string> = {
  document: "van-ban",
  "signing-copy": "ban-trinh-ky",
  overprint: "in-so-ngay",
};
