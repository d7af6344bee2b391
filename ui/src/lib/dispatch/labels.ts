import type { Channel, Enveloping, RecipientRole, RecipientState } from "../host/contract";
import { badDays } from "../office/labels";

/** Words of Nơi nhận and of phát hành. */
export const dispatch = {
  title: "Nơi nhận, phát hành",
  none: "Chưa ghi nơi nhận nào.",
  send: "Phát hành…",
  sendChosen: (count: number) => `Phát hành tới ${count} nơi đã chọn`,
  sendAll: (count: number) => `Phát hành tới mọi nơi chưa gửi (${count})`,
  allSent: "Mọi nơi nhận đã được gửi; hãy chọn nơi cần gửi lại.",
  sendBare: "Ghi ngày phát hành",
  post: (count: number) => `Sổ gửi bưu điện (${count} nơi)`,
  sendGo: "Phát hành",
  sent: (count: number) => (count === 0 ? "Đã ghi ngày phát hành." : `Đã phát hành tới ${count} nơi.`),
  day: "Ngày chuyển",
  hour: "Giờ",
  hourHint: "giờ có thể để trống; văn bản hỏa tốc phải ghi",
  channel: "Cách gửi",
  asBefore: "Như đã ghi ở từng nơi",
  unsaid: "Chưa ghi",
  note: "Ghi tình trạng…",
  noteTitle: (count: number) => `Ghi tình trạng ${count} nơi đã chọn`,
  noteGo: "Ghi tình trạng",
  noteFirst: "Hãy chọn nơi nhận trước, rồi ghi đã nhận, từ chối hay trả về.",
  state: "Tình trạng",
  stateDay: "Ngày",
  words: "Lời nơi nhận",
  wordsHint: "ví dụ lý do từ chối, người ký nhận",
  change: "Sửa nơi nhận…",
  changeTitle: "Nơi nhận của văn bản",
  changeHint: "Số nơi là số cơ quan của một nhóm; số bản tính cho mỗi cơ quan.",
  changeGo: "Lưu nơi nhận",
  add: "Thêm nơi nhận",
  addHint: "gõ tên rồi Enter; nhóm đã lập có sẵn trong gợi ý",
  remove: (name: string) => `Bỏ ${name}`,
  name: "Nơi nhận",
  role: "Vai trò",
  bodies: "Số nơi",
  copies: "Số bản",
  all: "Chọn mọi nơi nhận",
  choose: (name: string) => `Chọn ${name}`,
  needName: "Có nơi nhận chưa ghi tên: hãy ghi hoặc bỏ dòng đó.",
  badCount: "Số nơi, số bản phải là số từ 1: hãy sửa rồi lưu lại.",
  badDate: badDays.day,
  badWhen: badDays.when,
  places: (count: number) => `${count} nơi`,
  each: (count: number) => `mỗi nơi ${count} bản`,
  count: (asked: number, kept: number) => `Gửi ${asked} bản, lưu ${kept} bản: cần ${asked + kept} bản.`,
  onPaper: (copies: number) => `Văn bản ghi ${copies} bản.`,
} as const;

export const roleName: Record<RecipientRole, string> = {
  "thuc-hien": "Thực hiện",
  "bao-cao": "Báo cáo",
  "phoi-hop": "Phối hợp",
  biet: "Để biết",
  luu: "Lưu",
};

export const stateName: Record<RecipientState, string> = {
  "not-sent": "Chưa gửi",
  sent: "Đã gửi",
  received: "Đã nhận",
  refused: "Từ chối",
  returned: "Trả về",
};

/** What a clerk notes by hand; the last takes a sending back that was noted by mistake. */
export const noted: { value: RecipientState; label: string }[] = [
  { value: "received", label: stateName.received },
  { value: "refused", label: stateName.refused },
  { value: "returned", label: stateName.returned },
  { value: "sent", label: stateName.sent },
  { value: "not-sent", label: "Chưa gửi (đã ghi nhầm)" },
];

export const channelName: Record<Channel, string> = {
  "buu-dien": "Bưu điện",
  "truc-tiep": "Trực tiếp",
  "truc-lien-thong": "Trục liên thông",
  "email-cong-vu": "Thư công vụ",
  "email-khac": "Thư điện tử khác",
  zalo: "Zalo",
  fax: "Fax",
  "dien-thoai": "Điện thoại",
  khac: "Cách khác",
};

const choices = <Value extends string>(names: Record<Value, string>, none: string) => [
  { value: null as Value | null, label: none },
  ...(Object.keys(names) as Value[]).map((value) => ({ value: value as Value | null, label: names[value] })),
];
export const roleChoices = choices(roleName, dispatch.unsaid);
/** How those who get it by post stand in the postal book. */
export const envelopeChoices: { value: Enveloping | null; label: string }[] = [
  { value: "each", label: "Ghi luôn, mỗi nơi một bì" },
  { value: "together", label: "Ghi luôn, chung một bì" },
  { value: null, label: "Chưa ghi" },
];
export const channelChoices = (none: string) => choices(channelName, none);
