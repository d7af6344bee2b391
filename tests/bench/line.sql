SELECT entry.id, entry.number, entry.suffix, entry.fate, entry.entered_on, entry.note,
       series.name, series.year, series.direction,
       document.kind, document.kind_name, document.author, document.number, document.symbol,
       document.date, document.subject, document.signer, document.urgency,
       (SELECT group_concat(name, '; ') FROM recipient WHERE recipient.document = document.id),
       (SELECT group_concat(assignee, '; ') FROM assignment
        WHERE assignment.entry = entry.id AND role = 'lead'),
       (SELECT due FROM deadline WHERE deadline.entry = entry.id ORDER BY id DESC LIMIT 1),
       (SELECT count(*) FROM attachment WHERE attachment.entry = entry.id),
       (SELECT count(*) FROM receipt WHERE receipt.entry = entry.id),
       (SELECT count(*) FROM link WHERE link.target = document.id)
FROM entry
JOIN series ON series.id = entry.series
LEFT JOIN document ON document.id = entry.document
