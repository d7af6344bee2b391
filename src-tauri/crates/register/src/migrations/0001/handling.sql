CREATE TABLE step (
    -- Trình, ý kiến chỉ đạo, chuyển: where a paper has been, one step after another.
    id        INTEGER PRIMARY KEY,
    entry     INTEGER NOT NULL REFERENCES entry,
    ordinal   INTEGER NOT NULL CHECK (ordinal > 0),
    act       TEXT NOT NULL
        CHECK (act IN ('presented', 'came-back', 'directed', 'passed-on', 'proposed')),
    level     INTEGER CHECK (level BETWEEN 1 AND 3), -- 1 leader of the body, 2 of the unit, 3 the person in charge
    by_whom   TEXT NOT NULL DEFAULT '',
    to_whom   TEXT NOT NULL DEFAULT '',
    at        TEXT NOT NULL CHECK (datetime(at) IS NOT NULL),
    words     TEXT NOT NULL DEFAULT '',       -- bút phê
    medium    TEXT NOT NULL DEFAULT 'paper'
        CHECK (medium IN ('paper', 'phone', 'electronic', 'by-rule')),
    UNIQUE (entry, ordinal)
) STRICT;

CREATE TABLE assignment (
    -- Who deals with a paper: chủ trì, phối hợp, để biết, theo dõi.
    id           INTEGER PRIMARY KEY,
    entry        INTEGER NOT NULL REFERENCES entry,
    ordinal      INTEGER NOT NULL CHECK (ordinal > 0),
    role         TEXT NOT NULL CHECK (role IN ('lead', 'support', 'informed', 'follow-up')),
    unit         INTEGER REFERENCES unit,
    assignee     TEXT NOT NULL,               -- unit or person as the book names it
    step         INTEGER REFERENCES step,     -- the direction it follows from
    copies       INTEGER CHECK (copies >= 0),
    UNIQUE (entry, ordinal)
) STRICT;

CREATE TABLE deadline (
    -- Thời hạn: the last one set for a paper or an assignment counts; earlier ones stay.
    id           INTEGER PRIMARY KEY,
    entry        INTEGER NOT NULL REFERENCES entry,
    assignment   INTEGER REFERENCES assignment,
    due          TEXT NOT NULL CHECK (date(due) IS NOT NULL), -- a day, or a moment for hỏa tốc
    source       TEXT NOT NULL CHECK (source IN ('letter', 'leader', 'rule', 'extension')),
    set_by       TEXT NOT NULL DEFAULT '',
    set_at       TEXT NOT NULL CHECK (datetime(set_at) IS NOT NULL),
    reason       TEXT NOT NULL DEFAULT '',
    CHECK (source <> 'extension' OR reason <> '')
) STRICT;

CREATE INDEX deadline_by_entry ON deadline (entry);

CREATE TABLE hand_over (
    -- Chuyển giao and ký nhận.
    id           INTEGER PRIMARY KEY,
    entry        INTEGER NOT NULL REFERENCES entry,
    assignment   INTEGER REFERENCES assignment,
    receiver     TEXT NOT NULL,
    handed_at    TEXT NOT NULL CHECK (datetime(handed_at) IS NOT NULL),
    copies       INTEGER CHECK (copies >= 0),
    signed_at    TEXT CHECK (signed_at IS NULL OR datetime(signed_at) IS NOT NULL),
    note         TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX hand_over_by_entry ON hand_over (entry);

CREATE TABLE ending (
    -- How the work on an incoming paper ended. Taking an ending back reopens the paper.
    id           INTEGER PRIMARY KEY,
    entry        INTEGER NOT NULL REFERENCES entry,
    way          TEXT NOT NULL
        CHECK (way IN ('answered', 'done', 'for-information', 'merged', 'passed-on', 'returned',
                       'recalled')),
    by_entry     INTEGER REFERENCES entry,    -- the reply, or the line it was merged into
    ended_at     TEXT NOT NULL CHECK (datetime(ended_at) IS NOT NULL),
    note         TEXT NOT NULL DEFAULT '',
    undone_at    TEXT CHECK (undone_at IS NULL OR datetime(undone_at) IS NOT NULL)
) STRICT;

CREATE INDEX ending_by_entry ON ending (entry);
