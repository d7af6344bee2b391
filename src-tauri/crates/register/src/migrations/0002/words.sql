CREATE TABLE own_word (
    -- Words of the office that are spelled right, whatever they look like: names of its programs,
    -- of villages, of products.
    id    INTEGER PRIMARY KEY,
    word  TEXT NOT NULL UNIQUE CHECK (word <> '' AND instr(word, ' ') = 0)
) STRICT;
