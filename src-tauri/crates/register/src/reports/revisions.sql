-- How many papers of ours were replaced, corrected and recalled by papers of ours dated from ?1 to
-- ?2; the later paper is of a body ?3 and a series ?4 where they are given.
SELECT count(DISTINCT CASE link.relation WHEN 'replaces' THEN link.target END) AS replaced,
       count(DISTINCT CASE link.relation WHEN 'corrects' THEN link.target END) AS corrected,
       count(DISTINCT CASE link.relation WHEN 'recalls' THEN link.target END) AS recalled
FROM link
JOIN entry ON entry.document = link.document
JOIN series ON series.id = entry.series
JOIN document AS later ON later.id = link.document
JOIN entry AS earlier ON earlier.document = link.target
JOIN series AS its ON its.id = earlier.series
WHERE link.relation IN ('replaces', 'corrects', 'recalls')
  AND series.direction = 'outgoing' AND its.direction = 'outgoing'
  AND entry.fate NOT IN ('void', 'reserved')
  AND (?3 IS NULL OR series.body = ?3)
  AND (?4 IS NULL OR series.id = ?4)
  AND coalesce(later.date, entry.entered_on) BETWEEN ?1 AND ?2
