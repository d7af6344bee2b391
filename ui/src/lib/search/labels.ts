/** Words of the one search box. */
export const search = {
  placeholder: "Tìm văn bản, hồ sơ: số, cơ quan, trích yếu… (không cần dấu)",
  label: "Tìm văn bản",
  results: "Kết quả tìm",
  none: (words: string) => `Không có văn bản, hồ sơ nào khớp “${words}”: hãy bớt một từ.`,
  inFile: "Có trong tệp đính kèm",
  more: "Còn nữa: gõ thêm một từ để thu hẹp.",
  incoming: "Đến",
  outgoing: "Đi",
  file: "Hồ sơ",
} as const;
