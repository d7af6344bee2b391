SELECT filed.id, filed.ordinal, filed.sheets, entry.id AS entry, series.direction,
       document.kind, document.kind_name, document.number, document.symbol, document.date, document.date_written,
       document.subject, document.author, document.pages,
       (SELECT count(*) FROM attachment
        WHERE attachment.entry = entry.id AND removed_at IS NULL) AS files
FROM filed
JOIN document ON document.id = filed.document
LEFT JOIN entry ON entry.document = document.id
LEFT JOIN series ON series.id = entry.series
WHERE filed.case_file = ?1
ORDER BY filed.ordinal, filed.id
