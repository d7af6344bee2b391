//! Báo cáo tình hình giải quyết văn bản đến, văn bản đi.

use std::path::PathBuf;

pub use document::{Period, PeriodError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ReportKind {
    /// Tình hình giải quyết văn bản đến.
    Incoming,
    /// Tình hình giải quyết văn bản đi.
    Outgoing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportAsked {
    pub kind: ReportKind,
    pub period: Period,
    /// Absent: all bodies of the office.
    pub body: Option<i64>,
    /// Absent: all series.
    pub series: Option<i64>,
}

/// Writes a report; the ending of the file tells the form: xlsx, docx, pdf.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintReport {
    pub asked: ReportAsked,
    #[ts(as = "String")]
    pub path: PathBuf,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Report {
    /// `BÁO CÁO TÌNH HÌNH GIẢI QUYẾT VĂN BẢN ĐẾN`
    pub title: String,
    /// `Quý III năm 2026`
    pub period: String,
    /// `Số liệu đến hết ngày 30/09/2026`
    pub judged: String,
    /// This period against the one before.
    pub summary: ReportTable,
    /// The same papers by one thing after another; every column adds up to the same total.
    pub tables: Vec<ReportTable>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportTable {
    /// `Theo loại văn bản`
    pub name: String,
    /// Heading of the column of names.
    pub label: String,
    /// Headings of the columns of numbers.
    pub columns: Vec<String>,
    pub rows: Vec<ReportRow>,
    /// The sums of the columns, where they can be added up.
    pub total: Option<Vec<i64>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportRow {
    pub name: String,
    /// As many as there are columns of numbers.
    pub numbers: Vec<i64>,
}
