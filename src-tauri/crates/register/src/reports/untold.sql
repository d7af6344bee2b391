-- Papers that came from ?1 to ?2 and stand in an old register nobody worked on since: a report
-- of work leaves them out.
SELECT count(*)
FROM series
CROSS JOIN entry ON entry.series = series.id
WHERE series.direction = 'incoming'
  AND (?3 IS NULL OR series.body = ?3)
  AND (?4 IS NULL OR series.id = ?4)
  AND entry.entered_on BETWEEN ?1 AND ?2
  AND entry.fate IN ('imported', 'paper-book')
  AND NOT EXISTS (SELECT 1 FROM step WHERE step.entry = entry.id)
  AND NOT EXISTS (SELECT 1 FROM ending WHERE ending.entry = entry.id)
