CREATE TABLE document (
    -- Văn bản: what the paper itself says.
    id            INTEGER PRIMARY KEY,
    uuid          TEXT NOT NULL UNIQUE,
    kind          TEXT,                       -- one of the kinds of the decree: 'cong-van'
    kind_name     TEXT NOT NULL DEFAULT '',   -- tên loại as read; also for kinds the decree does not know
    author        TEXT NOT NULL,              -- tác giả, as written on the paper
    agency        INTEGER REFERENCES agency,
    body          INTEGER REFERENCES issuing_body, -- set when it is ours
    number        TEXT NOT NULL DEFAULT '',   -- as written: '05', '12a', ''
    symbol        TEXT NOT NULL DEFAULT '',   -- as written: 'UBND-VP', 'NQ/ĐU'
    loose         TEXT NOT NULL,              -- number and symbol, folded, for finding doubles
    date          TEXT CHECK (date IS date(date)),
    date_written  TEXT NOT NULL DEFAULT '',   -- an incomplete date, as written
    subject       TEXT NOT NULL,              -- trích yếu, without "V/v"
    signer        TEXT NOT NULL DEFAULT '',
    position      TEXT NOT NULL DEFAULT '',
    urgency       TEXT CHECK (urgency IN ('khan', 'thuong-khan', 'hoa-toc')),
    language      TEXT NOT NULL DEFAULT 'Tiếng Việt',
    pages         INTEGER CHECK (pages > 0),
    copies        INTEGER CHECK (copies > 0), -- số lượng bản phát hành
    drafter       TEXT NOT NULL DEFAULT '',
    reply_by      TEXT CHECK (reply_by IS date(reply_by)), -- hạn trả lời asked for in the paper
    part_of       INTEGER REFERENCES document, -- văn bản gửi kèm: a paper that came behind this one
    CHECK (date IS NULL OR date_written = '')
) STRICT;

CREATE INDEX document_by_loose_symbol ON document (loose);

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
        CHECK (state IN ('not-sent', 'sent', 'received', 'refused', 'returned')),
    UNIQUE (document, ordinal)
) STRICT;

CREATE TABLE entry (
    -- A line of a book: what our book says about a paper. Its number is for ever.
    id            INTEGER PRIMARY KEY,
    uuid          TEXT NOT NULL UNIQUE,
    series        INTEGER NOT NULL REFERENCES series,
    number        INTEGER NOT NULL CHECK (number > 0),
    suffix        TEXT NOT NULL DEFAULT '',   -- 'a' of the inserted 12a
    fate          TEXT NOT NULL
        CHECK (fate IN ('issued', 'received', 'imported', 'paper-book', 'reserved', 'void')),
    void_reason   TEXT NOT NULL DEFAULT '',
    document      INTEGER UNIQUE REFERENCES document, -- none while a number is only reserved
    entered_on    TEXT NOT NULL CHECK (entered_on = date(entered_on)), -- ngày đến; ngày cấp số
    signed_on     TEXT CHECK (signed_on IS date(signed_on)),
    dispatched_on TEXT CHECK (dispatched_on IS date(dispatched_on)),
    unit          INTEGER REFERENCES unit,    -- the unit that drafted it
    checked_content TEXT NOT NULL DEFAULT '', -- who checked the content before signing (Điều 12)
    checked_form  TEXT NOT NULL DEFAULT '',   -- who checked form and layout
    file_copy     TEXT NOT NULL DEFAULT '',   -- đơn vị, người nhận bản lưu
    original      TEXT NOT NULL DEFAULT 'giay' CHECK (original IN ('giay', 'dien-tu', 'ca-hai')),
    outside_code  TEXT NOT NULL DEFAULT '',   -- the code another system gave it
    note          TEXT NOT NULL DEFAULT '',   -- ghi chú
    UNIQUE (series, number, suffix),
    CHECK (document IS NOT NULL OR fate IN ('reserved', 'void')),
    CHECK ((fate = 'void') = (void_reason <> ''))
) STRICT;

CREATE INDEX entry_by_day ON entry (entered_on);

CREATE TRIGGER entry_only_in_an_open_series BEFORE INSERT ON entry
WHEN (SELECT state FROM series WHERE id = NEW.series) <> 'open'
BEGIN
    SELECT RAISE(ABORT, 'series-not-open');
END;

CREATE TRIGGER entry_never_takes_the_place_of_another BEFORE INSERT ON entry
-- INSERT OR REPLACE would delete the old line without a word.
WHEN EXISTS (
    SELECT 1 FROM entry
    WHERE id = NEW.id OR uuid = NEW.uuid OR document = NEW.document
       OR (series, number, suffix) = (NEW.series, NEW.number, NEW.suffix)
)
BEGIN
    SELECT RAISE(ABORT, 'number-taken');
END;

CREATE TRIGGER entry_takes_the_next_number BEFORE INSERT ON entry
WHEN NEW.fate IN ('issued', 'received', 'reserved', 'void') AND NEW.suffix = ''
     AND (SELECT numbers FROM series WHERE id = NEW.series) = 'own'
     AND NEW.number <> (
         SELECT 1 + max(
             opening_number,
             coalesce((SELECT max(number) FROM entry WHERE entry.series = NEW.series), 0))
         FROM series WHERE id = NEW.series)
BEGIN
    SELECT RAISE(ABORT, 'number-not-next');
END;

CREATE TRIGGER entry_is_inserted_behind_its_number BEFORE INSERT ON entry
WHEN NEW.suffix <> '' AND NEW.fate NOT IN ('imported', 'paper-book')
     AND (SELECT numbers FROM series WHERE id = NEW.series) = 'own'
     AND NOT EXISTS (
         SELECT 1 FROM entry
         WHERE series = NEW.series AND number = NEW.number AND suffix = ''
         UNION ALL
         SELECT 1 FROM series WHERE id = NEW.series AND NEW.number <= opening_number)
BEGIN
    SELECT RAISE(ABORT, 'number-not-given-yet');
END;

CREATE TRIGGER entry_of_the_paper_book_has_an_old_number BEFORE INSERT ON entry
WHEN NEW.fate = 'paper-book'
     AND NEW.number > (SELECT opening_number FROM series WHERE id = NEW.series)
BEGIN
    SELECT RAISE(ABORT, 'number-not-of-the-paper-book');
END;

CREATE TRIGGER entry_has_a_fate_of_its_direction BEFORE INSERT ON entry
WHEN (NEW.fate = 'issued'
      AND (SELECT direction FROM series WHERE id = NEW.series) <> 'outgoing')
  OR (NEW.fate = 'received'
      AND (SELECT direction FROM series WHERE id = NEW.series) <> 'incoming')
BEGIN
    SELECT RAISE(ABORT, 'fate-of-the-other-direction');
END;

CREATE TRIGGER entry_stands_in_its_year BEFORE INSERT ON entry
-- The year of an outgoing paper is that of its date, of an incoming one that of its arrival.
WHEN (SELECT series.year <> CAST(strftime('%Y',
          CASE series.direction
              WHEN 'incoming' THEN NEW.entered_on
              ELSE coalesce((SELECT date FROM document WHERE id = NEW.document), NEW.entered_on)
          END) AS INTEGER)
      FROM series WHERE id = NEW.series)
     AND NEW.fate NOT IN ('imported', 'paper-book', 'reserved')
BEGIN
    SELECT RAISE(ABORT, 'other-year');
END;

CREATE TRIGGER entry_keeps_its_number BEFORE UPDATE OF id, uuid, series, number, suffix ON entry
WHEN (OLD.id, OLD.uuid, OLD.series, OLD.number, OLD.suffix)
     IS NOT (NEW.id, NEW.uuid, NEW.series, NEW.number, NEW.suffix)
BEGIN
    SELECT RAISE(ABORT, 'number-is-for-ever');
END;

CREATE TRIGGER entry_changes_its_fate_lawfully BEFORE UPDATE OF fate ON entry
WHEN OLD.fate <> NEW.fate
     AND NOT (NEW.fate = 'void'
              OR (OLD.fate = 'reserved' AND NEW.fate IN ('issued', 'received')))
     OR (OLD.fate = 'void' AND NEW.fate <> 'void')
BEGIN
    SELECT RAISE(ABORT, 'fate-is-final');
END;

CREATE TRIGGER entry_keeps_its_year BEFORE UPDATE OF entered_on ON entry
WHEN (SELECT direction = 'incoming' AND year <> CAST(strftime('%Y', NEW.entered_on) AS INTEGER)
      FROM series WHERE id = OLD.series)
BEGIN
    SELECT RAISE(ABORT, 'other-year');
END;

CREATE TRIGGER entry_of_a_closed_book_is_frozen
BEFORE UPDATE OF fate, void_reason, document, entered_on, signed_on ON entry
WHEN (SELECT state FROM series WHERE id = OLD.series) = 'closed'
BEGIN
    SELECT RAISE(ABORT, 'series-closed');
END;

CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
-- Only an import may be taken back, and only until a later number was given by hand.
WHEN OLD.fate <> 'imported'
     OR (SELECT state FROM series WHERE id = OLD.series) = 'closed'
     OR EXISTS (
         SELECT 1 FROM entry
         WHERE series = OLD.series AND number > OLD.number AND fate <> 'imported')
BEGIN
    SELECT RAISE(ABORT, 'number-is-for-ever');
END;

CREATE TRIGGER document_of_a_closed_book_is_frozen BEFORE UPDATE ON document
WHEN EXISTS (
    SELECT 1 FROM entry JOIN series ON series.id = entry.series
    WHERE entry.document = OLD.id AND series.state = 'closed')
BEGIN
    SELECT RAISE(ABORT, 'series-closed');
END;

CREATE TRIGGER recipients_of_a_closed_book_are_frozen
-- Only to whom it went; how it was sent and whether it came back is written on.
BEFORE UPDATE OF document, ordinal, name, copies ON recipient
WHEN EXISTS (
    SELECT 1 FROM entry JOIN series ON series.id = entry.series
    WHERE entry.document = OLD.document AND series.state = 'closed')
BEGIN
    SELECT RAISE(ABORT, 'series-closed');
END;

CREATE TRIGGER recipients_of_a_closed_book_stay BEFORE DELETE ON recipient
WHEN EXISTS (
    SELECT 1 FROM entry JOIN series ON series.id = entry.series
    WHERE entry.document = OLD.document AND series.state = 'closed')
BEGIN
    SELECT RAISE(ABORT, 'series-closed');
END;

CREATE TRIGGER document_keeps_its_year BEFORE UPDATE OF date ON document
WHEN EXISTS (
    SELECT 1 FROM entry JOIN series ON series.id = entry.series
    WHERE entry.document = OLD.id AND series.direction = 'outgoing'
      AND entry.fate IN ('issued', 'void')
      AND series.year IS NOT CAST(strftime('%Y', NEW.date) AS INTEGER))
BEGIN
    SELECT RAISE(ABORT, 'other-year');
END;

CREATE TRIGGER document_once_numbered_keeps_its_number BEFORE UPDATE OF number ON document
WHEN OLD.number <> NEW.number
     AND EXISTS (
         SELECT 1 FROM entry JOIN series ON series.id = entry.series
         WHERE entry.document = OLD.id AND series.direction = 'outgoing')
BEGIN
    SELECT RAISE(ABORT, 'number-is-for-ever');
END;

CREATE TABLE receipt (
    -- Lần nhận: each time a paper arrived. The same letter as a photo, through the exchange and
    -- on paper is one line of the book with three receipts. Before it has a line it waits here:
    -- khay tiếp nhận.
    id           INTEGER PRIMARY KEY,
    uuid         TEXT NOT NULL UNIQUE,
    entry        INTEGER REFERENCES entry,
    ordinal      INTEGER CHECK (ordinal > 0),  -- "nhận lần 2"
    arrived_at   TEXT NOT NULL CHECK (datetime(arrived_at) IS NOT NULL),
    channel      TEXT NOT NULL                 -- bưu điện, trực tiếp, trục liên thông …
        CHECK (channel IN ('buu-dien', 'truc-tiep', 'truc-lien-thong', 'email-cong-vu',
                           'email-khac', 'zalo', 'fax', 'dien-thoai', 'khac')),
    value        TEXT NOT NULL                 -- what arrived: the original, a copy, a photo
        CHECK (value IN ('ban-chinh-giay', 'dien-tu-ky-so', 'ban-sao-y', 'ban-chup')),
    sender       TEXT NOT NULL DEFAULT '',
    envelope     TEXT NOT NULL DEFAULT '',     -- state of the envelope, of its seals
    postal_code  TEXT NOT NULL DEFAULT '',
    outcome      TEXT NOT NULL
        CHECK (outcome IN ('waiting', 'registered', 'returned', 'wrong-address',
                           'passed-on-unopened', 'press', 'advertising')),
    note         TEXT NOT NULL DEFAULT '',
    UNIQUE (entry, ordinal),
    CHECK ((outcome = 'registered') = (entry IS NOT NULL)),
    CHECK ((entry IS NULL) = (ordinal IS NULL))
) STRICT;

CREATE TABLE link (
    -- How one paper stands to another.
    id        INTEGER PRIMARY KEY,
    document  INTEGER NOT NULL REFERENCES document,
    relation  TEXT NOT NULL
        CHECK (relation IN ('answers', 'carries-out', 'cites', 'urges', 'replaces', 'corrects',
                            'recalls', 'copies')),
    target    INTEGER REFERENCES document,    -- when that paper is in our books
    cited     TEXT NOT NULL DEFAULT '',       -- otherwise as written
    interim   INTEGER NOT NULL DEFAULT 0 CHECK (interim IN (0, 1)), -- an interim reply ends nothing
    CHECK ((target IS NULL) = (cited <> ''))
) STRICT;

CREATE INDEX link_by_document ON link (document);
CREATE INDEX link_by_target ON link (target);

CREATE VIEW number_ledger AS
    -- Sổ cái số: every number that has a line, with its fate.
    SELECT series.id AS series, series.direction, series.year, series.name,
           entry.number, entry.suffix, entry.fate, entry.void_reason, entry.id AS entry
    FROM entry JOIN series ON series.id = entry.series;
