CREATE TABLE receipt (
    -- Lần nhận: each time a paper arrived. The same letter as a photo, through the exchange and
    -- on paper is one line of the book with three receipts. Before it has a line it waits here:
    -- khay tiếp nhận. A line of an old book has none: how its paper came is not known.
    id           INTEGER PRIMARY KEY,
    uuid         TEXT NOT NULL UNIQUE,
    entry        INTEGER REFERENCES entry,
    ordinal      INTEGER CHECK (ordinal > 0),  -- "nhận lần 2"
    arrived_at   TEXT NOT NULL CHECK (datetime(arrived_at) IS NOT NULL),
    channel      TEXT NOT NULL                 -- bưu điện, trực tiếp, trục liên thông …
        CHECK (channel IN ('buu-dien', 'truc-tiep') OR channel IN ('truc-lien-thong', 'email-cong-vu')
               OR channel IN ('email-khac', 'zalo') OR channel IN ('fax', 'dien-thoai')
               OR channel IN ('khac')),
    value        TEXT NOT NULL                 -- what arrived: the original, a copy, a photo
        CHECK (value IN ('ban-chinh-giay', 'dien-tu-ky-so') OR value IN ('ban-sao-y', 'ban-chup')),
    sender       TEXT NOT NULL DEFAULT '',
    envelope     TEXT NOT NULL DEFAULT '',     -- state of the envelope, of its seals
    postal_code  TEXT NOT NULL DEFAULT '',
    outcome      TEXT NOT NULL
        CHECK (outcome IN ('waiting', 'registered') OR outcome IN ('returned', 'wrong-address')
               OR outcome IN ('passed-on-unopened', 'press') OR outcome IN ('advertising')),
    note         TEXT NOT NULL DEFAULT '',
    UNIQUE (entry, ordinal),
    CHECK ((outcome = 'registered') = (entry IS NOT NULL)),
    CHECK ((entry IS NULL) = (ordinal IS NULL))
) STRICT;
