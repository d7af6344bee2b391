import type { Acts, AgencyForm, AgencyView, CapacityForm, GroupView, OfficeView, SavedSearch, SignerDetails, SpecialDay } from "../contract";

type Answers = { [Name in keyof Acts]?: (request: Acts[Name][0]) => Acts[Name][1] };

const openEnd = { from: null, to: null };
const agency = (id: number, name: string, abbreviation: string, more: Partial<AgencyView> = {}, form: Partial<AgencyForm> = {}): AgencyView => ({
  id, favourite: false, ended: false, predecessors: [], successors: [], merged_into: null, double: false, ...more,
  form: { kind: "state", name, abbreviation, code: "", place: "An Sơn", address: "", head: [], parent: null, validity: openEnd, ...form },
});
const capacity = (lines: string[], position: string, more: Partial<CapacityForm> = {}): CapacityForm => ({
  lines, position, basis: "", validity: { from: "2025-07-01", to: null }, ...more,
});
export const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

/** What the room of lists asks of the practice office. */
export function listAnswers(office: OfficeView, changed: () => void): Answers {
  let agencies: AgencyView[] = [
    agency(1, "Ủy ban nhân dân tỉnh An Sơn", "UBND tỉnh", { favourite: true }),
    agency(2, "Sở Nội vụ tỉnh An Sơn", "SNV", { favourite: true }, { parent: 1 }),
    agency(3, "Sở Tài chính tỉnh An Sơn", "STC", { predecessors: [{ agency: 4, day: "2025-03-01", act: "merged" }] }, { parent: 1 }),
    agency(4, "Sở Kế hoạch và Đầu tư tỉnh An Sơn", "SKHĐT", { ended: true, successors: [{ agency: 3, day: "2025-03-01", act: "merged" }] }, { validity: { from: null, to: "2025-02-28" } }),
    agency(5, "Sở nội vụ An Sơn", "SNV", { double: true, merged_into: 2 }),
    agency(6, "Đảng ủy xã Sơn Đông", "ĐU", {}, { kind: "party", place: "Sơn Đông" }),
    agency(7, "Trường THCS Sơn Đông", "THCS", {}, { place: "Sơn Đông" }),
    agency(8, "Công ty cổ phần Cấp nước An Sơn", "", {}, { kind: "company" }),
  ];
  let groups: GroupView[] = [{ id: 1, name: "UBND các xã, phường", bodies: 96, members: [] }, { id: 2, name: "Các sở, ban, ngành", bodies: 2, members: agencies.slice(1, 3) }];
  let signers: SignerDetails[] = [
    { id: 1, body: 1, name: "Trần Văn Bình", validity: openEnd, capacities: [{ id: 1, form: capacity(["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH") }] },
    {
      id: 2, body: 1, name: "Nguyễn Thị Hoa", validity: openEnd,
      capacities: [
        { id: 2, form: capacity(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH") },
        { id: 4, form: capacity(["TUQ. CHỦ TỊCH"], "CHÁNH VĂN PHÒNG", { basis: "Quyết định số 12/QĐ-UBND ngày 05/01/2026", validity: { from: "2026-01-05", to: "2026-12-31" } }) },
      ],
    },
    { id: 3, body: 1, name: "Lê Văn Sáu", validity: { from: null, to: "2025-06-30" }, capacities: [{ id: 3, form: capacity(["TM. ỦY BAN NHÂN DÂN"], "CHỦ TỊCH", { validity: { from: "2021-06-01", to: null } }) }] },
  ];
  let days: SpecialDay[] = [
    { day: "2026-01-01", kind: "off", name: "Tết Dương lịch", state: "by-law" },
    { day: "2026-02-16", kind: "off", name: "Tết Âm lịch", state: "proposed" },
    { day: "2026-04-30", kind: "off", name: "Ngày Chiến thắng", state: "by-law" },
    { day: "2026-08-22", kind: "working", name: "Làm bù cho ngày 31/8", state: "confirmed" },
    { day: "2026-09-02", kind: "off", name: "Quốc khánh", state: "by-law" },
  ];
  let saved: SavedSearch[] = [];
  let words: string[] = [];
  const there = <Row extends { id: number }>(rows: Row[], id: number) => rows.find((row) => row.id === id)!;
  const line = (id: number) => ({ agency: there(agencies, id), line: [there(agencies, id)] });
  function put(one: AgencyView) {
    agencies = [...agencies.filter(({ id }) => id !== one.id), one];
    changed();
    return one;
  }
  let hours = [{ from: "07:30", to: "11:30" }, { from: "13:30", to: "17:30" }];
  const year = (of: number) => ({ year: of, hours, source: "Bộ luật Lao động 2019, Điều 112", days: days.filter(({ day }) => day.startsWith(String(of))).sort((a, b) => (a.day < b.day ? -1 : 1)) });
  const same = () => (changed(), office);

  return {
    list_agencies: () => [...agencies].sort((a, b) => a.form.name.localeCompare(b.form.name, "vi-VN")),
    find_agencies({ typed, limit }) {
      const words = plain(typed).split(/\s+/);
      return agencies.filter(({ form }) => words.every((word) => ` ${plain(`${form.abbreviation} ${form.name}`)}`.includes(` ${word}`))).slice(0, limit);
    },
    near_agencies: ({ name }) => agencies.filter(({ form, double }) => !double && plain(name).length > 3 && plain(form.name).startsWith(plain(name))),
    add_agency: (form) => put(agency(100 + agencies.length, form.name, form.abbreviation, {}, form)),
    correct_agency: ({ id, form }) => put({ ...there(agencies, id), form }),
    favour_agency: ({ id, favourite }) => put({ ...there(agencies, id), favourite }),
    merge_agencies: ({ double, into }) => (put({ ...there(agencies, double), double: true, merged_into: into }), line(into)),
    part_agencies: (id) => put({ ...there(agencies, id), double: false, merged_into: null }),
    succeed_agencies(wish) {
      const from = wish.way === "merged" ? wish.ended : [wish.ended];
      const into = wish.way === "merged" ? [wish.into] : wish.way === "divided" ? wish.successors : [wish.successor];
      const successors = into.map((id) => ({ agency: id, day: wish.on, act: wish.way }));
      from.forEach((id) => put({ ...there(agencies, id), ended: true, successors }));
      return line(into[0]!);
    },
    undo_succession: (id) => put({ ...there(agencies, id), ended: false, successors: [] }),
    list_groups: () => groups,
    add_group({ name, bodies, members }) {
      const group = { id: 100 + groups.length, name, bodies, members: members.map((id) => there(agencies, id)) };
      groups = [...groups, group];
      changed();
      return group;
    },
    correct_group({ id, form }) {
      const group = { id, name: form.name, bodies: form.bodies, members: form.members.map((member) => there(agencies, member)) };
      groups = groups.map((one) => (one.id === id ? group : one));
      changed();
      return group;
    },
    remove_group(id) {
      groups = groups.filter((group) => group.id !== id);
      changed();
      return null;
    },
    starting_directory: () => ({
      date: "2026-10-01",
      agencies: [
        { level: "central", kind: "state", name: "Bộ Nội vụ", abbreviation: "BNV", certainty: "high", valid_to: null, joined: null },
        { level: "central", kind: "state", name: "Bộ Kế hoạch và Đầu tư", abbreviation: "BKHĐT", certainty: "high", valid_to: "2025-02-28", joined: "Bộ Tài chính" },
        { level: "central", kind: "state", name: "Bộ Tài chính", abbreviation: "BTC", certainty: "high", valid_to: null, joined: null },
        { level: "province", kind: "state", name: "Sở Nội vụ tỉnh An Sơn", abbreviation: "SNV", certainty: "medium", valid_to: null, joined: null },
      ],
      units: [
        { name: "Văn phòng HĐND và UBND", abbreviation: "VP", communes: ["xa", "phuong", "dac-khu"], certainty: "high" },
        { name: "Phòng Văn hóa - Xã hội", abbreviation: "VHXH", communes: ["xa", "phuong", "dac-khu"], certainty: "high" },
        { name: "Phòng Kinh tế, Hạ tầng và Đô thị", abbreviation: "KTHTĐT", communes: ["phuong", "dac-khu"], certainty: "medium" },
      ],
    }),
    import_agencies({ names }) {
      names.forEach((name, index) => put(agency(200 + index, name, "")));
      return names.length;
    },
    import_units: same, add_body: same, correct_body: same, rename_body: same, end_body: same,
    add_unit: same, correct_unit: same, rename_unit: same, end_unit: same,
    list_signers: (body) => signers.filter((signer) => signer.body === body),
    add_signer({ body, name, validity, capacity: form }) {
      signers = [...signers, { id: 100 + signers.length, body, name, validity, capacities: [{ id: 100 + signers.length, form }] }];
      return same();
    },
    correct_signer: same, add_capacity: same, correct_capacity: same,
    end_signer({ id, last }) {
      signers = signers.map((signer) => (signer.id === id ? { ...signer, validity: { ...signer.validity, to: last } } : signer));
      return same();
    },
    view_calendar: year,
    confirm_calendar(of) {
      days = days.map((day) => (day.day.startsWith(String(of)) ? { ...day, state: "confirmed" } : day));
      return year(of);
    },
    set_calendar_day(form) {
      days = [...days.filter(({ day }) => day !== form.day), { ...form, state: "confirmed" }];
      changed();
      return null;
    },
    remove_calendar_day(gone) {
      days = days.filter(({ day }) => day !== gone);
      changed();
      return null;
    },
    set_office_hours(spans) {
      hours = spans;
      changed();
      return null;
    },
    list_saved_searches: () => saved,
    save_search({ name, filter }) {
      saved = [...saved.filter((search) => search.name !== name), { id: 1 + saved.length, name, filter }];
      return saved;
    },
    list_own_words: () => words,
    add_own_words(more) {
      words = [...new Set([...words, ...more.split(" ")])].sort();
      changed();
      return words;
    },
    remove_own_word(gone) {
      words = words.filter((word) => word !== gone);
      changed();
      return words;
    },
    delete_search: (id) => (saved = saved.filter((search) => search.id !== id)),
  };
}
