CREATE TABLE office (
    -- The office that keeps these books: exactly one row.
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    uuid        TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    created_at  TEXT NOT NULL CHECK (datetime(created_at) IS NOT NULL)
) STRICT;

CREATE TABLE setting (
    -- What the office has chosen where the rules leave a choice.
    key         TEXT PRIMARY KEY,
    value       TEXT NOT NULL
) STRICT;

CREATE TABLE agency (
    -- Danh bạ: bodies and people that write to us and that we write to. A name is data with a
    -- time: papers keep the name they were written under.
    id            INTEGER PRIMARY KEY,
    uuid          TEXT NOT NULL UNIQUE,
    kind          TEXT NOT NULL
        CHECK (kind IN ('state', 'party', 'mass-organisation', 'company', 'person', 'other')),
    name          TEXT NOT NULL,
    abbreviation  TEXT NOT NULL DEFAULT '',
    code          TEXT NOT NULL DEFAULT '',   -- mã định danh, old or new form
    place         TEXT NOT NULL DEFAULT '',
    parent        INTEGER REFERENCES agency,
    valid_from    TEXT CHECK (valid_from IS date(valid_from)),
    valid_to      TEXT CHECK (valid_to IS date(valid_to)),
    predecessor   INTEGER REFERENCES agency
) STRICT;

CREATE TABLE issuing_body (
    -- Cơ quan ban hành: a body this office numbers for. One office has several.
    id            INTEGER PRIMARY KEY,
    uuid          TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL,
    abbreviation  TEXT NOT NULL,
    parent_head   TEXT NOT NULL DEFAULT '[]'  -- cơ quan chủ quản, line by line as the head is broken
        CHECK (json_valid(parent_head) AND json_type(parent_head) = 'array'),
    head          TEXT NOT NULL               -- its own lines of the head
        CHECK (json_valid(head) AND json_type(head) = 'array'),
    place         TEXT NOT NULL,              -- địa danh
    valid_from    TEXT CHECK (valid_from IS date(valid_from)),
    valid_to      TEXT CHECK (valid_to IS date(valid_to)),
    predecessor   INTEGER REFERENCES issuing_body
) STRICT;

CREATE TABLE unit (
    -- Đơn vị: a division of the office, that drafts papers and to which papers are handed.
    id            INTEGER PRIMARY KEY,
    uuid          TEXT NOT NULL UNIQUE,
    body          INTEGER NOT NULL REFERENCES issuing_body,
    name          TEXT NOT NULL,
    abbreviation  TEXT NOT NULL DEFAULT '',
    valid_from    TEXT CHECK (valid_from IS date(valid_from)),
    valid_to      TEXT CHECK (valid_to IS date(valid_to)),
    predecessor   INTEGER REFERENCES unit
) STRICT;

CREATE TABLE signer (
    -- Người ký.
    id          INTEGER PRIMARY KEY,
    uuid        TEXT NOT NULL UNIQUE,
    body        INTEGER NOT NULL REFERENCES issuing_body,
    name        TEXT NOT NULL,
    valid_from  TEXT CHECK (valid_from IS date(valid_from)),
    valid_to    TEXT CHECK (valid_to IS date(valid_to))
) STRICT;

CREATE TABLE capacity (
    -- Quyền hạn ký: one way a signer may sign, with the paper that allows it (TUQ).
    id          INTEGER PRIMARY KEY,
    signer      INTEGER NOT NULL REFERENCES signer,
    lines       TEXT NOT NULL                 -- ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]; [] for a head in his own power
        CHECK (json_valid(lines) AND json_type(lines) = 'array'),
    position    TEXT NOT NULL,
    basis       TEXT NOT NULL DEFAULT '',
    valid_from  TEXT CHECK (valid_from IS date(valid_from)),
    valid_to    TEXT CHECK (valid_to IS date(valid_to))
) STRICT;

CREATE TABLE series (
    -- Hệ thống số: one run of numbers of one year (Điều 15, Điều 22).
    id              INTEGER PRIMARY KEY,
    uuid            TEXT NOT NULL UNIQUE,
    body            INTEGER NOT NULL REFERENCES issuing_body,
    direction       TEXT NOT NULL CHECK (direction IN ('incoming', 'outgoing')),
    name            TEXT NOT NULL,
    kinds           TEXT NOT NULL DEFAULT '[]'  -- kinds numbered here; [] for all that no other series names
        CHECK (json_valid(kinds) AND json_type(kinds) = 'array'),
    year            INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
    numbers         TEXT NOT NULL CHECK (numbers IN ('own', 'mirror')),
    policy          TEXT NOT NULL DEFAULT '',   -- the decision that set this series up
    mirrored        TEXT NOT NULL DEFAULT '',   -- the system whose numbers a mirror repeats
    opening_number  INTEGER CHECK (opening_number >= 0), -- last number of the paper book; 0 when the year starts here
    state           TEXT NOT NULL CHECK (state IN ('not-yet-opened', 'open', 'closed')),
    UNIQUE (body, direction, name, year),
    CHECK ((state = 'not-yet-opened') = (opening_number IS NULL))
) STRICT;

CREATE TRIGGER series_once_numbered_stays
BEFORE UPDATE OF body, direction, year, numbers, opening_number ON series
WHEN EXISTS (SELECT 1 FROM entry WHERE entry.series = OLD.id)
     AND (OLD.body, OLD.direction, OLD.year, OLD.numbers, OLD.opening_number)
         IS NOT (NEW.body, NEW.direction, NEW.year, NEW.numbers, NEW.opening_number)
BEGIN
    SELECT RAISE(ABORT, 'series-already-numbered');
END;

CREATE TRIGGER series_closed_stays_closed BEFORE UPDATE OF state, opening_number ON series
WHEN OLD.state = 'closed'
BEGIN
    SELECT RAISE(ABORT, 'series-closed');
END;

CREATE TRIGGER series_closes_when_no_number_is_pending BEFORE UPDATE OF state ON series
WHEN NEW.state = 'closed'
     AND EXISTS (SELECT 1 FROM entry WHERE entry.series = OLD.id AND fate = 'reserved')
BEGIN
    SELECT RAISE(ABORT, 'reserved-number-left');
END;
