import type { Medium } from "../host/contract";

/** Words of the original and of who signed a file. */
export const originals = {
  title: "Bản gốc, chữ ký số",
  signed: "Chữ ký số",
  none: "Chưa gắn bản gốc.",
  original: "bản gốc",
  attach: "Gắn bản gốc…",
  attachTitle: "Gắn bản gốc đã ký",
  attachHint: "Bản gốc đã gắn thì ở lại với văn bản, không gỡ ra được.",
  make: "Là bản gốc…",
  file: "Tệp",
  medium: "Bản gốc là",
  reason: "Lý do",
  reasonHint: "văn bản đã có bản gốc: hãy ghi vì sao gắn bản khác",
  needReason: "Văn bản đã có bản gốc: hãy ghi lý do gắn bản khác.",
  go: "Gắn bản gốc",
  done: "Đã gắn bản gốc.",
  electronic: "Khi lưu bản gốc điện tử, văn thư vẫn phải giữ một bản chính giấy (Điều 19).",
  signatures: "Xem chữ ký số",
  reading: "Đang xem chữ ký…",
  issuer: (issuer: string) => `chứng thư do ${issuer} cấp`,
} as const;

export const mediumChoices: { value: Medium; label: string }[] = [
  { value: "giay", label: "bản giấy, tệp này là bản quét" },
  { value: "dien-tu", label: "tệp điện tử đã ký số" },
];
