-- Lists of all years are read in the order of these: to sort a million papers takes seconds.

CREATE INDEX document_by_date ON document (date);

CREATE INDEX document_by_author ON document (author);

CREATE INDEX document_by_kind_name ON document (kind_name);

-- Subjects are many and long: what sorts them stands with the words of their lines.
ALTER TABLE search ADD COLUMN subject BLOB NOT NULL DEFAULT x'';

DROP TRIGGER search_words_change;

UPDATE search SET subject = alphabetical(coalesce((
    SELECT document.subject FROM entry JOIN document ON document.id = entry.document
    WHERE entry.id = search.entry), ''));

CREATE TRIGGER search_words_change AFTER UPDATE OF id, exact, fold ON search
BEGIN
    INSERT INTO search_words (search_words, rowid, exact, fold)
    VALUES ('delete', OLD.id, OLD.exact, OLD.fold);
    INSERT INTO search_words (rowid, exact, fold) VALUES (NEW.id, NEW.exact, NEW.fold);
END;

CREATE INDEX search_by_subject ON search (subject, entry);
