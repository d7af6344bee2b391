SELECT series, behind + 1 AS first, number - 1 AS last
FROM (
    SELECT entry.series, entry.number,
           max(series.opening_number,
               lag(entry.number, 1, 0) OVER (PARTITION BY entry.series ORDER BY entry.number))
               AS behind
    FROM entry
    JOIN series ON series.id = entry.series
    WHERE series.numbers = 'own'
)
WHERE number > behind + 1
ORDER BY series, number
