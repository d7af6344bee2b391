-- The schema of an office, written by `UPDATE_SCHEMA=1 cargo test -p register`.

CREATE TABLE office (
    -- The office that keeps these books: exactly one row.
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    uuid        TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    created_at  TEXT NOT NULL CHECK (datetime(created_at) IS NOT NULL)
) STRICT;

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

CREATE TABLE issuing_body (
    -- Cơ quan ban hành: a body this office numbers for. One office has several.
    id            INTEGER PRIMARY KEY,
    uuid          TEXT NOT NULL UNIQUE,
    name          TEXT NOT NULL,
    abbreviation  TEXT NOT NULL,
    parent_head   TEXT NOT NULL DEFAULT '[]'  -- cơ quan chủ quản, line by line as the head is broken
        CHECK (json_valid(parent_head) AND json_type(parent_head) = 'array'),
    head          TEXT NOT NULL               -- its own lines of the head
        CHECK (json_valid(head) AND json_type(head) = 'array'),
    place         TEXT NOT NULL,              -- địa danh
    valid_from    TEXT CHECK (valid_from IS date(valid_from)),
    valid_to      TEXT CHECK (valid_to IS date(valid_to)),
    predecessor   INTEGER REFERENCES issuing_body,
    code          TEXT NOT NULL DEFAULT ''    -- mã định danh
) STRICT;

CREATE TABLE unit (
    -- Đơn vị: a division of the office, that drafts papers and to which papers are handed.
    id            INTEGER PRIMARY KEY,
    uuid          TEXT NOT NULL UNIQUE,
    body          INTEGER NOT NULL REFERENCES issuing_body,
    name          TEXT NOT NULL,
    abbreviation  TEXT NOT NULL DEFAULT '',
    valid_from    TEXT CHECK (valid_from IS date(valid_from)),
    valid_to      TEXT CHECK (valid_to IS date(valid_to)),
    predecessor   INTEGER REFERENCES unit
) STRICT;

CREATE TABLE signer (
    -- Người ký.
    id          INTEGER PRIMARY KEY,
    uuid        TEXT NOT NULL UNIQUE,
    body        INTEGER NOT NULL REFERENCES issuing_body,
    name        TEXT NOT NULL,
    valid_from  TEXT CHECK (valid_from IS date(valid_from)),
    valid_to    TEXT CHECK (valid_to IS date(valid_to))
) STRICT;

CREATE TABLE capacity (
    -- Quyền hạn ký: one way a signer may sign, with the paper that allows it (TUQ).
    id          INTEGER PRIMARY KEY,
    signer      INTEGER NOT NULL REFERENCES signer,
    lines       TEXT NOT NULL                 -- ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"]; [] for a head in his own power
        CHECK (json_valid(lines) AND json_type(lines) = 'array'),
    position    TEXT NOT NULL,
    basis       TEXT NOT NULL DEFAULT '',
    valid_from  TEXT CHECK (valid_from IS date(valid_from)),
    valid_to    TEXT CHECK (valid_to IS date(valid_to))
) STRICT;

CREATE TABLE series (
    -- Hệ thống số: one run of numbers of one year (Điều 15, Điều 22).
    id              INTEGER PRIMARY KEY,
    uuid            TEXT NOT NULL UNIQUE,
    body            INTEGER NOT NULL REFERENCES issuing_body,
    direction       TEXT NOT NULL CHECK (direction IN ('incoming', 'outgoing')),
    name            TEXT NOT NULL,
    kinds           TEXT NOT NULL DEFAULT '[]'  -- kinds numbered here; [] for all that no other series names
        CHECK (json_valid(kinds) AND json_type(kinds) = 'array'),
    year            INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
    numbers         TEXT NOT NULL CHECK (numbers IN ('own', 'mirror')),
    policy          TEXT NOT NULL DEFAULT '',   -- the decision that set this series up
    mirrored        TEXT NOT NULL DEFAULT '',   -- the system whose numbers a mirror repeats
    opening_number  INTEGER CHECK (opening_number >= 0), -- last number of the paper book; 0 when the year starts here
    state           TEXT NOT NULL CHECK (state IN ('not-yet-opened', 'open', 'closed')),
    UNIQUE (body, direction, name, year),
    CHECK ((state = 'not-yet-opened') = (opening_number IS NULL))
) STRICT;

CREATE TRIGGER series_closed_stays_closed BEFORE UPDATE OF state, opening_number ON series
WHEN OLD.state = 'closed'
BEGIN
    SELECT RAISE(ABORT, 'series-closed');
END;

CREATE TRIGGER series_closes_when_no_number_is_pending BEFORE UPDATE OF state ON series
WHEN NEW.state = 'closed'
     AND EXISTS (SELECT 1 FROM entry WHERE entry.series = OLD.id AND fate = 'reserved')
BEGIN
    SELECT RAISE(ABORT, 'reserved-number-left');
END;

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
    urgency       TEXT CHECK (urgency IN ('khan', 'thuong-khan') OR urgency IN ('hoa-toc')),
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
        CHECK (state IN ('not-sent', 'sent') OR state IN ('received', 'refused')
               OR state IN ('returned')),
    agency_group INTEGER REFERENCES agency_group, -- the group it names
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
    role         TEXT NOT NULL
        CHECK (role IN ('lead', 'support') OR role IN ('informed', 'follow-up')),
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
    source       TEXT NOT NULL
        CHECK (source IN ('letter', 'leader') OR source IN ('rule', 'extension')),
    set_by       TEXT NOT NULL DEFAULT '',
    set_at       TEXT NOT NULL CHECK (datetime(set_at) IS NOT NULL),
    reason       TEXT NOT NULL DEFAULT '',
    asks_for     TEXT NOT NULL DEFAULT '',    -- one paper may ask for several things
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

CREATE TABLE volume (
    -- Quyển sổ: the printed book of a series.
    id        INTEGER PRIMARY KEY,
    uuid      TEXT NOT NULL UNIQUE,
    series    INTEGER NOT NULL REFERENCES series,
    book      TEXT NOT NULL
        CHECK (book IN ('incoming', 'outgoing', 'follow-up', 'postal', 'file-copies')),
    ordinal   INTEGER NOT NULL CHECK (ordinal > 0), -- quyển số
    state     TEXT NOT NULL CHECK (state IN ('open', 'bound')),
    UNIQUE (series, book, ordinal)
) STRICT;

CREATE TABLE print_run (
    -- One printing of pages of a volume: the new ones, or a marked reprint.
    id           INTEGER PRIMARY KEY,
    volume       INTEGER NOT NULL REFERENCES volume,
    printed_at   TEXT NOT NULL CHECK (datetime(printed_at) IS NOT NULL),
    first_page   INTEGER NOT NULL CHECK (first_page > 0),
    last_page    INTEGER NOT NULL,
    reprint      INTEGER NOT NULL DEFAULT 0 CHECK (reprint IN (0, 1)),
    reason       TEXT NOT NULL DEFAULT '',
    journal_head TEXT NOT NULL,               -- hash of the journal when it was printed
    CHECK (last_page >= first_page),
    CHECK (reprint = 0 OR reason <> '')
) STRICT;

CREATE TABLE printed_line (
    -- What stands printed in a volume: a later correction is a note and a marked reprint.
    print_run  INTEGER NOT NULL REFERENCES print_run,
    entry      INTEGER NOT NULL REFERENCES entry,
    page       INTEGER NOT NULL CHECK (page > 0),
    line       INTEGER NOT NULL CHECK (line > 0),
    words      TEXT NOT NULL,                 -- the cells as printed, a JSON array
    PRIMARY KEY (print_run, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_file (
    -- Hồ sơ (Điều 28-31).
    id           INTEGER PRIMARY KEY,
    uuid         TEXT NOT NULL UNIQUE,
    body         INTEGER NOT NULL REFERENCES issuing_body,
    year         INTEGER NOT NULL,
    notation     TEXT NOT NULL,               -- số và ký hiệu hồ sơ: 01.TCCB
    title        TEXT NOT NULL,
    retention    TEXT NOT NULL,               -- thời hạn bảo quản: Vĩnh viễn, 20 năm
    maker        TEXT NOT NULL DEFAULT '',
    rights       TEXT NOT NULL DEFAULT '',
    place        TEXT NOT NULL DEFAULT '',    -- box, shelf
    opened_on    TEXT CHECK (opened_on IS date(opened_on)),
    closed_on    TEXT CHECK (closed_on IS date(closed_on)),
    note         TEXT NOT NULL DEFAULT '',
    heading      INTEGER REFERENCES case_file_heading,
    listed       INTEGER NOT NULL DEFAULT 0   -- stands in the plan as it was issued
        CHECK (listed IN (0, 1)),
    unit         INTEGER REFERENCES unit,     -- whose file it is: that hands it over
    medium       TEXT NOT NULL DEFAULT 'giay'
        CHECK (medium IN ('giay', 'dien-tu', 'ca-hai')),
    construction INTEGER NOT NULL DEFAULT 0   -- xây dựng cơ bản: another term (Điều 30)
        CHECK (construction IN (0, 1)),
    language     TEXT NOT NULL DEFAULT 'Tiếng Việt',
    sheets       INTEGER CHECK (sheets > 0),  -- số tờ, số trang as numbered
    handed_over_on TEXT CHECK (handed_over_on IS date(handed_over_on)),
    UNIQUE (body, year, notation)
) STRICT;

CREATE TABLE draft (
    -- Bản thảo. Its texts are versions; the number comes from a series when it is issued.
    id         INTEGER PRIMARY KEY,
    uuid       TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL,
    body       INTEGER REFERENCES issuing_body,
    subject    TEXT NOT NULL DEFAULT '',
    state      TEXT NOT NULL CHECK (state IN ('drafting', 'issued', 'dropped')),
    created_at TEXT NOT NULL CHECK (datetime(created_at) IS NOT NULL),
    changed_at TEXT NOT NULL CHECK (datetime(changed_at) IS NOT NULL)
) STRICT;

CREATE INDEX draft_by_change ON draft (state, changed_at);

CREATE TABLE draft_version (
    -- One saved text of a draft, in the form of a draft file.
    id        INTEGER PRIMARY KEY,
    draft     INTEGER NOT NULL REFERENCES draft,
    ordinal   INTEGER NOT NULL CHECK (ordinal > 0),
    saved_at  TEXT NOT NULL CHECK (datetime(saved_at) IS NOT NULL),
    saved_by  TEXT NOT NULL,
    text      TEXT NOT NULL,
    note      TEXT NOT NULL DEFAULT '',
    UNIQUE (draft, ordinal)
) STRICT;

CREATE TABLE stored_file (
    -- A file of the attachments folder, named by what is in it.
    sha256     TEXT PRIMARY KEY
        CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    extension  TEXT NOT NULL                  -- 'pdf'; '' when it had none
        CHECK (extension NOT GLOB '*[^0-9a-z]*'),
    size       INTEGER NOT NULL CHECK (size >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
    -- A file that belongs to a line of the book, to a paper in the intake tray, or to a draft.
    id        INTEGER PRIMARY KEY,
    uuid      TEXT NOT NULL UNIQUE,
    entry     INTEGER REFERENCES entry,
    receipt   INTEGER REFERENCES receipt,
    draft     INTEGER REFERENCES draft,
    file      TEXT NOT NULL REFERENCES stored_file,
    name      TEXT NOT NULL,                  -- as the user named it
    role      TEXT NOT NULL
        CHECK (role IN ('scan', 'signed-original', 'own-pdf', 'source', 'annex')),
    main      INTEGER NOT NULL DEFAULT 0 CHECK (main IN (0, 1)),
    added_at  TEXT NOT NULL CHECK (datetime(added_at) IS NOT NULL),
    removed_at TEXT CHECK (removed_at IS NULL OR datetime(removed_at) IS NOT NULL),
    CHECK ((entry IS NOT NULL) + (receipt IS NOT NULL) + (draft IS NOT NULL) = 1)
) STRICT;

CREATE INDEX attachment_by_entry ON attachment (entry);

CREATE INDEX attachment_by_draft ON attachment (draft);

CREATE TABLE issued (
    -- What was frozen when a draft became a numbered document: the text it says, the rules it was
    -- laid out by, and the page that came of it.
    entry      INTEGER PRIMARY KEY REFERENCES entry,
    draft      INTEGER REFERENCES draft,
    text       TEXT NOT NULL,                 -- the draft file with its number
    rule_book  TEXT NOT NULL,                 -- 'nd30-2020'
    fonts      TEXT NOT NULL,                 -- fingerprint of the font set
    pdf        TEXT NOT NULL REFERENCES stored_file
) STRICT;

CREATE TRIGGER issued_text_is_frozen BEFORE UPDATE ON issued
BEGIN
    SELECT RAISE(ABORT, 'issued-text-is-frozen');
END;

CREATE TRIGGER issued_text_is_never_deleted BEFORE DELETE ON issued
BEGIN
    SELECT RAISE(ABORT, 'issued-text-is-frozen');
END;

CREATE TABLE action (
    -- Nhật ký: everything that was ever done here. Each action seals the one before it.
    id      INTEGER PRIMARY KEY,
    uuid    TEXT NOT NULL UNIQUE,
    at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??*+07:00'),
    actor   TEXT NOT NULL,
    verb    TEXT NOT NULL,
    reason  TEXT NOT NULL DEFAULT '',
    schema  INTEGER NOT NULL,
    prev    TEXT NOT NULL,                    -- hash of the action before; '' for the first
    hash    TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE change (
    -- What an action changed: a row as it was and as it became.
    action   INTEGER NOT NULL REFERENCES action,
    ordinal  INTEGER NOT NULL CHECK (ordinal > 0),
    noun     TEXT NOT NULL,
    key      TEXT NOT NULL,
    before   TEXT CHECK (before IS NULL OR json_valid(before)),
    after    TEXT CHECK (after IS NULL OR json_valid(after)),
    PRIMARY KEY (action, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_by_noun ON change (noun, key);

CREATE TRIGGER journal_is_never_rewritten BEFORE UPDATE ON action
BEGIN
    SELECT RAISE(ABORT, 'journal-is-for-ever');
END;

CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON action
BEGIN
    SELECT RAISE(ABORT, 'journal-is-for-ever');
END;

CREATE TRIGGER journal_changes_are_never_rewritten BEFORE UPDATE ON change
BEGIN
    SELECT RAISE(ABORT, 'journal-is-for-ever');
END;

CREATE TRIGGER journal_changes_are_never_shortened BEFORE DELETE ON change
BEGIN
    SELECT RAISE(ABORT, 'journal-is-for-ever');
END;

CREATE TABLE search (
    -- The words of every line, for finding. id = day << 20 | place in the day: newest first is
    -- the order of the key itself.
    id     INTEGER PRIMARY KEY,
    entry  INTEGER NOT NULL UNIQUE REFERENCES entry ON DELETE CASCADE,
    kind   TEXT NOT NULL CHECK (kind IN ('incoming', 'outgoing')),
    exact  TEXT NOT NULL,                     -- words that have marks; one spelling for hòa and hoà
    fold   TEXT NOT NULL,                     -- every word without its marks: hoa
    subject BLOB NOT NULL DEFAULT x''         -- what its paper is about, as Vietnamese is sorted
) STRICT;

CREATE TRIGGER search_words_enter AFTER INSERT ON search
BEGIN
    INSERT INTO search_words (rowid, exact, fold) VALUES (NEW.id, NEW.exact, NEW.fold);
END;

CREATE TRIGGER search_words_leave AFTER DELETE ON search
BEGIN
    INSERT INTO search_words (search_words, rowid, exact, fold)
    VALUES ('delete', OLD.id, OLD.exact, OLD.fold);
END;

CREATE INDEX entry_by_import ON entry (import) WHERE import IS NOT NULL;

CREATE TRIGGER entry_is_inserted_with_leave BEFORE INSERT ON entry
WHEN NEW.suffix <> '' AND NEW.fate NOT IN ('imported', 'paper-book') AND NEW.import IS NULL
     AND (NEW.approved_by = '' OR NEW.exception_reason = '')
     AND (SELECT numbers FROM series WHERE id = NEW.series) = 'own'
BEGIN
    SELECT RAISE(ABORT, 'inserted-without-leave');
END;

CREATE TRIGGER entry_is_reserved_for_a_reason BEFORE INSERT ON entry
WHEN NEW.fate = 'reserved' AND NEW.exception_reason = ''
BEGIN
    SELECT RAISE(ABORT, 'reserved-without-reason');
END;

CREATE TRIGGER entry_takes_the_next_number BEFORE INSERT ON entry
WHEN NEW.fate NOT IN ('imported', 'paper-book') AND NEW.import IS NULL AND NEW.suffix = ''
     AND (SELECT numbers FROM series WHERE id = NEW.series) = 'own'
     AND NEW.number <> (
         SELECT 1 + max(
             opening_number,
             coalesce((SELECT max(number) FROM entry WHERE entry.series = NEW.series), 0))
         FROM series WHERE id = NEW.series)
BEGIN
    SELECT RAISE(ABORT, 'number-not-next');
END;

CREATE TRIGGER entry_stands_in_its_year BEFORE INSERT ON entry
-- The year of an outgoing paper is that of its date, of an incoming one that of its arrival.
WHEN NEW.fate NOT IN ('imported', 'paper-book') AND NEW.fate <> 'reserved'
     AND (SELECT series.year <> CAST(strftime('%Y',
              CASE series.direction
                  WHEN 'incoming' THEN NEW.entered_on
                  ELSE coalesce((SELECT date FROM document WHERE id = NEW.document), NEW.entered_on)
              END) AS INTEGER)
          FROM series WHERE id = NEW.series)
BEGIN
    SELECT RAISE(ABORT, 'other-year');
END;

CREATE TRIGGER entry_of_an_import_is_of_before BEFORE INSERT ON entry
-- A number that was void in the old book comes with it, without a paper.
WHEN NEW.import IS NOT NULL AND NEW.fate <> 'imported'
     AND NOT (NEW.fate = 'void' AND NEW.document IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'import-of-a-new-number');
END;

CREATE TRIGGER entry_is_inserted_behind_its_number BEFORE INSERT ON entry
WHEN NEW.suffix <> '' AND NEW.fate NOT IN ('imported', 'paper-book') AND NEW.import IS NULL
     AND (SELECT numbers FROM series WHERE id = NEW.series) = 'own'
     AND NOT EXISTS (
         SELECT 1 FROM entry
         WHERE series = NEW.series AND number = NEW.number AND suffix = ''
         UNION ALL
         SELECT 1 FROM series WHERE id = NEW.series AND NEW.number <= opening_number)
BEGIN
    SELECT RAISE(ABORT, 'number-not-given-yet');
END;

CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
-- Only an import may be taken back, and only until a later number was given by hand. One that was
-- given before the import came stands behind it in the book and not in time.
WHEN OLD.fate <> 'imported' AND (OLD.import IS NULL OR OLD.document IS NOT NULL)
     OR (SELECT state FROM series WHERE id = OLD.series) = 'closed'
     OR EXISTS (
         SELECT 1 FROM entry
         WHERE series = OLD.series AND number > OLD.number AND id > OLD.id
               AND fate <> 'imported' AND (import IS NULL OR document IS NOT NULL))
BEGIN
    SELECT RAISE(ABORT, 'number-is-for-ever');
END;

CREATE TRIGGER entry_of_a_closed_book_is_frozen
-- What stands beside the paper, as a note, is written on.
BEFORE UPDATE OF fate, void_reason, document, entered_on, signed_on ON entry
WHEN (OLD.fate, OLD.void_reason, OLD.document, OLD.entered_on, OLD.signed_on)
     IS NOT (NEW.fate, NEW.void_reason, NEW.document, NEW.entered_on, NEW.signed_on)
     AND (SELECT state FROM series WHERE id = OLD.series) = 'closed'
BEGIN
    SELECT RAISE(ABORT, 'series-closed');
END;

CREATE TRIGGER entry_keeps_its_document BEFORE UPDATE OF document ON entry
WHEN OLD.document IS NOT NULL AND NEW.document IS NOT OLD.document
BEGIN
    SELECT RAISE(ABORT, 'number-is-for-ever');
END;

CREATE TRIGGER entry_is_filled_in_its_year BEFORE UPDATE OF document ON entry
-- A reserved number gets its paper: in the year of its series.
WHEN OLD.document IS NULL AND NEW.document IS NOT NULL
     AND (SELECT series.year <> CAST(strftime('%Y',
              CASE series.direction
                  WHEN 'incoming' THEN NEW.entered_on
                  ELSE coalesce((SELECT date FROM document WHERE id = NEW.document), NEW.entered_on)
              END) AS INTEGER)
          FROM series WHERE id = NEW.series)
BEGIN
    SELECT RAISE(ABORT, 'other-year');
END;

CREATE TRIGGER entry_has_a_document_when_it_is_used BEFORE UPDATE OF fate ON entry
WHEN NEW.fate IN ('issued', 'received') AND NEW.document IS NULL
BEGIN
    SELECT RAISE(ABORT, 'number-without-paper');
END;

CREATE TRIGGER series_once_numbered_stays
BEFORE UPDATE OF body, direction, year, numbers, opening_number ON series
-- What was taken over from the paper book may still show that it ended later.
WHEN EXISTS (SELECT 1 FROM entry
             WHERE entry.series = OLD.id AND fate NOT IN ('imported', 'paper-book')
                   AND (import IS NULL OR document IS NOT NULL))
     AND (OLD.body, OLD.direction, OLD.year, OLD.numbers, OLD.opening_number)
         IS NOT (NEW.body, NEW.direction, NEW.year, NEW.numbers, NEW.opening_number)
BEGIN
    SELECT RAISE(ABORT, 'series-already-numbered');
END;

CREATE TABLE import (
    -- A file of an old register, or the evening list of another system, taken over as a whole.
    id           INTEGER PRIMARY KEY,
    uuid         TEXT NOT NULL UNIQUE,
    file_name    TEXT NOT NULL,
    file         TEXT NOT NULL,               -- its SHA-256, with its sheet's name where it has several: none is taken over twice
    imported_at  TEXT NOT NULL CHECK (datetime(imported_at) IS NOT NULL),
    taken        INTEGER NOT NULL CHECK (taken >= 0),    -- lines that came into the books
    refused      INTEGER NOT NULL CHECK (refused >= 0),
    mapping      TEXT NOT NULL CHECK (json_valid(mapping)), -- which column was which, to be remembered
    withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR datetime(withdrawn_at) IS NOT NULL)
) STRICT;

CREATE INDEX agency_by_name ON agency (name);

CREATE INDEX agency_by_plain_name ON agency (substr(fold, instr(fold, ': ') + 2));

CREATE TABLE agency_group (
    -- "UBND các xã, phường (96)": many bodies under one name in Nơi nhận.
    id      INTEGER PRIMARY KEY,
    uuid    TEXT NOT NULL UNIQUE,
    name    TEXT NOT NULL UNIQUE,
    bodies  INTEGER NOT NULL CHECK (bodies > 0) -- how many, also where not all are members here
) STRICT;

CREATE TABLE group_member (
    id            INTEGER PRIMARY KEY,
    agency_group  INTEGER NOT NULL REFERENCES agency_group,
    agency        INTEGER NOT NULL REFERENCES agency,
    UNIQUE (agency_group, agency)
) STRICT;

CREATE TABLE calendar_day (
    -- Days that are not what their weekday says: holidays, nghỉ bù, and làm bù.
    id    INTEGER PRIMARY KEY,
    day   TEXT NOT NULL UNIQUE CHECK (day = date(day)),
    kind  TEXT NOT NULL CHECK (kind IN ('off', 'working')),
    name  TEXT NOT NULL
) STRICT;

CREATE TABLE saved_search (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE,
    filter  TEXT NOT NULL CHECK (json_valid(filter))
) STRICT;

CREATE INDEX document_by_agency ON document (agency) WHERE agency IS NOT NULL;

CREATE TRIGGER recipients_of_a_closed_book_are_not_added BEFORE INSERT ON recipient
WHEN EXISTS (
    SELECT 1 FROM entry JOIN series ON series.id = entry.series
    WHERE entry.document = NEW.document AND series.state = 'closed')
BEGIN
    SELECT RAISE(ABORT, 'series-closed');
END;

CREATE TABLE succession (
    -- Kế thừa: which body took over from which. Several into one, and one into several, are several
    -- rows.
    id           INTEGER PRIMARY KEY,
    predecessor  INTEGER NOT NULL REFERENCES agency,
    successor    INTEGER NOT NULL REFERENCES agency,
    day          TEXT CHECK (day IS date(day)), -- the first day of the new; unknown where it was never noted
    act          TEXT NOT NULL CHECK (act IN ('renamed', 'merged', 'divided', 'replaced')),
    -- Divided, joined again and divided once more are three days.
    UNIQUE (predecessor, successor, day),
    CHECK (predecessor <> successor)
) STRICT;

CREATE INDEX succession_by_successor ON succession (successor);

CREATE INDEX agency_by_merging ON agency (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE own_word (
    -- Words of the office that are spelled right, whatever they look like: names of its programs,
    -- of villages, of products.
    id    INTEGER PRIMARY KEY,
    word  TEXT NOT NULL UNIQUE CHECK (word <> '' AND instr(word, ' ') = 0)
) STRICT;

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

CREATE INDEX ending_by_reply ON ending (by_entry) WHERE by_entry IS NOT NULL;

CREATE INDEX receipt_waiting ON receipt (arrived_at) WHERE outcome = 'waiting';

CREATE INDEX document_by_whole ON document (part_of) WHERE part_of IS NOT NULL;

CREATE INDEX hand_over_by_day ON hand_over (handed_at);

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

CREATE TABLE file_copy_use (
    -- Sổ sử dụng bản lưu (Phụ lục IV, mẫu IV).
    id           INTEGER PRIMARY KEY,
    uuid         TEXT NOT NULL UNIQUE,
    entry        INTEGER NOT NULL REFERENCES entry,
    used_on      TEXT NOT NULL CHECK (used_on = date(used_on)),
    user         TEXT NOT NULL,
    case_file    TEXT NOT NULL DEFAULT '',    -- số và ký hiệu hồ sơ
    allowed_by   TEXT NOT NULL,
    returned_on  TEXT CHECK (returned_on IS date(returned_on)),
    note         TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX file_copy_use_by_entry ON file_copy_use (entry);

CREATE TABLE envelope (
    -- Sổ gửi văn bản đi bưu điện (Phụ lục IV, mẫu III): what was handed to the post; one envelope
    -- may hold several papers.
    id         INTEGER PRIMARY KEY,
    uuid       TEXT NOT NULL UNIQUE,
    sent_on    TEXT NOT NULL CHECK (sent_on = date(sent_on)),
    receiver   TEXT NOT NULL,
    envelopes  INTEGER NOT NULL CHECK (envelopes > 0), -- số lượng bì
    postal_code TEXT NOT NULL DEFAULT '',
    note       TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE envelope_content (
    id        INTEGER PRIMARY KEY,
    envelope  INTEGER NOT NULL REFERENCES envelope,
    entry     INTEGER NOT NULL REFERENCES entry,
    recipient INTEGER REFERENCES recipient,
    UNIQUE (envelope, entry, recipient)
) STRICT;

CREATE TABLE file_text (
    -- The words of a stored file, for finding its papers. They are read from the file and can be
    -- read again, so the journal does not tell of them.
    id       INTEGER PRIMARY KEY,             -- as the files came: newest first is the order of the key
    file     TEXT NOT NULL UNIQUE REFERENCES stored_file,
    fold     TEXT NOT NULL DEFAULT '',        -- without marks; '' for a scan
    outcome  TEXT NOT NULL DEFAULT 'waiting'
        CHECK (outcome IN ('waiting', 'read', 'foreign', 'locked', 'damaged', 'too-much')),
    begun    INTEGER NOT NULL DEFAULT 0 CHECK (begun >= 0), -- how often: a file that ends the program is not begun for ever
    read_at  TEXT CHECK (read_at IS NULL OR datetime(read_at) IS NOT NULL),
    CHECK ((outcome = 'waiting') = (read_at IS NULL)),
    CHECK (outcome = 'read' OR fold = '')
) STRICT;

CREATE INDEX file_text_waiting ON file_text (id) WHERE outcome = 'waiting';

CREATE INDEX attachment_by_file ON attachment (file);

CREATE VIRTUAL TABLE file_words USING fts5 (
    fold,
    content = 'file_text', content_rowid = 'id',
    prefix = '1 2 3', columnsize = 0, detail = none, tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TRIGGER file_words_enter AFTER INSERT ON file_text
BEGIN
    INSERT INTO file_words (rowid, fold) VALUES (NEW.id, NEW.fold);
END;

CREATE TRIGGER file_words_change AFTER UPDATE OF fold ON file_text
BEGIN
    INSERT INTO file_words (file_words, rowid, fold) VALUES ('delete', OLD.id, OLD.fold);
    INSERT INTO file_words (rowid, fold) VALUES (NEW.id, NEW.fold);
END;

CREATE TRIGGER file_words_leave AFTER DELETE ON file_text
BEGIN
    INSERT INTO file_words (file_words, rowid, fold) VALUES ('delete', OLD.id, OLD.fold);
END;

CREATE TRIGGER stored_file_waits_to_be_read AFTER INSERT ON stored_file
BEGIN
    INSERT INTO file_text (file) VALUES (NEW.sha256);
END;

CREATE TABLE case_file_plan (
    -- Danh mục hồ sơ of a body and a year (Điều 28).
    id          INTEGER PRIMARY KEY,
    uuid        TEXT NOT NULL UNIQUE,
    body        INTEGER NOT NULL REFERENCES issuing_body,
    year        INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
    numbering   TEXT NOT NULL                 -- through the whole plan, or anew in each large heading
        CHECK (numbering IN ('continuous', 'restarting')),
    issued_with TEXT NOT NULL DEFAULT '',     -- "Quyết định số 05/QĐ-UBND ngày … của …"
    UNIQUE (body, year)
) STRICT;

CREATE TABLE case_file_heading (
    -- Đề mục: large ones in Roman figures, small ones within them in Arabic.
    id           INTEGER PRIMARY KEY,
    plan         INTEGER NOT NULL REFERENCES case_file_plan,
    parent       INTEGER REFERENCES case_file_heading, -- none of a large heading
    ordinal      INTEGER NOT NULL CHECK (ordinal > 0),
    title        TEXT NOT NULL CHECK (title <> ''),
    abbreviation TEXT NOT NULL DEFAULT '',    -- of a large heading: TCCB in 01.TCCB
    CHECK (parent IS NULL OR abbreviation = '')
) STRICT;

CREATE INDEX case_file_heading_by_plan ON case_file_heading (plan);

CREATE TRIGGER case_file_is_handed_over_closed BEFORE UPDATE OF closed_on, handed_over_on ON case_file
WHEN NEW.handed_over_on IS NOT NULL AND NEW.closed_on IS NULL
BEGIN
    SELECT RAISE(ABORT, 'case-file-handed-over');
END;

CREATE TABLE filed (
    -- A paper in a case file; one paper may lie in several, none is copied.
    id         INTEGER PRIMARY KEY,
    case_file  INTEGER NOT NULL REFERENCES case_file,
    document   INTEGER NOT NULL REFERENCES document,
    ordinal    INTEGER NOT NULL CHECK (ordinal > 0),
    sheets     TEXT NOT NULL DEFAULT '',      -- tờ số, trang số: "1-3"
    filed_at   TEXT NOT NULL CHECK (datetime(filed_at) IS NOT NULL),
    UNIQUE (case_file, document)
) STRICT;

CREATE INDEX filed_by_document ON filed (document);

CREATE TRIGGER filed_into_an_open_file BEFORE INSERT ON filed
WHEN (SELECT closed_on FROM case_file WHERE id = NEW.case_file) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'case-file-closed');
END;

CREATE TRIGGER filed_stays_as_it_was_closed BEFORE UPDATE ON filed
WHEN (SELECT closed_on FROM case_file WHERE id = OLD.case_file) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'case-file-closed');
END;

CREATE TRIGGER filed_stays_in_a_closed_file BEFORE DELETE ON filed
WHEN (SELECT closed_on FROM case_file WHERE id = OLD.case_file) IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'case-file-closed');
END;

CREATE INDEX document_by_date ON document (date);

CREATE INDEX document_by_author ON document (author);

CREATE INDEX document_by_kind_name ON document (kind_name);

CREATE TRIGGER search_words_change AFTER UPDATE OF id, exact, fold ON search
BEGIN
    INSERT INTO search_words (search_words, rowid, exact, fold)
    VALUES ('delete', OLD.id, OLD.exact, OLD.fold);
    INSERT INTO search_words (rowid, exact, fold) VALUES (NEW.id, NEW.exact, NEW.fold);
END;

CREATE INDEX search_by_subject ON search (subject, entry);

CREATE VIRTUAL TABLE search_words USING fts5 (
    exact, fold,
    content = 'search', content_rowid = 'id',
    prefix = '1 2 3 4 5', columnsize = 0, detail = none, tokenize = 'unicode61 remove_diacritics 0'
);

CREATE INDEX entry_by_outside_code ON entry (outside_code) WHERE outside_code <> '';

CREATE TABLE office_hours (
    -- Giờ làm việc: the stretches of work of a working day as the office has set them; none while
    -- it keeps those that come with the program.
    id      INTEGER PRIMARY KEY,
    begins  TEXT NOT NULL UNIQUE CHECK (begins IS strftime('%H:%M', begins)),
    ends    TEXT NOT NULL CHECK (ends IS strftime('%H:%M', ends)),
    CHECK (begins < ends)
) STRICT;
