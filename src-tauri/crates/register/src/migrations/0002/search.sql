-- A word that is only begun is looked up as it is typed: up to five letters of it stand in the
-- index by themselves, where SQLite would put together the lines of every word that begins so.
-- Where in a line a word stands is never asked, nor in which column: words with marks are in the
-- one, without marks in the other.

DROP TABLE search_words;

CREATE VIRTUAL TABLE search_words USING fts5 (
    exact, fold,
    content = 'search', content_rowid = 'id',
    prefix = '1 2 3 4 5', columnsize = 0, detail = none, tokenize = 'unicode61 remove_diacritics 0'
);

INSERT INTO search_words (search_words, rank) VALUES ('hashsize', 16777216);

INSERT INTO search_words (search_words) VALUES ('rebuild');

INSERT INTO search_words (search_words, rank) VALUES ('hashsize', 1048576);
