CREATE TABLE entry (
    -- A line of a book: what our book says about a paper. Its number is for ever.
    id            INTEGER PRIMARY KEY,
    uuid          TEXT NOT NULL UNIQUE,
    series        INTEGER NOT NULL REFERENCES series,
    number        INTEGER NOT NULL CHECK (number > 0),
    suffix        TEXT NOT NULL DEFAULT '',   -- 'a' of the inserted 12a
    fate          TEXT NOT NULL
        CHECK (fate IN ('issued', 'received') OR fate IN ('imported', 'paper-book')
               OR fate IN ('reserved', 'void')),
    void_reason   TEXT NOT NULL DEFAULT '',
    document      INTEGER UNIQUE REFERENCES document, -- none while a number is only reserved
    entered_on    TEXT NOT NULL CHECK (entered_on = date(entered_on)), -- ngày đến; ngày cấp số
    signed_on     TEXT CHECK (signed_on IS date(signed_on)),
    dispatched_on TEXT CHECK (dispatched_on IS date(dispatched_on)),
    unit          INTEGER REFERENCES unit,    -- the unit that drafted it
    checked_content TEXT NOT NULL DEFAULT '', -- who checked the content before signing (Điều 12)
    checked_form  TEXT NOT NULL DEFAULT '',   -- who checked form and layout
    file_copy     TEXT NOT NULL DEFAULT '',   -- đơn vị, người nhận bản lưu
    original      TEXT NOT NULL DEFAULT 'giay'
        CHECK (original IN ('giay', 'dien-tu') OR original IN ('ca-hai')),
    outside_code  TEXT NOT NULL DEFAULT '',   -- the code another system gave it
    note          TEXT NOT NULL DEFAULT '',   -- ghi chú
    approved_by   TEXT NOT NULL DEFAULT '',   -- who allowed what stands out: an inserted or a reserved number
    exception_reason TEXT NOT NULL DEFAULT '', -- why it stands out: inserted, reserved, numbered late
    import        INTEGER REFERENCES import,  -- the file it was taken over from
    UNIQUE (series, number, suffix),
    CHECK (document IS NOT NULL OR fate IN ('reserved', 'void')),
    CHECK ((fate = 'void') = (void_reason <> ''))
) STRICT;
