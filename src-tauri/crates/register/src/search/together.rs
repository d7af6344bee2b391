//! Writing the words of many new lines at once.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::mem;
use std::panic::resume_unwind;
use std::sync::mpsc::{Sender, channel};
use std::thread::{self, JoinHandle};

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::index::{Said, Words, next_key};
use crate::{EntryId, RegisterError};

/// New lines whose words are not in the index yet. Their words are made ready by a second pair of
/// hands while the first goes on writing lines.
pub(crate) struct Together {
    /// Lines that were not handed over yet.
    pile: Vec<(EntryId, Said)>,
    hands: Sender<Vec<(EntryId, Said)>>,
    ready: JoinHandle<Vec<Line>>,
}

/// Lines that are handed over at once: to wake the other hands for each costs more than its words.
const PILE: usize = 512;

struct Line {
    entry: EntryId,
    said: Said,
    words: Words,
}

impl Together {
    pub(crate) fn new() -> Together {
        let (hands, piles) = channel::<Vec<(EntryId, Said)>>();
        let ready = thread::spawn(|| {
            let lines = piles.into_iter().flatten().map(|(entry, said)| Line {
                entry,
                words: said.words(),
                said,
            });
            lines.collect()
        });
        Together {
            pile: vec![],
            hands,
            ready,
        }
    }

    /// A line that was written just now, while its rows are at hand.
    pub(crate) fn add(
        &mut self,
        connection: &Connection,
        entry: EntryId,
    ) -> Result<(), RegisterError> {
        self.pile.push((entry, Said::by(connection, entry)?));
        if self.pile.len() == PILE {
            self.hand_over();
        }
        Ok(())
    }

    fn hand_over(&mut self) {
        // Hands that no longer listen have broken off; why is told when all is to be written.
        let _ = self.hands.send(mem::take(&mut self.pile));
    }

    /// Writes all the words by one statement. The index lays what was written into it aside
    /// whenever another statement begins: line by line that takes four times as long.
    pub(crate) fn write(mut self, connection: &Connection) -> Result<(), RegisterError> {
        self.hand_over();
        drop(self.hands);
        let lines = self.ready.join();
        let lines = lines.unwrap_or_else(|broken| resume_unwind(broken));
        connection.execute_batch(
            "CREATE TEMP TABLE new_words (id INTEGER PRIMARY KEY, entry, kind, exact, fold, subject)",
        )?;
        let mut keys: HashMap<NaiveDate, i64> = HashMap::new();
        let mut insert =
            connection.prepare("INSERT INTO temp.new_words VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
        for line in lines {
            let key = match keys.entry(line.said.day) {
                Entry::Occupied(key) => key.into_mut(),
                Entry::Vacant(place) => place.insert(next_key(connection, line.said.day)?),
            };
            let Words {
                exact,
                fold,
                subject,
            } = line.words;
            insert.execute(params![
                *key,
                line.entry,
                line.said.direction,
                exact,
                fold,
                subject
            ])?;
            *key += 1;
        }
        drop(insert);
        // Sixty-four megabytes of words at a time, not one: fewer pieces of the index to be merged.
        connection.execute_batch(
            "INSERT INTO search_words (search_words, rank) VALUES ('hashsize', 67108864);
             INSERT INTO search SELECT id, entry, kind, exact, fold, subject FROM temp.new_words;
             INSERT INTO search_words (search_words, rank) VALUES ('hashsize', 1048576);
             DROP TABLE temp.new_words",
        )?;
        Ok(())
    }
}
