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

INSERT INTO succession (predecessor, successor, day, act)
SELECT predecessor, id, valid_from,
       CASE (SELECT count(*) FROM agency AS other WHERE other.predecessor = agency.predecessor)
           WHEN 1 THEN 'renamed' ELSE 'divided' END
FROM agency
WHERE predecessor IS NOT NULL;

ALTER TABLE agency DROP COLUMN predecessor;
