-- The rows of an entry first, then what was done to them: in that order, by the index.
WITH its (noun, key) AS (
    SELECT 'entry', CAST(?1 AS TEXT)
    UNION
    SELECT 'document', CAST(document AS TEXT) FROM entry WHERE id = ?1
    UNION
    SELECT 'receipt', CAST(id AS TEXT) FROM receipt WHERE entry = ?1
    UNION
    SELECT 'attachment', CAST(id AS TEXT) FROM attachment WHERE entry = ?1
    UNION
    SELECT 'assignment', CAST(id AS TEXT) FROM assignment WHERE entry = ?1
    UNION
    SELECT 'deadline', CAST(id AS TEXT) FROM deadline WHERE entry = ?1
    UNION
    SELECT 'step', CAST(id AS TEXT) FROM step WHERE entry = ?1
    UNION
    SELECT 'hand_over', CAST(id AS TEXT) FROM hand_over WHERE entry = ?1
    UNION
    SELECT 'ending', CAST(id AS TEXT) FROM ending WHERE entry = ?1
    UNION
    SELECT 'document', CAST(id AS TEXT) FROM document
    WHERE part_of = (SELECT document FROM entry WHERE id = ?1)
    UNION
    SELECT 'recipient', CAST(recipient.id AS TEXT)
    FROM recipient JOIN entry ON entry.document = recipient.document WHERE entry.id = ?1
    UNION
    SELECT 'file_copy_use', CAST(id AS TEXT) FROM file_copy_use WHERE entry = ?1
    UNION
    -- A link that was removed is known to the journal only.
    SELECT 'link', linked.key FROM change AS linked
    WHERE linked.noun = 'link'
      AND (SELECT document FROM entry WHERE id = ?1)
          IN (coalesce(linked.after, linked.before) ->> '$.document',
              coalesce(linked.after, linked.before) ->> '$.target')
    UNION
    SELECT 'filed', filing.key FROM change AS filing
    WHERE filing.noun = 'filed'
      AND (SELECT document FROM entry WHERE id = ?1)
          = coalesce(filing.after, filing.before) ->> '$.document'
)
SELECT action.id AS action, action.at, action.actor, action.verb, action.reason,
       change.noun, CAST(change.key AS INTEGER) AS key, change.before, change.after
FROM its
CROSS JOIN change ON change.noun = its.noun AND change.key = its.key
CROSS JOIN action ON action.id = change.action
-- The key of a row that was removed may have been given again, to another paper.
WHERE change.noun NOT IN ('link', 'recipient', 'filed')
   OR (SELECT document FROM entry WHERE id = ?1)
      IN (coalesce(change.after, change.before) ->> '$.document',
          coalesce(change.after, change.before) ->> '$.target')
ORDER BY action.id DESC, change.ordinal
