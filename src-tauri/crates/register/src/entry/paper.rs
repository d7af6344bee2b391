//! Writing what a paper says.

use document::dispatch::Urgency;
use document::entry::{Paper, PaperDate, VIETNAMESE, written};
use document::fold::{compose, fold};
use rusqlite::{Connection, params};

use crate::journal::{Noun, Recorder};
use crate::recipients::{write_first_names, write_names};
use crate::{AgencyId, BodyId, MissingFact, RegisterError, directory};

/// A paper with the number that stands on it, and whose it is when it is ours.
pub(crate) struct Written<'a> {
    pub paper: &'a Paper,
    pub number: String,
    pub author: &'a str,
    pub body: Option<BodyId>,
}

/// Number and symbol as they are compared: marks, case, spaces, dashes, and zeros in front do not
/// count (`01203/UBND–VP` is `1203/UBND-VP`; `Đ` is `D`).
pub(crate) fn loose(number: &str, symbol: &str) -> String {
    let symbol: String = words_only(symbol);
    let number = words_only(number);
    format!("{}/{symbol}", number.trim_start_matches('0'))
}

/// Folded letters and figures, nothing else.
pub(crate) fn words_only(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

impl Written<'_> {
    fn refuse_without_facts(&self) -> Result<(), RegisterError> {
        let missing = |fact| Err(RegisterError::FactMissing { fact });
        if self.author.trim().is_empty() {
            return missing(MissingFact::Agency);
        }
        if self.paper.subject.trim().is_empty() {
            return missing(MissingFact::Subject);
        }
        Ok(())
    }

    pub(crate) fn insert(&self, recorder: &mut Recorder<'_>) -> Result<i64, RegisterError> {
        self.insert_behind(recorder, None)
    }

    /// Writes a paper that came behind another one.
    pub(crate) fn insert_behind(
        &self,
        recorder: &mut Recorder<'_>,
        whole: Option<i64>,
    ) -> Result<i64, RegisterError> {
        self.refuse_without_facts()?;
        let uuid = recorder.new_uuid();
        let paper = self.paper;
        let id = recorder.insert(
            Noun::Document,
            include_str!("document_insert.sql"),
            params![
                uuid,
                paper.kind.map(|kind| kind.id()),
                text(&paper.kind_name),
                text(self.author),
                self.body,
                text(&self.number),
                text(&paper.symbol),
                self.loose(),
                paper.date.day(),
                date_written(paper),
                text(&paper.subject),
                text(&paper.signer),
                text(&paper.position),
                paper.urgency.map(urgency_word),
                paper.pages,
                paper.copies,
                text(&paper.drafter),
                paper.reply_by,
                whole,
                self.agency(recorder)?,
                language(paper),
            ],
        )?;
        write_first_names(recorder, id, &paper.recipients)?;
        Ok(id)
    }

    pub(crate) fn update(
        &self,
        recorder: &mut Recorder<'_>,
        document: i64,
    ) -> Result<(), RegisterError> {
        self.refuse_without_facts()?;
        let paper = self.paper;
        recorder.update(
            Noun::Document,
            document,
            include_str!("document_update.sql"),
            params![
                document,
                paper.kind.map(|kind| kind.id()),
                text(&paper.kind_name),
                text(self.author),
                text(&self.number),
                text(&paper.symbol),
                self.loose(),
                paper.date.day(),
                date_written(paper),
                text(&paper.subject),
                text(&paper.signer),
                text(&paper.position),
                paper.urgency.map(urgency_word),
                paper.pages,
                paper.copies,
                text(&paper.drafter),
                paper.reply_by,
                self.agency(recorder)?,
                language(paper),
            ],
        )?;
        write_names(recorder, document, &paper.recipients)
    }

    /// The body of the directory that wrote it; ours stand in `body`.
    fn agency(&self, recorder: &Recorder<'_>) -> Result<Option<AgencyId>, RegisterError> {
        match self.body {
            Some(_) => Ok(None),
            None => {
                let day = self.paper.date.day().unwrap_or(recorder.act().day());
                directory::agency_named(recorder.connection(), self.author, day)
            }
        }
    }

    fn loose(&self) -> String {
        loose(&self.number, &self.paper.symbol)
    }

    /// Number and symbol as one text.
    pub(super) fn full(&self) -> String {
        written::join(&self.number, &self.paper.symbol)
    }
}

/// The names of the recipients of a paper, in its order.
pub(super) fn recipients(
    connection: &Connection,
    document: i64,
) -> Result<Vec<String>, RegisterError> {
    let mut statement = connection
        .prepare_cached("SELECT name FROM recipient WHERE document = ?1 ORDER BY ordinal")?;
    let names = statement
        .query_map([document], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(names)
}

/// Texts are stored composed (NFC) and without spaces around them.
pub(crate) fn text(text: &str) -> String {
    compose(text.trim())
}

fn language(paper: &Paper) -> String {
    match text(&paper.language) {
        none if none.is_empty() => VIETNAMESE.to_owned(),
        language => language,
    }
}

fn date_written(paper: &Paper) -> String {
    match &paper.date {
        PaperDate::Written(written) => text(written),
        PaperDate::Day(_) | PaperDate::Absent => String::new(),
    }
}

pub(crate) fn urgency_word(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Khan => "khan",
        Urgency::ThuongKhan => "thuong-khan",
        Urgency::HoaToc => "hoa-toc",
    }
}

#[cfg(test)]
mod tests {
    use super::loose;

    #[test]
    fn near_spellings_of_a_symbol_are_the_same() {
        let same = loose("1203", "UBND-VP");
        for (number, symbol) in [
            ("1203", "UBND–VP"),
            ("01203", "UBND-VP"),
            ("1203", " UBND - VP"),
            ("1203", "ubnd-vp"),
        ] {
            assert_eq!(loose(number, symbol), same);
        }
        assert_eq!(loose("05", "QĐ-UBND"), loose("5", "QD-UBND"));
        assert_ne!(loose("1203", "UBND-VP"), loose("1204", "UBND-VP"));
    }
}
