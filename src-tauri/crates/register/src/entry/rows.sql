-- Read column after column, in this order. A sum in an order of its own (ORDER BY inside
-- group_concat) sorts at every line; rows that come in their order from an index do not.
SELECT entry.id, entry.uuid, entry.series, series.name AS series_name, series.body,
       series.direction, series.year, entry.number, entry.suffix, entry.fate, entry.void_reason,
       entry.entered_on,
       (SELECT arrived_at FROM receipt WHERE receipt.entry = entry.id AND ordinal = 1)
           AS arrived_at,
       document.kind, coalesce(document.kind_name, '') AS kind_name,
       coalesce(document.author, '') AS author, coalesce(document.number, '') AS paper_number,
       coalesce(document.symbol, '') AS symbol, document.date,
       coalesce(document.date_written, '') AS date_written,
       coalesce(document.subject, '') AS subject, coalesce(document.signer, '') AS signer,
       document.urgency,
       coalesce((SELECT group_concat(name, '; ')
                 FROM (SELECT name FROM recipient
                       WHERE recipient.document = document.id ORDER BY ordinal)), '')
           AS recipients,
       coalesce((SELECT group_concat(assignee, '; ')
                 FROM (SELECT assignee FROM assignment
                       WHERE assignment.entry = entry.id AND role = 'lead' ORDER BY ordinal)), '')
           AS assignee,
       /* due */ AS due,
       entry.dispatched_on, document.copies, entry.file_copy, entry.note,
       (SELECT count(*) FROM attachment
        WHERE attachment.entry = entry.id AND removed_at IS NULL) AS files,
       -- A line of an old book has no receipt, and its paper came once.
       coalesce((SELECT max(ordinal) FROM receipt WHERE receipt.entry = entry.id),
                series.direction = 'incoming') AS receipts,
       CASE WHEN EXISTS (SELECT 1 FROM link WHERE link.target = document.id) THEN
           (SELECT json_group_array(json_object('relation', link.relation, 'number', later.number,
                                                'symbol', later.symbol, 'date', later.date)
                                    ORDER BY later.date, link.id)
            FROM link
            JOIN document AS later ON later.id = link.document
            LEFT JOIN entry AS its_line ON its_line.document = later.id
            WHERE link.target = document.id
              AND link.relation IN ('replaces', 'corrects', 'recalls')
              AND its_line.fate IS NOT 'void')
       ELSE '[]' END AS standing
FROM json_each(?1) AS wanted
-- CROSS JOIN keeps the keys outermost, and with them their order: to sort wide rows is dear.
CROSS JOIN entry ON entry.id = wanted.value
JOIN series ON series.id = entry.series
LEFT JOIN document ON document.id = entry.document
