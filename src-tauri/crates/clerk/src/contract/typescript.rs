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
    ($($(#[doc = $doc:literal])* $name:ident($request:ty) -> $answer:ty $(, $writes:ident)?;)*) => {
        fn signatures(config: &Config) -> String {
            let mut text = String::from("export interface Acts {\n");
            $(
                for line in [$($doc),*] as [&str; { 0 $(+ { let _ = $doc; 1 })* }] {
                    text.push_str(&format!("  /**{line} */\n"));
                }
                text.push_str(&format!(
                    "  {}: [{}, {}];\n",
                    stringify!($name),
                    <$request as TS>::name(config),
                    <$answer as TS>::name(config),
                ));
            )*
            text.push_str("}\n");
            text
        }
    };
}

for_each_act!(signatures);

fn contract() -> String {
    let config = Config::new().with_large_int("number");
    use document::body::{Align, Block, Body, Cell, Column, Level, Table, Unit};
    use document::dispatch::*;
    use document::manuscript::{Manuscript, Paragraph};
    use document::text::{Line, Span};
    use document::{Dispatch, Draft, Field, Kind, Part, Place};
    use rules::{Finding, Fix, Outcome};
    let types = declarations![&config;
        Failure, FailureCode, Opening, OfficeView, BodyView, UnitView, SignerView, SeriesView,
        Direction, SeriesState, KindView, OfficeSetup, BodySetup, UnitSetup, SignerSetup,
        SeriesSetup, IncomingForm, OutgoingForm, Registered, NextNumberRequest, NextNumber,
        DuplicateProbe, Duplicate, CorrectIncoming, CorrectOutgoing, VoidNumber, AttachFiles,
        ListRequest, Sort, SortBy, ListOpened, RowsRequest, BookRow, EntryView, EntryForm, AttachmentView,
        HistoryLine, SearchRequest, SearchAnswer, SearchHit, DraftSheet, DraftOpened, DraftRow,
        NewDraft, SaveDraft, DraftSaved, Printing, PreviewRequest, Preview, PreviewPage, Place, Field,
        Finding, Outcome, Fix, ExportDraft, IssueRequest, IssuePlan, Issued,
        SaveAttachment, BackUp,
        Kind, Draft, Part, Dispatch, Appendix, Promulgated, Number, Medium, Urgency, Signing,
        Layout, SizeSet, Body, Block, Unit, Level, Table, Column, Align, Cell, Line, Span,
        Manuscript, Paragraph,
    ];
    format!(
        "// Generated from the clerk's contract; `UPDATE_CONTRACT=1 cargo test -p clerk` writes it anew.\n\
         // Dates are ISO (2026-08-05).\n\n{}\n\n/** Every act: [request, answer]. */\n{}",
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
