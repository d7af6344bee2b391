//! Keys of rows, one type for each noun, so that a body is never taken for a series.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                i64::column_result(value).map($name)
            }
        }
    )*};
}

ids! {
    /// An issuing body of the office.
    BodyId,
    UnitId,
    SignerId,
    SeriesId,
    /// A line of a book.
    EntryId,
    /// A paper that came behind another one and has no line of its own.
    DocumentId,
    ReceiptId,
    StepId,
    AssignmentId,
    DeadlineId,
    HandOverId,
    EndingId,
    DutyId,
    DraftId,
    AttachmentId,
    /// A file of an old register that was taken over.
    ImportId,
    /// A line of Nơi nhận.
    RecipientId,
    /// A body or person of the directory, and a group of bodies.
    AgencyId,
    AgencyGroupId,
    LinkId,
    EnvelopeId,
    FileCopyUseId,
    CaseFileId,
    /// A heading of a danh mục hồ sơ.
    HeadingId,
    /// A paper at its place in a case file.
    FiledId,
    /// An action of the journal.
    ActionId,
    CapacityId,
    CalendarDayId,
    /// A rule by which papers pass on.
    PassingRuleId,
    SavedSearchId,
}
