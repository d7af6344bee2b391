//! Ô 9b: Nơi nhận and the file copy.

use document::body::Level;
use document::fold::fold;
use document::{Field, Kind};

use super::addressees::marks;
use super::rule::{Fault, Rule, Verdict};
use super::units::number;
use super::walk::{Document, units};
use crate::AddresseeRule;

pub(super) const RULES: &[Rule] = &[
    Rule::document("file-copy-missing", file_copy_missing),
    Rule::document("file-copy-form", file_copy_form),
    Rule::document("recipients-file-copy", recipients_file_copy),
    Rule::document("recipients-mark", recipients_mark),
    Rule::document("as-above-missing", as_above_missing),
    Rule::document("as-above-first", as_above_first),
    Rule::document("as-above-stray", as_above_stray),
    Rule::document("as-article-missing", as_article_missing),
    Rule::document("as-article-unknown", as_article_unknown),
    Rule::document("as-article-last", as_article_last),
];

fn is_file_copy(line: &str) -> bool {
    let folded = fold(line);
    let bare = folded.trim_start_matches(['-', ' ']);
    bare.starts_with("luu:") || bare.starts_with("luu vt")
}

/// Contracts and agreements of two sides name no recipients.
fn has_recipients(document: &Document) -> bool {
    document.is_numbered() && !document.kind_is_listed()
}

fn file_copy_missing(document: &Document) -> Verdict {
    if !has_recipients(document) {
        return Verdict::NotApplicable;
    }
    let dispatch = document.dispatch;
    let elsewhere = dispatch.recipients.iter().any(|line| is_file_copy(line));
    Verdict::fault_if(dispatch.file_copy.is_none() && !elsewhere, || {
        Fault::at(document.at(Field::FileCopy))
    })
}

/// "Lưu:" and the full stop are set by the layout; the records office comes first.
fn file_copy_form(document: &Document) -> Verdict {
    let Some(written) = &document.dispatch.file_copy else {
        return Verdict::NotApplicable;
    };
    let sound = written == "VT" || written.starts_with("VT,") || written.starts_with("VT (");
    let tight = written
        .split(',')
        .skip(1)
        .any(|part| !part.starts_with(' '));
    let sound = sound && !tight && !written.ends_with(['.', ';', ',']);
    Verdict::fault_if(!sound, || {
        Fault::at(document.at(Field::FileCopy)).word("written", written)
    })
}

fn recipients_file_copy(document: &Document) -> Verdict {
    let lines = document.dispatch.recipients.iter().enumerate();
    if document.dispatch.recipients.is_empty() {
        return Verdict::NotApplicable;
    }
    lines
        .filter(|(_, line)| is_file_copy(line))
        .map(|(index, line)| Fault::at(document.line(Field::Recipients, index)).word("line", line))
        .collect()
}

fn recipients_mark(document: &Document) -> Verdict {
    marks(document, Field::Recipients, &document.dispatch.recipients)
}

/// Where "Như trên" stands; "Như Kính gửi" says the same.
fn as_above(document: &Document) -> Option<usize> {
    let mut lines = document.dispatch.recipients.iter();
    lines.position(|line| {
        let folded = fold(line);
        folded.starts_with("nhu tren") || folded.starts_with("nhu kinh gui")
    })
}

/// Kính gửi; the receivers of a công điện and the guests of a giấy mời are none.
fn has_addressees(document: &Document) -> bool {
    let other = matches!(
        document.kind.addressees,
        AddresseeRule::Telegram | AddresseeRule::Invitation
    );
    !document.dispatch.addressees.is_empty() && !other
}

/// Where Kính gửi has no place it should go, not be repeated.
fn as_above_missing(document: &Document) -> Verdict {
    if !has_addressees(document) || document.kind.addressees == AddresseeRule::Never {
        return Verdict::NotApplicable;
    }
    Verdict::fault_if(as_above(document).is_none(), || {
        Fault::at(document.at(Field::Recipients))
    })
}

fn as_above_first(document: &Document) -> Verdict {
    let Some(at) = as_above(document).filter(|_| has_addressees(document)) else {
        return Verdict::NotApplicable;
    };
    Verdict::fault_if(at > 0, || {
        Fault::at(document.line(Field::Recipients, at)).word("number", (at + 1).to_string())
    })
}

/// Mẫu 1.8 prints it without Kính gửi; receivers and guests stand above it too.
fn as_above_stray(document: &Document) -> Verdict {
    let dispatch = document.dispatch;
    let exempt = dispatch.kind == Kind::GiayGioiThieu || !dispatch.addressees.is_empty();
    if exempt || dispatch.recipients.is_empty() {
        return Verdict::NotApplicable;
    }
    let stray = as_above(document);
    stray
        .map(|at| Fault::at(document.line(Field::Recipients, at)))
        .into_iter()
        .collect()
}

/// Numbers of the articles "Như Điều 2, Điều 3" refers to, with the line that does.
fn cited(document: &Document) -> Option<(usize, Vec<u32>)> {
    let lines = document.dispatch.recipients.iter().enumerate();
    lines
        .filter_map(|(index, line)| {
            let folded = fold(line);
            let rest = folded.strip_prefix("nhu dieu")?;
            // "Như Điều 3 (12 bản)": figures in brackets count copies.
            let rest = rest.split('(').next().unwrap_or_default();
            let figures = rest.split(|c: char| !c.is_ascii_digit());
            Some((
                index,
                figures.filter_map(|figure| figure.parse().ok()).collect(),
            ))
        })
        .next()
}

/// The articles of a decision or resolution.
fn articles(document: &Document) -> Option<Vec<u32>> {
    document.kind.order.as_ref()?;
    let articles = units(&document.dispatch.body).filter(|(_, unit)| unit.level == Level::Article);
    let numbers: Vec<u32> = articles
        .filter_map(|(_, unit)| number(unit).map(|number| number.value))
        .collect();
    (!numbers.is_empty()).then_some(numbers)
}

fn as_article_missing(document: &Document) -> Verdict {
    let Some(articles) = articles(document) else {
        return Verdict::NotApplicable;
    };
    Verdict::fault_if(cited(document).is_none(), || {
        let last = articles.iter().max().copied().unwrap_or_default();
        Fault::at(document.at(Field::Recipients)).word("last", last.to_string())
    })
}

fn as_article_unknown(document: &Document) -> Verdict {
    let (Some(articles), Some((index, cited))) = (articles(document), cited(document)) else {
        return Verdict::NotApplicable;
    };
    let last = articles.iter().max().copied().unwrap_or_default();
    cited
        .into_iter()
        .filter(|number| !articles.contains(number))
        .map(|number| {
            Fault::at(document.line(Field::Recipients, index))
                .word("number", number.to_string())
                .word("last", last.to_string())
        })
        .collect()
}

/// The last article names those who carry the decision out.
fn as_article_last(document: &Document) -> Verdict {
    let (Some(articles), Some((index, cited))) = (articles(document), cited(document)) else {
        return Verdict::NotApplicable;
    };
    let last = articles.iter().max().copied().unwrap_or_default();
    let short = cited.iter().max().is_some_and(|&most| most < last);
    Verdict::fault_if(short, || {
        Fault::at(document.line(Field::Recipients, index))
            .word("line", &document.dispatch.recipients[index])
            .word("last", last.to_string())
    })
}
