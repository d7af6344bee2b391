/** Words of the list of words an office spells in its own way. */
export const ownWords = {
  title: "Từ riêng của cơ quan",
  word: "Từ",
  add: "Thêm từ",
  addHint: "gõ từ rồi Enter",
  empty: "Chưa có từ riêng nào. Tên phần mềm, chữ viết tắt ghi ở đây thì soát chính tả không báo nữa.",
  remove: "Bỏ",
  removed: (word: string) => `Đã bỏ “${word}”.`,
  takeBack: (word: string) => `Lấy lại “${word}”`,
  keep: "Từ riêng",
  keepTitle: (word: string) => `Ghi “${word}” vào từ riêng của cơ quan: từ nay không báo nữa`,
  kept: (word: string) => `Đã ghi “${word}” vào từ riêng của cơ quan.`,
} as const;
