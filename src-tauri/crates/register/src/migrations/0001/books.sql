CREATE TABLE volume (
    -- Quyển sổ: the printed book of a series.
    id        INTEGER PRIMARY KEY,
    uuid      TEXT NOT NULL UNIQUE,
    series    INTEGER NOT NULL REFERENCES series,
    book      TEXT NOT NULL
        CHECK (book IN ('incoming', 'outgoing', 'follow-up', 'postal', 'file-copies')),
    ordinal   INTEGER NOT NULL CHECK (ordinal > 0), -- quyển số
    state     TEXT NOT NULL CHECK (state IN ('open', 'bound')),
    UNIQUE (series, book, ordinal)
) STRICT;

CREATE TABLE print_run (
    -- One printing of pages of a volume: the new ones, or a marked reprint.
    id           INTEGER PRIMARY KEY,
    volume       INTEGER NOT NULL REFERENCES volume,
    printed_at   TEXT NOT NULL CHECK (datetime(printed_at) IS NOT NULL),
    first_page   INTEGER NOT NULL CHECK (first_page > 0),
    last_page    INTEGER NOT NULL,
    reprint      INTEGER NOT NULL DEFAULT 0 CHECK (reprint IN (0, 1)),
    reason       TEXT NOT NULL DEFAULT '',
    journal_head TEXT NOT NULL,               -- hash of the journal when it was printed
    CHECK (last_page >= first_page),
    CHECK (reprint = 0 OR reason <> '')
) STRICT;

CREATE TABLE printed_line (
    -- What stands printed in a volume: a later correction is a note and a marked reprint.
    print_run  INTEGER NOT NULL REFERENCES print_run,
    entry      INTEGER NOT NULL REFERENCES entry,
    page       INTEGER NOT NULL CHECK (page > 0),
    line       INTEGER NOT NULL CHECK (line > 0),
    words      TEXT NOT NULL,                 -- the cells as printed, a JSON array
    PRIMARY KEY (print_run, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_file (
    -- Hồ sơ (Điều 28-31).
    id           INTEGER PRIMARY KEY,
    uuid         TEXT NOT NULL UNIQUE,
    body         INTEGER NOT NULL REFERENCES issuing_body,
    year         INTEGER NOT NULL,
    notation     TEXT NOT NULL,               -- số và ký hiệu hồ sơ: 01.TCCB
    title        TEXT NOT NULL,
    retention    TEXT NOT NULL,               -- thời hạn bảo quản: Vĩnh viễn, 20 năm
    maker        TEXT NOT NULL DEFAULT '',
    rights       TEXT NOT NULL DEFAULT '',
    place        TEXT NOT NULL DEFAULT '',    -- box, shelf
    opened_on    TEXT CHECK (opened_on IS date(opened_on)),
    closed_on    TEXT CHECK (closed_on IS date(closed_on)),
    note         TEXT NOT NULL DEFAULT '',
    UNIQUE (body, year, notation)
) STRICT;

CREATE TABLE filed (
    -- A paper in a case file; one paper may lie in several, none is copied.
    case_file  INTEGER NOT NULL REFERENCES case_file,
    document   INTEGER NOT NULL REFERENCES document,
    ordinal    INTEGER NOT NULL CHECK (ordinal > 0),
    sheets     TEXT NOT NULL DEFAULT '',      -- tờ số
    filed_at   TEXT NOT NULL CHECK (datetime(filed_at) IS NOT NULL),
    PRIMARY KEY (case_file, document),
    UNIQUE (case_file, ordinal)
) STRICT, WITHOUT ROWID;
