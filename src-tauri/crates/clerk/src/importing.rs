//! Nhập sổ cũ: a spreadsheet is looked at first; then its ready rows come into the books as one,
//! and the others go back as a spreadsheet with the reasons.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use document::date::in_figures;
use document::dispatch::Number;
use document::entry::PaperDate;
use document::fold::plain;
use exchange::old_book::{self, Facts, Mapping, Ready, Reason, Recognised, recognise};
use exchange::sheets::{self, Limits, Workbook};
use exchange::xlsx::{About, rejected};
use register::{
    BookSays, ImportFacts, ImportId, ImportRefusal, ImportRequest, ImportRow, Register, VoidNumber,
};
use sha2::{Digest, Sha256};

use crate::contract::*;
use crate::printing::save;
use crate::{Clerk, Job};

impl Clerk {
    /// What a spreadsheet would bring; nothing is written.
    pub fn preview_import(
        &self,
        file: ImportFile,
        job: &Job<'_>,
    ) -> Result<ImportPreview, Failure> {
        self.read(|register| Ok(Opened::read(register, &file, job)?.preview()))
    }

    /// Takes the ready rows over in one transaction.
    pub fn import_book(&self, wish: ImportBook, job: &Job<'_>) -> Result<ImportDone, Failure> {
        // Reading tells nothing: what is shown counts the rows that come in.
        let quiet = Job::unwatched();
        let opened = self.read(|register| Opened::read(register, &wish.file, &quiet))?;
        let refused = opened.refused();
        let rows = opened.ready();
        // The rows of which none comes in may still go back with their reasons.
        let goes_back = wish.rejected.is_some() && !refused.is_empty();
        if rows.is_empty() && opened.known == 0 && !goes_back {
            return Err(Failure::input(
                "Không có dòng nào nhập được; hãy xem lý do của từng dòng rồi sửa tệp.",
            ));
        }
        let mapping = serde_json::to_string(&opened.recognised.mapping).unwrap_or_default();
        let file_name = wish.file.path.file_name().unwrap_or_default();
        let request = ImportRequest {
            file_name: &file_name.to_string_lossy(),
            file: &opened.sha256,
            mapping: &mapping,
            refused: refused.len() as u32,
            rows: &rows,
        };
        // A list that did not grow brings nothing, and that is no fault.
        let import = match rows.is_empty() {
            true => None,
            false => {
                let done = self.write(|register, act| {
                    Ok(job.run(|progress| register.import(act, &request, progress))?)
                })?;
                Some(done.value.id.0)
            }
        };
        let rejected = match wish.rejected.filter(|_| !refused.is_empty()) {
            Some(place) => {
                opened.write_rejected(&place)?;
                Some(place.display().to_string())
            }
            None => None,
        };
        Ok(ImportDone {
            import,
            taken: rows.len() as u32,
            known: opened.known,
            refused,
            rejected,
        })
    }

    pub fn list_imports(&self, (): ()) -> Result<Vec<PastImport>, Failure> {
        self.read(|register| {
            let imports = register.imports()?.into_iter();
            let imports = imports.map(|import| PastImport {
                import: import.id.0,
                file_name: import.file_name,
                at: import.imported_at,
                taken: import.taken,
                refused: import.refused,
                withdrawn: import.withdrawn_at,
            });
            Ok(imports.collect())
        })
    }

    /// Takes an import back, while no later number was given. Answers how many lines left.
    pub fn withdraw_import(&self, import: i64) -> Result<u32, Failure> {
        self.write(|register, act| Ok(register.withdraw_import(act, ImportId(import))?.value))
    }
}

/// Percent of the reading when the file is taken apart, and when its rows are understood; the rest
/// is asking the books.
const FILE_READ: u8 = 45;
const UNDERSTOOD: u8 = 75;

/// A spreadsheet that was read, with what the books say of its rows.
struct Opened {
    book: Workbook,
    /// Without the rows that stand in the books already.
    recognised: Recognised,
    known: u32,
    sha256: String,
}

impl Opened {
    fn read(register: &Register, file: &ImportFile, job: &Job<'_>) -> Result<Opened, Failure> {
        job.reached(0)?;
        let bytes = fs::read(&file.path).map_err(|error| Failure::file(&file.path, &error))?;
        let name = file.path.file_name().unwrap_or_default().to_string_lossy();
        let book = sheets::read(&bytes, &name, &Limits::default())
            .map_err(|refused| Failure::input(refused.to_string()))?;
        job.reached(FILE_READ)?;
        let said = file.mapping.as_ref().map(in_exchange).transpose()?;
        let mapping = with_memory(register, &book, said.unwrap_or_default())?;
        let mut recognised =
            recognise(&book, &mapping).map_err(|none| Failure::input(none.to_string()))?;
        job.reached(UNDERSTOOD)?;
        let known = ask_the_books(register, &mut recognised)?;
        job.reached(100)?;
        let mut hash = Sha256::new_with_prefix(&bytes);
        if book.grids.len() > 1 {
            // Every month on a sheet of its own: each of them is taken over once.
            hash.update(recognised.table.sheet.as_bytes());
        }
        let sha256 = hash.finalize();
        Ok(Opened {
            book,
            recognised,
            known,
            sha256: sha256.iter().map(|byte| format!("{byte:02x}")).collect(),
        })
    }

    fn ready(&self) -> Vec<ImportRow<'_>> {
        let rows = self.recognised.rows.iter();
        rows.filter_map(|row| row.read.as_ref().ok())
            .map(|ready| in_register(ready))
            .collect()
    }

    fn refused(&self) -> Vec<ImportedRow> {
        let rows = self.recognised.rows.iter();
        rows.filter_map(|row| {
            let reasons = row.read.as_ref().err()?;
            Some(ImportedRow {
                row: row.row,
                sentences: reasons
                    .iter()
                    .map(|reason| reason.sentence.clone())
                    .collect(),
            })
        })
        .collect()
    }

    fn preview(&self) -> ImportPreview {
        let table = &self.recognised.table;
        let columns = table.columns.iter().map(|column| ImportColumn {
            letters: exchange::grid::letters(column.column),
            heading: column.heading.clone(),
            plain: plain(&column.heading),
            field: word(&column.field),
            unknown: column.sureness.is_none(),
        });
        let rows = self.recognised.rows.iter();
        let doubtful = rows
            .filter(|row| row.read.is_ok() && !row.doubts.is_empty())
            .map(|row| ImportedRow {
                row: row.row,
                sentences: row.doubts.clone(),
            });
        let sheets = self.book.grids.iter().map(|grid| grid.name.clone());
        ImportPreview {
            sheets: sheets.collect(),
            mapping: in_contract(&self.recognised.mapping),
            columns: columns.collect(),
            ready: self.ready().len() as u32,
            known: self.known,
            refused: self.refused(),
            doubtful: doubtful.collect(),
            notes: self.recognised.notes.clone(),
        }
    }

    fn write_rejected(&self, place: &Path) -> Result<(), Failure> {
        let sheet = &self.recognised.table.sheet;
        let grid = self.book.grids.iter().find(|grid| grid.name == *sheet);
        let Some(grid) = grid else { return Ok(()) };
        let bytes = rejected::write(grid, &self.recognised, &About::default())
            .map_err(|error| Failure::input(error.to_string()))?;
        save(place, &bytes)
    }
}

/// Rows that read well may still find no place in the books. Those that stand there already leave
/// the rows and are counted.
fn ask_the_books(register: &Register, recognised: &mut Recognised) -> Result<u32, Failure> {
    let ready: Vec<usize> = (0..recognised.rows.len())
        .filter(|index| recognised.rows[*index].read.is_ok())
        .collect();
    let rows: Vec<ImportRow<'_>> = recognised
        .rows
        .iter()
        .filter_map(|row| row.read.as_ref().ok())
        .map(|ready| in_register(ready))
        .collect();
    let refusals = register.plan_import(&rows)?;
    drop(rows);
    // Of the lines as they were asked about: the row each stands in.
    let at: Vec<u32> = ready
        .iter()
        .map(|index| recognised.rows[*index].row)
        .collect();
    let mut known = HashSet::new();
    for (index, refusal) in ready.into_iter().zip(refusals) {
        let row = &mut recognised.rows[index];
        match refusal {
            None => {}
            Some(ImportRefusal::Known { .. }) => {
                known.insert(row.row);
            }
            Some(refusal) => {
                row.read = Err(vec![Reason {
                    column: None,
                    sentence: match refusal {
                        ImportRefusal::Twice {
                            series,
                            year,
                            number,
                            before,
                        } => twice(&series, year, &number, at.get(before)),
                        refusal => sentence(&refusal),
                    },
                }]);
            }
        }
    }
    recognised.rows.retain(|row| !known.contains(&row.row));
    Ok(known.len() as u32)
}

fn in_register(ready: &Ready) -> ImportRow<'_> {
    ImportRow {
        number: &ready.number,
        facts: match &ready.facts {
            Facts::Incoming(facts) => ImportFacts::Incoming(facts),
            Facts::Outgoing(facts) => ImportFacts::Outgoing(facts),
            Facts::Void(void) => ImportFacts::Void(VoidNumber {
                direction: void.direction,
                kind: void.kind,
                symbol: &void.symbol,
                day: void.day,
                reason: &void.reason,
            }),
        },
    }
}

/// Why a row does not come in whose number a row before has.
fn twice(series: &str, year: i32, number: &Number, row: Option<&u32>) -> String {
    let row = row.map_or_else(|| "trên".to_owned(), u32::to_string);
    format!(
        "Số {} đã có ở dòng {row}, cùng vào sổ “{series}” năm {year}; hãy xem dòng nào đúng và sửa \
         dòng kia.",
        number.to_paper()
    )
}

/// Why the books do not take a row, and what to do.
pub(crate) fn sentence(refusal: &ImportRefusal) -> String {
    match refusal {
        ImportRefusal::WhichBody { bodies } => format!(
            "Không rõ văn bản của cơ quan nào; hãy ghi đủ ký hiệu có chữ viết tắt của cơ quan ({}).",
            bodies.join(", ")
        ),
        ImportRefusal::NoSuchBody { body } => {
            format!("Không có cơ quan “{body}” trong sổ; hãy kiểm tra lại tên.")
        }
        ImportRefusal::NoYear => {
            "Không có ngày nên không biết thuộc sổ năm nào; hãy ghi ngày.".to_owned()
        }
        ImportRefusal::NoSeries => {
            "Chưa có sổ nào nhận loại văn bản này; hãy thêm sổ ở “Sổ và số” trước.".to_owned()
        }
        ImportRefusal::WhichSeries { series } => format!(
            "Có nhiều sổ nhận được văn bản này ({}); hãy ghi rõ tên loại văn bản.",
            series.join(", ")
        ),
        ImportRefusal::SeriesClosed { series, year } => {
            format!("Sổ “{series}” năm {year} đã khóa nên không nhập thêm được.")
        }
        ImportRefusal::Taken { series, year } => {
            format!("Số này đã có trong sổ “{series}” năm {year}; hãy kiểm tra lại số.")
        }
        ImportRefusal::Twice {
            series,
            year,
            number,
            ..
        } => twice(series, *year, number, None),
        ImportRefusal::Known { series, year } => {
            format!("Dòng này đã có trong sổ “{series}” năm {year}; không cần nhập nữa.")
        }
        ImportRefusal::SaysOtherwise {
            series,
            year,
            number,
            says,
        } => {
            let says: Vec<String> = says.iter().map(in_the_book).collect();
            format!(
                "Số {} đã có {} trong sổ “{series}” năm {year}; hãy xem bên nào đúng rồi sửa.",
                number.to_paper(),
                says.join(", ")
            )
        }
        ImportRefusal::BehindOurs { series, opening } => format!(
            "Sổ “{series}” đã cấp số trong chương trình, chỉ nhận số của sổ giấy (đến số {opening}); \
             hãy kiểm tra lại số."
        ),
        ImportRefusal::FactMissing { fact } => {
            format!(
                "Chưa ghi {}; hãy điền rồi nhập lại.",
                crate::failure::fact_in_words(*fact)
            )
        }
    }
}

/// What the book says otherwise, behind "Số 12 đã có".
fn in_the_book(says: &BookSays) -> String {
    match says {
        BookSays::Void => "và đã hủy".to_owned(),
        BookSays::Written(written) if written.is_empty() => "mà không ghi số, ký hiệu".to_owned(),
        BookSays::Written(written) => format!("với số, ký hiệu khác: {written}"),
        BookSays::Date(PaperDate::Day(day)) => {
            format!("với ngày văn bản khác: {}", in_figures(*day))
        }
        BookSays::Date(PaperDate::Written(written)) => {
            format!("với ngày văn bản khác: “{written}”")
        }
        BookSays::Date(PaperDate::Absent) => "mà không ghi ngày văn bản".to_owned(),
        BookSays::Author(author) => format!("với tác giả khác: {author}"),
        BookSays::Subject(subject) => format!("với trích yếu khác: “{subject}”"),
    }
}

/// A mapping without a word about columns gets what was said of the last file of the same book, so
/// that next month's list needs no second explanation. What a column of arrivals is called may
/// mean another thing among papers that go out.
fn with_memory(register: &Register, book: &Workbook, said: Mapping) -> Result<Mapping, Failure> {
    let before = register.import_mappings()?;
    let mut before = before
        .iter()
        .filter_map(|text| serde_json::from_str::<Mapping>(text).ok())
        .filter(|mapping| !mapping.fields.is_empty());
    let last = match (said.fields.is_empty(), old_book::direction(book, &said)) {
        (true, Some(of)) => before.find(|mapping| mapping.direction == Some(of)),
        _ => None,
    };
    Ok(match last {
        Some(last) => Mapping {
            direction: last.direction,
            fields: last.fields,
            ..said
        },
        None => said,
    })
}

fn in_exchange(mapping: &ImportMapping) -> Result<Mapping, Failure> {
    let mut fields = std::collections::BTreeMap::new();
    for (heading, field) in &mapping.fields {
        let field = serde_json::from_value(field.as_str().into())
            .map_err(|_| Failure::input(format!("Không có mục “{field}” trong sổ.")))?;
        fields.insert(heading.clone(), field);
    }
    Ok(Mapping {
        sheet: mapping.sheet.clone(),
        direction: mapping.direction.map(Into::into),
        heading_row: mapping.heading_row,
        fields,
        day_first: mapping.day_first,
        year: mapping.year,
    })
}

fn in_contract(mapping: &Mapping) -> ImportMapping {
    ImportMapping {
        sheet: mapping.sheet.clone(),
        direction: mapping.direction.map(Into::into),
        heading_row: mapping.heading_row,
        fields: mapping
            .fields
            .iter()
            .map(|(heading, field)| (heading.clone(), word(field)))
            .collect(),
        day_first: mapping.day_first,
        year: mapping.year,
    }
}

/// The word a field goes by outside: `number-and-symbol`.
fn word(field: &old_book::Field) -> String {
    let word = serde_json::to_value(field).unwrap_or_default();
    word.as_str().unwrap_or_default().to_owned()
}
