/** Words of the check of a file made elsewhere. */
export const checking = {
  button: "Kiểm tra tệp Word…",
  title: (name: string) => `Kiểm tra ${name}`,
  passed: "Đạt",
  failed: "Chưa đạt",
  needsLook: "Cần xem",
  notApplicable: "Không áp dụng",
  notEvaluated: "Chưa kiểm tra",
  findings: "Điều cần sửa hoặc cần xem",
  nothing: "Các quy tắc đã kiểm tra đều đạt.",
  told: "Khi đọc tệp",
  slip: "Lưu phiếu kiểm tra…",
  slipName: (name: string) => `phieu-kiem-tra_${name.replace(/\.[^.]*$/, "")}.pdf`,
  saved: "Đã lưu phiếu kiểm tra.",
  goOn: "Soạn tiếp thành bản thảo",
  close: "Đóng",
} as const;
