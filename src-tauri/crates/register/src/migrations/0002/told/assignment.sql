CREATE TABLE assignment (
    -- Who deals with a paper: chủ trì, phối hợp, để biết, theo dõi.
    id           INTEGER PRIMARY KEY,
    entry        INTEGER NOT NULL REFERENCES entry,
    ordinal      INTEGER NOT NULL CHECK (ordinal > 0),
    role         TEXT NOT NULL
        CHECK (role IN ('lead', 'support') OR role IN ('informed', 'follow-up')),
    unit         INTEGER REFERENCES unit,
    assignee     TEXT NOT NULL,               -- unit or person as the book names it
    step         INTEGER REFERENCES step,     -- the direction it follows from
    copies       INTEGER CHECK (copies >= 0),
    UNIQUE (entry, ordinal)
) STRICT;
