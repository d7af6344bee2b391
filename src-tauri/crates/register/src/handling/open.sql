-- Papers whose work has not ended, given to standing.sql, which leaves out what is no work. The
-- lines of an old register are left out here too: there may be a million of them.
SELECT entry.id, row_number() OVER (ORDER BY series.year, entry.series, entry.number, entry.suffix)
FROM series
CROSS JOIN entry ON entry.series = series.id -- series first: the years asked for are few
WHERE series.direction = 'incoming'
  AND (?1 IS NULL OR series.body = ?1)
  AND (?3 IS NULL OR series.year >= ?3)
  AND (entry.fate = 'received'
       OR EXISTS (SELECT 1 FROM step WHERE step.entry = entry.id)
       OR EXISTS (SELECT 1 FROM ending WHERE ending.entry = entry.id))
  AND NOT EXISTS (SELECT 1 FROM ending
                  WHERE ending.entry = entry.id AND ending.undone_at IS NULL)
