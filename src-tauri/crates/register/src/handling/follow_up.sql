SELECT entry.id, entry.number, entry.suffix, entry.entered_on, entry.note,
       document.kind_name, document.author, document.number AS paper_number, document.symbol,
       document.date, document.date_written,
       -- A unit that leads and supports stands there once, where it leads.
       coalesce((SELECT group_concat(assignee, '; ' ORDER BY supports, place)
                 FROM (SELECT assignee, min(role <> 'lead') AS supports, min(ordinal) AS place
                       FROM assignment
                       WHERE assignment.entry = entry.id AND role IN ('lead', 'support')
                       GROUP BY assignee)), '')
           AS assignees
FROM entry
JOIN document ON document.id = entry.document
WHERE entry.series = ?1 AND entry.fate NOT IN ('void', 'reserved')
ORDER BY entry.number, entry.suffix
