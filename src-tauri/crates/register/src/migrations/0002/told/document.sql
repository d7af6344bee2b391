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
