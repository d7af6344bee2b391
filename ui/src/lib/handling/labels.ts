import type {
  DeadlineSource, EndingWay, HandlingState, Role, StepAct, StepLevel, StepMedium, WorkList,
} from "../host/contract";
import { badDays } from "../office/labels";

/** Words of the work on a paper that arrived. */
export const handling = {
  title: "Giải quyết",
  office: "Văn thư",
  at: (holder: string, since: string) => `ở ${holder} từ ${since}`,
  whereShort: "Đang ở đâu",
  due: (due: string) => `hạn ${due}`,
  late: "Quá hạn",
  untracked: "Văn bản này chưa theo dõi giải quyết.",
  // Acts.
  present: "Trình…",
  direct: "Ghi ý kiến…",
  passOn: "Chuyển…",
  cameBack: "Nhận lại…",
  propose: "Đề xuất…",
  end: "Kết thúc…",
  handToAll: "Giao cho người được phân công",
  takeBack: "Bỏ",
  takeBackHint: "Ghi nhầm: bỏ dòng này",
  // Parts.
  steps: "Đường đi",
  roles: "Phân công",
  deadlines: "Thời hạn",
  handOvers: "Chuyển giao",
  attached: "Phụ lục, văn bản gửi kèm",
  endings: "Kết quả",
  receipts: "Các lần nhận",
  receivedAgain: "Nhận thêm bản…",
  receivedAgainTitle: (papers: number) => (papers > 1 ? `Nhận thêm bản của ${papers} văn bản` : "Nhận thêm bản"),
  receivedOriginal: "Bản chính đã đến…",
  today: "để trống: hôm nay",
  times: (ordinal: number) => `Lần ${ordinal}`,
  correct: "Sửa…",
  addRole: "Giao thêm…",
  addDeadline: "Đặt hạn…",
  extend: "Gia hạn…",
  handOverSheet: "In phiếu…",
  addHandOver: "Giao văn bản…",
  addAttached: "Thêm…",
  sign: "Ký nhận",
  signAll: "Ký nhận cả",
  signedAt: (at: string) => `ký nhận ${at}`,
  notSigned: "chưa ký nhận",
  copiesOf: (copies: number) => `${copies} bản`,
  reopen: "Mở lại",
  undone: "đã mở lại",
  extended: "không còn tính",
  // Fields.
  many: (count: number) => `${count} văn bản`,
  presentTo: "Trình ai",
  passTo: "Chuyển cho",
  leader: "Người chỉ đạo",
  proposer: "Người đề xuất",
  fromWhom: "Nhận lại từ",
  level: "Cấp",
  medium: "Hình thức",
  words: "Ý kiến",
  note: "Ghi chú",
  when: "Lúc",
  hour: "Giờ",
  now: "để trống: bây giờ",
  lead: "Chủ trì",
  support: "Phối hợp",
  supportHint: "nhiều nơi thì cách nhau bằng dấu chấm phẩy",
  dueOn: "Thời hạn",
  term: "ngày, 5n (ngày làm việc) hoặc 4g (giờ làm việc)",
  role: "Vai trò",
  assignee: "Đơn vị, người",
  copies: "Số bản",
  copiesHint: "để trống: chính văn bản",
  source: "Theo",
  ofRole: "Áp dụng cho",
  wholePaper: "Cả văn bản",
  asksFor: "Việc phải làm",
  setBy: "Người định hạn",
  why: "Lý do",
  receiver: "Người nhận",
  way: "Kết thúc do",
  interim: "Trả lời tạm, chưa kết thúc",
  reply: "Văn bản đi trả lời",
  into: "Giải quyết chung với",
  pickHint: "gõ số, ký hiệu hoặc vài từ của trích yếu",
  nothing: "Không tìm thấy: hãy gõ số hoặc từ khác.",
  kind: "Tên loại",
  author: "Tác giả",
  authorHint: "để trống: như văn bản chính",
  symbol: "Số, ký hiệu",
  dated: "Ngày văn bản",
  subject: "Trích yếu",
  pages: "Số trang",
  pagesOf: (count: number) => `${count} trang`,
  save: "Lưu",
  // What is missing.
  needWhom: "Hãy ghi tên người hoặc đơn vị.",
  needDue: "Hãy nhập thời hạn.",
  needWhy: "Hãy ghi lý do gia hạn.",
  needPaper: "Hãy tìm và chọn văn bản.",
  needSubject: "Hãy nhập số, ký hiệu hoặc trích yếu.",
  badWhen: badDays.field,
  badCount: "Số bản, số trang phải là một số.",
} as const;

/** The lists the desk works off. */
export const work = {
  bar: "Việc đang chờ",
  book: "Sổ văn bản",
  duties: "Việc định kỳ",
  chosen: (count: number) => `Đã chọn ${count} văn bản`,
  chooseHint: "Shift + mũi tên hoặc Shift + bấm để chọn nhiều",
  nothing: "Không có văn bản nào trong danh sách này.",
  done: (count: number) => `Đã ghi ${count} văn bản.`,
} as const;

export const workName: Record<WorkList, string> = {
  "to-be-presented": "Chờ trình",
  "awaits-direction": "Chờ ý kiến",
  "to-be-passed-on": "Chờ chuyển",
  "in-work": "Đang giải quyết",
  overdue: "Quá hạn",
  "awaits-original": "Chờ bản chính",
};

export const stateName: Record<HandlingState, string> = {
  "to-be-presented": workName["to-be-presented"],
  "awaits-direction": workName["awaits-direction"],
  "to-be-passed-on": workName["to-be-passed-on"],
  "in-work": workName["in-work"],
  overdue: workName.overdue,
  ended: "Đã kết thúc",
};

export const wayName: Record<EndingWay, string> = {
  answered: "Đã trả lời",
  done: "Đã làm xong, không phải trả lời",
  "for-information": "Để biết",
  merged: "Giải quyết chung với văn bản khác",
  "passed-on": "Chuyển cơ quan khác",
  returned: "Trả lại nơi gửi",
  recalled: "Nơi gửi thu hồi",
};

/** As short as a column wants it. */
export const wayShort: Record<EndingWay, string> = {
  answered: "Đã trả lời",
  done: "Đã xong",
  "for-information": "Để biết",
  merged: "Giải quyết chung",
  "passed-on": "Chuyển nơi khác",
  returned: "Đã trả lại",
  recalled: "Bị thu hồi",
};

export const stepName: Record<StepAct, string> = {
  presented: "Trình",
  "came-back": "Nhận lại",
  directed: "Ý kiến chỉ đạo",
  "passed-on": "Chuyển",
  proposed: "Đề xuất",
};

export const levelName: Record<StepLevel, string> = {
  leader: "Lãnh đạo cơ quan",
  "unit-leader": "Lãnh đạo đơn vị",
  "in-charge": "Người phụ trách việc",
};

export const mediumName: Record<StepMedium, string> = {
  paper: "Trên giấy",
  phone: "Qua điện thoại",
  electronic: "Trên máy",
  "by-rule": "Theo quy định sẵn",
};

export const roleName: Record<Role, string> = {
  lead: "Chủ trì",
  support: "Phối hợp",
  informed: "Để biết",
  "follow-up": "Theo dõi",
};

export const sourceName: Record<DeadlineSource, string> = {
  letter: "Văn bản yêu cầu",
  leader: "Lãnh đạo giao",
  rule: "Quy định",
  extension: "Gia hạn",
};

/** Names as the options of a choice. */
export const options = <Value extends string>(names: Record<Value, string>) =>
  (Object.entries(names) as [Value, string][]).map(([value, label]) => ({ value, label }));
