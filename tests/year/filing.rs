//! What is printed of the year besides its books: files, labels, reminders, reports, copies.

use std::path::PathBuf;

use clerk::contract::*;
use document::dispatch::Medium;

use crate::course::{Sent, YEAR, Year, day};
use crate::office::{COPIES, OUT_BOOKS};
use crate::printing::printed;

/// Title, retention, and out of how many papers one goes into it.
const FILES: [(&str, &str, usize); 3] = [
    (
        "Hồ sơ công tác văn thư, lưu trữ năm 2026 của Ủy ban nhân dân xã",
        "Vĩnh viễn",
        3,
    ),
    ("Tập báo cáo định kỳ gửi cấp trên năm 2026", "20 năm", 5),
    ("Tập giấy mời họp năm 2026", "5 năm", 9),
];

impl Year {
    /// One line each.
    pub fn other_papers(&self) -> Vec<PathBuf> {
        let clerk = &self.clerk;
        let path = |name: &str| self.home.join("in").join(name);
        let sheet = clerk.paper_choices(()).unwrap().labels.remove(0);
        let posted = clerk.postal_book(YEAR).unwrap();
        let entry = posted.last().unwrap().entries[0];
        let arrived = self.arrived[self.arrived.len() / 2].0;
        let files = self.case_files();
        let body = self.committee();
        let case_file = |name: &str, what| {
            printed(path(name), |path| {
                clerk.print_case_files(PrintCaseFiles { what, path })
            })
        };
        let report = |name: &str, kind, period: &str| {
            let asked = ReportAsked {
                kind,
                period: period.parse().unwrap(),
                body: None,
                series: None,
            };
            printed(path(name), |path| {
                clerk.print_report(PrintReport { asked, path })
            })
        };
        let made: Vec<Result<PathBuf, Failure>> = vec![
            printed(path("so-cai-so.pdf"), |path| {
                let series = self.arrivals();
                clerk.print_ledger(PrintLedger { series, path })
            }),
            printed(path("nhan-bi.pdf"), |path| {
                clerk.print_labels(PrintLabels {
                    entry,
                    recipients: None,
                    symbol: true,
                    sheet: sheet.clone(),
                    skip: 2,
                    path,
                })
            }),
            printed(path("nhan-dau-den.pdf"), |path| {
                clerk.print_stamp_labels(PrintStampLabels {
                    entry: arrived,
                    whole_day: true,
                    sheet: sheet.clone(),
                    skip: 0,
                    path,
                })
            }),
            printed(path("nhac-viec.pdf"), |path| {
                let asked = RemindersAsked {
                    scope: WorkScope {
                        body: None,
                        from_year: None,
                    },
                    within: 5,
                };
                clerk.print_reminders(PrintReminders {
                    asked,
                    receiver: None,
                    path,
                })
            }),
            report("bao-cao-den-nam.pdf", ReportKind::Incoming, "2026"),
            report("bao-cao-den-quy.pdf", ReportKind::Incoming, "2026-Q3"),
            report("bao-cao-di-thang.pdf", ReportKind::Outgoing, "2026-11"),
            case_file(
                "danh-muc-ho-so.pdf",
                CaseFilePrint::Plan { body, year: YEAR },
            ),
            case_file(
                "muc-luc-van-ban.pdf",
                CaseFilePrint::Contents { file: files[0] },
            ),
            case_file(
                "muc-luc-vinh-vien.pdf",
                CaseFilePrint::HandOver {
                    files: files.clone(),
                    permanent: true,
                },
            ),
            case_file(
                "muc-luc-co-thoi-han.pdf",
                CaseFilePrint::HandOver {
                    files: files.clone(),
                    permanent: false,
                },
            ),
            case_file(
                "bien-ban-giao-nhan.pdf",
                CaseFilePrint::Minutes {
                    files: files.clone(),
                    form: Box::default(),
                },
            ),
            printed(path("ban-sao.pdf"), |path| {
                let entry = self.copied_paper();
                clerk.print_copy(PrintCopy {
                    entry,
                    medium: Medium::Giay,
                    path,
                })
            }),
        ];
        for (name, kind) in [
            ("bao-cao-den.xlsx", ReportKind::Incoming),
            ("bao-cao-di.docx", ReportKind::Outgoing),
        ] {
            report(name, kind, "2026-H2").unwrap();
        }
        made.into_iter().map(Result::unwrap).collect()
    }

    /// Files of the year, some papers in each of them, closed on its last day.
    fn case_files(&self) -> Vec<i64> {
        let (clerk, body) = (&self.clerk, self.committee());
        let heading = AddHeading {
            body,
            year: YEAR,
            parent: None,
            title: "VĂN PHÒNG".into(),
            abbreviation: "VP".into(),
        };
        clerk.add_heading(heading).unwrap();
        let asked = CaseFilesAsked { body, year: YEAR };
        let heading = clerk.list_case_files(asked).unwrap().plan.headings[0].id;
        let mut files = vec![];
        for (title, retention, share) in FILES {
            let form = CaseFileForm {
                title: title.into(),
                retention: retention.into(),
                maker: "Nguyễn Thị Dung".into(),
                heading: Some(heading),
                listed: true,
                opened: Some(day(1, 5)),
                ..CaseFileForm::default()
            };
            let wish = OpenCaseFile {
                body,
                year: YEAR,
                form,
            };
            let file = clerk.open_case_file(wish).unwrap().id;
            let entries = self.arrived.iter().step_by(share).map(|(entry, _)| *entry);
            let entries = entries.take(60).collect();
            clerk.file_entries(FileEntries { file, entries }).unwrap();
            let on = day(12, 31);
            let closing = CloseCaseFile {
                file,
                on,
                sheets: Some(90),
            };
            clerk.close_case_file(closing).unwrap();
            files.push(file);
        }
        files
    }

    /// A copy that was made in the year, of a paper that has its scan.
    fn copied_paper(&self) -> i64 {
        let copies = |sent: &&Sent| OUT_BOOKS[sent.book].name == COPIES;
        let copy = self.sent.iter().find(copies).unwrap().entry;
        let links = self.clerk.read_links(copy).unwrap();
        let source = links.into_iter().find_map(|link| link.row).unwrap();
        self.scan(source.entry);
        copy
    }
}
