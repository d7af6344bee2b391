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
