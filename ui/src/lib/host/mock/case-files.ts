import type { Acts, CaseFileForm, CaseFileView, FiledPaperView, HeadingView, OfficeView } from "../contract";
import type { Answers } from "./practice";

interface Practice {
  office: OfficeView;
  changed: () => void;
}

const form = (notation: string, title: string, retention: string, heading: number | null): CaseFileForm => ({
  notation, title, retention, maker: "Phạm Thu Hà", unit: null, heading, listed: heading !== null, medium: "giay", construction: false, rights: "",
  language: "Tiếng Việt", place: "Hộp 3", opened: "2026-01-05", note: "",
});

const paper = (id: number, ordinal: number, symbol: string, title: string): FiledPaperView => ({
  id, ordinal, sheets: "", entry: 400 + id, direction: "incoming", symbol, dated: "20/11/2026", title, author: "Sở Tài chính", pages: 2,
});

/** Hồ sơ of the practice office. */
export function caseFileAnswers({ office, changed }: Practice): Answers {
  const headings: HeadingView[] = [
    { id: 1, parent: null, label: "I.", title: "Văn phòng", abbreviation: "VP" },
    { id: 2, parent: 1, label: "1.", title: "Văn thư, lưu trữ", abbreviation: "" },
  ];
  const papers = new Map<number, FiledPaperView[]>([
    [1, [paper(1, 1, "12/STC-NS", "Công văn về việc dự toán năm 2027"), paper(2, 2, "15/STC-NS", "Công văn về việc quyết toán")]],
  ]);
  const of = (id: number) => papers.get(id) ?? [];
  const file = (id: number, form: CaseFileForm): CaseFileView => ({
    id, body: office.bodies[0]?.id ?? 0, year: 2026, form, state: form.opened ? "open" : "planned", closed: null, handed_over: null, due: null, due_soon: false,
    sheets: null, documents: of(id).length, pages: 0, dated: "",
  });
  let files = [file(1, form("01.VP", "Dự toán ngân sách năm 2026", "Vĩnh viễn", 1)), file(2, { ...form("02.VP", "Tập lưu công văn đi năm 2026", "50 năm", 2), opened: null })];
  const change = (id: number, more: Partial<CaseFileView>) => {
    files = files.map((one) => (one.id === id ? { ...one, ...more, documents: of(id).length } : one));
    changed();
    return files.find((one) => one.id === id);
  };
  const put = (id: number, fresh: FiledPaperView[]) => {
    papers.set(id, fresh.map((one, index) => ({ ...one, ordinal: index + 1 })));
    change(id, {});
    return of(id);
  };

  return {
    list_case_files: ({ year }: Acts["list_case_files"][0]) => ({
      plan: { numbering: "continuous", issued_with: "", headings: year === 2026 ? headings : [] }, files: year === 2026 ? files : [], years: [2026],
      retention: ["Vĩnh viễn", "20 năm", "5 năm"], reminders: [],
    }),
    find_case_files: ({ words, limit }: Acts["find_case_files"][0]) =>
      files.filter(({ form }) => `${form.notation} ${form.title}`.toLowerCase().includes(words.toLowerCase())).slice(0, limit),
    next_notation: () => "03.VP",
    open_case_file({ form: written }: Acts["open_case_file"][0]) {
      const added = file(files.length + 1, { ...written, notation: written.notation || "03.VP" });
      files = [...files, added];
      changed();
      return added;
    },
    correct_case_file: ({ file: id, form: written }: Acts["correct_case_file"][0]) => change(id, { form: written }),
    closing_of: () => ({ reminders: ["Viết chứng từ kết thúc và đặt vào cuối hồ sơ."], sheets: 4 }),
    close_case_file: ({ file: id, on, sheets }: Acts["close_case_file"][0]) => change(id, { state: "closed", closed: on, sheets, due: "2027-11-23" }),
    reopen_case_file: (id: number) => change(id, { state: "open", closed: null, due: null }),
    remove_case_file(id: number) {
      files = files.filter((one) => one.id !== id);
      changed();
      return null;
    },
    hand_over_case_files({ files: ids, on }: Acts["hand_over_case_files"][0]) {
      ids.forEach((id) => change(id, on === null ? { state: "closed", handed_over: null } : { state: "handed-over", handed_over: on }));
      return null;
    },
    set_case_file_plan: ({ numbering, issued_with }: Acts["set_case_file_plan"][0]) => ({ numbering, issued_with, headings }),
    copy_case_file_plan: () => 2,
    add_heading({ parent, title, abbreviation }: Acts["add_heading"][0]) {
      headings.push({ id: headings.length + 1, parent, label: parent === null ? "II." : "2.", title, abbreviation });
      changed();
      return null;
    },
    open_case_files: () => files.filter(({ closed }) => closed === null),
    case_files_of: (entry: number) => files.filter(({ id }) => of(id).some((one) => one.entry === entry)),
    file_entries({ file: id, entries }: Acts["file_entries"][0]) {
      const fresh = entries.filter((entry) => !of(id).some((one) => one.entry === entry));
      put(id, [...of(id), ...fresh.map((entry) => ({ ...paper(entry, 0, `${entry}/VB`, "Văn bản"), entry }))]);
      return { file: files.find((one) => one.id === id), new: fresh.length };
    },
    case_file_papers: of,
    take_out_of_file: ({ file: id, filed }: Acts["take_out_of_file"][0]) => put(id, of(id).filter((one) => one.id !== filed)),
    arrange_case_file: ({ file: id, order }: Acts["arrange_case_file"][0]) =>
      put(id, order ? order.flatMap((filed) => of(id).filter((one) => one.id === filed)) : of(id)),
    note_sheets: ({ file: id, sheets }: Acts["note_sheets"][0]) =>
      put(id, of(id).map((one) => ({ ...one, sheets: sheets?.find(({ filed }) => filed === one.id)?.sheets ?? one.sheets }))),
    print_case_files: () => ({ lines: 2, pages: [1, 1], warnings: [] }),
  };
}
