-- The incoming papers a report from ?1 to ?2 counts, of a body ?3 and a series ?4 where they are
-- given: what came by ?2 and had not ended before ?1. A paper ends with the first ending that
-- holds, and never before it came.
WITH ended (entry, at) AS MATERIALIZED (
    SELECT entry, min(ended_at) FROM ending WHERE undone_at IS NULL GROUP BY entry
)
SELECT entry.id, entry.entered_on, document.kind_name,
       EXISTS (SELECT 1 FROM receipt
               WHERE receipt.entry = entry.id AND receipt.value = 'dien-tu-ky-so') AS electronic,
       coalesce((SELECT assignee FROM assignment
                 WHERE assignment.entry = entry.id AND role = 'lead'
                 ORDER BY ordinal LIMIT 1), '') AS unit,
       coalesce(
           (SELECT by_whom FROM step
            WHERE step.entry = entry.id AND act = 'directed' AND by_whom <> ''
              AND coalesce(level, 1) = 1
            ORDER BY ordinal DESC LIMIT 1),
           (SELECT to_whom FROM step
            WHERE step.entry = entry.id AND act = 'presented' AND to_whom <> ''
            ORDER BY ordinal DESC LIMIT 1),
           '') AS leader,
       max(ended.at, entry.entered_on) AS ended,
       /* due */ AS due
FROM series
CROSS JOIN entry ON entry.series = series.id
JOIN document ON document.id = entry.document
LEFT JOIN ended ON ended.entry = entry.id
WHERE series.direction = 'incoming'
  AND (?3 IS NULL OR series.body = ?3)
  AND (?4 IS NULL OR series.id = ?4)
  AND entry.entered_on <= ?2
  AND (entry.entered_on >= ?1 OR ended.at IS NULL OR substr(ended.at, 1, 10) >= ?1)
  -- A line of an old register is work only once somebody began.
  AND (entry.fate = 'received'
       OR entry.fate IN ('imported', 'paper-book')
          AND (EXISTS (SELECT 1 FROM step WHERE step.entry = entry.id)
               OR EXISTS (SELECT 1 FROM ending WHERE ending.entry = entry.id)))
ORDER BY entry.id
