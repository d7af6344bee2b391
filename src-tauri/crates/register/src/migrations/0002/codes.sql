-- Mã định danh of our own bodies (Phụ lục VI, phần II, 1.1), beside those of the directory.
ALTER TABLE issuing_body ADD COLUMN code TEXT NOT NULL DEFAULT '';

-- A paper that comes twice is known by the code its system gave it, too (Phụ lục VI, I.5).
CREATE INDEX entry_by_outside_code ON entry (outside_code) WHERE outside_code <> '';
