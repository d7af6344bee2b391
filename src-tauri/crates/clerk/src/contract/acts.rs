//! The one list of acts. It feeds the router of the window and the TypeScript of its calls.

/// Calls `$each!` with every act as `name(Request) -> Answer`; `writes` marks those after which
/// what is shown of the office is old.
macro_rules! for_each_act {
    ($each:ident) => {
        $each! {
            /// What the program finds when it starts.
            opening(()) -> Opening;
            /// First-run set-up of an empty folder.
            set_up_office(OfficeSetup) -> OfficeView, writes;
            /// The office as it stands now.
            view_office(()) -> OfficeView;
            /// Reads a date as the desk types it: `5/8`, `0508`, `050826`, `t`.
            read_date(String) -> NaiveDate;

            /// Vào sổ văn bản đến.
            receive_document(IncomingForm) -> Registered, writes;
            /// Cấp số văn bản đã ký.
            number_signed_document(OutgoingForm) -> Registered, writes;
            /// Which number would come next.
            next_number(NextNumberRequest) -> NextNumber;
            /// Rows that may be the same document.
            find_duplicates(DuplicateProbe) -> Vec<Duplicate>;
            correct_incoming(CorrectIncoming) -> EntryView, writes;
            correct_outgoing(CorrectOutgoing) -> EntryView, writes;
            /// Hủy số.
            void_number(VoidNumber) -> EntryView, writes;
            attach_files(AttachFiles) -> EntryView, writes;
            read_entry(i64) -> EntryView;

            open_list(ListRequest) -> ListOpened;
            list_rows(RowsRequest) -> Vec<BookRow>;
            search(SearchRequest) -> SearchAnswer;

            list_drafts(()) -> Vec<DraftRow>;
            /// A draft filled with what the body and the kind settle.
            new_draft(NewDraft) -> DraftSheet;
            open_draft(i64) -> DraftOpened;
            save_draft(SaveDraft) -> DraftSaved;
            preview_draft(PreviewRequest) -> Preview;
            export_draft(ExportDraft) -> ();
            /// What issuing would do, before it is done.
            plan_issue(IssueRequest) -> IssuePlan;
            /// Number, row in the book, PDF, frozen.
            issue_draft(IssueRequest) -> Issued, writes;
            save_attachment(SaveAttachment) -> ();

            /// A copy of the whole office in one file; sentences about attachments it lacks.
            back_up(BackUp) -> Vec<String>;
            /// The copy of the day, unless it is there; a sentence when it could not be made.
            back_up_daily(()) -> Option<String>;
        }
    };
}
pub(crate) use for_each_act;
