//! Hand-written TOML, read key by key: every fault is collected with its line and column and a
//! Vietnamese sentence, no key is dropped silently.
//!
//! ```
//! let read = document::keys::read("name = \"Sơn Đông\"\nnumbr = 5", |table| {
//!     (table.text("name"), table.whole("number", 1..=9999))
//! });
//! let faults = read.unwrap_err();
//! assert_eq!(
//!     faults[0].to_string(),
//!     "Dòng 2, cột 1: Không có khóa “numbr”; có phải là “number” không?"
//! );
//! ```

mod scalar;
mod syntax;
mod table;

pub(crate) use scalar::write_decimal;
pub use table::Table;

use std::cell::RefCell;

use toml::de::DeTable;

use crate::source::{Fault, clean};

/// Reads a whole text; `map` takes the keys it knows, what it leaves is a fault.
pub fn read<T>(text: &str, map: impl FnOnce(&mut Table) -> T) -> Result<T, Vec<Fault>> {
    let (text, mut faults) = clean(text);
    let (value, more) = read_clean(&text, map);
    faults.extend(more);
    faults.sort();
    if faults.is_empty() {
        Ok(value)
    } else {
        Err(faults)
    }
}

/// As [`read`] for text that is clean already. The value is only good when there are no faults.
pub(crate) fn read_clean<T>(text: &str, map: impl FnOnce(&mut Table) -> T) -> (T, Vec<Fault>) {
    let (parsed, errors) = DeTable::parse_recoverable(text);
    let mut broken = syntax::faults(text, &errors);
    let ledger = Ledger {
        text,
        faults: RefCell::default(),
    };
    let mut table = Table::new(&ledger, parsed.span(), parsed.into_inner());
    let value = map(&mut table);
    table.finish();
    // Where the syntax is broken the parser guesses: what follows from its guesses (a wrong type
    // in that line, a key that seems to be missing) would only hide the true cause.
    let found = ledger.faults.into_inner();
    if broken.is_empty() {
        broken.extend(found.into_iter().map(|(fault, _)| fault));
    } else {
        let sound = |fault: &Fault| broken.iter().all(|other| other.line != fault.line);
        let kept: Vec<Fault> = found
            .into_iter()
            .filter(|(fault, cause)| *cause == Cause::Present && sound(fault))
            .map(|(fault, _)| fault)
            .collect();
        broken.extend(kept);
    }
    broken.sort();
    (value, broken)
}

/// Looks some keys up in clean text, before it is read: what else is there, right or wrong, is left
/// to the reading.
pub(crate) fn glance<T>(text: &str, map: impl FnOnce(&mut Table) -> T) -> T {
    let (parsed, _) = DeTable::parse_recoverable(text);
    let ledger = Ledger {
        text,
        faults: RefCell::default(),
    };
    map(&mut Table::new(&ledger, parsed.span(), parsed.into_inner()))
}

/// The text being read and what was found wrong in it so far.
pub(crate) struct Ledger<'t> {
    text: &'t str,
    faults: RefCell<Vec<(Fault, Cause)>>,
}

/// Whether a fault is about something that is written or about something that is not.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cause {
    Present,
    Missing,
}

impl Ledger<'_> {
    fn note(&self, offset: usize, cause: Cause, problem: impl Into<String>) {
        let fault = Fault::at(self.text, offset, problem);
        self.faults.borrow_mut().push((fault, cause));
    }
}
