-- CROSS JOIN asks the bodies that took over first; they are few, and each has one such series.
SELECT series.*,
       CASE WHEN numbers = 'own' AND state = 'open' THEN 1 + max(
           opening_number,
           coalesce((SELECT max(number) FROM entry WHERE entry.series = series.id), 0))
       END AS next,
       EXISTS (
           SELECT 1 FROM issuing_body
           CROSS JOIN series AS later ON later.body = issuing_body.id
           WHERE issuing_body.predecessor = series.body
             AND (later.direction, later.name, later.year)
                 = (series.direction, series.name, series.year)) AS continued
FROM series
WHERE (?1 IS NULL OR id = ?1)
  AND (?2 IS NULL OR direction = ?2)
  AND (?3 IS NULL OR year BETWEEN ?3 - 1 AND ?3)
  AND (?4 IS NULL OR body = ?4)
ORDER BY year DESC, body, direction, id
