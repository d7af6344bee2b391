//! Từ riêng của cơ quan: words that are spelled right, whatever they look like.

use rusqlite::OptionalExtension;

use crate::entry::text;
use crate::journal::{Noun, Recorder};
use crate::{Act, Done, MissingFact, Register, RegisterError};

impl Register {
    /// In the order of a dictionary.
    pub fn own_words(&self) -> Result<Vec<String>, RegisterError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT word FROM own_word ORDER BY alphabetical(word), word")?;
        let words = statement.query_map([], |row| row.get(0))?;
        Ok(words.collect::<Result<_, _>>()?)
    }

    /// Keeps the words of what is given; a word that is there stays one.
    pub fn add_own_words(&mut self, act: &Act<'_>, words: &str) -> Result<Done<()>, RegisterError> {
        let words = text(words);
        if words.is_empty() {
            return Err(RegisterError::FactMissing {
                fact: MissingFact::Word,
            });
        }
        self.transact(act, "add-own-words", |recorder| {
            words
                .split_whitespace()
                .try_for_each(|word| match key(recorder, word)? {
                    Some(_) => Ok(()),
                    None => recorder
                        .insert(
                            Noun::OwnWord,
                            "INSERT INTO own_word (word) VALUES (?1)",
                            [word],
                        )
                        .map(drop),
                })
        })
    }

    /// A word that is not there is gone already.
    pub fn remove_own_word(
        &mut self,
        act: &Act<'_>,
        word: &str,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "remove-own-word", |recorder| {
            match key(recorder, word)? {
                Some(key) => recorder.delete(Noun::OwnWord, key),
                None => Ok(()),
            }
        })
    }
}

fn key(recorder: &Recorder<'_>, word: &str) -> Result<Option<i64>, RegisterError> {
    Ok(recorder
        .connection()
        .prepare_cached("SELECT id FROM own_word WHERE word = ?1")?
        .query_row([word], |row| row.get(0))
        .optional()?)
}
