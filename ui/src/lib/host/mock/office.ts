import type { BodyView, KindView, OfficeView, Opening } from "../contract";

const kind = (id: KindView["kind"], name: string, abbreviation: string | null, more: Partial<KindView> = {}): KindView => ({
  kind: id, name, abbreviation, drafted: true, addressees: null, dated: true, signers: 1, has_subject: true, has_authority: false, ...more,
});

const always = { from: null, to: null };

export function practiceOffice(): OfficeView {
  const committee: BodyView = {
    id: 1, name: "UBND xã Sơn Đông", abbreviation: "UBND", parent_head: [], place: "Sơn Đông",
    head: ["ỦY BAN NHÂN DÂN", "XÃ SƠN ĐÔNG"],
    validity: always,
    units: [
      { id: 1, name: "Văn phòng HĐND và UBND", abbreviation: "VP", validity: always },
      { id: 2, name: "Phòng Kinh tế", abbreviation: "KT", validity: always },
      { id: 3, name: "Phòng Địa chính", abbreviation: "ĐC", validity: { from: null, to: "2025-06-30" } },
    ],
    signers: [
      { id: 1, name: "Trần Văn Bình", capacity: ["TM. ỦY BAN NHÂN DÂN"], position: "CHỦ TỊCH" },
      { id: 2, name: "Nguyễn Thị Hoa", capacity: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], position: "PHÓ CHỦ TỊCH" },
    ],
    series: [{ id: 2, name: "Văn bản đến", direction: "incoming", year: 2026, kinds: [], state: "open", next: 413 }, { id: 1, name: "Văn bản đi", direction: "outgoing", year: 2026, kinds: [], state: "open", next: 16 }],
  };
  const council: BodyView = {
    ...committee, series: committee.series.slice(1), id: 2, name: "HĐND xã Sơn Đông", abbreviation: "HĐND", head: ["HỘI ĐỒNG NHÂN DÂN", "XÃ SƠN ĐÔNG"],
    signers: [{ id: 3, name: "Lê Quang Minh", capacity: ["TM. HỘI ĐỒNG NHÂN DÂN"], position: "CHỦ TỊCH" }],
  };
  return {
    uuid: "0192f1a0-0000-7000-8000-000000000001", folder: "/home/vanthu/.local/share/vanthu", today: "2026-11-23", bodies: [committee, council],
    kinds: [
      kind("cong-van", "Công văn", null, { addressees: "letter" }),
      kind("quyet-dinh", "Quyết định", "QĐ", { has_authority: true }),
      kind("nghi-quyet", "Nghị quyết", "NQ", { has_authority: true }),
      kind("thong-bao", "Thông báo", "TB"),
      kind("sao-y", "Bản sao y", "SY", { drafted: false }),
      kind("sao-luc", "Bản sao lục", "SL", { drafted: false }),
      kind("trich-sao", "Bản trích sao", "TrS", { drafted: false }),
    ],
    other_kinds: ["Thông tư", "Nghị định", "Luật"],
    notices: ["Máy này chưa có Times New Roman: trang in dùng Liberation Serif, cùng kích thước chữ."],
  };
}

export const emptyOffice = (): Opening => ({ state: "empty", folder: "/home/vanthu/.local/share/vanthu" });
