CREATE TABLE file_text (
    -- The words of a stored file, for finding its papers. They are read from the file and can be
    -- read again, so the journal does not tell of them.
    id       INTEGER PRIMARY KEY,             -- as the files came: newest first is the order of the key
    file     TEXT NOT NULL UNIQUE REFERENCES stored_file,
    fold     TEXT NOT NULL DEFAULT '',        -- without marks; '' for a scan
    outcome  TEXT NOT NULL DEFAULT 'waiting'
        CHECK (outcome IN ('waiting', 'read', 'foreign', 'locked', 'damaged', 'too-much')),
    begun    INTEGER NOT NULL DEFAULT 0 CHECK (begun >= 0), -- how often: a file that ends the program is not begun for ever
    read_at  TEXT CHECK (read_at IS NULL OR datetime(read_at) IS NOT NULL),
    CHECK ((outcome = 'waiting') = (read_at IS NULL)),
    CHECK (outcome = 'read' OR fold = '')
) STRICT;

CREATE INDEX file_text_waiting ON file_text (id) WHERE outcome = 'waiting';

CREATE INDEX attachment_by_file ON attachment (file);

CREATE VIRTUAL TABLE file_words USING fts5 (
    fold,
    content = 'file_text', content_rowid = 'id',
    prefix = '1 2 3', columnsize = 0, detail = none, tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TRIGGER file_words_enter AFTER INSERT ON file_text
BEGIN
    INSERT INTO file_words (rowid, fold) VALUES (NEW.id, NEW.fold);
END;

CREATE TRIGGER file_words_change AFTER UPDATE OF fold ON file_text
BEGIN
    INSERT INTO file_words (file_words, rowid, fold) VALUES ('delete', OLD.id, OLD.fold);
    INSERT INTO file_words (rowid, fold) VALUES (NEW.id, NEW.fold);
END;

CREATE TRIGGER file_words_leave AFTER DELETE ON file_text
BEGIN
    INSERT INTO file_words (file_words, rowid, fold) VALUES ('delete', OLD.id, OLD.fold);
END;

CREATE TRIGGER stored_file_waits_to_be_read AFTER INSERT ON stored_file
BEGIN
    INSERT INTO file_text (file) VALUES (NEW.sha256);
END;

INSERT INTO file_text (file)
SELECT sha256 FROM stored_file
LEFT JOIN attachment ON attachment.file = sha256
GROUP BY sha256 ORDER BY min(attachment.id);
