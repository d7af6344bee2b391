-- The state's note is the last action that turned it. A key of a deleted row may be given again,
-- so the row's own life in the journal begins where it was inserted last.
SELECT recipient.id, recipient.name, recipient.agency, recipient.agency_group, recipient.bodies,
       recipient.role, recipient.copies, recipient.channel, recipient.sent_at,
       recipient.state, action.at, action.actor, action.reason
FROM recipient
LEFT JOIN action ON action.id = (
    SELECT max(turned.action) FROM change AS turned
    WHERE turned.noun = 'recipient' AND turned.key = CAST(recipient.id AS TEXT)
      AND turned.before ->> '$.state' <> turned.after ->> '$.state'
      AND turned.action > (
          SELECT max(born.action) FROM change AS born
          WHERE born.noun = 'recipient' AND born.key = CAST(recipient.id AS TEXT)
            AND born.before IS NULL))
WHERE recipient.document = ?1
ORDER BY recipient.ordinal
