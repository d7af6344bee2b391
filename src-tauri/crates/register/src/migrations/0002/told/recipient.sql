CREATE TABLE recipient (
    -- Nơi nhận, one line each, and how it was sent there.
    id         INTEGER PRIMARY KEY,
    document   INTEGER NOT NULL REFERENCES document,
    ordinal    INTEGER NOT NULL,
    name       TEXT NOT NULL,
    agency     INTEGER REFERENCES agency,
    bodies     INTEGER NOT NULL DEFAULT 1 CHECK (bodies > 0), -- "UBND các xã, phường (96)" is 96 bodies
    role       TEXT NOT NULL DEFAULT '',      -- để thực hiện, để báo cáo …
    copies     INTEGER CHECK (copies >= 0),
    channel    TEXT NOT NULL DEFAULT '',
    sent_at    TEXT CHECK (sent_at IS NULL OR datetime(sent_at) IS NOT NULL),
    state      TEXT NOT NULL DEFAULT 'not-sent'
        CHECK (state IN ('not-sent', 'sent') OR state IN ('received', 'refused')
               OR state IN ('returned')),
    agency_group INTEGER REFERENCES agency_group, -- the group it names
    UNIQUE (document, ordinal)
) STRICT;
