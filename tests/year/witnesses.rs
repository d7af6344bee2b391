//! What programs of others find in the prints of the year and in its books.

use std::path::{Path, PathBuf};

use tests::witness::ask;

/// A book as poppler tells it: the cells of its rows, heads left out, in the order of the tags.
pub fn rows(pdf: &Path) -> Vec<Vec<String>> {
    let told = ask("pdfinfo", [Path::new("-struct-text"), pdf]).stdout;
    let mut rows: Vec<Vec<String>> = vec![];
    let mut in_cell = false;
    for line in told.lines().map(str::trim) {
        let words = line
            .strip_prefix('"')
            .and_then(|line| line.strip_suffix('"'));
        match (line, words) {
            (_, Some(words)) if in_cell => {
                let cell = rows.last_mut().and_then(|row| row.last_mut());
                *cell.unwrap() += words;
            }
            (_, Some(_)) => {}
            ("TR", _) => rows.push(vec![]),
            ("TD", _) => rows.last_mut().unwrap().push(String::new()),
            _ => {}
        }
        // The name of a node ends the one before.
        if words.is_none() && !line.starts_with('/') {
            in_cell = line == "TD";
        }
    }
    rows.retain(|row| !row.is_empty());
    rows
}

/// What stands on the pages, word after word without the spaces between.
pub fn visible(pdf: &Path) -> String {
    bare(&ask("pdftotext", [Path::new("-raw"), pdf, Path::new("-")]).stdout)
}

pub fn bare(words: &str) -> String {
    words.split_whitespace().collect()
}

/// The number of each page as its foot tells it: `5`, `5/12`. The cover has none.
pub fn page_numbers(pdf: &Path) -> Vec<String> {
    let all = ask("pdftotext", [Path::new("-raw"), pdf, Path::new("-")]).stdout;
    let foot = |page: &str| {
        let foot = page.lines().find(|line| line.contains(" - Quyển số "))?;
        foot.split_whitespace().last().map(str::to_owned)
    };
    all.split('\u{c}').filter_map(foot).collect()
}

struct Word {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
    text: String,
}

/// No word leaves its page, and no two lie on one another.
pub fn must_be_tidy(pdf: &Path) {
    let told = ask("pdftotext", [Path::new("-bbox"), pdf, Path::new("-")]).stdout;
    let (mut size, mut page) = ((0.0, 0.0), 0);
    let mut words: Vec<Word> = vec![];
    for line in told.lines().map(str::trim) {
        let value = |name: &str| -> f64 {
            let (_, rest) = line.split_once(&format!("{name}=\"")).unwrap();
            rest.split_once('"').unwrap().0.parse().unwrap()
        };
        if line.starts_with("<page ") {
            (size, page) = ((value("width"), value("height")), page + 1);
            words.clear();
        } else if line.starts_with("<word ") {
            let word = Word {
                left: value("xMin"),
                top: value("yMin"),
                right: value("xMax"),
                bottom: value("yMax"),
                text: line.split_once('>').unwrap().1.replace("</word>", ""),
            };
            let inside = word.left >= 0.0
                && word.top >= 0.0
                && word.right <= size.0
                && word.bottom <= size.1;
            assert!(inside, "“{}” leaves page {page} of {pdf:?}", word.text);
            words.push(word);
        } else if line == "</page>" {
            must_not_overlap(&mut words, &format!("page {page} of {pdf:?}"));
        }
    }
    assert!(page > 0, "{pdf:?} has pages: {told}");
}

/// The box of a word is as high as its line; lines of one cell may touch, their middles do not.
fn must_not_overlap(words: &mut [Word], of: &str) {
    words.sort_by(|one, other| one.top.total_cmp(&other.top));
    for (place, one) in words.iter().enumerate() {
        let middle = (one.top + one.bottom) / 2.0;
        for other in &words[place + 1..] {
            if other.top > middle {
                break;
            }
            let across = one.right.min(other.right) - one.left.max(other.left);
            assert!(
                across < 0.5,
                "“{}” lies on “{}” on {of}",
                one.text,
                other.text
            );
        }
    }
}

pub fn must_be_sound(pdf: &Path) {
    let checked = ask("qpdf", [Path::new("--check"), pdf]);
    assert!(checked.agrees, "{pdf:?}: {checked:?}");
}

/// The entries of spreadsheets as LibreOffice shows them: what stands behind the line of column
/// numbers, book by book.
pub fn entries_shown(books: &[PathBuf], folder: &Path) -> Vec<Vec<Vec<String>>> {
    let profile = folder.join("profile");
    let mut command = vec![
        format!("-env:UserInstallation=file://{}", profile.display()),
        "--headless".into(),
        "--convert-to".into(),
        // Comma, quotes, UTF-8, from the first row, everything as it is shown.
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true".into(),
        "--outdir".into(),
        folder.display().to_string(),
    ];
    command.extend(books.iter().map(|book| book.display().to_string()));
    let answer = ask("soffice", command);
    assert!(answer.agrees, "{answer:?}");
    let csv = books.iter().map(|book| book.with_extension("csv"));
    csv.map(|csv| entries(&csv)).collect()
}

fn entries(csv: &Path) -> Vec<Vec<String>> {
    let bytes = std::fs::read(csv).unwrap();
    let limits = exchange::sheets::Limits::default();
    let read = exchange::sheets::read(&bytes, "so.csv", &limits).unwrap();
    let lines = &read.grids[0].lines;
    let words = |line: &exchange::grid::Line, column| {
        let value = line.at(column);
        value
            .map(exchange::grid::Value::to_words)
            .unwrap_or_default()
    };
    let heads = lines
        .iter()
        .position(|line| words(line, 0) == "(1)")
        .unwrap();
    let width = (0..)
        .take_while(|&column| !words(&lines[heads], column).is_empty())
        .count();
    let rows = lines[heads + 1..].iter();
    rows.map(|line| {
        (0..width as u32)
            .map(|column| words(line, column))
            .collect()
    })
    .collect()
}

/// SQLite's own program, asked about the books of an office; a row a line, `|` between columns.
pub fn sql(office: &Path, question: &str) -> Vec<String> {
    let database: PathBuf = office.join("office.db");
    let answer = ask("sqlite3", [database.as_os_str(), question.as_ref()]);
    assert!(answer.agrees, "{question}: {}", answer.stderr);
    answer.stdout.lines().map(str::to_owned).collect()
}
