//! What programs of others find in the prints of the year and in its books.

use std::path::{Path, PathBuf};

use tests::witness::ask;

/// A page as poppler sees it; lengths in points, from its upper left corner.
pub struct Page {
    width: f64,
    height: f64,
    words: Vec<Word>,
}

struct Word {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
    text: String,
}

/// Where a page of a book has its first column, its foot, and how far apart two cells of a column
/// are at least, from line to line: its lines are 12.7 points high.
const LEFT: f64 = 56.69;
const FOOT: f64 = 50.0;
const NEXT_CELL: f64 = 16.0;

pub fn pages(pdf: &Path) -> Vec<Page> {
    let told = ask("pdftotext", [Path::new("-bbox"), pdf, Path::new("-")]).stdout;
    let mut pages: Vec<Page> = vec![];
    for line in told.lines().map(str::trim) {
        let value = |name: &str| -> f64 {
            let (_, rest) = line.split_once(&format!("{name}=\"")).unwrap();
            rest.split_once('"').unwrap().0.parse().unwrap()
        };
        if line.starts_with("<page ") {
            pages.push(Page {
                width: value("width"),
                height: value("height"),
                words: vec![],
            });
        } else if line.starts_with("<word ") {
            pages.last_mut().unwrap().words.push(Word {
                left: value("xMin"),
                top: value("yMin"),
                right: value("xMax"),
                bottom: value("yMax"),
                text: line.split_once('>').unwrap().1.replace("</word>", ""),
            });
        }
    }
    assert!(!pages.is_empty(), "{pdf:?} has pages: {told}");
    pages
}

/// The rows of a book, cell by cell as they stand in its columns, spaces left out. A row begins
/// where there is something in the column `key`.
pub fn rows(pages: &[Page], key: usize) -> Vec<Vec<String>> {
    pages.iter().flat_map(|page| page.rows(key)).collect()
}

impl Page {
    /// What stands on it in the order it is read, spaces left out.
    pub fn seen(&self) -> String {
        self.words.iter().map(|word| word.text.as_str()).collect()
    }

    /// The words at its foot, from left to right.
    fn foot(&self) -> Vec<&Word> {
        let at_foot = |word: &&Word| word.top > self.height - FOOT;
        let mut foot: Vec<&Word> = self.words.iter().filter(at_foot).collect();
        foot.sort_by(|one, other| one.left.total_cmp(&other.left));
        foot
    }

    /// As its foot tells it: `5`, `5/12`. The cover has none.
    pub fn number(&self) -> Option<String> {
        self.foot().last().map(|word| word.text.clone())
    }

    fn rows(&self, key: usize) -> Vec<Vec<String>> {
        let edges = self.edges();
        let Some(under) = self.words.iter().find(|word| word.text == "(1)") else {
            return vec![];
        };
        let entry = |word: &&Word| word.top > under.bottom && word.top < self.height - FOOT;
        let mut words: Vec<&Word> = self.words.iter().filter(entry).collect();
        words.sort_by(|one, other| {
            let by_left = one.left.total_cmp(&other.left);
            one.top.total_cmp(&other.top).then(by_left)
        });
        let column = |word: &Word| edges.iter().filter(|edge| word.left >= **edge).count();
        let mut tops: Vec<f64> = vec![];
        let mut last = f64::MIN;
        for word in words.iter().filter(|word| column(word) == key) {
            if word.top - last > NEXT_CELL {
                tops.push(word.top);
            }
            last = word.top;
        }
        let mut rows = vec![vec![String::new(); edges.len() + 1]; tops.len()];
        for word in words {
            let above = tops.iter().filter(|top| word.top > **top - 1.0).count();
            // Above the first row: what goes on from the page before.
            if let Some(row) = above.checked_sub(1) {
                rows[row][column(word)] += &word.text;
            }
        }
        rows
    }

    /// Right edges of all columns but the last: the numbers of the columns stand in their middle.
    fn edges(&self) -> Vec<f64> {
        let middle = |number: usize| {
            let name = format!("({number})");
            let word = self.words.iter().find(|word| word.text == name)?;
            Some((word.left + word.right) / 2.0)
        };
        let mut edge = LEFT;
        let edges = (1..).map_while(middle).map(|middle| {
            edge = 2.0 * middle - edge;
            edge
        });
        let mut edges: Vec<f64> = edges.collect();
        edges.pop();
        edges
    }

    /// No word leaves the page, and no two lie on one another.
    pub fn must_be_tidy(&self, of: &Path) {
        let mut words: Vec<&Word> = self.words.iter().collect();
        for word in &words {
            let inside = word.left >= 0.0
                && word.top >= 0.0
                && word.right <= self.width
                && word.bottom <= self.height;
            assert!(inside, "“{}” leaves the page in {of:?}", word.text);
        }
        words.sort_by(|one, other| one.top.total_cmp(&other.top));
        for (place, one) in words.iter().enumerate() {
            // The box of a word is as high as its line; lines may touch, their middles do not.
            let middle = (one.top + one.bottom) / 2.0;
            let beside = words[place + 1..].iter();
            for other in beside.take_while(|other| other.top <= middle) {
                let across = one.right.min(other.right) - one.left.max(other.left);
                let (one, other) = (&one.text, &other.text);
                assert!(across < 0.5, "“{one}” lies on “{other}” in {of:?}");
            }
        }
    }
}

pub fn bare(words: &str) -> String {
    words.split_whitespace().collect()
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
