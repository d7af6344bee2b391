//! The contract as TypeScript, compared with the file the window is built from.

use chrono::NaiveDate;
use ts_rs::{Config, TS};

use super::acts::for_each_act;
use super::*;

const FILE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../ui/src/lib/host/contract.ts"
);

/// Every type that crosses, in the order a reader meets them.
macro_rules! declarations {
    ($config:expr; $($type:ty),* $(,)?) => { vec![$(format!("export {}", <$type>::decl($config))),*] };
}

macro_rules! signatures {
    (
        answers { $($(#[doc = $doc:literal])* $answer:ident($request:ty) -> $given:ty;)* }
        bytes { $($(#[doc = $bytes_doc:literal])* $bytes:ident($wish:ty);)* }
        jobs { $($(#[doc = $job_doc:literal])* $job:ident($order:ty) -> $done:ty;)* }
    ) => {
        fn signatures(config: &Config) -> String {
            let pair = |request, answer| format!("[{request}, {answer}]");
            let answers = [$(signature(
                &[$($doc),*],
                stringify!($answer),
                pair(<$request as TS>::name(config), <$given as TS>::name(config)),
            )),*];
            let bytes = [$(signature(
                &[$($bytes_doc),*],
                stringify!($bytes),
                <$wish as TS>::name(config),
            )),*];
            let jobs = [$(signature(
                &[$($job_doc),*],
                stringify!($job),
                pair(<$order as TS>::name(config), <$done as TS>::name(config)),
            )),*];
            format!(
                "/** Every act: [request, answer]. */\nexport interface Acts {{\n{}}}\n\n\
                 /** Acts that answer with bytes: their request. */\nexport interface ByteActs {{\n{}}}\n\n\
                 /** Acts that take long: [request, answer]. */\nexport interface Jobs {{\n{}}}\n",
                answers.concat(),
                bytes.concat(),
                jobs.concat(),
            )
        }
    };
}

for_each_act!(signatures);

fn signature(docs: &[&str], name: &str, types: String) -> String {
    let docs = docs.iter().map(|line| format!("  /**{line} */\n"));
    format!("{}  {name}: {types};\n", docs.collect::<String>())
}

fn contract() -> String {
    let config = Config::new().with_large_int("number");
    use document::body::{Align, Block, Body, Cell, Column, Level, Table, Unit};
    use document::calendar::DayKind;
    use document::directory::{
        AgencyKind, AgencyLevel, Certainty, CommuneKind, ListedAgency, ListedUnit,
    };
    use document::dispatch::*;
    use document::entry::{Channel, Original, Value};
    use document::manuscript::{Manuscript, Paragraph};
    use document::text::{Line, Span};
    use document::{Dispatch, Draft, Field, Kind, Part, Place};
    use exchange::signature::{Coverage, Integrity, Unchecked};
    use register::{
        Change, LinkWay, Noun, Numbering, RecipientRole, RecipientState, Relation, UsualField,
        UsualOrder, Validity,
    };
    use rules::{Finding, Fix, Outcome, Outcomes};
    let types = declarations![&config;
        Failure, FailureCode, Opening, OfficeChanged, Change, Noun, Verified, OfficeView, BodyView, UnitView, SignerView, SeriesView,
        Direction, SeriesState, KindView, Addressed, OfficeSetup, BodySetup, UnitSetup, SignerSetup,
        SeriesSetup, IncomingForm, OutgoingForm, NumberWish, NumberChoice,
        ReserveNumbers, OpenSeries, AddSeries, Ledger, LedgerLine, LedgerNumber, NumberFate, ImportFile, ImportMapping, ImportPreview,
        ImportColumn, ImportedRow, ImportBook, ImportDone, Registered, NextNumberRequest, NextNumber,
        DuplicateProbe, Duplicate, CorrectIncoming, CorrectOutgoing, VoidNumber, AttachFiles, DetachFile,
        ListRequest, ListFilter, DaySpan, FieldWords, TextField, Sort, SortBy, ListOpened, RowsRequest, BookRow, EntryView, EntryForm, AttachmentView,
        RecipientRole, RecipientState, Relation, LinkWay, RecipientView, StateNoteView,
        RecipientsView, RecipientLineForm, SetRecipients, DispatchForm, Dispatched, NoteRecipients,
        LinkForm, LinkedTo, Unlink, LinkView, AttachOriginal, OriginalSource, Coverage, Integrity,
        Unchecked, SignaturesView, SignatureView, CopyForm, PostWaiting, PostForm, PostalLine,
        CorrectEnvelope, UseFileCopy, ReturnFileCopy, FileCopyLine, BookName, PrintBook, PrintWhat, BookPrinted, ChangedLine, BookAsked,
        Printed, PrintSlip, PrintHandOvers, PrintEnvelopes, PrintCopy, PrintNumber, PaperChoices, LabelSheet, PrintLabels, PrintStampLabels,
        PrintLedger, RemindersAsked, ReminderReceiver, PrintReminders, ExportList,
        Period, ReportKind, ReportAsked, PrintReport, Report, ReportTable, ReportRow,
        HistoryLine, SearchRequest, SearchAnswer, SearchHit, DraftSheet, DraftOpened, DraftRow,
        NewDraft, SaveDraft, DraftSaved, PutAwayDraft, Printing, PreviewRequest, Preview, PreviewPage, Place, Field,
        ForeignChecked, PlacedFinding, PrintCheck,
        Finding, Outcome, Outcomes, Fix, ExportDraft, ExportEach, ExportWish, PrintPrinterTest, PrinterMeasured, IssueRequest, IssuePlan, Issued,
        SaveAttachment, StampArrival, AttachmentPage, BackUp,
        When, Channel, Value, ArrivalFacts, TakeIn, TrayView, ReceiptView, ReceiptOutcome, AsideFor, PutAside,
        CorrectReceipt, ReceiveFromTray, HandlingView, Standing, HandlingState, Step, StepAct, StepLevel,
        StepMedium, StepFacts, TakeStep, CorrectStep, PartOfEntry, Role, RoleFacts, Assignment, Assign,
        Deadline, DeadlineSource, DeadlineFacts, SetDeadline, HandOver, HandOverFacts, HandTo,
        ReceiveAgain, HandToAll, SignHandOvers, HandOverSheet, HandOverRow, Ending, EndingWay, EndingFacts, EndingNoted,
        EndingView, EndWork, AnswerForNow, AttachedView, AttachedForm, AddAttached, CorrectAttached,
        WorkScope, WorkCounts, WorkList, OpenWorkList, WorkListOpened, Every, DutyFacts, Duty,
        DutyDone, DutyDue, EndDuty, DoDuty, TurnSpan,
        AgencyKind, AgencyForm, AgencyView, AgencyLine, CorrectAgency, FavourAgency, MergeAgencies,
        SucceedAgencies, FindAgencies, NearAgencies, PapersOf, GroupView, GroupForm, CorrectGroup,
        UsualField, UsualOrder, UsualValues, UsualValue, ImportAgencies, ImportUnits, StartingList,
        ListedAgency, ListedUnit, AgencyLevel, CommuneKind, Certainty, Validity, BodyForm, AddBody,
        CorrectBody, RenameBody, LastDay, AddUnit, CorrectUnit, RenameUnit, SignerDetails,
        CapacityDetails, CapacityForm, AddSigner, CorrectSigner, AddCapacity, CorrectCapacity,
        CalendarYear, SpecialDay, SpecialDayState, DayKind, Hours, CalendarDayForm,
        WorkingDaysAfter, SavedFilter, SavedSearch, SaveSearch,
        Original, Numbering, CaseFilesAsked, FindCaseFiles, ExportCaseFile, CaseFileExported, CaseFilesView, CaseFilePlanView, HeadingView, CaseFileView,
        CaseFileState, CaseFileForm, OpenCaseFile, CorrectCaseFile, ClosingView, CloseCaseFile,
        HandOverFiles, NotationAsked, SetCaseFilePlan, AddHeading, CorrectHeading, CopyCaseFilePlan,
        FileEntries, FiledInto, FileOtherPaper, FiledPaperView, TakeOutOfFile, ArrangeCaseFile,
        NoteSheets, SheetsNoted, PrintCaseFiles, CaseFilePrint, MinutesForm, PartyForm,
        IncomingDetails, OutgoingDetails,
        PastImport, Enveloping, Succeeded, SuccessionAct,
        PassingRule, PassingRuleFacts, CorrectPassingRule, PassingProbe,
        Kind, Draft, Part, Dispatch, JointBody, Appendix, Promulgated, Number, Medium, Urgency,
        Signing, Layout, SizeSet, Body, Block, Unit, Level, Table, Column, Align, Cell, Line, Span,
        Manuscript, Paragraph,
    ];
    let mut once: Vec<&String> = types.iter().collect();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), types.len(), "a type is declared twice");
    format!(
        "// Generated from the clerk's contract; `UPDATE_CONTRACT=1 cargo test -p clerk` writes it anew.\n\
         // Dates are ISO (2026-08-05).\n\n{}\n\n{}",
        types.join("\n\n"),
        signatures(&config),
    )
}

#[test]
fn the_window_is_built_from_today_s_contract() {
    let contract = contract();
    if std::env::var_os("UPDATE_CONTRACT").is_some() {
        std::fs::create_dir_all(std::path::Path::new(FILE).parent().unwrap()).unwrap();
        std::fs::write(FILE, &contract).unwrap();
    }
    let written = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        written == contract,
        "contract.ts is old: UPDATE_CONTRACT=1 cargo test -p clerk"
    );
}
