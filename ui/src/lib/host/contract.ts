// Generated from the clerk's contract; `UPDATE_CONTRACT=1 cargo test -p clerk` writes it anew.
// Dates are ISO (2026-08-05).

export type Failure = { code: FailureCode, 
/**
 * One Vietnamese sentence.
 */
sentence: string, };

export type FailureCode = "bad-input" | "not-found" | "series-closed" | "series-mirrored" | "series-not-opened" | "no-series" | "number-taken" | "already-numbered" | "blocked-by-finding" | "no-office" | "office-exists" | "folder-not-writable" | "disk-full" | "newer-program" | "network-folder" | "open-elsewhere" | "busy" | "damaged" | "file" | "read-only" | "called-off" | "internal";

export type Opening = { "state": "empty", folder: string, } | { "state": "ready" } & OfficeView | { "state": "refused", folder: string, failure: Failure, };

export type OfficeChanged = { "extent": "rows", changes: Array<Change>, } | { "extent": "everything" };

export type Change = { noun: Noun, key: number, };

export type Noun = "office" | "issuing-body" | "unit" | "signer" | "capacity" | "series" | "document" | "recipient" | "entry" | "receipt" | "assignment" | "deadline" | "draft" | "draft-version" | "attachment" | "issued" | "agency" | "agency-group" | "group-member" | "succession" | "calendar-day" | "office-hours" | "saved-search" | "own-word" | "link" | "step" | "hand-over" | "ending" | "duty" | "duty-done" | "passing-rule" | "file-copy-use" | "envelope" | "envelope-content" | "import" | "volume" | "print-run" | "case-file-plan" | "case-file-heading" | "case-file" | "filed";

export type Verified = { entries: number, files: number, 
/**
 * Acts in the journal.
 */
actions: number, faults: Array<string>, };

export type OfficeView = { 
/**
 * Of this office alone, whatever its name and wherever it lies.
 */
uuid: string, folder: string, 
/**
 * Today in Vietnam.
 */
today: string, bodies: Array<BodyView>, kinds: Array<KindView>, 
/**
 * Kinds of papers that come in and that the decree does not know: "Thông tư".
 */
other_kinds: Array<string>, 
/**
 * Sentences to show: the font set in use, a clock that jumped, the age of the last backup.
 */
notices: Array<string>, };

export type BodyView = { id: number, name: string, abbreviation: string, 
/**
 * Lines of ô 2 above the own name; empty where there is no parent.
 */
parent_head: Array<string>, head: Array<string>, place: string, 
/**
 * Mã định danh.
 */
code?: string, validity: Validity, 
/**
 * Those that have ended too: papers of before name them.
 */
units: Array<UnitView>, signers: Array<SignerView>, series: Array<SeriesView>, };

export type UnitView = { id: number, name: string, abbreviation: string, validity: Validity, };

export type SignerView = { id: number, name: string, 
/**
 * `KT. CHỦ TỊCH`; none for a head in his own power.
 */
capacity: Array<string>, position: string, };

export type SeriesView = { id: number, name: string, direction: Direction, year: number, 
/**
 * Kinds numbered here; empty: every kind that has no series of its own.
 */
kinds: Array<Kind>, state: SeriesState, 
/**
 * The number the next document will get; none for a mirrored series.
 */
next: number | null, };

export type Direction = "incoming" | "outgoing";

export type SeriesState = "not-opened" | "open" | "mirrored" | "closed";

export type KindView = { kind: Kind, name: string, 
/**
 * `QĐ`; none for công văn.
 */
abbreviation: string | null, 
/**
 * Whether it is drafted; a copy is made of another paper.
 */
drafted: boolean, 
/**
 * What stands before the addressees; none where a kind has none.
 */
addressees: Addressed | null, 
/**
 * Whether its head says place and date.
 */
dated: boolean, 
/**
 * How many sign it as a rule.
 */
signers: number, has_subject: boolean, 
/**
 * The authority line and legal bases of decisions and resolutions.
 */
has_authority: boolean, };

export type Addressed = "letter" | "telegram" | "invitation";

export type OfficeSetup = { bodies: Array<BodySetup>, year: number, 
/**
 * The last số đến of the paper book, 0 where none was given yet.
 */
arrival_paper_book: number, };

export type BodySetup = { name: string, abbreviation: string, parent_head: Array<string>, head: Array<string>, place: string, units: Array<UnitSetup>, signers: Array<SignerSetup>, series: Array<SeriesSetup>, };

export type UnitSetup = { name: string, abbreviation: string, };

export type SignerSetup = { name: string, capacity: Array<string>, position: string, };

export type SeriesSetup = { name: string, 
/**
 * Empty: every kind that has no series of its own.
 */
kinds: Array<Kind>, 
/**
 * "Sổ giấy đã dùng đến số …": the last number of the paper book, 0 where it begins here.
 */
paper_book: number, 
/**
 * Another system gives the numbers; they are only recorded here.
 */
mirror: boolean, };

export type IncomingForm = { 
/**
 * The body whose book it goes into.
 */
body: number, arrived: string, 
/**
 * Hour of arrival, for urgent documents.
 */
arrived_at: string | null, 
/**
 * Tác giả: who issued it, as written.
 */
author: string, 
/**
 * Số, ký hiệu as written; empty where the document has none.
 */
symbol: string, 
/**
 * Ngày tháng văn bản.
 */
dated: string | null, 
/**
 * The date as written where it is incomplete.
 */
dated_as_written: string | null, 
/**
 * The kind by its Vietnamese name, also one outside the decree ("Thông tư").
 */
kind: string, subject: string, urgency: Urgency | null, signer: string, 
/**
 * Đơn vị hoặc người nhận.
 */
handler: string, 
/**
 * A day, or a moment.
 */
due: When | null, 
/**
 * Nobody was named: it passes on as the rules of the office propose.
 */
by_rule: boolean, note: string, details: IncomingDetails, 
/**
 * Paths of scans and files to attach.
 */
files: Array<string>, 
/**
 * The entry this is a further receipt of: it gets no new số đến.
 */
receipt_of: number | null, };

export type OutgoingForm = { body: number, kind: Kind, 
/**
 * Ký hiệu without the number: `UBND-VP`.
 */
symbol: string, 
/**
 * The date on the document.
 */
dated: string, signed: string | null, subject: string, urgency: Urgency | null, signer: string, recipients: Array<string>, 
/**
 * Đơn vị, người nhận bản lưu.
 */
file_copy: string, copies: number | null, note: string, details: OutgoingDetails, files: Array<string>, 
/**
 * The number another system gave; only for a mirrored series.
 */
given_number: number | null, number: NumberWish, };

export type NumberWish = { choice: NumberChoice, 
/**
 * One line; empty in the normal path.
 */
reason: string, };

export type NumberChoice = { "choice": "next" } | { "choice": "reserved", entry: number, } | { "choice": "inserted", behind: number, approved_by: string, };

export type ReserveNumbers = { series: number, count: number, approved_by: string, reason: string, };

export type OpenSeries = { series: number, paper_book: number, };

export type AddSeries = { body: number, direction: Direction, year: number, name: string, 
/**
 * Empty: every kind that has no series of its own.
 */
kinds: Array<Kind>, paper_book: number, 
/**
 * The system that gives the numbers; empty where this office does.
 */
mirrored: string, 
/**
 * The decision that set the series up.
 */
policy: string, };

export type Ledger = { lines: Array<LedgerLine>, 
/**
 * Reserved numbers that wait for a paper: the book cannot be closed before.
 */
reserved: number, 
/**
 * Numbers of a mirror that nobody told of.
 */
missing: number, };

export type LedgerLine = { "line": "paper-book", from: string, to: string, } | { "line": "missing", from: string, to: string, } | { "line": "given" } & LedgerNumber;

export type LedgerNumber = { entry: number, number: string, fate: NumberFate, 
/**
 * The day it was given.
 */
on: string, reason: string, approved_by: string, written: string, date: string | null, subject: string, };

export type NumberFate = "issued" | "received" | "imported" | "paper-book" | "reserved" | "void";

export type ImportFile = { path: string, 
/**
 * None: as the last file was, where the headings are the same.
 */
mapping: ImportMapping | null, };

export type ImportMapping = { sheet: string | null, direction: Direction | null, 
/**
 * First row of the headings, from 1.
 */
heading_row: number | null, 
/**
 * Headings in plain words, and the field of each: `number-and-symbol`.
 */
fields: { [key in string]: string }, 
/**
 * Whether days stand before months in figures such as 04/05/2025.
 */
day_first: boolean | null, year: number | null, };

export type ImportPreview = { 
/**
 * The sheets of the file that hold anything, in its order.
 */
sheets: Array<string>, mapping: ImportMapping, columns: Array<ImportColumn>, 
/**
 * Rows that can be taken.
 */
ready: number, 
/**
 * Rows that stand in the books already and say the same: they are passed over.
 */
known: number, 
/**
 * Rows that cannot, with the reasons.
 */
refused: Array<ImportedRow>, 
/**
 * Rows that can be taken and deserve a look.
 */
doubtful: Array<ImportedRow>, 
/**
 * What the clerk should know of the file as a whole.
 */
notes: Array<string>, };

export type ImportColumn = { 
/**
 * `A`, `B` … as the spreadsheet names it.
 */
letters: string, heading: string, 
/**
 * In plain words, as the mapping knows it.
 */
plain: string, field: string, 
/**
 * Nothing was known of the heading: the column goes to the note.
 */
unknown: boolean, };

export type ImportedRow = { row: number, sentences: Array<string>, };

export type ImportBook = { file: ImportFile, 
/**
 * Where the rows that could not be taken are written, to be corrected and brought again.
 */
rejected: string | null, };

export type ImportDone = { 
/**
 * None when nothing new came in.
 */
import: number | null, taken: number, 
/**
 * Rows that stood in the books already and were passed over.
 */
known: number, refused: Array<ImportedRow>, 
/**
 * Where the rejected rows were written, if there were any and a place was given.
 */
rejected: string | null, };

export type Registered = { entry: number, 
/**
 * As written on paper: `412`, `07`.
 */
number: string, 
/**
 * `07/UBND-VP`; the same as `number` for a số đến.
 */
full: string, 
/**
 * 1 for a new số đến, n for the nth receipt of the same document.
 */
receipt: number, 
/**
 * Sentences that want a look and stop nothing.
 */
warnings: Array<string>, };

export type NextNumberRequest = { body: number, direction: Direction, 
/**
 * Of an outgoing document.
 */
kind: Kind | null, 
/**
 * Date of the document, or of arrival.
 */
dated: string, 
/**
 * The day an outgoing document was signed, where it is another.
 */
signed: string | null, };

export type NextNumber = { 
/**
 * None while the paper would be the first of its year: last year's series goes on in a new one.
 */
series: number | null, series_name: string, 
/**
 * As written on paper; none where another system gives it.
 */
number: string | null, 
/**
 * Why a line of reason must be given: the number comes late.
 */
late: string | null, 
/**
 * Sentences that want a look: a date before that of the last number, a clock that jumped.
 */
warnings: Array<string>, };

export type DuplicateProbe = { author: string, symbol: string, dated: string | null, arrived: string, 
/**
 * Mã định danh another system gave it.
 */
outside_code?: string, };

export type Duplicate = { entry: number, 
/**
 * Number, symbol, body and date agree: this is a further receipt.
 */
certain: boolean, number: string, 
/**
 * "Đã vào sổ: số đến 412 ngày 05/8/2026, Sở Nội vụ, …"
 */
sentence: string, next_receipt: number, };

export type CorrectIncoming = { entry: number, form: IncomingForm, reason: string, };

export type CorrectOutgoing = { entry: number, form: OutgoingForm, reason: string, };

export type VoidNumber = { entry: number, reason: string, };

export type AttachFiles = { entry: number, files: Array<string>, };

export type DetachFile = { entry: number, attachment: number, reason: string, };

export type ListRequest = { filter: ListFilter, sort: Sort, };

export type ListFilter = { 
/**
 * Words anywhere in the line, in any order, with or without marks.
 */
words: string, 
/**
 * None: both books.
 */
direction: Direction | null, 
/**
 * None: every body of the office.
 */
body: number | null, year: number | null, series: number | null, kind: Kind | null, urgency: Urgency | null, fate: NumberFate | null, 
/**
 * Ngày đến, or the day the number was given.
 */
entered: DaySpan, dated: DaySpan, due: DaySpan, 
/**
 * Ngày ký.
 */
signed?: DaySpan, 
/**
 * Ngày chuyển of a paper of ours.
 */
dispatched?: DaySpan, 
/**
 * Hạn trả lời the paper asks for.
 */
reply_by?: DaySpan, 
/**
 * What the original of a paper of ours is.
 */
original?: Original, 
/**
 * A way a paper came in.
 */
channel?: Channel, 
/**
 * What came in at least once.
 */
value?: Value, 
/**
 * With a file attached, or without.
 */
files: boolean | null, 
/**
 * In a case file, or in none yet.
 */
filed: boolean | null, texts: Array<FieldWords>, };

export type DaySpan = { from: string | null, to: string | null, };

export type FieldWords = { field: TextField, words: string, };

export type TextField = "kind" | "author" | "symbol" | "subject" | "signer" | "recipients" | "assignee" | "note" | "position" | "language" | "drafter" | "unit" | "file-copy" | "outside-code" | "case-file" | "directions";

export type Sort = { by: SortBy, descending: boolean, };

export type SortBy = "number" | "dated" | "author" | "kind" | "subject";

export type ListOpened = { token: number, count: number, };

export type RowsRequest = { token: number, from: number, count: number, };

export type BookRow = { entry: number, direction: Direction, year: number, 
/**
 * Số đến, or the number of an outgoing document, as on paper.
 */
number: string, 
/**
 * Số, ký hiệu of the document itself.
 */
symbol: string, 
/**
 * Ngày đến of an incoming document.
 */
arrived: string | null, 
/**
 * As in the book: `05/08/2026`, or as written.
 */
dated: string, 
/**
 * Tác giả, or the issuing body.
 */
author: string, kind: string, subject: string, 
/**
 * Tên loại và trích yếu nội dung, as the printed book has them.
 */
title: string, signer: string, 
/**
 * Nơi nhận, or đơn vị/người nhận.
 */
handler: string, urgency: Urgency | null, due: When | null, files: number, receipts: number, 
/**
 * Why the number is not a plain issued one: "Hủy số: …".
 */
fate: string | null, 
/**
 * Hủy: the line stands as it is for ever. Any other can be corrected.
 */
void: boolean, note: string, };

export type EntryView = { row: BookRow, 
/**
 * What it was registered from, to be corrected.
 */
form: EntryForm, file_copy: string, copies: number | null, attachments: Array<AttachmentView>, history: Array<HistoryLine>, 
/**
 * The draft it was issued from.
 */
draft: number | null, };

export type EntryForm = { "direction": "incoming" } & IncomingForm | { "direction": "outgoing" } & OutgoingForm;

export type AttachmentView = { id: number, name: string, bytes: number, 
/**
 * Bản gốc: it stays with its entry.
 */
original: boolean, 
/**
 * Where the file lies, for the opener.
 */
path: string, };

export type RecipientRole = "thuc-hien" | "bao-cao" | "phoi-hop" | "biet" | "luu";

export type RecipientState = "not-sent" | "sent" | "received" | "refused" | "returned";

export type Relation = "answers" | "carries-out" | "cites" | "urges" | "replaces" | "corrects" | "recalls" | "copies";

export type LinkWay = "outward" | "inward";

export type RecipientView = { id: number, name: string, agency: number | null, group: number | null, bodies: number, role: RecipientRole | null, 
/**
 * For each body; none: one.
 */
copies: number | null, channel: Channel | null, sent: When | null, state: RecipientState, noted: StateNoteView | null, };

export type StateNoteView = { 
/**
 * RFC 3339, +07:00.
 */
at: string, by: string, words: string, };

export type RecipientsView = { recipients: Array<RecipientView>, 
/**
 * Copies the receivers ask for; a group counts its bodies.
 */
asked: number, 
/**
 * Copies that are kept.
 */
kept: number, 
/**
 * Số lượng bản: as the paper says, else as many as are asked for and kept.
 */
copies: number, 
/**
 * Sentences that want a look.
 */
warnings: Array<string>, };

export type RecipientLineForm = { 
/**
 * The receiver it is already; it keeps its state under another name.
 */
id: number | null, name: string, agency: number | null, group: number | null, 
/**
 * None: as the brackets of the name say, or the size of the group.
 */
bodies: number | null, role: RecipientRole | null, copies: number | null, channel: Channel | null, };

export type SetRecipients = { entry: number, lines: Array<RecipientLineForm>, };

export type DispatchForm = { entry: number, 
/**
 * The day, with its hour where it matters: a hỏa tốc goes at once.
 */
at: When, 
/**
 * None: the way each receiver has already.
 */
channel: Channel | null, 
/**
 * None: everyone it was not sent to yet.
 */
recipients: Array<number> | null, 
/**
 * How those who get it by post go into the postal book at once; none: they do not.
 */
envelopes: Enveloping | null, };

export type Dispatched = { 
/**
 * To how many receivers it went now.
 */
sent: number, recipients: RecipientsView, 
/**
 * "Gửi sau hạn …": it stops nothing.
 */
warnings: Array<string>, };

export type NoteRecipients = { entry: number, recipients: Array<number>, state: RecipientState, on: string, 
/**
 * What the receiver said.
 */
words: string, };

export type LinkForm = { entry: number, relation: Relation, to: LinkedTo, 
/**
 * An answer that only asks for more time.
 */
interim: boolean, };

export type LinkedTo = { "entry": number } | { "written": string };

export type Unlink = { entry: number, link: number, };

export type LinkView = { id: number, relation: Relation, 
/**
 * Whether this paper does it to the other, or the other to this.
 */
way: LinkWay, interim: boolean, 
/**
 * "Trả lời 12/STC-NS ngày 20/11/2026 của Sở Tài chính"
 */
sentence: string, 
/**
 * The other paper, when it is in our books.
 */
row: BookRow | null, };

export type AttachOriginal = { entry: number, source: OriginalSource, 
/**
 * The scan of a sheet signed by hand, or a digitally signed file.
 */
medium: Medium, 
/**
 * Needed for a second original.
 */
reason: string, };

export type OriginalSource = { "file": string } | { "attached": number };

export type Coverage = "whole" | "extended-after" | "broken";

export type Integrity = "intact" | "altered" | "forged" | "unknown";

export type Unchecked = "revocation" | "chain" | "time";

export type SignaturesView = { signatures: Array<SignatureView>, 
/**
 * What the file as a whole comes to, and what nobody can tell without the network.
 */
sentences: Array<string>, };

export type SignatureView = { signer: string, organisation: string, 
/**
 * Who issued the certificate.
 */
issuer: string, 
/**
 * RFC 3339, as the signer's machine told it.
 */
signed_at: string | null, coverage: Coverage, integrity: Integrity, 
/**
 * Whether the certificate was in force at that moment.
 */
in_force: boolean | null, unchecked: Array<Unchecked>, sentence: string, };

export type CopyForm = { source: number, 
/**
 * What stands on the copy; its kind is one of the three copies.
 */
form: OutgoingForm, };

export type PostWaiting = { row: BookRow, recipient: RecipientView, };

export type PostForm = { entries: Array<number>, on: string, };

export type PostalLine = { id: number, sent: string, 
/**
 * `30/UBND-VP; 31/UBND-VP`
 */
written: string, entries: Array<number>, receiver: string, envelopes: number, postal_code: string, note: string, };

export type CorrectEnvelope = { envelope: number, 
/**
 * The year whose book is shown.
 */
year: number, receiver: string, envelopes: number, postal_code: string, note: string, };

export type UseFileCopy = { entry: number, used: string, user: string, allowed_by: string, 
/**
 * Số và ký hiệu hồ sơ.
 */
case_file: string, note: string, };

export type ReturnFileCopy = { id: number, 
/**
 * None takes the return back.
 */
on: string | null, };

export type FileCopyLine = { id: number, entry: number, used: string, user: string, 
/**
 * "30/UBND-VP ngày 23/11/2026"
 */
written: string, title: string, case_file: string, returned: string | null, allowed_by: string, note: string, };

export type BookName = "incoming" | "outgoing" | "follow-up" | "postal" | "file-copies";

export type PrintBook = { book: BookName, 
/**
 * Of the incoming, outgoing and follow-up books; the other two have a year.
 */
series: number | null, year: number, what: PrintWhat, 
/**
 * A3 turned instead of A4 turned.
 */
a3: boolean, path: string, };

export type PrintWhat = { "what": "all" } | { "what": "new" } | { "what": "closing" } | { "what": "again", from: number, to: number, reason: string, };

export type BookPrinted = { 
/**
 * Quyển số.
 */
volume: number, 
/**
 * Last printed page; 0 before the first.
 */
pages: number, 
/**
 * Lines that are not on paper yet.
 */
new: number, 
/**
 * Printed lines that read otherwise now, by their page.
 */
changed: Array<ChangedLine>, };

export type ChangedLine = { entry: number, number: string, 
/**
 * A page of a volume before the open one is bound: it is corrected by hand.
 */
volume: number, page: number, };

export type BookAsked = { book: BookName, series: number, };

export type Printed = { lines: number, 
/**
 * First and last page; none in a spreadsheet or a Word file.
 */
pages: [number, number] | null, 
/**
 * Sentences that want a look.
 */
warnings: Array<string>, };

export type PrintSlip = { entry: number, path: string, };

export type PrintHandOvers = { day: string, 
/**
 * None: everybody who got something.
 */
receiver: string | null, 
/**
 * A sheet for each receiver, not one for all.
 */
apart: boolean, path: string, };

export type PrintEnvelopes = { entry: number, 
/**
 * Receivers; none: all.
 */
recipients: Array<number> | null, 
/**
 * One of the sizes of `paper_choices`; none: the first.
 */
size: string | null, path: string, };

export type PrintCopy = { entry: number, 
/**
 * On paper (Mẫu 3.1) or as a file (Mẫu 3.2).
 */
medium: Medium, path: string, };

export type PrintNumber = { entry: number, 
/**
 * So many millimetres to the right and down, for a printer that is off.
 */
shift: [number, number], path: string, };

export type PaperChoices = { 
/**
 * Sizes of envelopes by their names.
 */
envelopes: Array<string>, 
/**
 * Sheets of labels as they are sold.
 */
labels: Array<LabelSheet>, };

export type LabelSheet = { name: string, columns: number, rows: number, 
/**
 * Of one label.
 */
width: number, height: number, 
/**
 * From the edges of the paper to the first label.
 */
left: number, top: number, 
/**
 * Between two labels.
 */
across: number, down: number, };

export type PrintLabels = { entry: number, 
/**
 * Receivers; none: all.
 */
recipients: Array<number> | null, 
/**
 * Number and symbol of the paper stand on each label.
 */
symbol: boolean, sheet: LabelSheet, 
/**
 * Labels at the beginning of the first sheet that are used up.
 */
skip: number, path: string, };

export type PrintStampLabels = { 
/**
 * Of this paper.
 */
entry: number, 
/**
 * And of every other one of its book that arrived on the same day.
 */
whole_day: boolean, sheet: LabelSheet, skip: number, path: string, };

export type PrintLedger = { series: number, path: string, };

export type RemindersAsked = { scope: WorkScope, within: number, };

export type ReminderReceiver = { 
/**
 * Empty: papers nobody was given yet.
 */
receiver: string, papers: number, 
/**
 * Those of them that are overdue.
 */
overdue: number, };

export type PrintReminders = { asked: RemindersAsked, 
/**
 * None: everybody.
 */
receiver: string | null, path: string, };

export type ExportList = { token: number, 
/**
 * Stands above the table: what was looked for.
 */
title: string, path: string, };

export type Period = string;

export type ReportKind = "incoming" | "outgoing";

export type ReportAsked = { kind: ReportKind, period: Period, 
/**
 * Absent: all bodies of the office.
 */
body: number | null, 
/**
 * Absent: all series.
 */
series: number | null, };

export type PrintReport = { asked: ReportAsked, path: string, };

export type Report = { 
/**
 * `BÁO CÁO TÌNH HÌNH GIẢI QUYẾT VĂN BẢN ĐẾN`
 */
title: string, 
/**
 * `Quý III năm 2026`
 */
period: string, 
/**
 * `Số liệu đến hết ngày 30/09/2026`
 */
judged: string, 
/**
 * This period against the one before.
 */
summary: ReportTable, 
/**
 * The same papers by one thing after another; every column adds up to the same total.
 */
tables: Array<ReportTable>, };

export type ReportTable = { 
/**
 * `Theo loại văn bản`
 */
name: string, 
/**
 * Heading of the column of names.
 */
label: string, 
/**
 * Headings of the columns of numbers.
 */
columns: Array<string>, rows: Array<ReportRow>, 
/**
 * The sums of the columns, where they can be added up.
 */
total: Array<number> | null, };

export type ReportRow = { name: string, 
/**
 * As many as there are columns of numbers.
 */
numbers: Array<number>, };

export type HistoryLine = { 
/**
 * RFC 3339, +07:00.
 */
at: string, actor: string, 
/**
 * "Vào sổ", "Sửa trích yếu: … → …".
 */
sentence: string, };

export type SearchRequest = { words: string, year: number | null, limit: number, };

export type SearchAnswer = { hits: Array<SearchHit>, 
/**
 * More rows match than were asked for.
 */
more: boolean, };

export type SearchHit = { row: BookRow, 
/**
 * Found words in the subject, as character ranges [from, to).
 */
subject_marks: Array<[number, number]>, author_marks: Array<[number, number]>, symbol_marks: Array<[number, number]>, 
/**
 * The words were met in a file of the paper only.
 */
in_file: boolean, };

export type DraftSheet = { 
/**
 * The bodies in here are empty; they stand in `bodies`.
 */
draft: Draft, 
/**
 * The main body first, then one for each part.
 */
bodies: Array<Manuscript>, };

export type DraftOpened = { id: number, sheet: DraftSheet, 
/**
 * Numbered and frozen: it can be read and copied, no longer changed.
 */
issued: number | null, };

export type DraftRow = { id: number, kind: string, subject: string, agency: string, 
/**
 * RFC 3339, +07:00.
 */
saved_at: string, version: number, 
/**
 * `07/UBND-VP` once it is issued.
 */
issued: string | null, put_away: boolean, };

export type NewDraft = { body: number, kind: Kind, };

export type SaveDraft = { 
/**
 * None for a draft that was never saved.
 */
id: number | null, sheet: DraftSheet, };

export type DraftSaved = { id: number, version: number, };

export type PutAwayDraft = { id: number, 
/**
 * The version that was seen: a newer one is not put away unseen.
 */
version: number, };

export type Printing = "document" | "signing-copy" | "overprint";

export type PreviewRequest = { sheet: DraftSheet, printing: Printing, };

export type Preview = { pages: Array<PreviewPage>, findings: Array<Finding>, 
/**
 * How many rules came out which way.
 */
outcomes: Outcomes, 
/**
 * What each node of the drawings belongs to, for click-to-place.
 */
places: Array<Place>, };

export type PreviewPage = { 
/**
 * Points.
 */
width: number, height: number, svg: string, };

export type Place = { 
/**
 * 0 is the main document, then its parts in their order.
 */
part: number, field: Field, 
/**
 * Block of a body, line of a list, signing block; none for the field as a whole.
 */
index: number | null, };

export type Field = "fixed" | "kind" | "parent_agency" | "agency" | "joint" | "number" | "symbol" | "place" | "date" | "subject" | "authority" | "session" | "addressees" | "body" | "signing" | "recipients" | "file_copy" | "drafter" | "copies" | "urgency" | "circulation" | "draft_mark" | "address" | "confirmation" | "layout" | "label" | "title";

export type ForeignChecked = { 
/**
 * `cong-van.docx`
 */
name: string, 
/**
 * What was recognised, to go on with as a draft.
 */
sheet: DraftSheet, 
/**
 * What reading it told, one sentence each.
 */
told: Array<string>, findings: Array<PlacedFinding>, 
/**
 * How many rules came out which way.
 */
outcomes: Outcomes, };

export type PlacedFinding = { 
/**
 * `Nội dung, đoạn 5`
 */
place: string, finding: Finding, };

export type PrintCheck = { path: string, to: string, };

export type Finding = { 
/**
 * Its name in `checks.toml`.
 */
rule: string, 
/**
 * `Phụ lục I, mục II.3`.
 */
clause: string, place: Place, 
/**
 * Vietnamese: what is wrong and what to do.
 */
sentence: string, outcome: Outcome, 
/**
 * Whether no lawful document can be issued before it is mended.
 */
blocks: boolean, 
/**
 * A change that is right whatever the document is about.
 */
fix: Fix | null, 
/**
 * The word it is about, where the office may keep it as one of its own.
 */
word: string | null, };

export type Outcome = "fail" | "needs-look";

export type Outcomes = { pass: number, fail: number, needs_look: number, not_applicable: number, not_evaluated: number, };

export type Fix = { 
/**
 * Characters in front of the passage; in a unit of the body counted behind its label.
 */
at: number, before: string, after: string, };

export type ExportDraft = { sheet: DraftSheet, printing: Printing, wish: ExportWish, 
/**
 * The ending tells the form: `.pdf`, `.vanthu`.
 */
path: string, };

export type ExportEach = { sheet: DraftSheet, folder: string, };

export type ExportWish = { 
/**
 * Of an overprint: so many millimetres to the right and down, for a printer that is off.
 */
shift: [number, number], 
/**
 * The draft file goes along inside the PDF, which then is PDF/A-3b.
 */
attach_draft: boolean, 
/**
 * The main document and each of its parts in a file of its own.
 */
apart: boolean, };

export type PrintPrinterTest = { path: string, };

export type PrinterMeasured = { across: string, down: string, };

export type IssueRequest = { body: number, draft: number, number: NumberWish, };

export type IssuePlan = { 
/**
 * The number it will get if nobody is faster.
 */
number: string, full: string, dated: string, 
/**
 * The series that numbers it, whose reserved numbers it may take; none while the paper would be
 * the first of its year.
 */
series_id: number | null, series: string, warnings: Array<string>, 
/**
 * Sentences of the findings that block issuing.
 */
blocked_by: Array<string>, };

export type Issued = { entry: number, number: string, full: string, 
/**
 * Where the frozen PDF lies.
 */
pdf: string, 
/**
 * `2026-08-05_3737-UBND-TH_ve-viec-….pdf`, the name proposed for a copy.
 */
file_name: string, warnings: Array<string>, };

export type SaveAttachment = { attachment: number, path: string, };

export type StampArrival = { attachment: number, 
/**
 * Upper left corner of the stamp on the page as it is seen, in millimetres from the left and
 * from the top; moved as far as the page goes.
 */
place: [number, number], path: string, };

export type AttachmentPage = { attachment: number, page: number, width: number, };

export type BackUp = { path: string, };

export type When = string;

export type Channel = "buu-dien" | "truc-tiep" | "truc-lien-thong" | "email-cong-vu" | "email-khac" | "zalo" | "fax" | "dien-thoai" | "khac";

export type Value = "ban-chinh-giay" | "dien-tu-ky-so" | "ban-sao-y" | "ban-chup";

export type ArrivalFacts = { 
/**
 * Absent: now.
 */
arrived: When | null, channel: Channel, value: Value, sender: string, 
/**
 * State of the envelope and of its seals.
 */
envelope: string, postal_code: string, note: string, };

export type TakeIn = { arrival: ArrivalFacts, 
/**
 * Paths of photos, scans and files.
 */
files: Array<string>, };

export type TrayView = { 
/**
 * "Còn N văn bản chưa vào sổ": the oldest first.
 */
waiting: Array<ReceiptView>, 
/**
 * Ended without a số đến: the newest first.
 */
aside: Array<ReceiptView>, };

export type ReceiptView = { id: number, 
/**
 * Which receipt of its line this is; none in the tray.
 */
ordinal: number | null, arrived: When, channel: Channel, value: Value, sender: string, envelope: string, postal_code: string, outcome: ReceiptOutcome, note: string, 
/**
 * Its files while it lies in the tray.
 */
files: Array<AttachmentView>, };

export type ReceiptOutcome = "waiting" | "registered" | "returned" | "wrong-address" | "passed-on-unopened" | "press" | "advertising";

export type AsideFor = "returned" | "wrong-address" | "passed-on-unopened" | "press" | "advertising";

export type PutAside = { receipts: Array<number>, aside: AsideFor, };

export type CorrectReceipt = { receipt: number, arrival: ArrivalFacts, };

export type ReceiveFromTray = { receipt: number, form: IncomingForm, };

export type HandlingView = { entry: number, 
/**
 * None of a paper of ours, of a voided number, and of a line of an old register.
 */
standing: Standing | null, steps: Array<Step>, roles: Array<Assignment>, deadlines: Array<Deadline>, hand_overs: Array<HandOver>, endings: Array<EndingView>, receipts: Array<ReceiptView>, attached: Array<AttachedView>, };

export type Standing = { entry: number, state: HandlingState, 
/**
 * How it ended.
 */
ended: EndingWay | null, 
/**
 * Who has it; empty: the records office.
 */
holder: string, 
/**
 * Since when.
 */
since: When, 
/**
 * The deadline that counts.
 */
due: When | null, 
/**
 * Not ended behind its deadline, in whatever state.
 */
late: boolean, };

export type HandlingState = "to-be-presented" | "awaits-direction" | "to-be-passed-on" | "in-work" | "overdue" | "ended";

export type Step = { id: number, ordinal: number, act: StepAct, level: StepLevel | null, by_whom: string, to_whom: string, at: When, words: string, medium: StepMedium, };

export type StepAct = "presented" | "came-back" | "directed" | "passed-on" | "proposed";

export type StepLevel = "leader" | "unit-leader" | "in-charge";

export type StepMedium = "paper" | "phone" | "electronic" | "by-rule";

export type StepFacts = { act: StepAct, 
/**
 * Of a direction; none: of the leader.
 */
level: StepLevel | null, by_whom: string, to_whom: string, 
/**
 * Absent: now.
 */
at: When | null, 
/**
 * Bút phê, the words themselves.
 */
words: string, medium: StepMedium, };

export type TakeStep = { entries: Array<number>, step: StepFacts, roles: Array<RoleFacts>, due: When | null, };

export type CorrectStep = { entry: number, step: number, facts: StepFacts, };

export type PartOfEntry = { entry: number, id: number, };

export type Role = "lead" | "support" | "informed" | "follow-up";

export type RoleFacts = { role: Role, 
/**
 * Unit or person, as the book names it. The name or abbreviation of a unit is that unit.
 */
assignee: string, 
/**
 * Copies to be handed over; none: the paper itself.
 */
copies: number | null, };

export type Assignment = { id: number, role: Role, assignee: string, unit: number | null, 
/**
 * The direction it follows from.
 */
step: number | null, copies: number | null, };

export type Assign = { entry: number, roles: Array<RoleFacts>, };

export type Deadline = { id: number, due: When, source: DeadlineSource, assignment: number | null, asks_for: string, set_by: string, set_at: When, reason: string, 
/**
 * Whether it outranks the others of the same role and thing: what a leader set or put off
 * outranks the letter, that a rule; of the same rank the last one set.
 */
counts: boolean, };

export type DeadlineSource = "letter" | "leader" | "rule" | "extension";

export type DeadlineFacts = { 
/**
 * A day; a moment for a hỏa tốc.
 */
due: When, source: DeadlineSource, 
/**
 * Of one role only.
 */
assignment: number | null, 
/**
 * What is due, where a paper asks for several things: "báo cáo lần 1".
 */
asks_for: string, set_by: string, reason: string, };

export type SetDeadline = { entry: number, facts: DeadlineFacts, };

export type HandOver = { id: number, entry: number, assignment: number | null, receiver: string, handed_at: When, copies: number | null, 
/**
 * Ký nhận.
 */
signed_at: When | null, note: string, };

export type HandOverFacts = { receiver: string, 
/**
 * The role it is handed over for.
 */
assignment: number | null, 
/**
 * Absent: now.
 */
at: When | null, 
/**
 * None: the paper itself.
 */
copies: number | null, note: string, };

export type HandTo = { entry: number, receivers: Array<HandOverFacts>, };

export type ReceiveAgain = { entries: Array<number>, arrived: When, channel: Channel, value: Value, note: string, 
/**
 * Paths; they are of each paper.
 */
files: Array<string>, };

export type HandToAll = { entries: Array<number>, 
/**
 * Absent: now.
 */
at: When | null, };

export type SignHandOvers = { hand_overs: Array<number>, 
/**
 * Absent: now.
 */
at: When | null, };

export type HandOverSheet = { day: string, 
/**
 * None: every receiver.
 */
receiver: string | null, };

export type HandOverRow = { hand_over: HandOver, 
/**
 * Số đến.
 */
number: string, kind: string, symbol: string, author: string, subject: string, };

export type Ending = { "way": "answered", reply: number, } | { "way": "done" } | { "way": "for-information" } | { "way": "merged", into: number, } | { "way": "passed-on" } | { "way": "returned" } | { "way": "recalled" };

export type EndingWay = "answered" | "done" | "for-information" | "merged" | "passed-on" | "returned" | "recalled";

export type EndingFacts = { ending: Ending, 
/**
 * Absent: now.
 */
at: When | null, note: string, };

export type EndingNoted = { id: number, way: EndingWay, 
/**
 * The reply, or the paper it was merged into.
 */
by_entry: number | null, ended_at: When, note: string, 
/**
 * It was taken back: it ends nothing.
 */
undone_at: When | null, };

export type EndingView = { noted: EndingNoted, 
/**
 * "31/UBND-VP" of a reply, "412" of the line it was merged into.
 */
by: string, };

export type EndWork = { entries: Array<number>, facts: EndingFacts, };

export type AnswerForNow = { entries: Array<number>, reply: number, };

export type AttachedView = { id: number, form: AttachedForm, };

export type AttachedForm = { 
/**
 * The kind by its Vietnamese name.
 */
kind: string, 
/**
 * Empty: by the author of the paper it came with.
 */
author: string, 
/**
 * Số, ký hiệu as written.
 */
symbol: string, dated: string | null, dated_as_written: string | null, subject: string, signer: string, pages: number | null, };

export type AddAttached = { entry: number, form: AttachedForm, };

export type CorrectAttached = { entry: number, attached: number, form: AttachedForm, };

export type WorkScope = { 
/**
 * None: every body of the office.
 */
body: number | null, 
/**
 * None: every book there ever was.
 */
from_year: number | null, };

export type WorkCounts = { 
/**
 * Chờ vào sổ: in the tray.
 */
to_be_registered: number, to_be_presented: number, awaits_direction: number, to_be_passed_on: number, 
/**
 * The overdue ones among them.
 */
in_work: number, 
/**
 * Behind their deadline, whatever they wait for.
 */
overdue: number, awaits_original: number, };

export type WorkList = "to-be-presented" | "awaits-direction" | "to-be-passed-on" | "in-work" | "overdue" | "awaits-original";

export type OpenWorkList = { list: WorkList, scope: WorkScope, 
/**
 * What the papers must be like besides; none: every one that waits there.
 */
filter: ListFilter | null, };

export type WorkListOpened = { token: number, entries: Array<number>, };

export type Every = "week" | "month" | "quarter" | "half-year" | "year";

export type DutyFacts = { name: string, 
/**
 * The paper that asks for it.
 */
entry: number | null, assignee: string, every: Every, 
/**
 * Which month of the quarter, half-year or year, from 1; absent: the last one.
 */
month: number | null, 
/**
 * Day of the month, the last one where the month is shorter; of a week 1 (Monday) to 7.
 */
day: number, from: string, 
/**
 * Its last day; absent: no end is known.
 */
to: string | null, };

export type Duty = { id: number, facts: DutyFacts, };

export type DutyDone = { on: string, 
/**
 * The paper it was done with.
 */
by: number | null, note: string, };

export type DutyDue = { duty: number, name: string, assignee: string, due: string, done: DutyDone | null, };

export type EndDuty = { duty: number, 
/**
 * Its last day; none: it goes on.
 */
to: string | null, };

export type DoDuty = { duty: number, 
/**
 * The turn, by the day it is due.
 */
due: string, 
/**
 * None: it is not done after all.
 */
done: DutyDone | null, };

export type TurnSpan = { from: string, to: string, };

export type AgencyKind = "state" | "party" | "mass-organisation" | "company" | "person" | "other";

export type AgencyForm = { kind: AgencyKind, name: string, abbreviation: string, 
/**
 * Mã định danh, old or new form.
 */
code: string, place: string, address: string, 
/**
 * Its lines in a head, where they differ from the name.
 */
head: Array<string>, parent: number | null, validity: Validity, };

export type AgencyView = { id: number, form: AgencyForm, favourite: boolean, 
/**
 * It is no more today.
 */
ended: boolean, 
/**
 * Those it took over from.
 */
predecessors: Array<Succeeded>, 
/**
 * Those that took over from it.
 */
successors: Array<Succeeded>, 
/**
 * Of a double, the body it is.
 */
merged_into: number | null, double: boolean, };

export type AgencyLine = { agency: AgencyView, line: Array<AgencyView>, };

export type CorrectAgency = { id: number, form: AgencyForm, };

export type FavourAgency = { id: number, favourite: boolean, };

export type MergeAgencies = { double: number, into: number, };

export type SucceedAgencies = { "way": "renamed", ended: number, successor: number, on: string, } | { "way": "replaced", ended: number, successor: number, on: string, } | { "way": "divided", ended: number, successors: Array<number>, on: string, } | { "way": "merged", ended: Array<number>, into: number, on: string, };

export type FindAgencies = { 
/**
 * Beginnings of words, with or without marks.
 */
typed: string, kind: AgencyKind | null, limit: number, };

export type NearAgencies = { name: string, abbreviation: string, };

export type PapersOf = { agency: number, direction: Direction | null, year: number | null, sort: Sort, };

export type GroupView = { id: number, name: string, 
/**
 * How many bodies it means, also where not all are members here.
 */
bodies: number, members: Array<AgencyView>, };

export type GroupForm = { name: string, bodies: number, members: Array<number>, };

export type CorrectGroup = { id: number, form: GroupForm, };

export type UsualField = "author" | "signer" | "assignee" | "recipient";

export type UsualOrder = "most-used" | "recent";

export type UsualValues = { field: UsualField, order: UsualOrder, limit: number, };

export type UsualValue = { text: string, uses: number, last_on: string, };

export type ImportAgencies = { names: Array<string>, };

export type ImportUnits = { body: number, names: Array<string>, };

export type StartingList = { date: string, agencies: Array<ListedAgency>, units: Array<ListedUnit>, };

export type ListedAgency = { level: AgencyLevel, kind: AgencyKind, name: string, abbreviation: string, certainty: Certainty, 
/**
 * The last day of a body that has ended, and the body of the list it went into.
 */
valid_to: string | null, joined: string | null, };

export type ListedUnit = { name: string, abbreviation: string, 
/**
 * Where it is found.
 */
communes: Array<CommuneKind>, certainty: Certainty, };

export type AgencyLevel = "central" | "province";

export type CommuneKind = "xa" | "phuong" | "dac-khu";

export type Certainty = "high" | "medium";

export type Validity = { from: string | null, to: string | null, };

export type BodyForm = { name: string, abbreviation: string, parent_head: Array<string>, head: Array<string>, place: string, 
/**
 * Mã định danh; absent: it stays as it is.
 */
code?: string, };

export type AddBody = { form: BodyForm, from: string | null, };

export type CorrectBody = { body: number, form: BodyForm, };

export type RenameBody = { body: number, form: BodyForm, from: string, 
/**
 * The next number is the one the old name would have got; else numbers begin at 01.
 */
numbers_go_on: boolean, };

export type LastDay = { id: number, last: string, };

export type AddUnit = { body: number, unit: UnitSetup, };

export type CorrectUnit = { unit: number, form: UnitSetup, };

export type RenameUnit = { unit: number, form: UnitSetup, from: string, };

export type SignerDetails = { id: number, body: number, name: string, validity: Validity, capacities: Array<CapacityDetails>, };

export type CapacityDetails = { id: number, form: CapacityForm, };

export type CapacityForm = { lines: Array<string>, position: string, 
/**
 * The paper that allows it; TUQ. needs one, and an end.
 */
basis: string, validity: Validity, };

export type AddSigner = { body: number, name: string, validity: Validity, capacity: CapacityForm, };

export type CorrectSigner = { signer: number, name: string, validity: Validity, };

export type AddCapacity = { signer: number, capacity: CapacityForm, };

export type CorrectCapacity = { capacity: number, form: CapacityForm, };

export type CalendarYear = { year: number, 
/**
 * The laws the proposals come from.
 */
source: string, days: Array<SpecialDay>, 
/**
 * Of every working day of any year: those of the office, else those that are proposed.
 */
hours: Array<Hours>, };

export type SpecialDay = { day: string, kind: DayKind, name: string, state: SpecialDayState, };

export type SpecialDayState = "confirmed" | "by-law" | "proposed";

export type DayKind = "off" | "working";

export type Hours = { from: string, to: string, };

export type CalendarDayForm = { day: string, kind: DayKind, name: string, };

export type WorkingDaysAfter = { from: string, days: number, };

export type SavedFilter = { "asks": "words" } & SearchRequest | { "asks": "list" } & ListRequest;

export type SavedSearch = { id: number, name: string, filter: SavedFilter, };

export type SaveSearch = { name: string, filter: SavedFilter, };

export type Original = "giay" | "dien-tu" | "ca-hai";

export type Numbering = "continuous" | "restarting";

export type CaseFilesAsked = { body: number, year: number, };

export type FindCaseFiles = { words: string, limit: number, };

export type ExportCaseFile = { file: number, folder: string, };

export type CaseFileExported = { 
/**
 * Files of papers; the mục lục is not counted.
 */
files: number, 
/**
 * Sentences about papers without a file, and files that could not be taken along.
 */
warnings: Array<string>, };

export type CaseFilesView = { plan: CaseFilePlanView, files: Array<CaseFileView>, 
/**
 * Years that have a plan or a file, newest first.
 */
years: Array<number>, 
/**
 * Thời hạn bảo quản to choose from; others may be typed.
 */
retention: Array<string>, 
/**
 * Sentences about files that are due to be handed over.
 */
reminders: Array<string>, };

export type CaseFilePlanView = { numbering: Numbering, 
/**
 * `Quyết định số 05/QĐ-UBND ngày … của …`; empty until it is issued.
 */
issued_with: string, headings: Array<HeadingView>, };

export type HeadingView = { id: number, 
/**
 * The large heading a small one stands in.
 */
parent: number | null, 
/**
 * `II.`, `1.`
 */
label: string, title: string, abbreviation: string, };

export type CaseFileView = { id: number, body: number, year: number, form: CaseFileForm, state: CaseFileState, closed: string | null, handed_over: string | null, 
/**
 * Last day of handing it over; none where nothing obliges to.
 */
due: string | null, due_soon: boolean, 
/**
 * As numbered when it was closed.
 */
sheets: number | null, documents: number, pages: number, 
/**
 * Thời gian tài liệu, as it is printed: `02/01/2026 - 30/12/2026`.
 */
dated: string, };

export type CaseFileState = "planned" | "open" | "closed" | "handed-over";

export type CaseFileForm = { 
/**
 * Số và ký hiệu; empty: the next one of its heading.
 */
notation: string, title: string, 
/**
 * `Vĩnh viễn`, `20 năm`, `20`, or words; empty until it is determined.
 */
retention: string, 
/**
 * Người lập.
 */
maker: string, unit: number | null, heading: number | null, 
/**
 * Stands in the plan as it was issued.
 */
listed: boolean, medium: Original, construction: boolean, 
/**
 * Chế độ sử dụng.
 */
rights: string, language: string, 
/**
 * Box, shelf.
 */
place: string, opened: string | null, note: string, };

export type OpenCaseFile = { body: number, year: number, form: CaseFileForm, };

export type CorrectCaseFile = { file: number, form: CaseFileForm, };

export type ClosingView = { reminders: Array<string>, 
/**
 * Sheets as far as the numbers of the papers tell.
 */
sheets: number | null, };

export type CloseCaseFile = { file: number, on: string, sheets: number | null, };

export type HandOverFiles = { files: Array<number>, on: string | null, };

export type NotationAsked = { body: number, year: number, heading: number | null, };

export type SetCaseFilePlan = { body: number, year: number, numbering: Numbering, issued_with: string, };

export type AddHeading = { body: number, year: number, parent: number | null, title: string, abbreviation: string, };

export type CorrectHeading = { heading: number, title: string, abbreviation: string, };

export type CopyCaseFilePlan = { body: number, from: number, to: number, };

export type FileEntries = { file: number, entries: Array<number>, };

export type FiledInto = { file: CaseFileView, 
/**
 * Papers that were not in it before.
 */
new: number, };

export type FileOtherPaper = { file: number, 
/**
 * `Ảnh`, `Bản vẽ`, `Công văn`.
 */
kind_name: string, number: string, symbol: string, dated: string | null, subject: string, author: string, pages: number | null, };

export type FiledPaperView = { id: number, ordinal: number, sheets: string, 
/**
 * None: it stands in no book.
 */
entry: number | null, direction: Direction | null, 
/**
 * Số, ký hiệu.
 */
symbol: string, dated: string, 
/**
 * Tên loại và trích yếu nội dung.
 */
title: string, author: string, pages: number | null, };

export type TakeOutOfFile = { file: number, filed: number, };

export type ArrangeCaseFile = { file: number, 
/**
 * All its papers; none: by their dates.
 */
order: Array<number> | null, };

export type NoteSheets = { file: number, 
/**
 * None: one behind the other, by the pages of the papers.
 */
sheets: Array<SheetsNoted> | null, };

export type SheetsNoted = { filed: number, 
/**
 * `1-3`
 */
sheets: string, };

export type PrintCaseFiles = { what: CaseFilePrint, path: string, };

export type CaseFilePrint = { "print": "plan", body: number, year: number, } | { "print": "contents", file: number, } | { "print": "hand-over", files: Array<number>, permanent: boolean, } | { "print": "minutes", files: Array<number>, form: MinutesForm, };

export type MinutesForm = { basis: string, giving: PartyForm, taking: PartyForm, block: string, boxes: string, metres: string, condition: string, };

export type PartyForm = { name: string, person: string, position: string, };

export type IncomingDetails = { 
/**
 * Chức vụ of the signer.
 */
position: string, 
/**
 * Ngôn ngữ; empty: Vietnamese.
 */
language: string, pages: number | null, 
/**
 * Hạn trả lời the paper asks for: a deadline by itself.
 */
reply_by: string | null, 
/**
 * Mã định danh another system gave it.
 */
outside_code: string, channel: Channel, value: Value, 
/**
 * State of the envelope and of its seals.
 */
envelope: string, postal_code: string, 
/**
 * Số đến another system gave; only for a mirrored series.
 */
given_number: number | null, };

export type OutgoingDetails = { 
/**
 * Chức vụ of the signer.
 */
position: string, 
/**
 * Ngôn ngữ; empty: Vietnamese.
 */
language: string, pages: number | null, 
/**
 * The answer is wanted by then.
 */
reply_by: string | null, 
/**
 * Mã định danh another system gave it.
 */
outside_code: string, 
/**
 * Who drafted it.
 */
drafter: string, 
/**
 * The unit that drafted it, by name.
 */
unit: string | null, 
/**
 * Who checked the content before signing (Điều 12.1).
 */
checked_content: string, 
/**
 * Who checked form and layout before signing (Điều 12.2).
 */
checked_form: string, 
/**
 * What the bản gốc is.
 */
original: Original, };

export type PastImport = { import: number, file_name: string, 
/**
 * RFC 3339, +07:00.
 */
at: string, taken: number, refused: number, 
/**
 * When it was taken back, if it was.
 */
withdrawn: string | null, };

export type Enveloping = "each" | "together";

export type Succeeded = { agency: number, 
/**
 * The first day of the new; none where it was never noted.
 */
day: string | null, act: SuccessionAct, };

export type SuccessionAct = "renamed" | "merged" | "divided" | "replaced";

export type PassingRule = { id: number, facts: PassingRuleFacts, };

export type PassingRuleFacts = { 
/**
 * Whose incoming book.
 */
body: number, 
/**
 * Tên loại as read.
 */
kind: string, 
/**
 * Tác giả, under any name it has or had.
 */
sender: string, 
/**
 * All of these words stand in the subject.
 */
words: string, 
/**
 * Unit or person, as the book names it.
 */
assignee: string, role: Role, 
/**
 * Working days from the arrival.
 */
term: number | null, 
/**
 * Of a hỏa tốc paper instead of that: hours of work from the arrival.
 */
hours?: number, };

export type CorrectPassingRule = { rule: number, facts: PassingRuleFacts, };

export type PassingProbe = { body: number, kind: string, author: string, subject: string, arrived: string, 
/**
 * Giờ đến, where it is noted.
 */
arrived_at?: string, urgency?: Urgency, };

export type Kind = "nghi-quyet" | "quyet-dinh" | "chi-thi" | "quy-che" | "quy-dinh" | "thong-cao" | "thong-bao" | "huong-dan" | "chuong-trinh" | "ke-hoach" | "phuong-an" | "de-an" | "du-an" | "bao-cao" | "bien-ban" | "to-trinh" | "hop-dong" | "cong-van" | "cong-dien" | "ban-ghi-nho" | "ban-thoa-thuan" | "giay-uy-quyen" | "giay-moi" | "giay-gioi-thieu" | "giay-nghi-phep" | "phieu-gui" | "phieu-chuyen" | "phieu-bao" | "thu-cong" | "sao-y" | "trich-sao" | "sao-luc";

export type Draft = { main: Dispatch, parts: Array<Part>, };

export type Part = { "part": "phu-luc" } & Appendix | { "part": "van-ban-kem-theo" } & Dispatch | { "part": "ban-hanh-kem-theo" } & Promulgated;

export type Dispatch = { kind: Kind, medium: Medium, 
/**
 * Ô 2: cơ quan chủ quản, line by line; empty where there is none.
 */
parent_agency: Array<string>, 
/**
 * Ô 2: cơ quan ban hành, line by line as its head is broken.
 */
agency: Array<string>, 
/**
 * Ô 2 of a joint document: the bodies that issue it with `agency`, in the order of the head.
 */
joint: Array<JointBody>, 
/**
 * The name as running text writes it, `Ủy ban nhân dân xã Sơn Đông`: for the reference line
 * of an appendix.
 */
agency_name: string | null, 
/**
 * Ô 3: given by the register; absent in a draft.
 */
number: Number | null, 
/**
 * Ô 3: ký hiệu without the number: `UBND-VP`, `QĐ-UBND`.
 */
symbol: string | null, 
/**
 * Ô 4: địa danh.
 */
place: string | null, 
/**
 * Ô 4.
 */
date: string | null, 
/**
 * Ô 5: trích yếu, without "V/v".
 */
subject: string | null, 
/**
 * The line that names who issues a decision or resolution: `HIỆU TRƯỞNG TRƯỜNG …`.
 */
authority: Array<string>, 
/**
 * The line of term and session under the authority of a council's resolution.
 */
session: string | null, 
/**
 * Ô 9a: Kính gửi; receivers of a công điện, guests of a giấy mời.
 */
addressees: Array<string>, 
/**
 * Ô 6.
 */
body: Body, 
/**
 * Ô 7: one block; minutes, contracts and joint documents have several, that stand two by
 * two from left to right.
 */
signing: Array<Signing>, 
/**
 * Ô 9b: Nơi nhận, without dashes and end punctuation, without the file copy.
 */
recipients: Array<string>, 
/**
 * Ô 9b: what stands behind "Lưu:".
 */
file_copy: string | null, 
/**
 * Ô 12: code of the drafter.
 */
drafter: string | null, 
/**
 * Ô 12: số lượng bản phát hành.
 */
copies: number | null, 
/**
 * Ô 10b.
 */
urgency: Urgency | null, 
/**
 * Ô 11: chỉ dẫn về phạm vi lưu hành.
 */
circulation: string | null, 
/**
 * `DỰ THẢO`, `DỰ THẢO LẦN 2`: printed only while the document has no number.
 */
draft_mark: string | null, 
/**
 * Ô 13: address of the agency at the foot of page 1, line by line.
 */
address: Array<string>, 
/**
 * Words over a place below the recipients where someone else confirms by signature and seal
 * (Mẫu 1.10).
 */
confirmation: string | null, layout: Layout, };

export type JointBody = { 
/**
 * Empty where it has no parent, or the parent of the body above it.
 */
parent_agency: Array<string>, agency: Array<string>, };

export type Appendix = { 
/**
 * Roman numeral as written; absent for a single appendix.
 */
label: string | null, title: string | null, landscape: boolean, body: Body, };

export type Promulgated = { kind: Kind, subject: string | null, body: Body, };

export type Number = { value: number, suffix?: string, };

export type Medium = "giay" | "dien-tu";

export type Urgency = "khan" | "thuong-khan" | "hoa-toc";

export type Signing = { 
/**
 * Lines such as `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`; none for a head in his own power.
 */
capacity: Array<string>, 
/**
 * `CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.
 */
position: string, 
/**
 * Ô 7b: a further position above the name, for councils and joint boards.
 */
second_position: string | null, name: string, };

export type Layout = { 
/**
 * One switch for all sizes (footnote of table V in Phụ lục I).
 */
sizes: SizeSet | null, 
/**
 * Thousandths of a millimetre, so that a draft file reads back as it was written.
 */
margin_top: number | null, margin_bottom: number | null, margin_left: number | null, margin_right: number | null, indent: number | null, 
/**
 * Hundredths of "single": 100 to 150.
 */
line_spacing: number | null, 
/**
 * Hundredths of a point.
 */
paragraph_gap: number | null, };

export type SizeSet = "lon" | "nho";

export type Body = Array<Block>;

export type Block = { "block": "basis", text: Line, } | { "block": "order", text: Line, } | { "block": "unit" } & Unit | { "block": "paragraph", text: Line, } | { "block": "table" } & Table;

export type Unit = { level: Level, 
/**
 * As written, with its punctuation: `Điều 5.`, `Chương II`, `a)`, `-`.
 */
label: string, 
/**
 * What follows the label; the title of phần, chương, mục and tiểu mục.
 */
text: Line, };

export type Level = "part" | "chapter" | "section" | "subsection" | "article" | "heading" | "clause" | "point" | "dash" | "plus";

export type Table = { 
/**
 * One for each column; widths are shares of the whole.
 */
columns: Array<Column>, 
/**
 * How many of the first rows are repeated on every page.
 */
head_rows: number, 
/**
 * Every row has as many cells as there are columns.
 */
rows: Array<Array<Cell>>, };

export type Column = { share: number, align: Align, };

export type Align = "left" | "centre" | "right";

export type Cell = { "cell": "text", text: Line, } | { "cell": "left" } | { "cell": "above" };

export type Line = Array<Span>;

export type Span = { text: string, bold?: boolean, italic?: boolean, };

export type Manuscript = Array<Paragraph>;

export type Paragraph = { "paragraph": "text", text: Line, 
/**
 * An ordinary paragraph even where it begins like a unit.
 */
plain: boolean, } | { "paragraph": "table" } & Table;

/** Every act: [request, answer]. */
export interface Acts {
  /** What the program finds when it starts. */
  opening: [null, Opening];
  /** First-run set-up of an empty folder. */
  set_up_office: [OfficeSetup, OfficeView];
  /** The office as it stands now. */
  view_office: [null, OfficeView];
  /** Reads a date as the desk types it: `5/8`, `0508`, `050826`, `t`; `5n` is the end of */
  /** a term of five working days. */
  read_date: [string, string];
  /** Reads a deadline: a date, a date with its hour (`14:00 27/11`), or a term, `5n` in */
  /** working days and `4g` in hours of work from now. */
  read_due: [string, When];
  /** Vào sổ văn bản đến. */
  receive_document: [IncomingForm, Registered];
  /** Cấp số văn bản đã ký. */
  number_signed_document: [OutgoingForm, Registered];
  /** Which number would come next. */
  next_number: [NextNumberRequest, NextNumber];
  /** Rows that may be the same document. */
  find_duplicates: [DuplicateProbe, Array<Duplicate>];
  correct_incoming: [CorrectIncoming, EntryView];
  correct_outgoing: [CorrectOutgoing, EntryView];
  /** Hủy số. */
  void_number: [VoidNumber, EntryView];
  attach_files: [AttachFiles, EntryView];
  /** Gỡ tệp đính kèm nhầm; a reason is needed. */
  detach_file: [DetachFile, EntryView];
  /** Giữ số; the numbers as written on paper. */
  reserve_numbers: [ReserveNumbers, Array<string>];
  /** Hủy số đang giữ. */
  void_reserved: [VoidNumber, null];
  /** Sổ cái số of a series. */
  number_ledger: [number, Ledger];
  /** Khóa sổ of a year. */
  close_series: [number, OfficeView];
  open_series: [OpenSeries, OfficeView];
  add_series: [AddSeries, OfficeView];
  /** The imports so far, the newest first. */
  list_imports: [null, Array<PastImport>];
  /** Rút lại một lần nhập; how many lines left. */
  withdraw_import: [number, number];
  read_entry: [number, EntryView];
  /** Nơi nhận: who has the paper, who not yet; copies asked for. */
  read_recipients: [number, RecipientsView];
  set_recipients: [SetRecipients, RecipientsView];
  /** Phát hành. */
  dispatch_document: [DispatchForm, Dispatched];
  /** Đã nhận, từ chối, trả về. */
  note_recipients: [NoteRecipients, RecipientsView];
  /** To whom a recall goes. */
  recall_list: [number, Array<RecipientView>];
  read_links: [number, Array<LinkView>];
  link_entries: [LinkForm, Array<LinkView>];
  unlink_entries: [Unlink, Array<LinkView>];
  /** Bản gốc: it stays with its entry. */
  attach_original: [AttachOriginal, EntryView];
  /** Who signed an attached PDF, and whether it was changed after. */
  read_signatures: [number, SignaturesView];
  /** Sao y, trích sao, sao lục. */
  register_copy: [CopyForm, Registered];
  /** Receivers whose paper waits for the post. */
  waiting_for_post: [null, Array<PostWaiting>];
  /** Đưa vào sổ gửi bưu điện. */
  post_documents: [PostForm, Array<PostalLine>];
  correct_envelope: [CorrectEnvelope, Array<PostalLine>];
  use_file_copy: [UseFileCopy, Array<FileCopyLine>];
  return_file_copy: [ReturnFileCopy, Array<FileCopyLine>];
  /** File copies that have not come back. */
  file_copies_out: [null, Array<FileCopyLine>];
  /** Phụ lục IV, mẫu III, of a year. */
  postal_book: [number, Array<PostalLine>];
  /** Phụ lục IV, mẫu IV, of a year. */
  file_copy_book: [number, Array<FileCopyLine>];
  open_list: [ListRequest, ListOpened];
  list_rows: [RowsRequest, Array<BookRow>];
  search: [SearchRequest, SearchAnswer];
  export_list: [ExportList, Printed];
  /** How far a book is printed, and what changed on its printed pages. */
  book_printed: [BookAsked, BookPrinted];
  print_book: [PrintBook, Printed];
  print_slip: [PrintSlip, Printed];
  print_hand_overs: [PrintHandOvers, Printed];
  print_envelopes: [PrintEnvelopes, Printed];
  /** Bản sao: the copied paper with what is written on a copy. */
  print_copy: [PrintCopy, Printed];
  /** In số, ngày lên bản đã ký. */
  print_number: [PrintNumber, Printed];
  /** Sizes of envelopes, sheets of labels. */
  paper_choices: [null, PaperChoices];
  /** Nhãn dán bì. */
  print_labels: [PrintLabels, Printed];
  /** Nhãn dấu đến. */
  print_stamp_labels: [PrintStampLabels, Printed];
  /** Sổ cái số, to a PDF or a spreadsheet. */
  print_ledger: [PrintLedger, Printed];
  /** Who is to be reminded, and of how many papers. */
  reminders: [RemindersAsked, Array<ReminderReceiver>];
  /** Phiếu nhắc việc. */
  print_reminders: [PrintReminders, Printed];
  /** Báo cáo tình hình giải quyết văn bản đến, văn bản đi. */
  report: [ReportAsked, Report];
  print_report: [PrintReport, Printed];
  /** Reads the words of one file that waits for it; false when none does. It may take */
  /** seconds, in which everything else goes on. */
  read_next_file: [null, boolean];
  /** Khay tiếp nhận: what has no số đến yet. */
  read_tray: [null, TrayView];
  take_in: [TakeIn, TrayView];
  correct_receipt: [CorrectReceipt, null];
  put_aside: [PutAside, TrayView];
  /** Lays what was put aside back into the tray. */
  put_back: [number, TrayView];
  receive_from_tray: [ReceiveFromTray, Registered];
  /** Everything about the work on one entry. */
  read_handling: [number, HandlingView];
  /** Where papers are and since when, for the rows that are looked at. */
  whereabouts: [Array<number>, Array<Standing>];
  /** Trình, ý kiến chỉ đạo, chuyển, at one paper or at many. */
  take_step: [TakeStep, Array<Standing>];
  correct_step: [CorrectStep, HandlingView];
  take_back_step: [PartOfEntry, HandlingView];
  assign: [Assign, HandlingView];
  relieve: [PartOfEntry, HandlingView];
  set_deadline: [SetDeadline, HandlingView];
  lift_deadline: [PartOfEntry, HandlingView];
  receive_again: [ReceiveAgain, Array<Standing>];
  hand_over: [HandTo, HandlingView];
  hand_to_all: [HandToAll, Array<Standing>];
  /** Ký nhận. */
  sign_hand_overs: [SignHandOvers, null];
  take_back_hand_over: [PartOfEntry, HandlingView];
  hand_over_sheet: [HandOverSheet, Array<HandOverRow>];
  end_work: [EndWork, Array<Standing>];
  answer_for_now: [AnswerForNow, Array<Standing>];
  /** Takes an ending back. */
  reopen: [PartOfEntry, HandlingView];
  add_attached: [AddAttached, HandlingView];
  correct_attached: [CorrectAttached, HandlingView];
  remove_attached: [PartOfEntry, HandlingView];
  work_counts: [WorkScope, WorkCounts];
  /** The rows of a work list are read as those of any list. */
  open_work_list: [OpenWorkList, WorkListOpened];
  list_duties: [null, Array<Duty>];
  duties_due: [TurnSpan, Array<DutyDue>];
  add_duty: [DutyFacts, Array<Duty>];
  end_duty: [EndDuty, Array<Duty>];
  do_duty: [DoDuty, null];
  /** Quy tắc chuyển. */
  list_passing_rules: [null, Array<PassingRule>];
  add_passing_rule: [PassingRuleFacts, Array<PassingRule>];
  correct_passing_rule: [CorrectPassingRule, Array<PassingRule>];
  remove_passing_rule: [number, Array<PassingRule>];
  /** To whom a paper that is typed would pass, as a sentence. */
  propose_passing: [PassingProbe, string | null];
  add_agency: [AgencyForm, AgencyView];
  correct_agency: [CorrectAgency, AgencyView];
  favour_agency: [FavourAgency, AgencyView];
  /** Notes that two are one body. */
  merge_agencies: [MergeAgencies, AgencyLine];
  /** Takes a merging of doubles back. */
  part_agencies: [number, AgencyView];
  /** Renamed, divided, merged: who takes over from whom. */
  succeed_agencies: [SucceedAgencies, AgencyLine];
  /** The body goes on, nobody took over from it. */
  undo_succession: [number, AgencyView];
  list_agencies: [null, Array<AgencyView>];
  /** Finds bodies while a name is typed. */
  find_agencies: [FindAgencies, Array<AgencyView>];
  /** Bodies that may be the one about to be entered. */
  near_agencies: [NearAgencies, Array<AgencyView>];
  /** The papers of a body under all its names; rows by `list_rows`. */
  open_papers_of: [PapersOf, ListOpened];
  usual_values: [UsualValues, Array<UsualValue>];
  list_groups: [null, Array<GroupView>];
  add_group: [GroupForm, GroupView];
  correct_group: [CorrectGroup, GroupView];
  remove_group: [number, null];
  /** The list the program came with, to choose from. */
  starting_directory: [null, StartingList];
  /** Enters the chosen ones that are not there; how many were new. */
  import_agencies: [ImportAgencies, number];
  import_units: [ImportUnits, OfficeView];
  add_body: [AddBody, OfficeView];
  correct_body: [CorrectBody, OfficeView];
  rename_body: [RenameBody, OfficeView];
  end_body: [LastDay, OfficeView];
  add_unit: [AddUnit, OfficeView];
  correct_unit: [CorrectUnit, OfficeView];
  rename_unit: [RenameUnit, OfficeView];
  end_unit: [LastDay, OfficeView];
  /** The signers of a body, also those who have ended. */
  list_signers: [number, Array<SignerDetails>];
  add_signer: [AddSigner, OfficeView];
  correct_signer: [CorrectSigner, OfficeView];
  end_signer: [LastDay, OfficeView];
  add_capacity: [AddCapacity, OfficeView];
  correct_capacity: [CorrectCapacity, OfficeView];
  /** The special days of a year, those of the office and what is proposed. */
  view_calendar: [number, CalendarYear];
  /** Takes over what is proposed for a year. */
  confirm_calendar: [number, CalendarYear];
  set_calendar_day: [CalendarDayForm, null];
  remove_calendar_day: [string, null];
  /** Giờ làm việc of every working day. */
  set_office_hours: [Array<Hours>, null];
  /** The last day of a term in working days. */
  working_days_after: [WorkingDaysAfter, string];
  list_saved_searches: [null, Array<SavedSearch>];
  save_search: [SaveSearch, Array<SavedSearch>];
  delete_search: [number, Array<SavedSearch>];
  /** Từ riêng của cơ quan: words the check of spelling leaves alone. */
  list_own_words: [null, Array<string>];
  /** One word or several with spaces between them. */
  add_own_words: [string, Array<string>];
  remove_own_word: [string, Array<string>];
  /** Danh mục hồ sơ of a body and a year, with what became of its files. */
  list_case_files: [CaseFilesAsked, CaseFilesView];
  open_case_file: [OpenCaseFile, CaseFileView];
  correct_case_file: [CorrectCaseFile, CaseFileView];
  /** What is still to be done before a file is closed. */
  closing_of: [number, ClosingView];
  close_case_file: [CloseCaseFile, CaseFileView];
  reopen_case_file: [number, CaseFileView];
  remove_case_file: [number, null];
  /** Nộp lưu; without a day it is taken back. */
  hand_over_case_files: [HandOverFiles, null];
  next_notation: [NotationAsked, string];
  set_case_file_plan: [SetCaseFilePlan, CaseFilePlanView];
  add_heading: [AddHeading, null];
  correct_heading: [CorrectHeading, null];
  raise_heading: [number, null];
  remove_heading: [number, null];
  /** Begins a year with the plan of another; how many files. */
  copy_case_file_plan: [CopyCaseFilePlan, number];
  /** Open files of all years, the one used last first. */
  open_case_files: [null, Array<CaseFileView>];
  /** Files of all years by their number and title. */
  find_case_files: [FindCaseFiles, Array<CaseFileView>];
  /** Đưa vào hồ sơ, many at once. */
  file_entries: [FileEntries, FiledInto];
  file_other_paper: [FileOtherPaper, Array<FiledPaperView>];
  /** The files a paper lies in. */
  case_files_of: [number, Array<CaseFileView>];
  case_file_papers: [number, Array<FiledPaperView>];
  take_out_of_file: [TakeOutOfFile, Array<FiledPaperView>];
  arrange_case_file: [ArrangeCaseFile, Array<FiledPaperView>];
  note_sheets: [NoteSheets, Array<FiledPaperView>];
  print_case_files: [PrintCaseFiles, Printed];
  list_drafts: [null, Array<DraftRow>];
  /** A draft filled with what the body and the kind settle. */
  new_draft: [NewDraft, DraftSheet];
  open_draft: [number, DraftOpened];
  save_draft: [SaveDraft, DraftSaved];
  /** Bỏ bản thảo: it leaves the list of those worked on, its texts stay. */
  put_away_draft: [PutAwayDraft, null];
  bring_back_draft: [number, null];
  preview_draft: [PreviewRequest, Preview];
  /** How many files were written. */
  export_draft: [ExportDraft, number];
  /** Names from a column of a spreadsheet, for Kính gửi or Kính mời. */
  read_guests: [string, Array<string>];
  /** Trang thử máy in. */
  print_printer_test: [PrintPrinterTest, null];
  /** How far an overprint is moved on a printer, in millimetres. */
  shift_of_printer: [PrinterMeasured, [number, number]];
  /** Reads and checks a document made elsewhere. */
  check_file: [string, ForeignChecked];
  /** Phiếu kiểm tra thể thức of such a document. */
  print_check: [PrintCheck, null];
  /** What issuing would do, before it is done. */
  plan_issue: [IssueRequest, IssuePlan];
  /** Number, row in the book, PDF, frozen. */
  issue_draft: [IssueRequest, Issued];
  save_attachment: [SaveAttachment, null];
  /** How many pages an attached PDF has. */
  attachment_pages: [number, number];
  /** Đóng dấu "ĐẾN" on a copy of a received PDF. */
  stamp_arrival: [StampArrival, null];
  /** The copy of the day, unless it is there; a sentence when it could not be made. */
  back_up_daily: [null, string | null];
}

/** Acts that answer with bytes: their request. */
export interface ByteActs {
  /** An attachment as it was received. */
  read_attachment: number;
  /** A page of an attached PDF as a picture (PNG). */
  attachment_page: AttachmentPage;
}

/** Acts that take long: [request, answer]. */
export interface Jobs {
  /** A copy of the whole office in one file; sentences about attachments it lacks. */
  back_up: [BackUp, Array<string>];
  /** Does everything still stand as it was written? */
  verify_office: [null, Verified];
  /** Xuất hồ sơ: a folder with the files of its papers in order. */
  export_case_file: [ExportCaseFile, CaseFileExported];
  /** What an old register would bring; nothing is written. */
  preview_import: [ImportFile, ImportPreview];
  /** Nhập sổ cũ: the ready rows, in one transaction. */
  import_book: [ImportBook, ImportDone];
  /** Mỗi nơi một bản: how many papers were written. */
  export_each: [ExportEach, number];
}
