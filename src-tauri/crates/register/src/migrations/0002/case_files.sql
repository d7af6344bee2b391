CREATE TABLE case_file_plan (
    -- Danh mục hồ sơ of a body and a year (Điều 28).
    id          INTEGER PRIMARY KEY,
    uuid        TEXT NOT NULL UNIQUE,
    body        INTEGER NOT NULL REFERENCES issuing_body,
    year        INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
    numbering   TEXT NOT NULL                 -- through the whole plan, or anew in each large heading
        CHECK (numbering IN ('continuous', 'restarting')),
    issued_with TEXT NOT NULL DEFAULT '',     -- "Quyết định số 05/QĐ-UBND ngày … của …"
    UNIQUE (body, year)
) STRICT;

CREATE TABLE case_file_heading (
    -- Đề mục: large ones in Roman figures, small ones within them in Arabic.
    id           INTEGER PRIMARY KEY,
    plan         INTEGER NOT NULL REFERENCES case_file_plan,
    parent       INTEGER REFERENCES case_file_heading, -- none of a large heading
    ordinal      INTEGER NOT NULL CHECK (ordinal > 0),
    title        TEXT NOT NULL CHECK (title <> ''),
    abbreviation TEXT NOT NULL DEFAULT '',    -- of a large heading: TCCB in 01.TCCB
    CHECK (parent IS NULL OR abbreviation = '')
) STRICT;

CREATE INDEX case_file_heading_by_plan ON case_file_heading (plan);

ALTER TABLE case_file ADD COLUMN heading INTEGER REFERENCES case_file_heading;

ALTER TABLE case_file ADD COLUMN listed INTEGER NOT NULL DEFAULT 0
    CHECK (listed IN (0, 1));

ALTER TABLE case_file ADD COLUMN unit INTEGER REFERENCES unit;

ALTER TABLE case_file ADD COLUMN medium TEXT NOT NULL DEFAULT 'giay'
    CHECK (medium IN ('giay', 'dien-tu', 'ca-hai'));

ALTER TABLE case_file ADD COLUMN construction INTEGER NOT NULL DEFAULT 0
    CHECK (construction IN (0, 1));

ALTER TABLE case_file ADD COLUMN language TEXT NOT NULL DEFAULT 'Tiếng Việt';

ALTER TABLE case_file ADD COLUMN sheets INTEGER CHECK (sheets > 0);

ALTER TABLE case_file ADD COLUMN handed_over_on TEXT CHECK (handed_over_on IS date(handed_over_on));

CREATE TRIGGER case_file_is_handed_over_closed BEFORE UPDATE OF closed_on, handed_over_on ON case_file
WHEN NEW.handed_over_on IS NOT NULL AND NEW.closed_on IS NULL
BEGIN
    SELECT RAISE(ABORT, 'case-file-handed-over');
END;

-- The papers of a file get a key of their own, so that the journal can tell of them.
ALTER TABLE filed RENAME TO filed_before;

CREATE TABLE filed (
    -- A paper in a case file; one paper may lie in several, none is copied.
    id         INTEGER PRIMARY KEY,
    case_file  INTEGER NOT NULL REFERENCES case_file,
    document   INTEGER NOT NULL REFERENCES document,
    ordinal    INTEGER NOT NULL CHECK (ordinal > 0),
    sheets     TEXT NOT NULL DEFAULT '',      -- tờ số, trang số: "1-3"
    filed_at   TEXT NOT NULL CHECK (datetime(filed_at) IS NOT NULL),
    UNIQUE (case_file, document)
) STRICT;

INSERT INTO filed (case_file, document, ordinal, sheets, filed_at)
SELECT case_file, document, ordinal, sheets, filed_at FROM filed_before;

DROP TABLE filed_before;

CREATE INDEX filed_by_document ON filed (document);

CREATE TRIGGER filed_into_an_open_file BEFORE INSERT ON filed
WHEN (SELECT closed_on FROM case_file WHERE id = NEW.case_file) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'case-file-closed');
END;

CREATE TRIGGER filed_stays_as_it_was_closed BEFORE UPDATE ON filed
WHEN (SELECT closed_on FROM case_file WHERE id = OLD.case_file) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'case-file-closed');
END;

CREATE TRIGGER filed_stays_in_a_closed_file BEFORE DELETE ON filed
WHEN (SELECT closed_on FROM case_file WHERE id = OLD.case_file) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'case-file-closed');
END;
