WITH line AS MATERIALIZED (
    SELECT id, name FROM agency WHERE id IN (SELECT value FROM json_each(?1))
)
SELECT entry.id
FROM entry
JOIN series ON series.id = entry.series
JOIN document ON document.id = entry.document
WHERE (?2 IS NULL OR series.direction = ?2)
  AND (?3 IS NULL OR series.year = ?3)
  AND (document.agency IN (SELECT id FROM line)
       OR document.author IN (SELECT name FROM line)
       OR EXISTS (SELECT 1 FROM recipient
                  WHERE recipient.document = document.id
                    AND (recipient.agency IN (SELECT id FROM line)
                         OR recipient.name IN (SELECT name FROM line))))
