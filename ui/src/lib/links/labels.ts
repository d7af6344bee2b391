import type { Relation } from "../host/contract";

/** Words of what papers have to do with each other. */
export const links = {
  title: "Liên hệ với văn bản khác",
  none: "Chưa có liên hệ nào.",
  add: "Thêm liên hệ…",
  addTitle: (symbol: string) => (symbol === "" ? "Văn bản này" : `Văn bản ${symbol}`),
  relation: "Văn bản này",
  other: "Văn bản kia",
  otherHint: "gõ số, cơ quan hoặc trích yếu rồi chọn; không chọn thì ghi đúng như đã gõ",
  interim: "Chỉ trả lời tạm thời (xin lùi hạn)",
  go: "Ghi liên hệ",
  needOther: "Hãy chọn hoặc ghi văn bản kia.",
  open: "Mở",
  openThat: (sentence: string) => `Mở: ${sentence}`,
  remove: "Gỡ",
  removeThat: (sentence: string) => `Gỡ: ${sentence}`,
  removed: "Đã gỡ liên hệ.",
  holders: (symbol: string, count: number) => `Nơi đang giữ ${symbol} cần thu hồi (${count})`,
  noHolders: (symbol: string) => `${symbol} chưa gửi tới nơi nào nên không phải thu hồi ở đâu.`,
} as const;

/** What this paper does to the other. */
export const relationChoices: { value: Relation; label: string }[] = [
  { value: "answers", label: "trả lời" },
  { value: "carries-out", label: "thực hiện" },
  { value: "cites", label: "căn cứ" },
  { value: "urges", label: "đôn đốc" },
  { value: "replaces", label: "thay thế" },
  { value: "corrects", label: "đính chính" },
  { value: "recalls", label: "thu hồi" },
  { value: "copies", label: "sao từ" },
];
