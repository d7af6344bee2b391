SELECT entry.id, document.author
FROM document
JOIN entry ON entry.document = document.id
JOIN series ON series.id = entry.series
WHERE document.loose = ?1
  AND series.direction = 'incoming'
  AND entry.fate <> 'void'
  AND coalesce(CAST(strftime('%Y', document.date) AS INTEGER), series.year) = ?2
ORDER BY entry.id DESC
