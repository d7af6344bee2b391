SELECT entry.id
FROM entry
JOIN series ON series.id = entry.series
LEFT JOIN document ON document.id = entry.document
