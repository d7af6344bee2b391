CREATE TABLE draft (
    -- Bản thảo. Its texts are versions; the number comes from a series when it is issued.
    id         INTEGER PRIMARY KEY,
    uuid       TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL,
    body       INTEGER REFERENCES issuing_body,
    subject    TEXT NOT NULL DEFAULT '',
    state      TEXT NOT NULL CHECK (state IN ('drafting', 'issued', 'dropped')),
    created_at TEXT NOT NULL CHECK (datetime(created_at) IS NOT NULL),
    changed_at TEXT NOT NULL CHECK (datetime(changed_at) IS NOT NULL)
) STRICT;

CREATE INDEX draft_by_change ON draft (state, changed_at);

CREATE TABLE draft_version (
    -- One saved text of a draft, in the form of a draft file.
    id        INTEGER PRIMARY KEY,
    draft     INTEGER NOT NULL REFERENCES draft,
    ordinal   INTEGER NOT NULL CHECK (ordinal > 0),
    saved_at  TEXT NOT NULL CHECK (datetime(saved_at) IS NOT NULL),
    saved_by  TEXT NOT NULL,
    text      TEXT NOT NULL,
    note      TEXT NOT NULL DEFAULT '',
    UNIQUE (draft, ordinal)
) STRICT;

CREATE TABLE stored_file (
    -- A file of the attachments folder, named by what is in it.
    sha256     TEXT PRIMARY KEY
        CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    extension  TEXT NOT NULL                  -- 'pdf'; '' when it had none
        CHECK (extension NOT GLOB '*[^0-9a-z]*'),
    size       INTEGER NOT NULL CHECK (size >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
    -- A file that belongs to a line of the book, to a paper in the intake tray, or to a draft.
    id        INTEGER PRIMARY KEY,
    uuid      TEXT NOT NULL UNIQUE,
    entry     INTEGER REFERENCES entry,
    receipt   INTEGER REFERENCES receipt,
    draft     INTEGER REFERENCES draft,
    file      TEXT NOT NULL REFERENCES stored_file,
    name      TEXT NOT NULL,                  -- as the user named it
    role      TEXT NOT NULL
        CHECK (role IN ('scan', 'signed-original', 'own-pdf', 'source', 'annex')),
    main      INTEGER NOT NULL DEFAULT 0 CHECK (main IN (0, 1)),
    added_at  TEXT NOT NULL CHECK (datetime(added_at) IS NOT NULL),
    removed_at TEXT CHECK (removed_at IS NULL OR datetime(removed_at) IS NOT NULL),
    CHECK ((entry IS NOT NULL) + (receipt IS NOT NULL) + (draft IS NOT NULL) = 1)
) STRICT;

CREATE INDEX attachment_by_entry ON attachment (entry);
CREATE INDEX attachment_by_draft ON attachment (draft);

CREATE TABLE issued (
    -- What was frozen when a draft became a numbered document: the text it says, the rules it was
    -- laid out by, and the page that came of it.
    entry      INTEGER PRIMARY KEY REFERENCES entry,
    draft      INTEGER REFERENCES draft,
    text       TEXT NOT NULL,                 -- the draft file with its number
    rule_book  TEXT NOT NULL,                 -- 'nd30-2020'
    fonts      TEXT NOT NULL,                 -- fingerprint of the font set
    pdf        TEXT NOT NULL REFERENCES stored_file
) STRICT;

CREATE TRIGGER issued_text_is_frozen BEFORE UPDATE ON issued
BEGIN
    SELECT RAISE(ABORT, 'issued-text-is-frozen');
END;

CREATE TRIGGER issued_text_is_never_deleted BEFORE DELETE ON issued
BEGIN
    SELECT RAISE(ABORT, 'issued-text-is-frozen');
END;
