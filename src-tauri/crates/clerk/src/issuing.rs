//! Ban hành: number, line in the book and PDF, or nothing at all.

use std::path::Path;

use chrono::{Datelike, NaiveDate};
use document::draft;
use document::entry::{Outgoing, Paper, PaperDate};
use document::office::Direction as Way;
use document::{Dispatch, Draft};
use paper::{Face, FontSet};
use register::{Body, DraftId, IssueRequest as Request, IssuedFiles, Planned, Register};
use rules::{Known, RuleBook};
use sha2::{Digest, Sha256};

use crate::clock::{Moment, day};
use crate::contract::*;
use crate::drafts::{body_of, stored};
use crate::findings::{Checked, of_pages};
use crate::naming::file_name;
use crate::outgoing::{must_be_without_number, series_there};
use crate::printing::{lay, must_be_drafted, save};
use crate::{Clerk, warnings};

/// A board under the body may issue in its own name with the body's number; anybody else may not.
fn of_another(bodies: &[Body], draft: &Draft, body: &Body) -> Option<String> {
    let stranger = body_of(bodies, &draft.main).is_none();
    stranger.then(|| {
        format!(
            "Dự thảo ghi cơ quan “{}”, không có trong sổ này; số sẽ lấy ở sổ của {}, hãy xem có đúng \
             cơ quan.",
            draft.main.agency.join(" "),
            body.name
        )
    })
}

impl Clerk {
    pub fn plan_issue(&self, request: IssueRequest) -> Result<IssuePlan, Failure> {
        let now = self.now();
        self.read(|register| {
            let draft = stored(&register.draft(DraftId(request.draft), None)?.text)?;
            let body = register.body(register::BodyId(request.body))?;
            let date = draft.main.date.unwrap_or_else(|| day(now));
            let kind = Some(draft.main.kind);
            let peeked = register.peek_next(Some(body.id), Way::Outgoing, kind, date.year());
            let series = peeked.map_err(|error| {
                warnings::of_a_clock_turned_back(error.into(), register, now, date.year())
            })?;
            let choice = request.number.choice.in_register();
            let number = register.peek_number(&series, choice)?;
            let number = number.map(|number| number.to_paper()).unwrap_or_default();
            let laid = lay(&draft, self.fonts(), compose::Printing::Document);
            let checked = of_pages(&draft, &laid, &Known::on(day(now)));
            let undrafted = must_be_drafted(&draft).err().into_iter();
            let undrafted = undrafted.map(|failure| failure.sentence);
            let told = told_again(&checked);
            let blocking = checked
                .findings
                .into_iter()
                .filter(|finding| finding.blocks);
            let symbol = draft.main.symbol.as_deref().unwrap_or_default();
            let facts = facts(&draft.main, &body, date);
            let mut warnings = notes(register, now, date, &facts.paper.recipients)?;
            warnings.extend(of_another(&register.bodies()?, &draft, &body));
            warnings.extend(told);
            let choice = &request.number.choice;
            let time = warnings::must_be_of_its_time(register, &facts, choice, now);
            let untimely = time.err().into_iter().map(|failure| failure.sentence);
            Ok(IssuePlan {
                full: format!("{number}/{symbol}"),
                number,
                dated: date,
                series_id: series_there(register, &series)?,
                series: series.name,
                warnings,
                blocked_by: undrafted
                    .chain(untimely)
                    .chain(blocking.map(|finding| finding.sentence))
                    .collect(),
            })
        })
    }

    pub fn issue_draft(&self, request: IssueRequest) -> Result<Issued, Failure> {
        let id = DraftId(request.draft);
        let (draft, body) = self.read(|register| {
            let draft = stored(&register.draft(id, None)?.text)?;
            let body = register.body(register::BodyId(request.body))?;
            // A draft of one body never takes the number of another.
            let bodies = register.bodies()?;
            match body_of(&bodies, &draft.main) {
                Some(other) if other.id != body.id => Err(Failure::input(format!(
                    "Dự thảo ghi cơ quan “{}” nên không lấy số của {} được; hãy chọn lại cơ quan.",
                    other.name, body.name
                ))),
                _ => Ok((draft, body)),
            }
        })?;
        self.issue(draft, Some(id), &body, &request.number)
    }

    /// Issues a draft file and puts a copy of its PDF at `copy`. When only that last copy fails,
    /// the failure names the number and where the PDF lies: it stands in the book already.
    pub fn issue_file(&self, draft: Draft, copy: &Path) -> Result<Issued, Failure> {
        let body = self.read(|register| {
            let bodies = register.bodies()?;
            let names: Vec<&str> = bodies.iter().map(|body| body.name.as_str()).collect();
            body_of(&bodies, &draft.main).cloned().ok_or_else(|| {
                Failure::input(format!(
                    "Dự thảo ghi cơ quan “{}”, không phải cơ quan của sổ này ({}); hãy sửa khóa \
                     agency.",
                    draft.main.agency.join(" "),
                    names.join(", ")
                ))
            })
        })?;
        let issued = self.issue(draft, None, &body, &NumberWish::default())?;
        let copied = std::fs::read(&issued.pdf)
            .map_err(|error| Failure::file(Path::new(&issued.pdf), &error))
            .and_then(|bytes| save(copy, &bytes));
        copied.map_err(|failure| {
            Failure::new(
                FailureCode::File,
                format!(
                    "Văn bản đã có số {} và nằm trong sổ; chỉ chưa chép được bản PDF ra ngoài ({}) \
                     PDF nằm ở “{}”.",
                    issued.full, failure.sentence, issued.pdf
                ),
            )
        })?;
        Ok(issued)
    }

    fn issue(
        &self,
        mut draft: Draft,
        id: Option<DraftId>,
        body: &Body,
        wish: &NumberWish,
    ) -> Result<Issued, Failure> {
        if draft.main.number.is_some() {
            return Err(Failure::new(
                FailureCode::AlreadyNumbered,
                "Dự thảo đã ghi số; số do sổ cấp, hãy bỏ số ấy (khóa number của tệp bản thảo) rồi làm lại.",
            ));
        }
        must_be_drafted(&draft)?;
        let symbol = draft.main.symbol.as_deref().unwrap_or_default();
        must_be_without_number(symbol)?;
        let now = self.now();
        let date = *draft.main.date.get_or_insert_with(|| day(now));
        let laid = lay(&draft, self.fonts(), compose::Printing::Document);
        let checked = of_pages(&draft, &laid, &Known::on(day(now)));
        if let Some(finding) = checked.findings.iter().find(|finding| finding.blocks) {
            let sentence = finding.sentence.clone();
            return Err(Failure::new(FailureCode::BlockedByFinding, sentence));
        }
        let facts = facts(&draft.main, body, date);
        self.write_because(&wish.reason, |register, act| {
            warnings::must_be_of_its_time(register, &facts, &wish.choice, now)?;
            let mut notes = notes(register, now, date, &facts.paper.recipients)?;
            notes.extend(told_again(&checked));
            let request = Request {
                facts: &facts,
                choice: wish.choice.in_register(),
                draft: id,
            };
            let issued = register.issue(act, &request, |planned| self.files(&mut draft, planned));
            let issued = issued.map_err(|failure| {
                warnings::of_a_clock_turned_back(failure, register, now, date.year())
            });
            let entered = issued?.value;
            let pdf = register.attachments(entered.entry)?.into_iter().next();
            let (file_name, path) = match pdf {
                Some(pdf) => (pdf.name, pdf.path.display().to_string()),
                None => (String::new(), String::new()),
            };
            Ok(Issued {
                entry: entered.entry.0,
                number: entered.number.to_paper(),
                full: entered.written,
                pdf: path,
                file_name,
                warnings: notes,
            })
        })
    }

    /// The page and the frozen draft of a number that was just taken.
    fn files(&self, draft: &mut Draft, planned: &Planned) -> Result<IssuedFiles, Failure> {
        draft.main.number = Some(planned.number.clone());
        let laid = lay(draft, self.fonts(), compose::Printing::Document);
        let main = &draft.main;
        let symbol = main.symbol.as_deref().unwrap_or_default();
        let full = format!("{}/{symbol}", planned.number.to_paper());
        let subject = main.subject.as_deref().unwrap_or_default();
        Ok(IssuedFiles {
            pdf_name: file_name(main.date, &full, subject, "pdf"),
            pdf: laid.pdf(draft, self.fonts())?,
            text: draft::write(draft),
            rule_book: RuleBook::nd30_2020().id.to_owned(),
            fonts: fingerprint(self.fonts()),
        })
    }
}

/// Fingerprint of the four font files, in hexadecimal figures.
fn fingerprint(fonts: &FontSet) -> String {
    let mut hash = Sha256::new();
    for face in Face::ALL {
        hash.update(fonts.metrics(face).bytes());
    }
    hash.finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn notes(
    register: &Register,
    now: Moment,
    date: NaiveDate,
    recipients: &[String],
) -> Result<Vec<String>, Failure> {
    let mut notes: Vec<String> = warnings::clock(register, now)?.into_iter().collect();
    notes.extend(warnings::other_year(date, day(now)));
    notes.extend(warnings::far_from_today(date, day(now), "Ngày văn bản"));
    notes.extend(warnings::ended_recipients(register, recipients, day(now))?);
    Ok(notes)
}

/// What was let pass while it was drafted, and should not be overlooked with a number on it.
fn told_again(checked: &Checked) -> Vec<String> {
    let book = RuleBook::nd30_2020();
    let told = checked
        .findings
        .iter()
        .filter(|finding| finding.warns(book));
    told.map(|finding| finding.sentence.clone()).collect()
}

/// What the book says of a draft.
fn facts(main: &Dispatch, body: &Body, date: NaiveDate) -> Outgoing {
    let signing = main.signing.last();
    let mut recipients = main.addressees.clone();
    recipients.extend(
        main.recipients
            .iter()
            .filter(|line| !line.starts_with("Như "))
            .cloned(),
    );
    Outgoing {
        paper: Paper {
            kind: Some(main.kind),
            kind_name: RuleBook::nd30_2020().kind(main.kind).name.clone(),
            agency: body.name.clone(),
            symbol: main.symbol.clone().unwrap_or_default(),
            date: PaperDate::Day(date),
            subject: main.subject.clone().unwrap_or_default(),
            signer: signing
                .map(|signing| signing.name.clone())
                .unwrap_or_default(),
            position: signing
                .map(|signing| signing.position.clone())
                .unwrap_or_default(),
            urgency: main.urgency,
            copies: main.copies,
            recipients,
            drafter: main.drafter.clone().unwrap_or_default(),
            ..Paper::default()
        },
        body: Some(body.abbreviation.clone()),
        file_copy: main.file_copy.clone().unwrap_or_default(),
        ..Outgoing::default()
    }
}
