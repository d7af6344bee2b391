-- Replies that papers of ours want, judged at ?2; the papers are of a body ?3 and a series ?4
-- where they are given. A paper is answered with its first reply; an interim one answers nothing.
WITH wanting AS (
    SELECT coalesce(document.date, entry.entered_on) AS day, document.reply_by,
           (SELECT min(reply.entered_on)
            FROM link
            JOIN entry AS reply ON reply.document = link.document
            WHERE link.target = document.id AND link.relation = 'answers' AND link.interim = 0
              AND reply.fate NOT IN ('void', 'reserved')) AS came
    FROM document
    JOIN entry ON entry.document = document.id
    JOIN series ON series.id = entry.series
    WHERE document.reply_by IS NOT NULL
      AND series.direction = 'outgoing'
      AND entry.fate NOT IN ('void', 'reserved')
      AND (?3 IS NULL OR series.body = ?3)
      AND (?4 IS NULL OR series.id = ?4)
)
SELECT count(*) FILTER (WHERE day BETWEEN ?1 AND ?2) AS wanted,
       count(*) FILTER (WHERE came BETWEEN ?1 AND ?2) AS came,
       count(*) FILTER (WHERE day <= ?2 AND (came IS NULL OR came > ?2)) AS outstanding,
       count(*) FILTER (WHERE day <= ?2 AND (came IS NULL OR came > ?2) AND reply_by < ?2) AS overdue
FROM wanting
