import type { SignerSetup, UnitSetup } from "../host/contract";

/** A usual shape of office, so that only its names have to be typed. */
export interface Preset {
  label: string;
  /** How the name begins; the clerk types on. */
  name: string;
  parent: string[];
  units: UnitSetup[];
  signers: SignerSetup[];
}

const unit = (name: string, abbreviation: string): UnitSetup => ({ name, abbreviation });
const signer = (capacity: string[], position: string): SignerSetup => ({ name: "", capacity, position });

const council = [
  signer(["TM. HỘI ĐỒNG NHÂN DÂN"], "CHỦ TỊCH"),
  signer(["TM. HỘI ĐỒNG NHÂN DÂN", "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH"),
];
const committee = [
  signer(["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH"),
  signer(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH"),
];
const led = (head: string) => [signer([], head), signer([`KT. ${head}`], `PHÓ ${head}`)];

/** Divisions of a commune are those in force since 01/7/2025. */
export const presets: Preset[] = [
  {
    label: "Ủy ban nhân dân xã, phường",
    name: "UBND xã ",
    parent: [],
    units: [
      unit("Văn phòng HĐND và UBND", "VP"),
      unit("Phòng Kinh tế", "KT"),
      unit("Phòng Văn hóa - Xã hội", "VHXH"),
      unit("Trung tâm Phục vụ hành chính công", "HCC"),
    ],
    signers: committee,
  },
  {
    label: "Hội đồng nhân dân xã, phường",
    name: "HĐND xã ",
    parent: [],
    units: [unit("Văn phòng HĐND và UBND", "VP")],
    signers: council,
  },
  {
    label: "Sở, ban, ngành",
    name: "Sở ",
    parent: ["UBND TỈNH "],
    units: [unit("Văn phòng", "VP"), unit("Thanh tra", "TTr")],
    signers: led("GIÁM ĐỐC"),
  },
  {
    label: "Trường học",
    name: "Trường ",
    parent: ["UBND XÃ "],
    units: [unit("Tổ Văn phòng", "VP")],
    signers: led("HIỆU TRƯỞNG"),
  },
  {
    label: "Cơ quan, đơn vị khác",
    name: "",
    parent: [],
    units: [unit("Văn phòng", "VP")],
    signers: led("GIÁM ĐỐC"),
  },
];
