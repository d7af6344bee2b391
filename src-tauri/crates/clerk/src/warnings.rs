//! Sentences that want a look and stop nothing, and the few dates that stop a number.

use chrono::{Datelike, NaiveDate};
use document::Kind;
use document::date::in_figures;
use document::entry::{Incoming, Outgoing};
use document::fold::fold;
use document::office::Numbers;
use register::{BodyId, EntryId, Fate, Neighbours, Register, Series, Signer, names_nobody};

use crate::clock::{Moment, day};
use crate::contract::{Failure, FailureCode, NumberChoice};

/// Days between two acts from which on the clock is asked about.
const LONG_SILENCE: i64 = 60;
/// Days a document's date may lie from today without a word.
const FAR: i64 = 15;
/// Days a document's date may lie from its neighbours in the book: beyond them a digit was
/// mistyped, and the number it would take could never be given back.
const WEEKS: i64 = 28;
/// Years a paper may be older than its arrival without a word.
const LONG_AGO: u32 = 2;

/// A clock that jumped: it would put a number into the wrong year.
pub(crate) fn clock(register: &Register, now: Moment) -> Result<Option<String>, Failure> {
    let Some(last) = register.last_moment()? else {
        return Ok(None);
    };
    let (today, last_day) = (day(now), day(last));
    Ok(if turned_back(now, last) {
        Some(format!(
            "Đồng hồ máy đang là {}, sớm hơn lần ghi sổ cuối ({}); hãy chỉnh lại ngày của máy trước \
             khi cấp số.",
            in_figures(today),
            in_figures(last_day)
        ))
    } else if (today - last_day).num_days() > LONG_SILENCE {
        Some(format!(
            "Lần ghi sổ cuối là {}; hãy kiểm tra ngày của máy ({}).",
            in_figures(last_day),
            in_figures(today)
        ))
    } else {
        None
    })
}

/// When the year of a paper has no series, and is the year of a clock that lies before the last
/// act in the book, then the clock is what is to be mended, and not the series.
pub(crate) fn of_a_clock_turned_back(
    failure: Failure,
    register: &Register,
    now: Moment,
    year: i32,
) -> Failure {
    let today = day(now);
    if failure.code != FailureCode::NoSeries || year != today.year() {
        return failure;
    }
    match register.last_moment() {
        Ok(Some(last)) if turned_back(now, last) => Failure::clock_turned_back(today, day(last)),
        // What the journal cannot tell is no reason to hide the first failure.
        _ => failure,
    }
}

fn turned_back(now: Moment, last: Moment) -> bool {
    now < last && day(now) != day(last)
}

/// A date of a document far from today.
pub(crate) fn far_from_today(date: NaiveDate, today: NaiveDate, what: &str) -> Option<String> {
    let days = (date - today).num_days().abs();
    (days > FAR).then(|| {
        format!(
            "{what} {} cách hôm nay {days} ngày; hãy kiểm tra lại.",
            in_figures(date)
        )
    })
}

/// In the first days of January two years are open.
pub(crate) fn other_year(date: NaiveDate, today: NaiveDate) -> Option<String> {
    (date.year() != today.year()).then(|| {
        format!(
            "Ngày {} thuộc sổ năm {}, không phải năm {}.",
            in_figures(date),
            date.year(),
            today.year()
        )
    })
}

/// A kind that had a book of its own last year, and has none in the one that was set up for this
/// year: the head of the body may have decided so, or the book was forgotten.
pub(crate) fn book_of_last_year(
    register: &Register,
    series: &Series,
    kind: Option<Kind>,
) -> Result<Option<String>, Failure> {
    let Some(kind) = kind.filter(|kind| !series.kinds.contains(kind)) else {
        return Ok(None);
    };
    let last_year = series.year - 1;
    let own = register.series_of_kind(series.body, series.direction, kind, last_year)?;
    Ok(own.map(|own| {
        format!(
            "Năm {last_year} loại văn bản này lấy số ở sổ “{own}”; năm {} chưa có sổ ấy nên lấy số ở \
             “{}”. Nếu vẫn tách sổ, hãy thêm sổ ở “Sổ và số” trước khi cấp số.",
            series.year, series.name
        )
    }))
}

/// A number is for ever: a date that has not come takes none, least of all of a year that has not.
pub(crate) fn must_not_lie_ahead(
    register: &Register,
    date: NaiveDate,
    now: Moment,
) -> Result<(), Failure> {
    let today = day(now);
    let ahead = date.year() > today.year() || (date - today).num_days() > WEEKS;
    match ahead {
        true => Err(not_come(register, "Ngày văn bản", date, now)?),
        false => Ok(()),
    }
}

/// Nothing arrives tomorrow.
pub(crate) fn must_have_arrived(
    register: &Register,
    arrived: NaiveDate,
    now: Moment,
) -> Result<(), Failure> {
    match arrived > day(now) {
        true => Err(not_come(register, "Ngày đến", arrived, now)?),
        false => Ok(()),
    }
}

/// Where the clock was turned back it is the clock that is wrong.
fn not_come(
    register: &Register,
    what: &str,
    date: NaiveDate,
    now: Moment,
) -> Result<Failure, Failure> {
    let last = register.last_moment()?;
    if last.is_some_and(|last| turned_back(now, last))
        && let Some(sentence) = clock(register, now)?
    {
        return Ok(Failure::input(sentence));
    }
    Ok(Failure::input(format!(
        "{what} {} chưa tới (máy đang là {}); hãy sửa lại ngày trước khi lấy số.",
        in_figures(date),
        in_figures(day(now))
    )))
}

/// The next number of a series does not go to a paper dated weeks before the one that has the
/// number in front of it: it has its place between its neighbours (12a).
pub(crate) fn must_follow_neighbour(
    register: &Register,
    series: &Series,
    date: NaiveDate,
) -> Result<(), Failure> {
    // Another system gives its numbers in an order of its own.
    let last = match series.numbers {
        Numbers::Own => register.last_dated(series.id)?,
        Numbers::Mirror(_) => None,
    };
    // The first paper of a year is asked for with the series of last year.
    let last = last.filter(|(_, last)| last.year() == date.year());
    match last {
        Some((number, last)) if (last - date).num_days() > WEEKS => Err(Failure::input(format!(
            "Ngày văn bản {} sớm hơn nhiều so với số {} liền trước ({}); hãy sửa ngày, hoặc chèn số \
             (12a) vào đúng chỗ. Nếu số {} ghi sai ngày thì sửa số ấy trước.",
            in_figures(date),
            number.to_paper(),
            in_figures(last),
            number.to_paper()
        ))),
        _ => Ok(()),
    }
}

/// A correction does not carry a date weeks away from the papers on either side of its line.
pub(crate) fn must_stay_in_place(
    register: &Register,
    entry: EntryId,
    date: NaiveDate,
) -> Result<(), Failure> {
    let row = register.entry(entry)?.row;
    let series = register
        .series()?
        .into_iter()
        .find(|there| there.id == row.series);
    let own = series.is_some_and(|series| series.numbers == Numbers::Own);
    // An old book is as it is, and another system gives its numbers in an order of its own.
    match own && row.fate == Fate::Issued {
        true => must_stand_by_neighbours(register, entry, date),
        false => Ok(()),
    }
}

fn must_stand_by_neighbours(
    register: &Register,
    entry: EntryId,
    date: NaiveDate,
) -> Result<(), Failure> {
    let Neighbours { before, behind } = register.neighbours(entry)?;
    let before = before.filter(|(_, before)| (*before - date).num_days() > WEEKS);
    let behind = behind.filter(|(_, behind)| (date - *behind).num_days() > WEEKS);
    match before.or(behind) {
        Some((number, there)) => Err(Failure::input(format!(
            "Ngày văn bản {} cách xa số {} đứng cạnh trong sổ ({}); hãy sửa lại ngày. Nếu số {} ghi \
             sai ngày thì sửa số ấy trước.",
            in_figures(date),
            number.to_paper(),
            in_figures(there),
            number.to_paper()
        ))),
        None => Ok(()),
    }
}

/// As [`must_not_lie_ahead`], [`must_follow_neighbour`] and [`must_stay_in_place`], of a paper that is
/// to get its number; one that is inserted the register holds to its neighbours. Where the series
/// cannot be found the act itself tells why.
pub(crate) fn must_be_of_its_time(
    register: &Register,
    facts: &Outgoing,
    choice: &NumberChoice,
    now: Moment,
) -> Result<(), Failure> {
    let Some(date) = facts.paper.date.day() else {
        return Ok(());
    };
    must_not_lie_ahead(register, date, now)?;
    match choice {
        NumberChoice::Next => match register.series_for_outgoing(facts) {
            Ok(series) => must_follow_neighbour(register, &series, date),
            Err(_) => Ok(()),
        },
        NumberChoice::Reserved { entry } => match register.series_for_outgoing(facts) {
            // Of another year the act itself tells.
            Ok(series) if series.year == date.year() => {
                must_stand_by_neighbours(register, EntryId(*entry), date)
            }
            _ => Ok(()),
        },
        NumberChoice::Inserted { .. } => Ok(()),
    }
}

/// A paper of a day on which its body was no more.
pub(crate) fn ended_body(
    register: &Register,
    body: BodyId,
    date: NaiveDate,
) -> Result<Option<String>, Failure> {
    let body = register.body(body)?;
    let over = body.valid_to.filter(|last| date > *last);
    Ok(over.map(|last| {
        format!(
            "{} đã kết thúc ngày {} mà văn bản ghi ngày {}; hãy kiểm tra lại cơ quan ban hành và ngày.",
            body.name,
            in_figures(last),
            in_figures(date)
        )
    }))
}

/// Days of a paper of ours that contradict each other.
pub(crate) fn days_of_outgoing(facts: &Outgoing) -> Vec<String> {
    let date = ("ngày văn bản", facts.paper.date.day());
    let pairs = [
        (("Ngày chuyển", facts.dispatched_on), date),
        (("Hạn trả lời", facts.paper.reply_by), date),
        (
            ("Ngày văn bản", facts.paper.date.day()),
            ("ngày ký", facts.signed_on),
        ),
    ];
    pairs.into_iter().filter_map(earlier).collect()
}

/// Days of a paper that arrived on a day that contradict each other.
pub(crate) fn days_of_incoming(facts: &Incoming, arrived: NaiveDate) -> Vec<String> {
    let date = ("ngày văn bản", facts.paper.date.day());
    let pairs = [
        (("Ngày đến", Some(arrived)), date),
        (("Hạn trả lời", facts.paper.reply_by), date),
        (
            ("Thời hạn giải quyết", facts.due),
            ("ngày đến", Some(arrived)),
        ),
    ];
    let long_ago = date.1.and_then(|day| {
        let years = arrived.years_since(day)?;
        (years >= LONG_AGO).then(|| {
            format!(
                "Ngày văn bản {} sớm hơn ngày đến {years} năm; hãy kiểm tra lại năm.",
                in_figures(day)
            )
        })
    });
    let contradict = pairs.into_iter().filter_map(earlier);
    contradict.chain(long_ago).collect()
}

type Named = (&'static str, Option<NaiveDate>);

/// What should not come before the other and does.
fn earlier(((later, day), (former, before)): (Named, Named)) -> Option<String> {
    let (day, before) = (day?, before?);
    (day < before).then(|| {
        format!(
            "{later} {} sớm hơn {former} {}; hãy kiểm tra lại.",
            in_figures(day),
            in_figures(before)
        )
    })
}

/// "Như trên" names nobody to whom an envelope could go: on paper the names stand at "Kính gửi".
pub(crate) fn named_above(recipients: &[String]) -> Option<String> {
    let above = recipients.iter().find(|name| names_nobody(name))?;
    Some(format!(
        "“{above}” là các nơi ở phần “Kính gửi”; hãy ghi tên các nơi ấy vào nơi nhận để sổ, bì và sổ \
         bưu điện có đủ tên."
    ))
}

/// A signer of the office whose leave to sign (TUQ), or whose time in office, was over or had not
/// begun on the day of signing. Whom the office does not know is nobody's guess.
pub(crate) fn signer_out_of_time(
    register: &Register,
    body: BodyId,
    facts: &Outgoing,
) -> Result<Option<String>, Failure> {
    let Some(signed) = facts.signed_on.or(facts.paper.date.day()) else {
        return Ok(None);
    };
    let name = fold(facts.paper.signer.trim());
    let named = |signer: &Signer| fold(&signer.name) == name;
    let may = register.allowed_signers(body, signed)?;
    let known = register.signers(Some(body))?.into_iter().find(named);
    Ok(known.filter(|_| !may.iter().any(named)).map(|signer| {
        format!(
            "Theo danh sách người ký, {} không còn hoặc chưa có quyền ký vào ngày {} (chức vụ, ủy \
             quyền có thời hạn); hãy kiểm tra lại người ký.",
            signer.name,
            in_figures(signed)
        )
    }))
}

/// Recipients of a new document whose bodies are no more.
pub(crate) fn ended_recipients(
    register: &Register,
    recipients: &[String],
    today: NaiveDate,
) -> Result<Vec<String>, Failure> {
    let ended = register.ended_names(recipients, today)?;
    let sentences = ended.into_iter().map(|ended| {
        let last = in_figures(ended.ended_on);
        let now = match ended.successors.is_empty() {
            true => String::new(),
            false => format!(", nay là {}", ended.successors.join(", ")),
        };
        format!(
            "“{}” đã kết thúc ngày {last}{now}; hãy kiểm tra lại nơi nhận.",
            ended.name
        )
    });
    Ok(sentences.collect())
}

/// A number is given on the day of signing or the next working day (Điều 15.2); later it wants a
/// line of reason.
pub(crate) fn numbered_late(
    register: &Register,
    facts: &Outgoing,
    today: NaiveDate,
) -> Result<Option<String>, Failure> {
    match facts.signed_on.or(facts.paper.date.day()) {
        Some(signed) => late_since(register, signed, today),
        None => Ok(None),
    }
}

pub(crate) fn late_since(
    register: &Register,
    signed: NaiveDate,
    today: NaiveDate,
) -> Result<Option<String>, Failure> {
    let late = today > register.calendar()?.latest_to_register(signed);
    Ok(late.then(|| {
        format!(
            "Văn bản ký ngày {}, đã quá ngày làm việc tiếp theo (Điều 15.2); hãy ghi một dòng lý do \
             cấp số muộn.",
            in_figures(signed)
        )
    }))
}
