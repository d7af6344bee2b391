CREATE TABLE duty (
    -- Việc định kỳ: "báo cáo tháng, trước ngày 15 hằng tháng".
    id       INTEGER PRIMARY KEY,
    uuid     TEXT NOT NULL UNIQUE,
    name     TEXT NOT NULL,
    entry    INTEGER REFERENCES entry,        -- the paper that asks for it
    assignee TEXT NOT NULL DEFAULT '',
    every    TEXT NOT NULL CHECK (every IN ('week', 'month', 'quarter', 'half-year', 'year')),
    month    INTEGER CHECK (month BETWEEN 1 AND 12), -- within the quarter, half-year or year
    day      INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31), -- weekday 1-7 of a week; the last day where a month is shorter
    from_day TEXT NOT NULL CHECK (from_day = date(from_day)),
    to_day   TEXT CHECK (to_day IS date(to_day)),
    CHECK (every <> 'week' OR day <= 7)
) STRICT;

CREATE TABLE duty_done (
    id       INTEGER PRIMARY KEY,
    duty     INTEGER NOT NULL REFERENCES duty,
    due      TEXT NOT NULL CHECK (due = date(due)),
    done_on  TEXT NOT NULL CHECK (done_on = date(done_on)),
    by_entry INTEGER REFERENCES entry,
    note     TEXT NOT NULL DEFAULT '',
    UNIQUE (duty, due)
) STRICT;

ALTER TABLE deadline ADD COLUMN asks_for TEXT NOT NULL DEFAULT '';

CREATE INDEX ending_by_reply ON ending (by_entry) WHERE by_entry IS NOT NULL;

CREATE INDEX receipt_waiting ON receipt (arrived_at) WHERE outcome = 'waiting';

CREATE INDEX document_by_whole ON document (part_of) WHERE part_of IS NOT NULL;

CREATE INDEX hand_over_by_day ON hand_over (handed_at);
