//! The one list of acts. It feeds the router of the window and the TypeScript of its calls.

/// Calls `$each!` with every act as `name(Request) -> Answer`, by the shape of its call: answers in
/// JSON, bytes, and jobs that take long, tell how far they are and can be called off.
macro_rules! for_each_act {
    ($each:ident) => {
        $each! {
            answers {
                /// What the program finds when it starts.
                opening(()) -> Opening;
                /// First-run set-up of an empty folder.
                set_up_office(OfficeSetup) -> OfficeView;
                /// The office as it stands now.
                view_office(()) -> OfficeView;
                /// Reads a date as the desk types it: `5/8`, `0508`, `050826`, `t`; `5n` is the end of
                /// a term of five working days.
                read_date(String) -> NaiveDate;
                /// Reads a deadline: a date, a date with its hour (`14:00 27/11`), or a term, `5n` in
                /// working days and `4g` in hours of work from now.
                read_due(String) -> When;

                /// Vào sổ văn bản đến.
                receive_document(IncomingForm) -> Registered;
                /// Cấp số văn bản đã ký.
                number_signed_document(OutgoingForm) -> Registered;
                /// Which number would come next.
                next_number(NextNumberRequest) -> NextNumber;
                /// Rows that may be the same document.
                find_duplicates(DuplicateProbe) -> Vec<Duplicate>;
                correct_incoming(CorrectIncoming) -> EntryView;
                correct_outgoing(CorrectOutgoing) -> EntryView;
                /// Hủy số.
                void_number(VoidNumber) -> EntryView;
                attach_files(AttachFiles) -> EntryView;
                /// Gỡ tệp đính kèm nhầm; a reason is needed.
                detach_file(DetachFile) -> EntryView;

                /// Giữ số; the numbers as written on paper.
                reserve_numbers(ReserveNumbers) -> Vec<String>;
                /// Hủy số đang giữ.
                void_reserved(VoidNumber) -> ();
                /// Sổ cái số of a series.
                number_ledger(i64) -> Ledger;
                /// Khóa sổ of a year.
                close_series(i64) -> OfficeView;
                open_series(OpenSeries) -> OfficeView;
                add_series(AddSeries) -> OfficeView;

                /// The imports so far, the newest first.
                list_imports(()) -> Vec<PastImport>;
                /// Rút lại một lần nhập; how many lines left.
                withdraw_import(i64) -> u32;

                read_entry(i64) -> EntryView;

                /// Nơi nhận: who has the paper, who not yet; copies asked for.
                read_recipients(i64) -> RecipientsView;
                set_recipients(SetRecipients) -> RecipientsView;
                /// Phát hành.
                dispatch_document(DispatchForm) -> Dispatched;
                /// Đã nhận, từ chối, trả về.
                note_recipients(NoteRecipients) -> RecipientsView;
                /// To whom a recall goes.
                recall_list(i64) -> Vec<RecipientView>;
                read_links(i64) -> Vec<LinkView>;
                link_entries(LinkForm) -> Vec<LinkView>;
                unlink_entries(Unlink) -> Vec<LinkView>;
                /// Bản gốc: it stays with its entry.
                attach_original(AttachOriginal) -> EntryView;
                /// Who signed an attached PDF, and whether it was changed after.
                read_signatures(i64) -> SignaturesView;
                /// Sao y, trích sao, sao lục.
                register_copy(CopyForm) -> Registered;
                /// Receivers whose paper waits for the post.
                waiting_for_post(()) -> Vec<PostWaiting>;
                /// Đưa vào sổ gửi bưu điện.
                post_documents(PostForm) -> Vec<PostalLine>;
                correct_envelope(CorrectEnvelope) -> Vec<PostalLine>;
                use_file_copy(UseFileCopy) -> Vec<FileCopyLine>;
                return_file_copy(ReturnFileCopy) -> Vec<FileCopyLine>;
                /// File copies that have not come back.
                file_copies_out(()) -> Vec<FileCopyLine>;
                /// Phụ lục IV, mẫu III, of a year.
                postal_book(i32) -> Vec<PostalLine>;
                /// Phụ lục IV, mẫu IV, of a year.
                file_copy_book(i32) -> Vec<FileCopyLine>;

                open_list(ListRequest) -> ListOpened;
                list_rows(RowsRequest) -> Vec<BookRow>;
                search(SearchRequest) -> SearchAnswer;
                export_list(ExportList) -> Printed;

                /// How far a book is printed, and what changed on its printed pages.
                book_printed(BookAsked) -> BookPrinted;
                print_book(PrintBook) -> Printed;
                print_slip(PrintSlip) -> Printed;
                print_hand_overs(PrintHandOvers) -> Printed;
                print_envelopes(PrintEnvelopes) -> Printed;
                /// Bản sao: the copied paper with what is written on a copy.
                print_copy(PrintCopy) -> Printed;
                /// In số, ngày lên bản đã ký.
                print_number(PrintNumber) -> Printed;
                /// Sizes of envelopes, sheets of labels.
                paper_choices(()) -> PaperChoices;
                /// Nhãn dán bì.
                print_labels(PrintLabels) -> Printed;
                /// Nhãn dấu đến.
                print_stamp_labels(PrintStampLabels) -> Printed;
                /// Sổ cái số, to a PDF or a spreadsheet.
                print_ledger(PrintLedger) -> Printed;
                /// Who is to be reminded, and of how many papers.
                reminders(RemindersAsked) -> Vec<ReminderReceiver>;
                /// Phiếu nhắc việc.
                print_reminders(PrintReminders) -> Printed;
                /// Báo cáo tình hình giải quyết văn bản đến, văn bản đi.
                report(ReportAsked) -> Report;
                print_report(PrintReport) -> Printed;
                /// Reads the words of one file that waits for it; false when none does. It may take
                /// seconds, in which everything else goes on.
                read_next_file(()) -> bool;

                /// Khay tiếp nhận: what has no số đến yet.
                read_tray(()) -> TrayView;
                take_in(TakeIn) -> TrayView;
                correct_receipt(CorrectReceipt) -> ();
                put_aside(PutAside) -> TrayView;
                /// Lays what was put aside back into the tray.
                put_back(i64) -> TrayView;
                receive_from_tray(ReceiveFromTray) -> Registered;
                /// Everything about the work on one entry.
                read_handling(i64) -> HandlingView;
                /// Where papers are and since when, for the rows that are looked at.
                whereabouts(Vec<i64>) -> Vec<Standing>;
                /// Trình, ý kiến chỉ đạo, chuyển, at one paper or at many.
                take_step(TakeStep) -> Vec<Standing>;
                correct_step(CorrectStep) -> HandlingView;
                take_back_step(PartOfEntry) -> HandlingView;
                assign(Assign) -> HandlingView;
                relieve(PartOfEntry) -> HandlingView;
                set_deadline(SetDeadline) -> HandlingView;
                lift_deadline(PartOfEntry) -> HandlingView;
                receive_again(ReceiveAgain) -> Vec<Standing>;
                hand_over(HandTo) -> HandlingView;
                hand_to_all(HandToAll) -> Vec<Standing>;
                /// Ký nhận.
                sign_hand_overs(SignHandOvers) -> ();
                take_back_hand_over(PartOfEntry) -> HandlingView;
                hand_over_sheet(HandOverSheet) -> Vec<HandOverRow>;
                end_work(EndWork) -> Vec<Standing>;
                answer_for_now(AnswerForNow) -> Vec<Standing>;
                /// Takes an ending back.
                reopen(PartOfEntry) -> HandlingView;
                add_attached(AddAttached) -> HandlingView;
                correct_attached(CorrectAttached) -> HandlingView;
                remove_attached(PartOfEntry) -> HandlingView;
                work_counts(WorkScope) -> WorkCounts;
                /// The rows of a work list are read as those of any list.
                open_work_list(OpenWorkList) -> WorkListOpened;
                list_duties(()) -> Vec<Duty>;
                duties_due(TurnSpan) -> Vec<DutyDue>;
                add_duty(DutyFacts) -> Vec<Duty>;
                end_duty(EndDuty) -> Vec<Duty>;
                do_duty(DoDuty) -> ();
                /// Quy tắc chuyển.
                list_passing_rules(()) -> Vec<PassingRule>;
                add_passing_rule(PassingRuleFacts) -> Vec<PassingRule>;
                correct_passing_rule(CorrectPassingRule) -> Vec<PassingRule>;
                remove_passing_rule(i64) -> Vec<PassingRule>;
                /// To whom a paper that is typed would pass, as a sentence.
                propose_passing(PassingProbe) -> Option<String>;

                add_agency(AgencyForm) -> AgencyView;
                correct_agency(CorrectAgency) -> AgencyView;
                favour_agency(FavourAgency) -> AgencyView;
                /// Notes that two are one body.
                merge_agencies(MergeAgencies) -> AgencyLine;
                /// Takes a merging of doubles back.
                part_agencies(i64) -> AgencyView;
                /// Renamed, divided, merged: who takes over from whom.
                succeed_agencies(SucceedAgencies) -> AgencyLine;
                /// The body goes on, nobody took over from it.
                undo_succession(i64) -> AgencyView;
                list_agencies(()) -> Vec<AgencyView>;
                /// Finds bodies while a name is typed.
                find_agencies(FindAgencies) -> Vec<AgencyView>;
                /// Bodies that may be the one about to be entered.
                near_agencies(NearAgencies) -> Vec<AgencyView>;
                /// The papers of a body under all its names; rows by `list_rows`.
                open_papers_of(PapersOf) -> ListOpened;
                usual_values(UsualValues) -> Vec<UsualValue>;
                list_groups(()) -> Vec<GroupView>;
                add_group(GroupForm) -> GroupView;
                correct_group(CorrectGroup) -> GroupView;
                remove_group(i64) -> ();
                /// The list the program came with, to choose from.
                starting_directory(()) -> StartingList;
                /// Enters the chosen ones that are not there; how many were new.
                import_agencies(ImportAgencies) -> u32;
                import_units(ImportUnits) -> OfficeView;
                add_body(AddBody) -> OfficeView;
                correct_body(CorrectBody) -> OfficeView;
                rename_body(RenameBody) -> OfficeView;
                end_body(LastDay) -> OfficeView;
                add_unit(AddUnit) -> OfficeView;
                correct_unit(CorrectUnit) -> OfficeView;
                rename_unit(RenameUnit) -> OfficeView;
                end_unit(LastDay) -> OfficeView;
                /// The signers of a body, also those who have ended.
                list_signers(i64) -> Vec<SignerDetails>;
                add_signer(AddSigner) -> OfficeView;
                correct_signer(CorrectSigner) -> OfficeView;
                end_signer(LastDay) -> OfficeView;
                add_capacity(AddCapacity) -> OfficeView;
                correct_capacity(CorrectCapacity) -> OfficeView;
                /// The special days of a year, those of the office and what is proposed.
                view_calendar(i32) -> CalendarYear;
                /// Takes over what is proposed for a year.
                confirm_calendar(i32) -> CalendarYear;
                set_calendar_day(CalendarDayForm) -> ();
                remove_calendar_day(NaiveDate) -> ();
                /// Giờ làm việc of every working day.
                set_office_hours(Vec<Hours>) -> ();
                /// The last day of a term in working days.
                working_days_after(WorkingDaysAfter) -> NaiveDate;
                list_saved_searches(()) -> Vec<SavedSearch>;
                save_search(SaveSearch) -> Vec<SavedSearch>;
                delete_search(i64) -> Vec<SavedSearch>;
                /// Từ riêng của cơ quan: words the check of spelling leaves alone.
                list_own_words(()) -> Vec<String>;
                /// One word or several with spaces between them.
                add_own_words(String) -> Vec<String>;
                remove_own_word(String) -> Vec<String>;

                /// Danh mục hồ sơ of a body and a year, with what became of its files.
                list_case_files(CaseFilesAsked) -> CaseFilesView;
                open_case_file(OpenCaseFile) -> CaseFileView;
                correct_case_file(CorrectCaseFile) -> CaseFileView;
                /// What is still to be done before a file is closed.
                closing_of(i64) -> ClosingView;
                close_case_file(CloseCaseFile) -> CaseFileView;
                reopen_case_file(i64) -> CaseFileView;
                remove_case_file(i64) -> ();
                /// Nộp lưu; without a day it is taken back.
                hand_over_case_files(HandOverFiles) -> ();
                next_notation(NotationAsked) -> String;
                set_case_file_plan(SetCaseFilePlan) -> CaseFilePlanView;
                add_heading(AddHeading) -> ();
                correct_heading(CorrectHeading) -> ();
                raise_heading(i64) -> ();
                remove_heading(i64) -> ();
                /// Begins a year with the plan of another; how many files.
                copy_case_file_plan(CopyCaseFilePlan) -> u32;
                /// Open files of all years, the one used last first.
                open_case_files(()) -> Vec<CaseFileView>;
                /// Files of all years by their number and title.
                find_case_files(FindCaseFiles) -> Vec<CaseFileView>;
                /// Đưa vào hồ sơ, many at once.
                file_entries(FileEntries) -> FiledInto;
                file_other_paper(FileOtherPaper) -> Vec<FiledPaperView>;
                /// The files a paper lies in.
                case_files_of(i64) -> Vec<CaseFileView>;
                case_file_papers(i64) -> Vec<FiledPaperView>;
                take_out_of_file(TakeOutOfFile) -> Vec<FiledPaperView>;
                arrange_case_file(ArrangeCaseFile) -> Vec<FiledPaperView>;
                note_sheets(NoteSheets) -> Vec<FiledPaperView>;
                print_case_files(PrintCaseFiles) -> Printed;

                list_drafts(()) -> Vec<DraftRow>;
                /// A draft filled with what the body and the kind settle.
                new_draft(NewDraft) -> DraftSheet;
                open_draft(i64) -> DraftOpened;
                save_draft(SaveDraft) -> DraftSaved;
                /// Bỏ bản thảo: it leaves the list of those worked on, its texts stay.
                put_away_draft(PutAwayDraft) -> ();
                bring_back_draft(i64) -> ();
                preview_draft(PreviewRequest) -> Preview;
                /// How many files were written.
                export_draft(ExportDraft) -> u32;
                /// Names from a column of a spreadsheet, for Kính gửi or Kính mời.
                read_guests(String) -> Vec<String>;
                /// Trang thử máy in.
                print_printer_test(PrintPrinterTest) -> ();
                /// How far an overprint is moved on a printer, in millimetres.
                shift_of_printer(PrinterMeasured) -> (f64, f64);
                /// Reads and checks a document made elsewhere.
                check_file(String) -> ForeignChecked;
                /// Phiếu kiểm tra thể thức of such a document.
                print_check(PrintCheck) -> ();
                /// What issuing would do, before it is done.
                plan_issue(IssueRequest) -> IssuePlan;
                /// Number, row in the book, PDF, frozen.
                issue_draft(IssueRequest) -> Issued;
                save_attachment(SaveAttachment) -> ();
                /// How many pages an attached PDF has.
                attachment_pages(i64) -> u32;
                /// Đóng dấu "ĐẾN" on a copy of a received PDF.
                stamp_arrival(StampArrival) -> ();
                /// The copy of the day, unless it is there; a sentence when it could not be made.
                back_up_daily(()) -> Option<String>;
            }
            bytes {
                /// An attachment as it was received.
                read_attachment(i64);
                /// A page of an attached PDF as a picture (PNG).
                attachment_page(AttachmentPage);
            }
            jobs {
                /// A copy of the whole office in one file; sentences about attachments it lacks.
                back_up(BackUp) -> Vec<String>;
                /// Does everything still stand as it was written?
                verify_office(()) -> Verified;
                /// Xuất hồ sơ: a folder with the files of its papers in order.
                export_case_file(ExportCaseFile) -> CaseFileExported;
                /// What an old register would bring; nothing is written.
                preview_import(ImportFile) -> ImportPreview;
                /// Nhập sổ cũ: the ready rows, in one transaction.
                import_book(ImportBook) -> ImportDone;
                /// Mỗi nơi một bản: how many papers were written.
                export_each(ExportEach) -> u32;
            }
        }
    };
}
pub(crate) use for_each_act;
