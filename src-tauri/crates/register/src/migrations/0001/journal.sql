CREATE TABLE action (
    -- Nhật ký: everything that was ever done here. Each action seals the one before it.
    id      INTEGER PRIMARY KEY,
    uuid    TEXT NOT NULL UNIQUE,
    at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*+07:00'),
    actor   TEXT NOT NULL,
    verb    TEXT NOT NULL,
    reason  TEXT NOT NULL DEFAULT '',
    schema  INTEGER NOT NULL,
    prev    TEXT NOT NULL,                    -- hash of the action before; '' for the first
    hash    TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE change (
    -- What an action changed: a row as it was and as it became.
    action   INTEGER NOT NULL REFERENCES action,
    ordinal  INTEGER NOT NULL CHECK (ordinal > 0),
    noun     TEXT NOT NULL,
    key      TEXT NOT NULL,
    before   TEXT CHECK (before IS NULL OR json_valid(before)),
    after    TEXT CHECK (after IS NULL OR json_valid(after)),
    PRIMARY KEY (action, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_by_noun ON change (noun, key);

CREATE TRIGGER journal_is_never_rewritten BEFORE UPDATE ON action
BEGIN
    SELECT RAISE(ABORT, 'journal-is-for-ever');
END;

CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON action
BEGIN
    SELECT RAISE(ABORT, 'journal-is-for-ever');
END;

CREATE TRIGGER journal_changes_are_never_rewritten BEFORE UPDATE ON change
BEGIN
    SELECT RAISE(ABORT, 'journal-is-for-ever');
END;

CREATE TRIGGER journal_changes_are_never_shortened BEFORE DELETE ON change
BEGIN
    SELECT RAISE(ABORT, 'journal-is-for-ever');
END;
