//! Which lines a list shows.

use chrono::NaiveDate;
use document::dispatch::Urgency;
use document::entry::{Channel, Original, Value};
use document::office::Direction;
use document::{Kind, alphabetical};
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, ToSql};
use serde::{Deserialize, Serialize};

use crate::directory::other_names;
use crate::entry::{Fate, urgency_word};
use crate::handling::deadlines::with_due;
use crate::search::{holds_words, matching_folded};
use crate::{BodyId, RegisterError, SeriesId};

/// An absent field asks for nothing; what is asked for must all be so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListFilter {
    /// Words that stand anywhere in the line, or all of them in one of its files; in any order,
    /// with or without marks. The whole name of a body stands for every name of its line.
    pub words: String,
    pub direction: Option<Direction>,
    /// Year of the book.
    pub year: Option<i32>,
    pub body: Option<BodyId>,
    pub series: Option<SeriesId>,
    pub kind: Option<Kind>,
    pub urgency: Option<Urgency>,
    pub fate: Option<Fate>,
    /// Ngày đến, or the day the number was given.
    pub entered: Span,
    /// Date on the paper.
    pub dated: Span,
    /// Thời hạn: the one that counts.
    pub due: Span,
    /// Ngày ký.
    pub signed: Span,
    /// Ngày chuyển of a paper of ours.
    pub dispatched: Span,
    /// Hạn trả lời the paper asks for.
    pub reply_by: Span,
    /// What the original of a paper of ours is.
    pub original: Option<Original>,
    /// A way a paper came in.
    pub channel: Option<Channel>,
    /// What came in at least once.
    pub value: Option<Value>,
    /// With a file attached, or without.
    pub files: Option<bool>,
    /// In a case file, or in none.
    pub filed: Option<bool>,
    /// Words that must stand in one field; of a body, one of the names of its line.
    pub texts: Vec<FieldWords>,
}

/// First and last day, both included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Span {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldWords {
    pub field: TextField,
    pub words: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextField {
    /// Tên loại, also of kinds the decree does not know.
    Kind,
    /// Tác giả.
    Author,
    /// Số, ký hiệu.
    Symbol,
    Subject,
    Signer,
    Recipients,
    /// Đơn vị hoặc người nhận.
    Assignee,
    /// Ghi chú.
    Note,
    /// Chức vụ of the signer.
    Position,
    Language,
    /// Người soạn thảo.
    Drafter,
    /// Đơn vị soạn thảo.
    Unit,
    /// Đơn vị, người nhận bản lưu.
    FileCopy,
    /// Mã định danh another system gave it.
    OutsideCode,
    /// Số, ký hiệu and title of the files it lies in.
    CaseFile,
    /// Ý kiến chỉ đạo: words of its steps, and who gave or got them.
    Directions,
}

impl TextField {
    /// The text of the field as SQL; never made of anything from outside.
    fn sql(self) -> &'static str {
        match self {
            TextField::Kind => "document.kind_name",
            TextField::Author => "document.author",
            TextField::Symbol => "document.number || ' ' || document.symbol",
            TextField::Subject => "document.subject",
            TextField::Signer => "document.signer",
            TextField::Recipients => {
                "(SELECT group_concat(name, ' ') FROM recipient
                  WHERE recipient.document = document.id)"
            }
            TextField::Assignee => {
                "(SELECT group_concat(assignee, ' ') FROM assignment
                  WHERE assignment.entry = entry.id)"
            }
            TextField::Note => "entry.note",
            TextField::Position => "document.position",
            TextField::Language => "document.language",
            TextField::Drafter => "document.drafter",
            TextField::Unit => {
                "(SELECT name || ' ' || abbreviation FROM unit WHERE unit.id = entry.unit)"
            }
            TextField::FileCopy => "entry.file_copy",
            TextField::OutsideCode => "entry.outside_code",
            TextField::CaseFile => {
                "(SELECT group_concat(notation || ' ' || title, ' ')
                  FROM filed JOIN case_file ON case_file.id = filed.case_file
                  WHERE filed.document = entry.document)"
            }
            TextField::Directions => {
                "(SELECT group_concat(concat_ws(' ', by_whom, to_whom, words), ' ')
                  FROM step WHERE step.entry = entry.id)"
            }
        }
    }

    /// Whether it holds names of bodies outside.
    fn names_bodies(self) -> bool {
        matches!(self, TextField::Author | TextField::Recipients)
    }

    /// Whether search knows the words of the field, so that it can name the few lines to look at.
    fn is_searched(self) -> bool {
        match self {
            TextField::Kind
            | TextField::Author
            | TextField::Symbol
            | TextField::Subject
            | TextField::Signer
            | TextField::Recipients
            | TextField::Note
            | TextField::OutsideCode => true,
            TextField::Assignee
            | TextField::Position
            | TextField::Language
            | TextField::Drafter
            | TextField::Unit
            | TextField::FileCopy
            | TextField::CaseFile
            | TextField::Directions => false,
        }
    }
}

/// The conditions of a filter, and what is bound to them.
pub(super) struct Conditions {
    sql: Vec<String>,
    /// Those on the series, asked once and not line by line.
    series: Vec<String>,
    pub values: Vec<Box<dyn ToSql>>,
}

impl Conditions {
    pub fn of(connection: &Connection, filter: &ListFilter) -> Result<Conditions, RegisterError> {
        let mut conditions = Conditions {
            sql: vec![],
            series: vec![],
            values: vec![],
        };
        conditions.words(&filter.words, &other_names(connection, &filter.words)?);
        let direction = filter.direction.map(Direction::id);
        conditions.of_series("direction", direction);
        conditions.of_series("year", filter.year);
        conditions.of_series("body", filter.body);
        conditions.equal("entry.series", filter.series);
        conditions.equal("document.kind", filter.kind.map(Kind::id));
        conditions.equal("document.urgency", filter.urgency.map(urgency_word));
        conditions.equal("entry.fate", filter.fate.map(Fate::word));
        conditions.span("entry.entered_on", filter.entered);
        conditions.span("document.date", filter.dated);
        conditions.span(&with_due("date(/* due */)"), filter.due);
        conditions.span("entry.signed_on", filter.signed);
        conditions.span("entry.dispatched_on", filter.dispatched);
        conditions.span("document.reply_by", filter.reply_by);
        conditions.equal("entry.original", filter.original.map(Original::id));
        conditions.receipt("channel", filter.channel.map(Channel::id));
        conditions.receipt("value", filter.value.map(Value::id));
        if let Some(with) = filter.files {
            let not = if with { "" } else { "NOT " };
            conditions.sql.push(format!(
                "{not}EXISTS (SELECT 1 FROM attachment
                              WHERE attachment.entry = entry.id AND removed_at IS NULL)"
            ));
        }
        if let Some(filed) = filter.filed {
            // A number without a paper cannot be filed, so it does not wait for it.
            let not = if filed {
                ""
            } else {
                "entry.document IS NOT NULL AND NOT "
            };
            conditions.sql.push(format!(
                "{not}EXISTS (SELECT 1 FROM filed WHERE filed.document = entry.document)"
            ));
        }
        for FieldWords { field, words } in &filter.texts {
            if words.trim().is_empty() {
                continue;
            }
            let others = match field.names_bodies() {
                true => other_names(connection, words)?,
                false => vec![],
            };
            if field.is_searched() {
                conditions.words(words, &others);
            }
            let column = field.sql();
            let held: Vec<String> = std::iter::once(words)
                .chain(&others)
                .map(|words| format!("holds({column}, {})", conditions.bind(words.clone())))
                .collect();
            conditions.sql.push(format!("({})", held.join(" OR ")));
        }
        Ok(conditions)
    }

    /// Whole series are asked for, or all of them.
    pub fn are_of_series(&self) -> bool {
        self.sql.is_empty()
    }

    /// `WHERE …`, or nothing.
    pub fn sql(&self) -> String {
        let series = (!self.series.is_empty()).then(|| {
            let of_series = self.series.join(" AND ");
            format!("entry.series IN (SELECT id FROM series WHERE {of_series})")
        });
        let all: Vec<&str> = self.sql.iter().chain(&series).map(String::as_str).collect();
        match all.is_empty() {
            true => String::new(),
            false => format!("WHERE {}", all.join(" AND ")),
        }
    }

    fn words(&mut self, words: &str, others: &[String]) {
        if let Some(expression) = matching_folded(words, others) {
            let place = self.bind(expression);
            self.sql.push(format!(
                "entry.id IN (SELECT search.entry FROM search_words
                              JOIN search ON search.id = search_words.rowid
                              WHERE search_words MATCH {place}
                              UNION
                              SELECT attachment.entry FROM file_words
                              JOIN file_text ON file_text.id = file_words.rowid
                              JOIN attachment ON attachment.file = file_text.file
                              WHERE file_words MATCH {place} AND removed_at IS NULL)"
            ));
        }
    }

    fn equal(&mut self, column: &str, value: Option<impl ToSql + 'static>) {
        if let Some(value) = value {
            let place = self.bind(value);
            self.sql.push(format!("{column} = {place}"));
        }
    }

    /// A paper that arrived several times is asked about each of them.
    fn receipt(&mut self, column: &str, value: Option<&'static str>) {
        if let Some(value) = value {
            let place = self.bind(value);
            self.sql.push(format!(
                "EXISTS (SELECT 1 FROM receipt
                         WHERE receipt.entry = entry.id AND receipt.{column} = {place})"
            ));
        }
    }

    fn of_series(&mut self, column: &str, value: Option<impl ToSql + 'static>) {
        if let Some(value) = value {
            let place = self.bind(value);
            self.series.push(format!("{column} = {place}"));
        }
    }

    fn span(&mut self, column: &str, span: Span) {
        for (order, day) in [(">=", span.from), ("<=", span.to)] {
            if let Some(day) = day {
                let place = self.bind(day);
                self.sql.push(format!("{column} {order} {place}"));
            }
        }
    }

    fn bind(&mut self, value: impl ToSql + 'static) -> String {
        self.values.push(Box::new(value));
        format!("?{}", self.values.len())
    }
}

/// Teaches a connection `holds(text, words)`: every word begins a word of the text, without marks;
/// and `alphabetical(text)`: what a text is sorted by.
pub(crate) fn teach(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("holds", 2, flags, |context| {
        let text = context.get_raw(0).as_str().unwrap_or_default();
        let words = context.get_raw(1).as_str().unwrap_or_default();
        Ok(holds_words(text, words))
    })?;
    connection.create_scalar_function("alphabetical", 1, flags, |context| {
        let text = context.get_raw(0).as_str_or_null()?;
        Ok(text.map(alphabetical))
    })
}
