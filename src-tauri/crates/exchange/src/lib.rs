//! What crosses the threshold as a file: spreadsheets, office packages, messages between systems,
//! the text of received files, old encodings.
//!
//! A spreadsheet goes out as a written listing ([`xlsx`]) and comes in by two steps: any
//! spreadsheet file becomes sheets of cells ([`sheets`]), a sheet becomes the rows of an old book
//! ([`old_book`]), each of them facts or the reasons why not. Of a signed PDF, [`signature`] reads who signed it and
//! whether it was changed since; of any received file, [`text`] reads the words, and [`picture`] draws the pages of a PDF.
//! A case file leaves as the fields of its papers ([`case_file`]).

pub mod addressees;
pub mod case_file;
pub mod grid;
mod guarded;
pub mod old_book;
pub mod picture;
mod received;
pub mod sheets;
pub mod signature;
pub mod text;
pub mod xlsx;
