import { shownPath } from "../parts/paths";

/** `cong-van.pdf trong thư mục Tài liệu`. */
export function inFolder(path: string): string {
  const { name, folder } = shownPath(path);
  return folder ? `${name} trong thư mục ${folder}` : name;
}

/** What is said of a day or an hour that cannot be read. */
export const badDays = {
  day: "Hãy ghi ngày đúng, ví dụ 05/08/2026.",
  when: "Hãy ghi ngày, giờ đúng, ví dụ 05/08/2026 và 14:05.",
  field: "Hãy sửa ô ngày, giờ rồi lưu lại.",
};

/** Words of the office, its first set-up and the frame around the screens. */
export const office = {
  product: "Văn Thư",
  folder: "Thư mục dữ liệu",
  today: "Hôm nay",
  refusedTitle: "Chưa mở được sổ của cơ quan",
  again: "Thử lại",
  backUp: "Sao lưu…",
  backingUp: "Đang sao lưu",
  verify: "Kiểm tra sổ",
  verifying: "Đang kiểm tra sổ",
  callOff: "Dừng",
  whole: "Sổ còn nguyên vẹn",
  notWhole: (faults: number) => `Sổ có ${faults} chỗ không còn như lúc ghi`,
  lookedAt: (entries: number, files: number, actions: number) =>
    `Đã kiểm tra ${entries} văn bản trong sổ, ${files} tệp đính kèm, ${actions} việc trong nhật ký.`,
  close: "Đóng",
  opening: "Đang mở sổ…",
  openFile: "Mở",
  openFolder: "Mở thư mục",
  saved: (path: string) => `Đã lưu ${inFolder(path)}.`,
  backedUp: (path: string) => `Đã sao lưu: ${inFolder(path)}.`,
} as const;

export const setup = {
  title: "Thiết lập lần đầu",
  lead: "Khai báo cơ quan ban hành, người ký và số cuối cùng của sổ giấy; số tiếp theo sẽ nối vào đó.",
  sample: "Mẫu có sẵn",
  body: (index: number) => `Cơ quan ${index + 1}`,
  addBody: "Thêm cơ quan ban hành",
  dropBody: "Bỏ cơ quan này",
  bodyTitle: "Cơ quan ban hành",
  name: "Tên cơ quan",
  abbreviation: "Chữ viết tắt",
  parent: "Cơ quan chủ quản",
  parentHint: "để trống nếu không có",
  head: "Tên trên văn bản",
  headHint: "ngắt dòng như in ở đầu văn bản",
  place: "Địa danh",
  picture: "Đầu văn bản sẽ in như sau",
  units: "Đơn vị soạn thảo",
  unitName: "Tên đơn vị",
  signers: "Người ký",
  signerName: "Họ và tên",
  capacity: "Quyền hạn ký",
  position: "Chức vụ",
  add: "Thêm dòng",
  drop: "Bỏ dòng này",
  books: "Sổ và số",
  year: "Năm",
  arrivals: "Sổ đến đã dùng đến số",
  arrivalsHint: "0 nếu bắt đầu từ số 1",
  series: "Sổ văn bản đi",
  seriesName: "Tên sổ",
  seriesKind: "Dùng cho",
  everyKind: "Mọi loại còn lại",
  copies: "Bản sao y, trích sao, sao lục",
  paperBook: "Đã dùng đến số",
  mirror: "Hệ thống khác cấp số",
  finish: "Bắt đầu làm việc",
  needName: "Hãy ghi đủ tên cơ quan ban hành, ví dụ “UBND xã Sơn Đông”.",
  needAbbreviation: (name: string) => `Hãy nhập chữ viết tắt của ${name}: chữ này đứng trong ký hiệu văn bản.`,
  needKind: "Có sổ chưa rõ dùng cho loại văn bản nào: hãy sửa ô báo đỏ.",
  badNumber: "Số của sổ giấy phải là một số: hãy sửa ô báo đỏ.",
  motto: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
} as const;
