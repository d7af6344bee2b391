SELECT entry.id, entry.number, entry.suffix, entry.fate, entry.entered_on, entry.approved_by,
       CASE WHEN entry.void_reason <> '' THEN entry.void_reason ELSE entry.exception_reason END
           AS reason,
       coalesce(document.number, '') AS paper_number, coalesce(document.symbol, '') AS symbol,
       document.date, coalesce(document.subject, '') AS subject
FROM entry
LEFT JOIN document ON document.id = entry.document
WHERE entry.series = ?1
ORDER BY entry.number, entry.suffix
