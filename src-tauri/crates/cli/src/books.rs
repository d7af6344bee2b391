//! The commands that write into the books. Numbers are printed as on paper, one line.

use std::io::Write;
use std::path::Path;

use clerk::Clerk;
use clerk::contract::{BodyView, NumberWish, Registered, SeriesState, SeriesView};

use crate::arguments::{Entry, Issue, Number};
use crate::stop::Stop;
use crate::{Exit, ending, given, warn};

pub fn set_up(
    clerk: &Clerk,
    file: &Path,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<Exit, Stop> {
    let office = given::read(file, clerk::read_office)?;
    clerk.set_up_from(&office)?;
    writeln!(out, "{}", clerk.folder().display())?;
    let view = clerk.view_office(())?;
    let unopened = view.bodies.iter().flat_map(|body| {
        let unopened = body
            .series
            .iter()
            .filter(|series| series.state == SeriesState::NotOpened);
        unopened.map(move |series| {
            format!(
                "“{}” năm {} của {} chưa có số bắt đầu nên chưa cấp số được; hãy ghi \
                 opening_number rồi chạy lại lệnh setup.",
                series.name, series.year, body.abbreviation
            )
        })
    });
    let notices = view.notices.iter().cloned();
    let doubled = view.bodies.iter().flat_map(doubled);
    warn(unopened.chain(doubled).chain(notices), err);
    Ok(Exit::Done)
}

/// Series of a body that could number the same papers: which of them, only an ENTRY.toml can say.
fn doubled(body: &BodyView) -> Vec<String> {
    let open = |series: &&SeriesView| series.state != SeriesState::Closed;
    let all: Vec<&SeriesView> = body.series.iter().filter(open).collect();
    let others = all
        .iter()
        .enumerate()
        .map(|(at, one)| (one, &all[at + 1..]));
    let pairs = others.filter_map(|(one, others)| {
        let other = others.iter().find(|other| {
            let both_for_all = one.kinds.is_empty() && other.kinds.is_empty();
            (one.direction, one.year) == (other.direction, other.year)
                && (both_for_all || one.kinds.iter().any(|kind| other.kinds.contains(kind)))
        });
        other.map(|other| (one, other))
    });
    let told = pairs.map(|(one, other)| {
        format!(
            "“{}” và “{}” năm {} của {} cùng nhận một loại văn bản nên chỉ cấp được số khi ENTRY.toml \
             ghi khóa series; nếu không định thế, hãy ghi kinds khác nhau cho mỗi sổ trước khi lập.",
            one.name, other.name, one.year, body.abbreviation
        )
    });
    told.collect()
}

pub fn receive(
    clerk: &Clerk,
    entry: &Entry,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<Exit, Stop> {
    let file = given::read(&entry.file, clerk::read_incoming)?;
    let facts = clerk.facts_of(file)?;
    given::must_be_files(&entry.attach)?;
    let already = clerk.already_in_book(&facts)?;
    let registered = clerk.receive(&facts, &entry.attach)?;
    tell(
        clerk,
        registered.number,
        already.into_iter().chain(registered.warnings),
        out,
        err,
    )
}

pub fn number(
    clerk: &Clerk,
    asked: &Number,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<Exit, Stop> {
    let entry = &asked.entry;
    let facts = given::read(&entry.file, clerk::read_outgoing)?;
    given::must_be_files(&entry.attach)?;
    let wish = NumberWish {
        reason: asked.reason.clone().unwrap_or_default(),
        ..NumberWish::default()
    };
    let Registered { full, warnings, .. } = clerk.number_signed(&facts, &entry.attach, &wish)?;
    tell(clerk, full, warnings, out, err)
}

pub fn issue(
    clerk: &Clerk,
    wish: &Issue,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<Exit, Stop> {
    if ending(&wish.output) != "pdf" {
        return Err(Stop::misuse(
            "Bản ban hành là PDF; hãy đặt tên tệp sau -o có đuôi .pdf.",
        ));
    }
    let file = given::read(&wish.draft, clerk::read_draft)?;
    // A number is only taken when its PDF has a place to go.
    clerk::must_be_writable(&wish.output)?;
    let issued = clerk.issue_file(file.draft, &wish.output)?;
    tell(clerk, issued.full, issued.warnings, out, err)
}

/// A number that was taken must reach whoever asked, by the other way if one is closed.
///
/// The copy of the day comes last: nobody waits for it.
fn tell(
    clerk: &Clerk,
    number: String,
    warnings: impl IntoIterator<Item = String>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<Exit, Stop> {
    let told = writeln!(out, "{number}").and_then(|()| out.flush());
    warn(warnings, err);
    warn(clerk.back_up_daily(()).unwrap_or_default(), err);
    told.map(|()| Exit::Done)
        .map_err(|_| Stop::DoneUnheard(number))
}
