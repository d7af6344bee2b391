-- ?1 the words typed, ?2 the same in one text, both folded; fold is 'stc: so tai chinh'.
SELECT id
FROM agency
WHERE NOT EXISTS (
    SELECT 1 FROM json_each(?1) WHERE instr(' ' || fold, ' ' || value) = 0)
  AND (?3 IS NULL OR kind = ?3)
ORDER BY
    coalesce(valid_to < ?4, 0),
    CASE
        WHEN ?2 = '' THEN 3
        WHEN instr(fold, ?2 || ':') = 1 THEN 0
        WHEN instr(fold, ?2) = 1 THEN 1
        WHEN instr(fold, ': ' || ?2) > 0 THEN 2
        ELSE 3
    END,
    favourite DESC,
    alphabetical(name),
    id
LIMIT ?5
