ALTER TABLE agency ADD COLUMN head TEXT NOT NULL DEFAULT '[]'
    CHECK (json_valid(head) AND json_type(head) = 'array');

ALTER TABLE agency ADD COLUMN address TEXT NOT NULL DEFAULT '';

ALTER TABLE agency ADD COLUMN merged_into INTEGER REFERENCES agency;

ALTER TABLE agency ADD COLUMN fold TEXT NOT NULL DEFAULT '';

ALTER TABLE agency ADD COLUMN favourite INTEGER NOT NULL DEFAULT 0 CHECK (favourite IN (0, 1));

CREATE INDEX agency_by_name ON agency (name);

-- The name of a paper's author is looked up for every line that is written.
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

ALTER TABLE recipient ADD COLUMN agency_group INTEGER REFERENCES agency_group;

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
