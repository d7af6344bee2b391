SELECT entry.id
FROM entry
JOIN series ON series.id = entry.series
LEFT JOIN document ON document.id = entry.document
WHERE (?1 IS NULL OR series.direction = ?1)
  AND (?2 IS NULL OR series.year = ?2)
  AND (?3 IS NULL OR series.body = ?3)
  AND (?4 IS NULL OR entry.series = ?4)
  AND (?5 IS NULL OR document.kind = ?5)
  AND (?6 IS NULL OR entry.entered_on >= ?6)
  AND (?7 IS NULL OR entry.entered_on <= ?7)
