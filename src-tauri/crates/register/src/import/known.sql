SELECT entry.fate = 'void' AS is_void, document.number AS paper_number, document.symbol,
       document.date, document.date_written, document.author, document.subject
FROM entry
JOIN document ON document.id = entry.document
WHERE entry.series = ?1 AND entry.number = ?2 AND entry.suffix = ?3
