//! Sổ cái quy tắc: every rule of the decree has a holder, every check has a rule, every proof that
//! is named exists, and the ledger people read is the one the data gives.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use rules::RuleBook;
use serde::Deserialize;
use tests::sources;

const DATA: &str = include_str!("../assets/rules/nd30-2020/ledger.toml");
const PRINTED: &str = "assets/rules/nd30-2020/ledger.md";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ledger {
    sections: Vec<Section>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Section {
    title: String,
    rules: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Rule {
    clause: String,
    says: String,
    sure: Sure,
    /// Names in `checks.toml`.
    #[serde(default)]
    check: Vec<String>,
    /// Tests that go red when a document is drawn otherwise.
    #[serde(default)]
    construction: Vec<String>,
    /// Samples whose page is kept as a golden.
    #[serde(default)]
    samples: Vec<String>,
    /// Why only a human can hold it.
    writer: Option<String>,
    /// Why nobody holds it.
    not_yet: Option<String>,
    /// Keys of the data that is this rule.
    #[serde(default)]
    data: Vec<String>,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
enum Sure {
    Confirmed,
    OneSource,
    Memory,
    Choice,
}

impl Sure {
    fn word(self) -> &'static str {
        match self {
            Sure::Confirmed => "chắc",
            Sure::OneSource => "một nguồn",
            Sure::Memory => "trí nhớ",
            Sure::Choice => "tự chọn",
        }
    }
}

impl Rule {
    fn is_constructed(&self) -> bool {
        !self.construction.is_empty() || !self.samples.is_empty()
    }

    fn has_holder(&self) -> bool {
        let human = self.writer.is_some() || self.not_yet.is_some();
        human || self.is_constructed() || !self.check.is_empty()
    }
}

fn ledger() -> Ledger {
    toml::from_str(DATA).expect("a ledger that can be read")
}

fn rules(ledger: &Ledger) -> impl Iterator<Item = &Rule> {
    ledger.sections.iter().flat_map(|section| &section.rules)
}

#[test]
fn no_rule_is_without_a_holder() {
    let ledger = ledger();
    let orphans: Vec<&str> = rules(&ledger)
        .filter(|rule| !rule.has_holder())
        .map(|rule| rule.says.as_str())
        .collect();
    assert!(orphans.is_empty(), "nobody holds {orphans:#?}");
}

#[test]
fn every_check_has_its_rule_and_every_rule_its_checks() {
    let ledger = ledger();
    let named: BTreeSet<&str> = rules(&ledger)
        .flat_map(|rule| rule.check.iter().map(String::as_str))
        .collect();
    let checks: BTreeSet<&str> = RuleBook::nd30_2020().checks().map(|(id, _)| id).collect();
    assert_eq!(
        checks.difference(&named).collect::<Vec<_>>(),
        Vec::<&&str>::new(),
        "checks without a rule in the ledger"
    );
    assert_eq!(
        named.difference(&checks).collect::<Vec<_>>(),
        Vec::<&&str>::new(),
        "rules of the ledger held by a check that does not exist"
    );
}

#[test]
fn every_proof_that_is_named_exists() {
    let root = tests::root();
    let mut proofs = String::new();
    for file in sources(&[root.join("src-tauri"), root.join("tests")], &["rs"]) {
        proofs += &fs::read_to_string(file).expect("readable source");
    }
    let ledger = ledger();
    for rule in rules(&ledger) {
        for test in &rule.construction {
            let declared = proofs
                .split("#[test]")
                .skip(1)
                .any(|after| after.trim_start().starts_with(&format!("fn {test}(")));
            assert!(
                declared,
                "“{}” is proved by {test}, which is no test",
                rule.says
            );
        }
        for sample in &rule.samples {
            let golden = root.join(format!("tests/goldens/{sample}.txt"));
            assert!(golden.is_file(), "{} is no golden", golden.display());
        }
    }
}

#[test]
fn every_piece_of_data_belongs_to_a_rule() {
    let folder = tests::root().join("assets/rules/nd30-2020");
    let mut keys = BTreeSet::new();
    for file in ["page", "elements", "kinds"] {
        let text = fs::read_to_string(folder.join(file).with_extension("toml")).expect("the data");
        let table: toml::Table = text.parse().expect("data that can be read");
        keys.extend(table.keys().map(|key| format!("{file}.{key}")));
    }
    let ledger = ledger();
    let named: BTreeSet<String> = rules(&ledger).flat_map(|rule| rule.data.clone()).collect();
    assert_eq!(named, keys);
}

#[test]
fn the_printed_ledger_is_that_of_the_data() {
    let path = tests::root().join(PRINTED);
    let printed = printed(&ledger());
    if std::env::var_os("UPDATE_LEDGER").is_some() {
        fs::write(&path, &printed).expect("a written ledger");
    }
    assert!(
        read(&path) == printed,
        "{PRINTED} is old: UPDATE_LEDGER=1 cargo test -p tests --test ledger"
    );
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_default()
}

fn printed(ledger: &Ledger) -> String {
    let count = |holds: fn(&Rule) -> bool| rules(ledger).filter(|rule| holds(rule)).count();
    let mut page = format!(
        "# Sổ cái quy tắc\n\n\
         Những điều Nghị định 30/2020/NĐ-CP đòi hỏi ở một văn bản, và ai giữ từng điều. Trang này \
         sinh ra từ `ledger.toml`.\n\n\
         | người giữ | số điều |\n|---|---|\n\
         | ● kiểm tra bản thảo | {} |\n| ◆ cách trình bày, không khác đi được | {} |\n\
         | ○ người viết, người ký | {} |\n| – chưa giữ | {} |\n| tất cả | {} |\n\n\
         Một điều có thể có nhiều người giữ. {} quy tắc kiểm tra bản thảo.\n",
        count(|rule| !rule.check.is_empty()),
        count(Rule::is_constructed),
        count(|rule| rule.writer.is_some()),
        count(|rule| rule.not_yet.is_some()),
        rules(ledger).count(),
        RuleBook::nd30_2020().checks().count(),
    );
    for section in &ledger.sections {
        let _ = write!(
            page,
            "\n## {}\n\n| điều khoản | nội dung | độ chắc | ai giữ |\n|---|---|---|---|\n",
            section.title
        );
        for rule in &section.rules {
            let (clause, says, sure) = (&rule.clause, &rule.says, rule.sure.word());
            let _ = writeln!(page, "| {clause} | {says} | {sure} | {} |", holders(rule));
        }
    }
    page
}

fn holders(rule: &Rule) -> String {
    let names = |names: &[String]| {
        let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        (!names.is_empty()).then(|| quoted.join(" "))
    };
    let proofs: Vec<String> = rule
        .construction
        .iter()
        .chain(&rule.samples)
        .cloned()
        .collect();
    [
        names(&rule.check).map(|checks| format!("● {checks}")),
        names(&proofs).map(|proofs| format!("◆ {proofs}")),
        rule.writer.as_ref().map(|why| format!("○ {why}")),
        rule.not_yet.as_ref().map(|why| format!("– {why}")),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join("<br>")
}
