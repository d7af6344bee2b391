CREATE TABLE search (
    -- The words of every line, for finding. id = day << 20 | place in the day: newest first is
    -- the order of the key itself.
    id     INTEGER PRIMARY KEY,
    entry  INTEGER NOT NULL UNIQUE REFERENCES entry ON DELETE CASCADE,
    kind   TEXT NOT NULL CHECK (kind IN ('incoming', 'outgoing')),
    exact  TEXT NOT NULL,                     -- with marks, one spelling for hòa and hoà
    fold   TEXT NOT NULL                      -- without marks: hoa
) STRICT;

CREATE VIRTUAL TABLE search_words USING fts5 (
    exact, fold,
    content = 'search', content_rowid = 'id',
    prefix = '1 2 3', columnsize = 0, tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TRIGGER search_words_enter AFTER INSERT ON search
BEGIN
    INSERT INTO search_words (rowid, exact, fold) VALUES (NEW.id, NEW.exact, NEW.fold);
END;

CREATE TRIGGER search_words_leave AFTER DELETE ON search
BEGIN
    INSERT INTO search_words (search_words, rowid, exact, fold)
    VALUES ('delete', OLD.id, OLD.exact, OLD.fold);
END;

CREATE TRIGGER search_words_change AFTER UPDATE ON search
BEGIN
    INSERT INTO search_words (search_words, rowid, exact, fold)
    VALUES ('delete', OLD.id, OLD.exact, OLD.fold);
    INSERT INTO search_words (rowid, exact, fold) VALUES (NEW.id, NEW.exact, NEW.fold);
END;
