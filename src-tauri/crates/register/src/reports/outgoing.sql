-- The numbers given to papers dated from ?1 to ?2, of a body ?3 and a series ?4 where they are
-- given. A number that was voided before it had a paper counts on the day it was given.
SELECT entry.id, entry.fate, entry.dispatched_on, entry.original,
       coalesce(entry.signed_on, document.date, entry.entered_on) AS signed,
       coalesce(document.kind_name, '') AS kind_name, coalesce(unit.name, '') AS unit,
       coalesce(document.signer, '') AS signer, document.urgency
FROM series
CROSS JOIN entry ON entry.series = series.id
LEFT JOIN document ON document.id = entry.document
LEFT JOIN unit ON unit.id = entry.unit
WHERE series.direction = 'outgoing'
  AND (?3 IS NULL OR series.body = ?3)
  AND (?4 IS NULL OR series.id = ?4)
  AND entry.fate <> 'reserved'
  AND coalesce(document.date, entry.entered_on) BETWEEN ?1 AND ?2
ORDER BY entry.id
