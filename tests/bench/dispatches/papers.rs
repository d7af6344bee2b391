//! The papers that are set: as draft files for us, as words for the page of typst.

use std::fs;
use std::path::{Path, PathBuf};

use document::dispatch::Number;
use document::manuscript::Paragraph;
use document::{Body, Dispatch, Draft, Kind, date, draft};
use rules::{AddresseeRule, RuleBook};
use serde_json::{Value, json};
use tests::root;
use tests::words::Dice;

/// One paper in a folder of its own, with everything each program is given.
pub struct Paper {
    pub name: &'static str,
    pub folder: PathBuf,
    pub draft: Draft,
}

impl Paper {
    fn laid_out(home: &Path, name: &'static str, draft: Draft) -> Paper {
        let paper = Paper {
            folder: home.join(name),
            name,
            draft,
        };
        let _ = fs::remove_dir_all(&paper.folder);
        fs::create_dir_all(&paper.folder).expect("a folder");
        let addressees = paper.draft.main.addressees.join("\n");
        for (file, text) in [
            ("paper.vanthu", draft::write(&paper.draft)),
            ("paper.json", words(&paper.draft.main).to_string()),
            ("addressees.txt", addressees),
            ("page.typ", include_str!("page.typ").to_owned()),
        ] {
            fs::write(paper.file(file), text).expect("a file");
        }
        paper
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

/// Công văn: the sample, one page.
pub fn letter(home: &Path) -> Paper {
    Paper::laid_out(home, "cong-van", sample("cong-van-mot-noi-nhan"))
}

/// Báo cáo of so many matters, about four to the page.
pub fn report(home: &Path, name: &'static str, matters: usize) -> Paper {
    let letter = sample("cong-van-mot-noi-nhan").main;
    let mut dice = Dice::new();
    let mut sentence = || {
        let subject = dice.subject(2026);
        let mut letters = subject.chars();
        let first: String = letters
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .collect();
        format!("{first}{}.", letters.as_str())
    };
    let mut lines = vec![];
    for number in 1..=matters {
        lines.push(format!("{number}. {}", sentence()));
        let sentences: Vec<String> = (0..3).map(|_| sentence()).collect();
        lines.push(sentences.join(" "));
    }
    let head = Dispatch {
        addressees: vec![],
        subject: Some("Kết quả thực hiện nhiệm vụ năm 2026".to_owned()),
        symbol: Some("BC-UBND".to_owned()),
        kind: Kind::BaoCao,
        body: Body::default(),
        ..letter
    };
    let head = draft::write(&Draft {
        main: head,
        parts: vec![],
    });
    let text = format!("{head}\n{}\n", lines.join("\n\n"));
    Paper::laid_out(home, name, draft::read(&text).expect("a draft"))
}

/// Giấy mời: the sample, to so many guests.
pub fn invitation(home: &Path, guests: usize) -> Paper {
    let mut draft = sample("giay-moi");
    let mut dice = Dice::new();
    let guest = |number| format!("{}, đại biểu số {number}", dice.signer());
    draft.main.addressees = (1..=guests).map(guest).collect();
    Paper::laid_out(home, "giay-moi", draft)
}

fn sample(name: &str) -> Draft {
    let path = root().join("assets/samples").join(format!("{name}.vanthu"));
    let text = fs::read_to_string(path).expect("a sample");
    let mut draft = draft::read(&text).expect("a draft");
    draft.main.number = Some(Number::new(15));
    draft
}

/// What stands on the page, for a typesetter that knows nothing of dispatches.
fn words(paper: &Dispatch) -> Value {
    let kind = RuleBook::nd30_2020().kind(paper.kind);
    let number = paper.number.as_ref().map(|number| number.to_paper());
    let date = paper.date.map(date::in_words).unwrap_or_default();
    let signing = &paper.signing[0];
    let manuscript = paper.body.to_manuscript(Some(paper.kind));
    let body = manuscript.0.iter().filter_map(|paragraph| match paragraph {
        Paragraph::Text { text, .. } => Some(text.to_plain()),
        Paragraph::Table(_) => None,
    });
    let mut recipients: Vec<String> = paper
        .recipients
        .iter()
        .map(|to| format!("- {to};"))
        .collect();
    recipients.push(kept(paper));
    json!({
        "agency": paper.agency,
        "number": format!("{}/{}", number.unwrap_or_default(), paper.symbol.as_deref().unwrap_or_default()),
        "kind": (paper.kind != Kind::CongVan).then(|| kind.name.to_uppercase()),
        "subject": paper.subject,
        "place-and-date": format!("{}, {date}", paper.place.as_deref().unwrap_or_default()),
        "invites": (kind.addressees == AddresseeRule::Invitation).then(|| paper.issuer()),
        "addressees": paper.addressees,
        "body": body.collect::<Vec<_>>(),
        "recipients": recipients,
        "signs": signing.capacity.iter().chain([&signing.position]).collect::<Vec<_>>(),
        "signer": signing.name,
    })
}

/// The file copy with the drafter and the number of copies: `- Lưu: VT, VP. NTH.(5)`.
fn kept(paper: &Dispatch) -> String {
    let mut line = format!("- Lưu: {}.", paper.file_copy.as_deref().unwrap_or_default());
    if let (Some(drafter), Some(copies)) = (&paper.drafter, paper.copies) {
        line += &format!(" {drafter}.({copies})");
    }
    line
}
