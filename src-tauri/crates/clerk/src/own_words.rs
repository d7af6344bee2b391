//! Từ riêng của cơ quan, which the check of spelling leaves alone.

use crate::Clerk;
use crate::contract::*;

impl Clerk {
    pub fn list_own_words(&self, _: ()) -> Result<Vec<String>, Failure> {
        self.read(|register| Ok(register.own_words()?))
    }

    /// One word or several with spaces between them.
    pub fn add_own_words(&self, words: String) -> Result<Vec<String>, Failure> {
        self.write(|register, act| {
            register.add_own_words(act, &words)?;
            Ok(register.own_words()?)
        })
    }

    pub fn remove_own_word(&self, word: String) -> Result<Vec<String>, Failure> {
        self.write(|register, act| {
            register.remove_own_word(act, &word)?;
            Ok(register.own_words()?)
        })
    }
}
