import type { AsideFor, Channel, ReceiptOutcome, Value } from "../host/contract";
import { badDays } from "../office/labels";

/** Words of the intake tray. */
export const tray = {
  title: "Khay tiếp nhận",
  waitingInTray: (count: number) => `Còn ${count} văn bản chưa vào sổ`,
  none: "Mọi văn bản đã vào sổ.",
  takeIn: "Tiếp nhận…",
  takeInTitle: "Tiếp nhận vào khay",
  correct: "Sửa…",
  correctTitle: "Sửa lần tiếp nhận",
  register: "Vào sổ",
  putAside: "Không vào sổ…",
  putAsideTitle: (count: number) => (count > 1 ? `Không vào sổ ${count} văn bản` : "Không vào sổ"),
  putAsideHint: "Văn bản ra khỏi khay, không có số đến; vẫn xem và đưa lại được.",
  putBack: "Đưa lại vào khay",
  showWaiting: "Xem văn bản chờ vào sổ",
  showAside: (count: number) => `Xem văn bản không vào sổ (${count})`,
  empty: "Khay trống. Bấm “Tiếp nhận…” khi có văn bản đến mà chưa vào sổ ngay.",
  emptyAside: "Chưa có văn bản nào không vào sổ.",
  from: (how: string) => `Từ khay tiếp nhận: ${how}. Tệp trong khay tự chuyển vào sổ.`,
  arrived: "Đến lúc",
  hour: "Giờ",
  now: "để trống: bây giờ",
  channel: "Cách đến",
  value: "Loại bản",
  sender: "Nơi gửi",
  envelope: "Bì, niêm phong",
  postalCode: "Mã bưu gửi",
  note: "Ghi chú",
  files: "Tệp",
  outcome: "Vì sao",
  save: "Lưu",
  badWhen: badDays.field,
} as const;

export const envelopes = ["Nguyên vẹn", "Bì rách", "Đã bị bóc", "Mất niêm phong", "Đến muộn so với dấu bưu điện"];

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

export const valueName: Record<Value, string> = {
  "ban-chinh-giay": "Bản chính giấy",
  "dien-tu-ky-so": "Điện tử ký số",
  "ban-sao-y": "Bản sao y",
  "ban-chup": "Bản chụp",
};

export const asideName: Record<AsideFor, string> = {
  returned: "Trả lại nơi gửi",
  "wrong-address": "Gửi nhầm địa chỉ",
  "passed-on-unopened": "Chuyển không bóc bì",
  press: "Báo chí",
  advertising: "Quảng cáo",
};

export const outcomeName: Record<ReceiptOutcome, string> = { ...asideName, waiting: "Chờ vào sổ", registered: "Đã vào sổ" };
