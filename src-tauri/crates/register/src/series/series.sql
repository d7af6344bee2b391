SELECT series.*,
       CASE WHEN numbers = 'own' AND state = 'open' THEN 1 + max(
           opening_number,
           coalesce((SELECT max(number) FROM entry WHERE entry.series = series.id), 0))
       END AS next
FROM series
ORDER BY year DESC, body, direction, id
