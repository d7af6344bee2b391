-- The series an import opened further, with the number their paper books end at without it: the one
-- that was set by hand, and no less than what other imports left there. None where neither is.
WITH opened AS (
    SELECT DISTINCT CAST(change.key AS INTEGER) AS series
    FROM change
    JOIN change AS noted
      ON noted.action = change.action AND noted.noun = 'import' AND noted.key = CAST(?1 AS TEXT)
     AND noted.before IS NULL
    WHERE change.noun = 'series' AND change.before IS NOT NULL
),
by_hand AS (
    -- An import that made the series began it at 0.
    SELECT opened.series,
           (SELECT json_extract(change.after, '$.opening_number')
            FROM change JOIN action ON action.id = change.action
            WHERE change.noun = 'series' AND change.key = CAST(opened.series AS TEXT)
              AND (action.verb NOT IN ('import', 'withdraw-import') OR change.before IS NULL)
            ORDER BY change.action DESC, change.ordinal DESC LIMIT 1) AS number
    FROM opened
),
left_there AS (
    SELECT opened.series, max(entry.number) AS number
    FROM opened JOIN entry ON entry.series = opened.series
    GROUP BY opened.series
)
SELECT by_hand.series,
       CASE WHEN left_there.number IS NULL THEN by_hand.number
            ELSE max(left_there.number, coalesce(by_hand.number, 0)) END
FROM by_hand LEFT JOIN left_there USING (series)
