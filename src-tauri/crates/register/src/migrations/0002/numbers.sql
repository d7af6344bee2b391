ALTER TABLE entry ADD COLUMN approved_by TEXT NOT NULL DEFAULT '';

ALTER TABLE entry ADD COLUMN exception_reason TEXT NOT NULL DEFAULT '';

ALTER TABLE entry ADD COLUMN import INTEGER REFERENCES import;

CREATE INDEX entry_by_import ON entry (import) WHERE import IS NOT NULL;

CREATE TRIGGER entry_is_inserted_with_leave BEFORE INSERT ON entry
WHEN NEW.suffix <> '' AND NEW.fate NOT IN ('imported', 'paper-book') AND NEW.import IS NULL
     AND (NEW.approved_by = '' OR NEW.exception_reason = '')
     AND (SELECT numbers FROM series WHERE id = NEW.series) = 'own'
BEGIN
    SELECT RAISE(ABORT, 'inserted-without-leave');
END;

CREATE TRIGGER entry_is_reserved_for_a_reason BEFORE INSERT ON entry
WHEN NEW.fate = 'reserved' AND NEW.exception_reason = ''
BEGIN
    SELECT RAISE(ABORT, 'reserved-without-reason');
END;

DROP TRIGGER entry_takes_the_next_number;

CREATE TRIGGER entry_takes_the_next_number BEFORE INSERT ON entry
WHEN NEW.fate NOT IN ('imported', 'paper-book') AND NEW.import IS NULL AND NEW.suffix = ''
     AND (SELECT numbers FROM series WHERE id = NEW.series) = 'own'
     AND NEW.number <> (
         SELECT 1 + max(
             opening_number,
             coalesce((SELECT max(number) FROM entry WHERE entry.series = NEW.series), 0))
         FROM series WHERE id = NEW.series)
BEGIN
    SELECT RAISE(ABORT, 'number-not-next');
END;

DROP TRIGGER entry_stands_in_its_year;

CREATE TRIGGER entry_stands_in_its_year BEFORE INSERT ON entry
-- The year of an outgoing paper is that of its date, of an incoming one that of its arrival.
WHEN NEW.fate NOT IN ('imported', 'paper-book') AND NEW.fate <> 'reserved'
     AND (SELECT series.year <> CAST(strftime('%Y',
              CASE series.direction
                  WHEN 'incoming' THEN NEW.entered_on
                  ELSE coalesce((SELECT date FROM document WHERE id = NEW.document), NEW.entered_on)
              END) AS INTEGER)
          FROM series WHERE id = NEW.series)
BEGIN
    SELECT RAISE(ABORT, 'other-year');
END;

CREATE TRIGGER entry_of_an_import_is_of_before BEFORE INSERT ON entry
-- A number that was void in the old book comes with it, without a paper.
WHEN NEW.import IS NOT NULL AND NEW.fate <> 'imported'
     AND NOT (NEW.fate = 'void' AND NEW.document IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'import-of-a-new-number');
END;

DROP TRIGGER entry_is_inserted_behind_its_number;

CREATE TRIGGER entry_is_inserted_behind_its_number BEFORE INSERT ON entry
WHEN NEW.suffix <> '' AND NEW.fate NOT IN ('imported', 'paper-book') AND NEW.import IS NULL
     AND (SELECT numbers FROM series WHERE id = NEW.series) = 'own'
     AND NOT EXISTS (
         SELECT 1 FROM entry
         WHERE series = NEW.series AND number = NEW.number AND suffix = ''
         UNION ALL
         SELECT 1 FROM series WHERE id = NEW.series AND NEW.number <= opening_number)
BEGIN
    SELECT RAISE(ABORT, 'number-not-given-yet');
END;

DROP TRIGGER entry_is_never_deleted;

CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
-- Only an import may be taken back, and only until a later number was given by hand. One that was
-- given before the import came stands behind it in the book and not in time.
WHEN OLD.fate <> 'imported' AND (OLD.import IS NULL OR OLD.document IS NOT NULL)
     OR (SELECT state FROM series WHERE id = OLD.series) = 'closed'
     OR EXISTS (
         SELECT 1 FROM entry
         WHERE series = OLD.series AND number > OLD.number AND id > OLD.id
               AND fate <> 'imported' AND (import IS NULL OR document IS NOT NULL))
BEGIN
    SELECT RAISE(ABORT, 'number-is-for-ever');
END;

DROP TRIGGER entry_of_a_closed_book_is_frozen;

CREATE TRIGGER entry_of_a_closed_book_is_frozen
-- What stands beside the paper, as a note, is written on.
BEFORE UPDATE OF fate, void_reason, document, entered_on, signed_on ON entry
WHEN (OLD.fate, OLD.void_reason, OLD.document, OLD.entered_on, OLD.signed_on)
     IS NOT (NEW.fate, NEW.void_reason, NEW.document, NEW.entered_on, NEW.signed_on)
     AND (SELECT state FROM series WHERE id = OLD.series) = 'closed'
BEGIN
    SELECT RAISE(ABORT, 'series-closed');
END;

CREATE TRIGGER entry_keeps_its_document BEFORE UPDATE OF document ON entry
WHEN OLD.document IS NOT NULL AND NEW.document IS NOT OLD.document
BEGIN
    SELECT RAISE(ABORT, 'number-is-for-ever');
END;

CREATE TRIGGER entry_is_filled_in_its_year BEFORE UPDATE OF document ON entry
-- A reserved number gets its paper: in the year of its series.
WHEN OLD.document IS NULL AND NEW.document IS NOT NULL
     AND (SELECT series.year <> CAST(strftime('%Y',
              CASE series.direction
                  WHEN 'incoming' THEN NEW.entered_on
                  ELSE coalesce((SELECT date FROM document WHERE id = NEW.document), NEW.entered_on)
              END) AS INTEGER)
          FROM series WHERE id = NEW.series)
BEGIN
    SELECT RAISE(ABORT, 'other-year');
END;

CREATE TRIGGER entry_has_a_document_when_it_is_used BEFORE UPDATE OF fate ON entry
WHEN NEW.fate IN ('issued', 'received') AND NEW.document IS NULL
BEGIN
    SELECT RAISE(ABORT, 'number-without-paper');
END;

DROP TRIGGER series_once_numbered_stays;

CREATE TRIGGER series_once_numbered_stays
BEFORE UPDATE OF body, direction, year, numbers, opening_number ON series
-- What was taken over from the paper book may still show that it ended later.
WHEN EXISTS (SELECT 1 FROM entry
             WHERE entry.series = OLD.id AND fate NOT IN ('imported', 'paper-book')
                   AND (import IS NULL OR document IS NOT NULL))
     AND (OLD.body, OLD.direction, OLD.year, OLD.numbers, OLD.opening_number)
         IS NOT (NEW.body, NEW.direction, NEW.year, NEW.numbers, NEW.opening_number)
BEGIN
    SELECT RAISE(ABORT, 'series-already-numbered');
END;

CREATE TABLE import (
    -- A file of an old register, or the evening list of another system, taken over as a whole.
    id           INTEGER PRIMARY KEY,
    uuid         TEXT NOT NULL UNIQUE,
    file_name    TEXT NOT NULL,
    file         TEXT NOT NULL,               -- its SHA-256, with its sheet's name where it has several: none is taken over twice
    imported_at  TEXT NOT NULL CHECK (datetime(imported_at) IS NOT NULL),
    taken        INTEGER NOT NULL CHECK (taken >= 0),    -- lines that came into the books
    refused      INTEGER NOT NULL CHECK (refused >= 0),
    mapping      TEXT NOT NULL CHECK (json_valid(mapping)), -- which column was which, to be remembered
    withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR datetime(withdrawn_at) IS NOT NULL)
) STRICT;
