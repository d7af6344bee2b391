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
