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
