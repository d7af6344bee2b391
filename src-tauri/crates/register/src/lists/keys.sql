-- Tables that a filter does not ask about are not looked into.
SELECT entry.id, entry.series
FROM entry
LEFT JOIN series ON series.id = entry.series
LEFT JOIN document ON document.id = entry.document
