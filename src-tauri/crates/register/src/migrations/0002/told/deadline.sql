CREATE TABLE deadline (
    -- Thời hạn: the last one set for a paper or an assignment counts; earlier ones stay.
    id           INTEGER PRIMARY KEY,
    entry        INTEGER NOT NULL REFERENCES entry,
    assignment   INTEGER REFERENCES assignment,
    due          TEXT NOT NULL CHECK (date(due) IS NOT NULL), -- a day, or a moment for hỏa tốc
    source       TEXT NOT NULL
        CHECK (source IN ('letter', 'leader') OR source IN ('rule', 'extension')),
    set_by       TEXT NOT NULL DEFAULT '',
    set_at       TEXT NOT NULL CHECK (datetime(set_at) IS NOT NULL),
    reason       TEXT NOT NULL DEFAULT '',
    asks_for     TEXT NOT NULL DEFAULT '',    -- one paper may ask for several things
    CHECK (source <> 'extension' OR reason <> '')
) STRICT;
