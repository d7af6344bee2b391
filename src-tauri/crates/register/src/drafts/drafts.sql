SELECT draft.id, draft.uuid, draft.kind, draft.body, draft.subject, draft.changed_at,
       (SELECT coalesce(max(ordinal), 0) FROM draft_version WHERE draft_version.draft = draft.id)
           AS version,
       (SELECT issued.entry FROM issued WHERE issued.draft = draft.id) AS issued,
       draft.state = 'dropped' AS put_away
FROM draft
WHERE ?1 IS NULL OR draft.id = ?1
ORDER BY draft.changed_at DESC, draft.id DESC
