//! Every rule at work: nothing is found in well-made documents, and each rule finds its mistake.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;
use document::body::{Level, Unit};
use document::text::Line;
use document::{Block, Draft, Field, Kind, Part, Place};

use super::mistakes::{mistakes, relabel, say, set, signing};
use super::samples::{ALL, DECISION, LETTER, PLAN, REGULATION, read};
use super::{Check, Finding, Holder, Known, LayoutTrouble, Outcome, check, rule_ids, sentences};
use crate::RuleBook;

pub(super) fn checked(draft: &Draft) -> Check {
    let today = NaiveDate::from_ymd_opt(2026, 3, 6).unwrap();
    check(draft, RuleBook::nd30_2020(), &Known::on(today))
}

#[test]
fn nothing_is_found_in_well_made_documents() {
    for sample in ALL {
        assert_eq!(checked(&read(sample)).findings, [], "{sample}");
    }
}

#[test]
fn nothing_fails_in_the_samples_of_the_program() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/samples");
    for name in [
        "cong-van-hai-noi-nhan",
        "cong-van-mot-noi-nhan",
        "ke-hoach",
        "quyet-dinh",
    ] {
        let text = std::fs::read_to_string(folder.join(name).with_extension("vanthu")).unwrap();
        let mut findings = check(&read(&text), RuleBook::nd30_2020(), &Known::default()).findings;
        findings.retain(|finding| finding.outcome == Outcome::Fail);
        assert_eq!(findings, [], "{name}");
    }
}

#[test]
fn every_rule_has_a_predicate_and_every_predicate_a_rule() {
    let book = RuleBook::nd30_2020();
    let of = |holder| {
        let checks = book.checks().filter(move |(_, rule)| rule.holder == holder);
        checks.map(|(id, _)| id).collect::<BTreeSet<_>>()
    };
    let layout: BTreeSet<&str> = LayoutTrouble::RULES.into();
    let ids: Vec<&str> = rule_ids().collect();
    let check: BTreeSet<&str> = ids
        .iter()
        .copied()
        .filter(|id| !layout.contains(id))
        .collect();
    let seen: BTreeSet<&str> = super::appearance::RULES
        .iter()
        .map(|rule| rule.id)
        .collect();
    let drafted: BTreeSet<&str> = check.difference(&seen).copied().collect();
    assert_eq!(of(Holder::Check), drafted);
    assert_eq!(of(Holder::Layout), layout);
    assert_eq!(of(Holder::Appearance), seen);
    assert_eq!(ids.len(), check.len() + layout.len(), "no rule twice");
}

#[test]
fn every_rule_finds_its_mistake_and_passes_without_it() {
    for (rule, sample, mistake) in mistakes() {
        let mut draft = read(sample);
        mistake(&mut draft);
        let check = checked(&draft);
        let found: Vec<&Finding> = check.findings.iter().filter(|f| f.rule == rule).collect();
        let Some(finding) = found.first() else {
            unreachable!("{rule} finds nothing; found were {:#?}", check.findings);
        };
        assert!(check.coverage.found.contains(&rule));
        let unfilled = finding.sentence.contains(['{', '}']) || finding.sentence.contains("“”");
        assert!(!unfilled, "{}", finding.sentence);
    }
    for (rule, ..) in mistakes() {
        let passes = |sample: &&str| checked(&read(sample)).coverage.passed.contains(&rule);
        // Those that only speak of what should not be there are asked of a document that lacks it.
        let unasked = ["addressees-stray", "addressees-unusual"].contains(&rule);
        assert!(unasked || ALL.iter().any(passes), "{rule} never passes");
    }
}

#[test]
fn no_rule_is_without_an_example() {
    let shown = mistakes().map(|(rule, ..)| rule);
    let shown: BTreeSet<&str> = shown.chain(sentences::rules()).collect();
    let seen: BTreeSet<&str> = super::appearance::examples::shown().collect();
    let layout = LayoutTrouble::RULES;
    let missing: Vec<&str> = rule_ids()
        .filter(|id| !shown.contains(id) && !layout.contains(id) && !seen.contains(id))
        .collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn a_fix_says_what_stands_there_and_mends_it() {
    let mut draft = read(LETTER);
    set(
        &mut draft.main.subject,
        "Về việc điều 5 và Khoản 2 quyết định số 7.",
    );
    let check = checked(&draft);
    let subject: Vec<char> = draft.main.subject.clone().unwrap().chars().collect();
    let mut fixes: Vec<_> = check.findings.into_iter().filter_map(|f| f.fix).collect();
    assert_eq!(fixes.len(), 5);
    fixes.sort_by_key(|fix| std::cmp::Reverse(fix.at));
    let mut mended = subject;
    for fix in fixes {
        let at = fix.at as usize;
        let before: Vec<char> = fix.before.chars().collect();
        assert_eq!(mended[at..at + before.len()], before);
        mended.splice(at..at + before.len(), fix.after.chars());
    }
    let mended: String = mended.into_iter().collect();
    assert_eq!(mended, "Điều 5 và khoản 2 Quyết định số 7");
    set(&mut draft.main.subject, &mended);
    assert_eq!(checked(&draft).findings, []);
}

#[test]
fn only_the_main_document_stops_issuing() {
    let mut draft = read(PLAN);
    let Part::VanBanKemTheo(attached) = &mut draft.parts[2] else {
        unreachable!();
    };
    attached.signing.clear();
    let check = checked(&draft);
    let finding = &check.findings[0];
    assert_eq!(finding.rule, "signing-missing");
    assert_eq!(finding.place, Place::of(3, Field::Signing));
    assert!(!check.blocks());
    draft.main.signing.clear();
    assert!(checked(&draft).blocks());
}

#[test]
fn what_is_not_known_is_not_evaluated() {
    let check = check(&read(LETTER), RuleBook::nd30_2020(), &Known::default());
    assert_eq!(
        check.coverage.not_evaluated,
        [
            "date-future",
            "date-past",
            "page-glyph",
            "page-word-width",
            "page-block-height",
            "page-room",
        ]
    );
    let coverage = &check.coverage;
    let all = [&coverage.passed, &coverage.found, &coverage.not_applicable];
    let counted: usize = all.iter().map(|list| list.len()).sum();
    assert_eq!(counted + coverage.not_evaluated.len(), rule_ids().count());
}

#[test]
fn troubles_of_the_pages_become_findings() {
    let book = RuleBook::nd30_2020();
    let at = Place::line(1, Field::Body, 0);
    let finding = Finding::layout(book, at, LayoutTrouble::NoGlyph('☎'));
    assert!(
        finding.blocks,
        "a blank instead of a character is no document"
    );
    assert_eq!(
        finding.sentence,
        "Phông chữ không có ký tự “☎” (U+260E) nên không in được; hãy thay bằng ký tự khác."
    );
    let check = checked(&read(LETTER)).with_layout(vec![finding]);
    assert_eq!(check.coverage.found, ["page-glyph"]);
    assert!(check.coverage.not_evaluated.is_empty());
    assert!(check.coverage.passed.contains(&"page-block-height"));
    assert!(check.blocks());
}

#[test]
fn what_is_signed_every_day_is_never_a_failure() {
    let mut draft = read(LETTER);
    signing(&mut draft).capacity.remove(0);
    signing(&mut draft).position = "PHÓ CHỦ TỊCH THƯỜNG TRỰC".into();
    draft.main.recipients.reverse();
    set(&mut draft.main.symbol, "UBND");
    let check = checked(&draft);
    assert_eq!(check.findings.len(), 4);
    let look = |finding: &Finding| finding.outcome == Outcome::NeedsLook && !finding.blocks;
    assert!(check.findings.iter().all(look), "{:#?}", check.findings);
}

#[test]
fn kinds_named_by_a_rule_exist() {
    let kinds = Kind::ALL.map(Kind::id);
    let book = RuleBook::nd30_2020();
    for (id, rule) in book.checks() {
        let id_like =
            |word: &&String| word.contains('-') && word.is_ascii() && word.to_lowercase() == **word;
        let named = rule.words.iter().filter(id_like);
        for kind in named {
            assert!(kinds.contains(&kind.as_str()), "{id}: {kind}");
        }
    }
}

/// Rule, part and block of everything found.
fn found(draft: &Draft) -> Vec<(&'static str, u32, Option<u32>)> {
    let findings = checked(draft).findings.into_iter();
    findings
        .map(|finding| (finding.rule, finding.place.part, finding.place.index))
        .collect()
}

#[test]
fn articles_run_on_through_chapters() {
    let mut draft = read(REGULATION);
    relabel(&mut draft, 1, (Level::Article, 1), "Điều 1.");
    relabel(&mut draft, 1, (Level::Article, 2), "Điều 2.");
    assert_eq!(found(&draft), [("article-order", 1, Some(6))]);
}

#[test]
fn clauses_begin_anew_in_each_unit_and_may_after_a_paragraph() {
    let mut draft = read(PLAN);
    relabel(&mut draft, 0, (Level::Clause, 2), "3.");
    relabel(&mut draft, 0, (Level::Clause, 3), "4.");
    assert_eq!(found(&draft), [("clause-order", 0, Some(8))]);

    let mut draft = read(LETTER);
    let list = ["1.", "2.", "1.", "2."].map(|label| {
        Block::Unit(Unit {
            level: Level::Clause,
            label: label.to_owned(),
            text: Line::plain("Việc cần làm;"),
        })
    });
    draft.main.body.0.splice(1..8, list);
    assert_eq!(found(&draft), [("clause-order", 0, Some(3))]);
    let between = Block::Paragraph {
        text: Line::plain("Ngoài ra:"),
    };
    draft.main.body.0.insert(3, between);
    assert_eq!(found(&draft), []);
}

#[test]
fn a_unit_put_in_later_carries_a_letter() {
    let mut draft = read(DECISION);
    relabel(&mut draft, 0, (Level::Article, 1), "Điều 1a.");
    relabel(&mut draft, 0, (Level::Article, 2), "Điều 2.");
    draft.main.recipients[0] = "Như Điều 2".to_owned();
    assert_eq!(found(&draft), []);
}

/// Whoever offers to keep the word is believed: it is not told again.
#[test]
fn a_word_that_may_be_the_offices_own_is_told_with_its_finding() {
    let mut draft = read(LETTER);
    say(
        &mut draft,
        "Cán bộ dùng vnedoc hoặc tài khỏan QBVR để gửi báo cáo.",
    );
    let words = |known: &[String]| -> Vec<String> {
        let known = Known {
            today: None,
            words: known,
        };
        let found = check(&draft, RuleBook::nd30_2020(), &known).findings;
        found
            .into_iter()
            .filter_map(|finding| finding.word)
            .collect()
    };
    let told = words(&[]);
    assert_eq!(
        BTreeSet::from_iter(told.iter().map(String::as_str)),
        BTreeSet::from(["QBVR", "khỏan", "vnedoc"])
    );
    assert_eq!(words(&told), [""; 0]);
}
