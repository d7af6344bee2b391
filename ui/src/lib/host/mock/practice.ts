import type { Acts, AttachmentView, BookRow, Jobs, ListFilter, OfficeChanged, WorkList } from "../contract";
import type { Host } from "../host";
import { caseFileAnswers } from "./case-files";
import { dispatching, withOriginal } from "./dispatching";
import { importOf, pastImports, previewOf as importPreviewOf } from "./importing";
import { listAnswers, plain } from "./lists";
import { foreignOf, sheetOf, previewOf } from "./drafts";
import { PracticeDuties } from "./duties";
import { PracticeWork } from "./handling";
import { emptyOffice, practiceOffice } from "./office";
import { reportOf } from "./reports";
import { formOf, incomingRows, outgoingRows } from "./rows";
import { paperAnswers } from "./papers";
import { PracticeTray } from "./tray";

export type Answers = { [Name in keyof Acts]?: (request: never) => unknown };

const failure = (sentence: string) => ({ code: "bad-input", sentence });

/** An office that exists only in this page, to look at the screens while developing. */
export function practiceHost(wanted: URLSearchParams): Host {
  const office = practiceOffice();
  const books = { incoming: incomingRows(), outgoing: outgoingRows() };
  const lists: BookRow[][] = [];
  const work = new PracticeWork(() => books.incoming);
  const drafts = new Map([[1, sheetOf(office, "cong-van")]]);
  const putAway = new Set<number>();
  const files = new Map<number, AttachmentView[]>();
  const listeners = new Set<(news: OfficeChanged) => void>();
  const changed = () => listeners.forEach((listener) => listener({ extent: "everything" }));
  const written = <Request, Answer>(write: (request: Request) => Answer) => (request: Request) => {
    const answer = write(request);
    changed();
    return answer;
  };
  const tray = new PracticeTray();
  const duties = new PracticeDuties();
  const entry = (id: number) => {
    const row = [...books.incoming, ...books.outgoing].find((there) => there.entry === id);
    const attachments = files.get(id) ?? [{ id: 1, name: "ban-quet.pdf", bytes: 345678, original: false, path: "/vi-du/ban-quet.pdf" }];
    const history = [{ at: "2026-11-23T08:12:00+07:00", actor: "van-thu", sentence: "Vào sổ" }];
    return { row, form: row && formOf(row), file_copy: "", copies: null, attachments, history, draft: null };
  };

  const through = (filter: ListFilter, rows: BookRow[]) => {
    const words = plain(filter.words).split(/\s+/).filter(Boolean);
    const asked = [...words, ...filter.texts.flatMap((text) => plain(text.words).split(/\s+/))];
    return rows.filter((row) => {
      const line = plain(`${row.number} ${row.symbol} ${row.author} ${row.kind} ${row.subject} ${row.signer} ${row.handler}`);
      return asked.every((word) => line.includes(word)) && (!filter.urgency || row.urgency === filter.urgency);
    });
  };
  const readDate = (typed: string) => {
    if (typed === "t") return office.today;
    const found = typed.match(/^(\d{1,2})[/.\-]?(\d{1,2})(?:[/.\-]?(\d{2,4}))?$/);
    const [day, month] = [Number(found?.[1]), Number(found?.[2])];
    if (!found || month > 12 || month < 1 || day < 1 || day > 31) throw failure(`“${typed}” không phải là ngày: hãy gõ ngày/tháng/năm, ví dụ 05/08/2026.`);
    const pad = (n: number) => String(n).padStart(2, "0");
    return `${found[3] ? `20${found[3].slice(-2)}` : "2026"}-${pad(month)}-${pad(day)}`;
  };

  const answers: Answers = {
    ...listAnswers(office, changed),
    opening: () => (wanted.has("empty") ? emptyOffice() : { state: "ready", ...office }),
    set_up_office: () => office,
    view_office: () => office,
    read_date: readDate,
    read_due(typed: string) {
      const [, hour, minute, day] = typed.match(/^(\d{1,2})[:hg](\d{2}) (.+)$/) ?? [];
      if (day) return `${readDate(day)}T${hour?.padStart(2, "0")}:${minute}`;
      return typed === "4g" ? `${office.today}T14:30` : readDate(typed);
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
      const entry = 19000 + books.outgoing.length;
      books.outgoing.unshift({ ...books.outgoing[0]!, entry, number, symbol: full, subject: form.subject });
      changed();
      return { entry, number, full, receipt: 1, warnings: [] };
    },
    read_entry: entry,
    void_number: ({ entry: id, reason }: Acts["void_number"][0]) => ({ ...entry(id), row: { ...entry(id).row, fate: `Hủy số: ${reason}`, void: true } }),
    open_list({ filter }: Acts["open_list"][0]) {
      const found = through(filter, books[filter.direction ?? "incoming"]);
      lists.push(found);
      return { token: lists.length - 1, count: found.length };
    },
    list_rows: ({ token, from, count }: Acts["list_rows"][0]) => (lists[token] ?? []).slice(from, from + count),
    search: ({ words }: Acts["search"][0]) => ({
      more: true,
      hits: books.incoming.slice(0, 6).map((row) => ({ row, subject_marks: [[0, words.length]], author_marks: [], symbol_marks: [], in_file: false })),
    }),
    list_drafts: () => [...drafts].map(([id, sheet]) => ({
      id, kind: "Công văn", subject: sheet.draft.main.subject ?? "", agency: "UBND xã Sơn Đông", saved_at: "2026-11-23T08:12:00+07:00", version: 1, issued: null, put_away: putAway.has(id),
    })),
    put_away_draft({ id }: Acts["put_away_draft"][0]) {
      putAway.add(id);
      return null;
    },
    bring_back_draft(id: number) {
      putAway.delete(id);
      return null;
    },
    new_draft: ({ kind }: Acts["new_draft"][0]) => sheetOf(office, kind),
    open_draft: (id: number) => ({ id, sheet: drafts.get(id), issued: null }),
    save_draft({ id, sheet }: Acts["save_draft"][0]) {
      const key = id ?? drafts.size + 1;
      drafts.set(key, sheet);
      return { id: key, version: 1 };
    },
    preview_draft: previewOf,
    export_draft: ({ wish, sheet }: Acts["export_draft"][0]) => (wish.apart ? 1 + sheet.draft.parts.length : 1),
    read_guests: () => ["Bà Nguyễn Thị Hoa", "Ông Lê Minh Đức"],
    print_printer_test: () => null,
    shift_of_printer: ({ across, down }: Acts["shift_of_printer"][0]) => [50 - Number(across.replace(",", ".")), 50 - Number(down.replace(",", "."))],
    check_file: (path: string) => foreignOf(office, path),
    print_check: () => null,
    plan_issue: () => ({ number: "16", full: "16/UBND-VP", dated: office.today, series_id: 2, series: "Văn bản đi", warnings: [], blocked_by: [] }),
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
    book_printed: () => ({ volume: 1, pages: 4, new: 7, changed: [{ entry: 3, number: "398", volume: 1, page: 3 }] }),
    report: reportOf,
    print_report: () => ({ lines: 9, pages: [1, 2], warnings: [] }),
    print_book: () => ({ lines: 7, pages: [5, 5], warnings: [] }),
    reserve_numbers: ({ count }: Acts["reserve_numbers"][0]) => Array.from({ length: count }, (_, index) => String(32 + index)),
    void_reserved: () => null,
    withdraw_import: () => 1284,
    list_imports: pastImports,
    list_passing_rules: () => [],
    add_passing_rule: () => [],
    propose_passing: () => null,
    close_series: () => office,
    open_series: () => office,
    add_series: () => office,
    back_up_daily: () => null,
    read_handling: (id: number) => work.read(id),
    whereabouts: (ids: number[]) => ids.map((id) => work.standing(id)).filter((standing) => standing !== null),
    take_step: written((request: Acts["take_step"][0]) => work.take(request)),
    correct_step: written((request: Acts["correct_step"][0]) => work.correctStep(request)),
    take_back_step: written((part: Acts["take_back_step"][0]) => work.drop("steps", part)),
    assign: written((request: Acts["assign"][0]) => work.assign(request)),
    relieve: written((part: Acts["relieve"][0]) => work.drop("roles", part)),
    set_deadline: written(({ entry, facts }: Acts["set_deadline"][0]) => work.deadline(entry, facts)),
    lift_deadline: written((part: Acts["lift_deadline"][0]) => work.drop("deadlines", part)),
    receive_again: written(({ entries }: Acts["receive_again"][0]) => entries.map((id) => work.standing(id))),
    hand_over: written((request: Acts["hand_over"][0]) => work.handOver(request)),
    hand_to_all: written((request: Acts["hand_to_all"][0]) => work.handToAll(request)),
    sign_hand_overs: written((request: Acts["sign_hand_overs"][0]) => work.sign(request)),
    take_back_hand_over: written((part: Acts["take_back_hand_over"][0]) => work.drop("hand_overs", part)),
    end_work: written((request: Acts["end_work"][0]) => work.end(request)),
    answer_for_now: ({ entries }: Acts["answer_for_now"][0]) => entries.map((id) => work.standing(id)),
    reopen: written((part: Acts["reopen"][0]) => work.reopen(part)),
    add_attached: written((request: Acts["add_attached"][0]) => work.attach(request)),
    correct_attached: written((request: Acts["correct_attached"][0]) => work.correctAttached(request)),
    remove_attached: written((part: Acts["remove_attached"][0]) => work.drop("attached", part)),
    work_counts: () => {
      const count = (list: WorkList) => work.list(list).length;
      return {
        to_be_registered: tray.view().waiting.length, to_be_presented: count("to-be-presented"), awaits_direction: count("awaits-direction"),
        to_be_passed_on: count("to-be-passed-on"), in_work: count("in-work"), overdue: count("overdue"), awaits_original: count("awaits-original"),
      };
    },
    open_work_list({ list, filter }: Acts["open_work_list"][0]) {
      const rows = filter ? through(filter, work.list(list)) : work.list(list);
      lists.push(rows);
      return { token: lists.length - 1, entries: rows.map(({ entry }) => entry) };
    },
    read_tray: () => tray.view(),
    take_in: written((request: Acts["take_in"][0]) => tray.takeIn(request)),
    correct_receipt: () => null,
    put_aside: written((request: Acts["put_aside"][0]) => tray.putAside(request)),
    put_back: written((id: number) => tray.putBack(id)),
    receive_from_tray({ receipt, form }: Acts["receive_from_tray"][0]) {
      tray.registered(receipt);
      return (answers.receive_document as (form: unknown) => unknown)(form);
    },
    list_duties: () => duties.list(),
    duties_due: (span: Acts["duties_due"][0]) => duties.due(span),
    add_duty: written((facts: Acts["add_duty"][0]) => duties.add(facts)),
    end_duty: written((request: Acts["end_duty"][0]) => duties.end(request)),
    do_duty: written((request: Acts["do_duty"][0]) => duties.do(request)),
    detach_file: ({ entry: id, attachment }: Acts["detach_file"][0]) => {
      files.set(id, entry(id).attachments.filter((file) => file.id !== attachment));
      return entry(id);
    },
    attach_original(wish: Acts["attach_original"][0]) {
      files.set(wish.entry, withOriginal(entry(wish.entry).attachments, wish));
      return entry(wish.entry);
    },
    ...paperAnswers(),
    ...dispatching({ office, ...books, changed }),
    ...caseFileAnswers({ office, changed }),
    read_next_file: () => false,
  };

  return {
    async act(name, request) {
      const answer = answers[name] as ((request: unknown) => unknown) | undefined;
      if (!answer) throw failure("Việc này chưa có trong cơ quan thực hành.");
      return structuredClone(answer(request)) as never;
    },
    fetch: async () => new ArrayBuffer(0),
    work(name, request, reached) {
      const answers: { [Name in keyof Jobs]: (request: Jobs[Name][0]) => Jobs[Name][1] } = {
        back_up: () => [],
        export_case_file: () => ({ files: 2, warnings: [] }),
        verify_office: () => ({ entries: 812, files: 41, actions: 1630, faults: [] }),
        preview_import: importPreviewOf,
        import_book: importOf,
        export_each: ({ sheet }) => sheet.draft.main.addressees.length,
      };
      reached(100);
      return { done: Promise.resolve(answers[name](request as never) as never), callOff: () => undefined };
    },
    chooseFiles: async () => ["/vi-du/cong van so 12.pdf"],
    choosePlace: async (fileName) => `/vi-du/${fileName}`,
    openFile: async () => undefined,
    showFile: async () => undefined,
    onOfficeChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
