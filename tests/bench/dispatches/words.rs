//! Whether two files say the same, as poppler reads them.

use std::path::Path;

use tests::witness::ask;

/// The words of a file, sorted: columns are read in another order from one file to the next.
pub struct Words {
    pub pages: usize,
    words: Vec<String>,
}

/// Those of a file, without the numbers of its pages.
pub fn of(pdf: &Path) -> Words {
    let answer = ask(
        "pdftotext",
        ["-raw".as_ref(), pdf.as_os_str(), "-".as_ref()],
    );
    assert!(answer.agrees, "{}", answer.stderr);
    let pages = answer.stdout.matches('\u{c}').count();
    let mut words: Vec<String> = answer
        .stdout
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    words.sort();
    for number in 2..=pages {
        if let Ok(at) = words.binary_search(&number.to_string()) {
            words.remove(at);
        }
    }
    Words { pages, words }
}

impl Words {
    pub fn count(&self) -> usize {
        self.words.len()
    }

    /// A sentence about another file of the same paper.
    pub fn beside(&self, who: &str, other: &Words) -> String {
        let without = |words: &[String], others: &[String]| {
            let mut rest = others.to_vec();
            let missing = words.iter().filter(|word| match rest.binary_search(word) {
                Ok(at) => {
                    rest.remove(at);
                    false
                }
                Err(_) => true,
            });
            missing.cloned().collect::<Vec<_>>()
        };
        let missing = without(&self.words, &other.words);
        let added = without(&other.words, &self.words);
        match (missing.as_slice(), added.as_slice()) {
            ([], []) => format!(
                "{who}: {} trang, cùng {} từ",
                other.pages,
                other.words.len()
            ),
            (missing, added) => {
                let few =
                    |words: &[String]| words.iter().take(8).cloned().collect::<Vec<_>>().join(" ");
                format!(
                    "{who}: {} trang; thiếu {} từ ({}), thừa {} từ ({})",
                    other.pages,
                    missing.len(),
                    few(missing),
                    added.len(),
                    few(added)
                )
            }
        }
    }
}
