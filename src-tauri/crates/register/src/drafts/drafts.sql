SELECT draft.id, draft.uuid, draft.kind, draft.body, draft.subject, draft.changed_at,
       (SELECT coalesce(max(ordinal), 0) FROM draft_version WHERE draft_version.draft = draft.id)
           AS version,
       (SELECT issued.entry FROM issued WHERE issued.draft = draft.id) AS issued
FROM draft
WHERE (?1 IS NULL OR draft.id = ?1)
  AND (state = 'drafting' OR (?2 AND state = 'issued') OR ?1 IS NOT NULL)
ORDER BY draft.changed_at DESC, draft.id DESC
