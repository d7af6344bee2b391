use crate::Length;

/// The words of a run, each with the space behind it: one text, and where each word stands.
///
/// Words of a justified line stand apart by their places; the text itself keeps its single plain
/// spaces, so that copying and searching find it as written. A register has a million words: a
/// text of its own for each would take eight times the room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    text: String,
    stand: Vec<Stand>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stand {
    dx: Length,
    /// Where the word ends in the text.
    end: u32,
}

/// A word and the space behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'t> {
    /// Distance from the mark's place.
    pub dx: Length,
    pub text: &'t str,
}

impl Words {
    /// Text that stands as one word, where its mark is.
    pub fn one(text: &str) -> Words {
        [(Length::ZERO, text)].into_iter().collect()
    }

    /// Adds a word; its `text` may come in parts.
    pub fn push<'p>(&mut self, dx: Length, text: impl IntoIterator<Item = &'p str>) {
        self.text.extend(text);
        self.stand.push(Stand {
            dx,
            end: self.text.len() as u32,
        });
    }

    pub fn iter(&self) -> impl Iterator<Item = Word<'_>> {
        let mut begin = 0;
        self.stand.iter().map(move |stand| {
            let end = stand.end as usize;
            let text = &self.text[begin..end];
            begin = end;
            Word { dx: stand.dx, text }
        })
    }

    pub fn len(&self) -> usize {
        self.stand.len()
    }

    pub fn is_empty(&self) -> bool {
        self.stand.is_empty()
    }

    /// All words with their spaces.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl<'t> FromIterator<(Length, &'t str)> for Words {
    fn from_iter<I: IntoIterator<Item = (Length, &'t str)>>(words: I) -> Words {
        let mut all = Words::default();
        for (dx, text) in words {
            all.push(dx, [text]);
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_back_as_they_were_put_in() {
        let mut words: Words = [(Length::ZERO, "Số: "), (Length::pt(25.0), "15/QĐ")]
            .into_iter()
            .collect();
        words.push(Length::pt(60.0), ["-", "UBND", " "]);
        let back: Vec<(Length, &str)> = words.iter().map(|word| (word.dx, word.text)).collect();
        let there = [
            (Length::ZERO, "Số: "),
            (Length::pt(25.0), "15/QĐ"),
            (Length::pt(60.0), "-UBND "),
        ];
        assert_eq!(back, there);
        assert_eq!(words.as_str(), "Số: 15/QĐ-UBND ");
    }
}
