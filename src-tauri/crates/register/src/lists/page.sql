SELECT id FROM entry
WHERE series = ?1 AND (number, suffix) > (?2, ?3)
ORDER BY number, suffix
LIMIT ?4
