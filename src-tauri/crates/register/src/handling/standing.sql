-- How the work on each line of `wanted` (entry, place) stands at ?2, one row each. A paper that
-- was only proposed for somebody has not moved. A direction of the second or third level is given
-- inside the unit: it does not bring a paper back that was passed on.
WITH wanted (entry, place) AS (/* wanted */),
way AS MATERIALIZED (
    SELECT wanted.place, entry.id AS entry, entry.entered_on, moved.act, moved.to_whom, moved.at,
           (SELECT inside.ordinal FROM step AS inside
            WHERE inside.entry = entry.id AND inside.ordinal > coalesce(moved.ordinal, 0)
              AND inside.act = 'directed'
            ORDER BY inside.ordinal DESC LIMIT 1) AS inside,
           (SELECT ending.way FROM ending
            WHERE ending.entry = entry.id AND ending.undone_at IS NULL
            ORDER BY ending.id DESC LIMIT 1) AS ended,
           EXISTS (SELECT 1 FROM assignment
                   WHERE assignment.entry = entry.id AND assignment.role = 'lead') AS led,
           /* due */ AS due
    FROM wanted
    CROSS JOIN entry ON entry.id = wanted.entry -- from what is wanted, never the other way round
    JOIN series ON series.id = entry.series
    LEFT JOIN step AS moved ON moved.entry = entry.id AND moved.ordinal = (
        SELECT last.ordinal FROM step AS last
        WHERE last.entry = entry.id AND last.act <> 'proposed'
          AND NOT (last.act = 'directed' AND coalesce(last.level, 1) > 1)
        ORDER BY last.ordinal DESC LIMIT 1)
    WHERE series.direction = 'incoming'
      -- A line of an old register is work only once somebody began.
      AND (entry.fate = 'received'
           OR entry.fate IN ('imported', 'paper-book')
              AND (EXISTS (SELECT 1 FROM step WHERE step.entry = entry.id)
                   OR EXISTS (SELECT 1 FROM ending WHERE ending.entry = entry.id)))
),
stand AS MATERIALIZED (
    SELECT way.*,
           CASE
               WHEN act = 'passed-on' THEN 'in-work'
               WHEN act = 'directed' OR inside IS NOT NULL THEN 'to-be-passed-on'
               WHEN act IS NOT NULL THEN 'awaits-direction'
               WHEN led THEN 'to-be-passed-on'
               ELSE 'to-be-presented'
           END AS stage,
           ended IS NULL AND due IS NOT NULL AND due < substr(?2, 1, length(due)) AS late
    FROM way
)
SELECT stand.entry, ended, due, late,
       CASE
           WHEN ended IS NOT NULL THEN 'ended'
           WHEN stage = 'in-work' AND late THEN 'overdue'
           ELSE stage
       END AS state,
       -- Who has it: '' is the records office.
       CASE
           WHEN stand.act = 'passed-on' THEN coalesce(nullif(handed.to_whom, ''), stand.to_whom)
           WHEN stand.act = 'presented' AND inside IS NULL THEN stand.to_whom
           ELSE ''
       END AS holder,
       CASE
           WHEN stand.act = 'passed-on' AND coalesce(handed.to_whom, '') = '' THEN stand.at
           ELSE coalesce(handed.at, stand.at, stand.entered_on)
       END AS since
FROM stand
LEFT JOIN step AS handed ON handed.entry = stand.entry AND handed.ordinal = stand.inside
ORDER BY place
