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
