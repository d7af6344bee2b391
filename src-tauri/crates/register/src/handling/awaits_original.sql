-- Papers of which only a picture came so far. A bản sao y has the value of the bản chính (Điều 26).
SELECT entry.id
FROM series
CROSS JOIN entry ON entry.series = series.id
WHERE series.direction = 'incoming'
  AND (?1 IS NULL OR series.body = ?1)
  AND (?2 IS NULL OR series.year >= ?2)
  AND entry.fate = 'received'
  AND NOT EXISTS (SELECT 1 FROM receipt
                  WHERE receipt.entry = entry.id
                    AND receipt.value IN ('ban-chinh-giay', 'dien-tu-ky-so', 'ban-sao-y'))
ORDER BY series.year, entry.series, entry.number, entry.suffix
