//! The decree as data: what each element must look like, and who checks it.
//!
//! Knows documents and measures of paper; no layout, no SQL. A later decree is a new folder of
//! data beside `assets/rules/nd30-2020`, never an `if`.

mod appearance;
mod book;
mod chapters;
mod check;
mod element;
mod forms;
mod kinds;
mod measure;

pub use appearance::{
    Appearance, AppearanceRules, Leaf, LineLook, NumberSeat, PageNumbering, SeenAlign, SeenLine,
    SeenRule, SeenRun, SeenSpacing, Tolerance,
};
pub use book::RuleBook;
pub use check::{
    Check, CheckRule, Coverage, Finding, Fix, Holder, Known, LayoutTrouble, Outcome, Outcomes,
    check, check_seen,
};
pub use element::{Element, Style};
pub use forms::{
    BookColumn, BookForm, BookRules, BookSheet, CaseFileForms, ClosingRules, ContentsRules,
    CoverRules, EnvelopeRules, EnvelopeSize, Forms, HandOverRules, LabelRules, LabelSheet,
    Lettering, MinutesRules, Opinion, PaperRules, PlanRules, RetentionClass, RowRules, SheetRules,
    SigningRules, SlipRules, Source, StampLine, StampRules, TermRules,
};
pub use kinds::{AddresseeRule, Beginning, KindRules, SubjectPlace};
pub use measure::{Choices, PageRules, Range};
