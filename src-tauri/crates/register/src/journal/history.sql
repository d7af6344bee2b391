SELECT action.id AS action, action.at, action.actor, action.verb, action.reason,
       change.noun, CAST(change.key AS INTEGER) AS key, change.before, change.after
FROM change
JOIN action ON action.id = change.action
WHERE (change.noun, change.key) IN (
    SELECT 'entry', CAST(?1 AS TEXT)
    UNION ALL
    SELECT 'document', CAST(document AS TEXT) FROM entry WHERE id = ?1
    UNION ALL
    SELECT 'receipt', CAST(id AS TEXT) FROM receipt WHERE entry = ?1
    UNION ALL
    SELECT 'attachment', CAST(id AS TEXT) FROM attachment WHERE entry = ?1
    UNION ALL
    SELECT 'assignment', CAST(id AS TEXT) FROM assignment WHERE entry = ?1
    UNION ALL
    SELECT 'deadline', CAST(id AS TEXT) FROM deadline WHERE entry = ?1
    UNION ALL
    SELECT 'recipient', CAST(recipient.id AS TEXT)
    FROM recipient JOIN entry ON entry.document = recipient.document WHERE entry.id = ?1
    UNION ALL
    SELECT 'file_copy_use', CAST(id AS TEXT) FROM file_copy_use WHERE entry = ?1
)
-- A link that was removed is known to the journal only.
OR (change.noun = 'link'
    AND (SELECT document FROM entry WHERE id = ?1)
        IN (coalesce(change.after, change.before) ->> '$.document',
            coalesce(change.after, change.before) ->> '$.target'))
ORDER BY action.id DESC, change.ordinal
