//! Opening the office in the morning.

use std::path::Path;

use clerk::contract::Opening;
use clerk::{Access, Clerk, Moment};
use rusqlite::Connection;

use crate::office::NOW;
use crate::report::{Report, Times};

pub fn measure(report: &mut Report, folder: &Path) {
    let now: Moment = NOW.parse().expect("a moment");
    let (mut ours, mut theirs) = (Times::default(), Times::default());
    for _ in 0..20 {
        ours.of(|| {
            let clerk = Clerk::new(folder, Access::Window, "Văn thư", now);
            let opening = clerk.opening(()).expect("an office");
            assert!(matches!(opening, Opening::Ready(_)));
        });
        theirs.of(|| {
            let bare = Connection::open(folder.join("office.db")).expect("the database");
            let last: i64 = bare
                .query_row(
                    "SELECT max(number) FROM entry WHERE series = 1",
                    [],
                    |row| row.get(0),
                )
                .expect("a number");
            assert!(last > 0);
        });
    }
    report.beside("Mở cơ quan", &ours, &theirs);
}
