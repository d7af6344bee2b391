//! The laws of the books stand in their file, as triggers: where one is gone or says something
//! else, what it forbids could be done by any tool.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::Fault;
use crate::{RegisterError, migrations};

/// Laws that are not as a new office would have them.
pub(super) fn faults(connection: &Connection) -> Result<Vec<Fault>, RegisterError> {
    let mut new = Connection::open_in_memory()?;
    migrations::migrate(&mut new)?;
    let (lawful, mut stand) = (laws(&new)?, laws(connection)?);
    let mut faults = vec![];
    for (law, says) in lawful {
        if stand.remove(&law) != Some(says) {
            faults.push(Fault::LawAltered(law));
        }
    }
    // And what forbids or does something of its own.
    faults.extend(stand.into_keys().map(Fault::LawAltered));
    Ok(faults)
}

/// The laws by their names, with what they say.
fn laws(connection: &Connection) -> Result<BTreeMap<String, String>, RegisterError> {
    let mut statement =
        connection.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")?;
    let laws = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(laws.collect::<Result<_, _>>()?)
}
