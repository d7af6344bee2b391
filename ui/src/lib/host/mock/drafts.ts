import type { Acts, DraftSheet, Field, ForeignChecked, Kind, OfficeView, Preview } from "../contract";

export function sheetOf(office: OfficeView, kind: Kind): DraftSheet {
  const body = office.bodies[0]!;
  return {
    draft: {
      main: {
        kind, medium: "giay", parent_agency: [], agency: body.head, agency_name: body.name, number: null, symbol: "UBND-VP", place: body.place, date: null,
        subject: "rà soát hồ sơ lưu trữ", authority: [], session: null, addressees: ["Các phòng, ban thuộc xã", "Các trường học trên địa bàn"], body: [],
        signing: [{ capacity: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], position: "PHÓ CHỦ TỊCH", second_position: null, name: "Nguyễn Thị Hoa" }],
        recipients: ["Như trên"], file_copy: "VT, VP", drafter: null, copies: null, urgency: null, circulation: null, draft_mark: null, joint: [], address: [], confirmation: null,
        layout: { sizes: null, margin_top: null, margin_bottom: null, margin_left: null, margin_right: null, indent: null, line_spacing: null, paragraph_gap: null },
      },
      parts: [],
    },
    bodies: [[
      { paragraph: "text", plain: false, text: [{ text: "Để chuẩn bị giao nộp hồ sơ vào lưu trữ lịch sử, Ủy ban nhân dân xã đề nghị các đơn vị thực hiện như sau:" }] },
      { paragraph: "text", plain: false, text: [{ text: "1. Rà soát toàn bộ hồ sơ đã kết thúc trong năm 2025." }] },
      { paragraph: "text", plain: false, text: [{ text: "2. Lập mục lục hồ sơ và gửi về Văn phòng " }, { text: "trước ngày 15/12/2026", bold: true }, { text: "./." }] },
    ]],
  };
}

/** Only enough of a page to see where it stands; the true one is drawn by the program. */
export function previewOf({ sheet }: Acts["preview_draft"][0]): Preview {
  const { main } = sheet.draft;
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const line = (node: number, y: number, text: string) => `<text data-node="${node}" x="90" y="${y}" font-family="Liberation Serif" font-size="14">${escaped(text)}</text>`;
  const body = (sheet.bodies[0] ?? []).map((p) => (p.paragraph === "text" ? p.text.map((span) => span.text).join("") : "[bảng]"));
  const lines = [main.agency.join(" "), `V/v ${main.subject ?? ""}`, `Kính gửi: ${main.addressees.join("; ")}`, ...body];
  const drawn = lines.map((text, index) => line(index, 90 + index * 26, text.slice(0, 70))).join("");
  return {
    pages: [{ width: 595, height: 842, svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842">${drawn}</svg>` }],
    places: (["agency", "subject", "addressees", ...body.map(() => "body" as const)] satisfies Field[]).map((field, index) => ({ part: 0, field, index: field === "body" ? index - 3 : null })),
    outcomes: { pass: main.subject ? 100 : 99, fail: main.subject ? 0 : 1, needs_look: 0, not_applicable: 20, not_evaluated: 0 },
    findings: main.subject ? [] : [{ rule: "subject", clause: "Phụ lục I, mục II.5", sentence: "Văn bản chưa có trích yếu nội dung.", outcome: "fail", place: { part: 0, field: "subject", index: null }, blocks: true, fix: null, word: null }],
  };
}

/** A letter typed elsewhere, its margin too narrow. */
export function foreignOf(office: OfficeView, path: string): ForeignChecked {
  return {
    name: path.split("/").at(-1) ?? path,
    sheet: sheetOf(office, "cong-van"),
    told: ["Tệp còn 2 ghi chú bên lề, không được đọc vào văn bản; hãy xóa trong Word."],
    findings: [{
      place: "Trình bày trang",
      finding: { rule: "seen-margins", clause: "Phụ lục I, mục I.3", sentence: "Lề trên đang là 15 mm; hãy đặt từ 20 đến 25 mm.", outcome: "fail", place: { part: 0, field: "layout", index: null }, blocks: false, fix: null, word: null },
    }],
    outcomes: { pass: 66, fail: 1, needs_look: 0, not_applicable: 51, not_evaluated: 4 },
  };
}
