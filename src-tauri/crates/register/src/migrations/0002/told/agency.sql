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
    head          TEXT NOT NULL DEFAULT '[]'  -- its lines in a head, where they differ from the name
        CHECK (json_valid(head) AND json_type(head) = 'array'),
    address       TEXT NOT NULL DEFAULT '',
    merged_into   INTEGER REFERENCES agency,  -- the body it is a double of: its papers count as the other's
    fold          TEXT NOT NULL DEFAULT '',   -- name and abbreviation without marks, for finding
    favourite     INTEGER NOT NULL DEFAULT 0 CHECK (favourite IN (0, 1))
) STRICT;
