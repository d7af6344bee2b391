CREATE TABLE passing_rule (
    -- Quy tắc chuyển: obvious papers pass to who deals with them without being presented.
    id        INTEGER PRIMARY KEY,
    uuid      TEXT NOT NULL UNIQUE,
    body      INTEGER NOT NULL REFERENCES issuing_body, -- whose incoming book
    kind      TEXT NOT NULL DEFAULT '',       -- tên loại as read; '' for every kind
    sender    TEXT NOT NULL DEFAULT '',       -- tác giả; '' for everyone
    words     TEXT NOT NULL DEFAULT '',       -- all of them stand in the subject
    assignee  TEXT NOT NULL,                  -- unit or person as the book names it
    role      TEXT NOT NULL CHECK (role IN ('lead', 'support', 'informed', 'follow-up')),
    term      INTEGER CHECK (term > 0),       -- working days from the arrival
    hours     INTEGER CHECK (hours > 0),      -- of a hỏa tốc: hours of work from the arrival
    CHECK (kind <> '' OR sender <> '' OR words <> ''),
    CHECK (assignee <> '')
) STRICT;

CREATE INDEX passing_rule_by_body ON passing_rule (body);
