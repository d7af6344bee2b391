import type { Acts, Jobs, OfficeChanged } from "../contract";
import type { Host } from "../host";
import { sheetOf, previewOf } from "./drafts";
import { emptyOffice, practiceOffice } from "./office";
import { formOf, incomingRows, outgoingRows } from "./rows";

type Answers = { [Name in keyof Acts]?: (request: never) => unknown };

const failure = (sentence: string) => ({ code: "bad-input", sentence });

/** An office that exists only in this page, to look at the screens while developing. */
export function practiceHost(wanted: URLSearchParams): Host {
  const office = practiceOffice();
  const books = { incoming: incomingRows(), outgoing: outgoingRows() };
  const lists: (keyof typeof books)[] = [];
  const drafts = new Map([[1, sheetOf(office, "cong-van")]]);
  const listeners = new Set<(news: OfficeChanged) => void>();
  const changed = () => listeners.forEach((listener) => listener({ extent: "everything" }));
  const entry = (id: number) => {
    const row = [...books.incoming, ...books.outgoing].find((there) => there.entry === id);
    const attachments = [{ id: 1, name: "ban-quet.pdf", bytes: 345678, original: false, path: "/vi-du/ban-quet.pdf" }];
    const history = [{ at: "2026-11-23T08:12:00+07:00", actor: "van-thu", sentence: "Vào sổ" }];
    return { row, form: row && formOf(row), file_copy: "", copies: null, attachments, history, draft: null };
  };

  const answers: Answers = {
    opening: () => (wanted.has("empty") ? emptyOffice() : { state: "ready", ...office }),
    set_up_office: () => office,
    view_office: () => office,
    read_date(typed: string) {
      if (typed === "t") return office.today;
      const found = typed.match(/^(\d{1,2})[/.\-]?(\d{1,2})(?:[/.\-]?(\d{2,4}))?$/);
      const [day, month] = [Number(found?.[1]), Number(found?.[2])];
      if (!found || month > 12 || month < 1 || day < 1 || day > 31) throw failure(`“${typed}” không phải là ngày: hãy gõ ngày/tháng/năm, ví dụ 05/8/2026.`);
      const pad = (n: number) => String(n).padStart(2, "0");
      return `${found[3] ? `20${found[3].slice(-2)}` : "2026"}-${pad(month)}-${pad(day)}`;
    },
    next_number: (request: Acts["next_number"][0]) => ({
      series: 1, series_name: "Văn bản", warnings: [], late: null,
      number: request.direction === "incoming" ? String(books.incoming.length + 1) : String(books.outgoing.length + 1),
    }),
    find_duplicates: (probe: Acts["find_duplicates"][0]) =>
      books.incoming.filter((row) => row.symbol === probe.symbol).map((row) => ({
        entry: row.entry, certain: true, number: row.number, next_receipt: 2,
        sentence: `Đã vào sổ: số đến ${row.number}, ${row.author}, ${row.subject}.`,
      })),
    receive_document(form: Acts["receive_document"][0]) {
      const number = String(books.incoming.length + 1);
      const row = { ...books.incoming[0]!, ...form, entry: 9000 + books.incoming.length, number, dated: form.dated ?? "", files: 0 };
      books.incoming.unshift(row);
      changed();
      return { entry: row.entry, number, full: number, receipt: form.receipt_of ? 2 : 1, warnings: [] };
    },
    number_signed_document(form: Acts["number_signed_document"][0]) {
      const number = String(books.outgoing.length + 1);
      const full = `${number}/${form.symbol}`;
      books.outgoing.unshift({ ...books.outgoing[0]!, entry: 19000 + books.outgoing.length, number, symbol: full, subject: form.subject });
      changed();
      return { entry: 19000, number, full, receipt: 1, warnings: [] };
    },
    read_entry: entry,
    void_number: ({ entry: id, reason }: Acts["void_number"][0]) => ({ ...entry(id), row: { ...entry(id).row, fate: `Hủy số: ${reason}` } }),
    open_list(request: Acts["open_list"][0]) {
      const direction = request.filter.direction ?? "incoming";
      lists.push(direction);
      return { token: lists.length - 1, count: books[direction].length };
    },
    list_rows: ({ token, from, count }: Acts["list_rows"][0]) => books[lists[token] ?? "incoming"].slice(from, from + count),
    search: ({ words }: Acts["search"][0]) => ({
      more: true,
      hits: books.incoming.slice(0, 6).map((row) => ({ row, subject_marks: [[0, words.length]], author_marks: [], symbol_marks: [], in_file: false })),
    }),
    list_drafts: () => [...drafts].map(([id, sheet]) => ({
      id, kind: "Công văn", subject: sheet.draft.main.subject ?? "", agency: "UBND xã Sơn Đông", saved_at: "2026-11-23T08:12:00+07:00", version: 1, issued: null,
    })),
    new_draft: ({ kind }: Acts["new_draft"][0]) => sheetOf(office, kind),
    open_draft: (id: number) => ({ id, sheet: drafts.get(id), issued: null }),
    save_draft({ id, sheet }: Acts["save_draft"][0]) {
      const key = id ?? drafts.size + 1;
      drafts.set(key, sheet);
      return { id: key, version: 1 };
    },
    preview_draft: previewOf,
    export_draft: () => null,
    plan_issue: () => ({ number: "16", full: "16/UBND-VP", dated: office.today, series: "Văn bản đi", warnings: [], blocked_by: [] }),
    issue_draft: () => ({ entry: 19001, number: "16", full: "16/UBND-VP", pdf: "/vi-du/16.pdf", file_name: "2026-11-23_16-UBND-VP.pdf", warnings: [] }),
    save_attachment: () => null,
    number_ledger: () => ({
      reserved: 1, missing: 0,
      lines: [
        { line: "paper-book", from: "01", to: "05" },
        ...[...books.outgoing].reverse().map((row) => ({
          line: "given", entry: row.entry, number: row.number, fate: "issued", on: office.today, reason: "", approved_by: "",
          written: row.symbol, date: office.today, subject: row.subject,
        })),
        { line: "given", entry: 1, number: "31", fate: "reserved", on: office.today, reason: "hội nghị chiều", approved_by: "Chủ tịch", written: "", date: null, subject: "" },
      ],
    }),
    reserve_numbers: ({ count }: Acts["reserve_numbers"][0]) => Array.from({ length: count }, (_, index) => String(32 + index)),
    void_reserved: () => null,
    close_series: () => office,
    open_series: () => office,
    add_series: () => office,
    back_up_daily: () => null,
    read_next_file: () => false,
  };

  return {
    async act(name, request) {
      const answer = answers[name] as ((request: unknown) => unknown) | undefined;
      if (!answer) throw failure("Việc này chưa có trong cơ quan thực hành.");
      return structuredClone(answer(request)) as never;
    },
    fetch: async () => new ArrayBuffer(0),
    work(name, _request, reached) {
      const answers: { [Name in keyof Jobs]?: Jobs[Name][1] } = {
        back_up: [],
        verify_office: { entries: 812, files: 41, actions: 1630, faults: [] },
      };
      reached(100);
      return { done: Promise.resolve(answers[name] as never), callOff: () => undefined };
    },
    chooseFiles: async () => ["/vi-du/cong van so 12.pdf"],
    choosePlace: async (fileName) => `/vi-du/${fileName}`,
    openFile: async () => undefined,
    onOfficeChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
