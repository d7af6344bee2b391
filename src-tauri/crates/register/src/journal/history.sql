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
    SELECT 'step', CAST(id AS TEXT) FROM step WHERE entry = ?1
    UNION ALL
    SELECT 'hand_over', CAST(id AS TEXT) FROM hand_over WHERE entry = ?1
    UNION ALL
    SELECT 'ending', CAST(id AS TEXT) FROM ending WHERE entry = ?1
    UNION ALL
    SELECT 'link', CAST(id AS TEXT) FROM link
    WHERE target = (SELECT document FROM entry WHERE id = ?1)
    UNION ALL
    SELECT 'document', CAST(id AS TEXT) FROM document
    WHERE part_of = (SELECT document FROM entry WHERE id = ?1)
)
ORDER BY action.id DESC, change.ordinal
