SELECT entry.fate = 'void' AS is_void, entry.document IS NOT NULL AS has_paper,
       coalesce(document.number, '') AS paper_number, coalesce(document.symbol, '') AS symbol,
       document.date, coalesce(document.date_written, '') AS date_written,
       coalesce(document.author, '') AS author, coalesce(document.subject, '') AS subject
FROM entry
LEFT JOIN document ON document.id = entry.document
WHERE entry.series = ?1 AND entry.number = ?2 AND entry.suffix = ?3
