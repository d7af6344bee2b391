WITH line AS (
    SELECT entry.id, entry.document, entry.entered_on, series.direction
    FROM entry JOIN series ON series.id = entry.series
    WHERE entry.entered_on >= ?1 AND entry.fate <> 'void'
),
written(text, day) AS (
    SELECT author, entered_on
    FROM line JOIN document ON document.id = line.document
    WHERE ?2 = 'author' AND direction = 'incoming'
    UNION ALL
    SELECT signer, entered_on
    FROM line JOIN document ON document.id = line.document
    WHERE ?2 = 'signer'
    UNION ALL
    SELECT assignee, entered_on
    FROM line JOIN assignment ON assignment.entry = line.id
    WHERE ?2 = 'assignee'
    UNION ALL
    SELECT name, entered_on
    FROM line JOIN recipient ON recipient.document = line.document
    WHERE ?2 = 'recipient' AND direction = 'outgoing'
)
SELECT text, count(*) AS uses, max(day) AS last_on
FROM written
WHERE text <> ''
GROUP BY text
ORDER BY CASE WHEN ?3 THEN max(day) END DESC, uses DESC, last_on DESC, alphabetical(text)
LIMIT ?4
