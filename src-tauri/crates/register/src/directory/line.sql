-- The line of a body, each step in the order of time: what took over from a body that was divided,
-- and was joined to it again, is behind it once and before it once. Doubles are one body in both
-- directions. `day` is that of the step; none where none was noted yet.
WITH RECURSIVE
before(id, day) AS (
    SELECT ?1, NULL
    UNION
    SELECT predecessor, coalesce(succession.day, before.day)
    FROM before JOIN succession ON successor = before.id
    WHERE coalesce(succession.day <= before.day, TRUE)
    UNION
    SELECT agency.id, day FROM before JOIN agency ON merged_into = before.id
    UNION
    SELECT merged_into, day FROM before JOIN agency ON agency.id = before.id
    WHERE merged_into IS NOT NULL
),
behind(id, day) AS (
    SELECT ?1, NULL
    UNION
    SELECT successor, coalesce(succession.day, behind.day)
    FROM behind JOIN succession ON predecessor = behind.id
    WHERE coalesce(succession.day >= behind.day, TRUE)
    UNION
    SELECT agency.id, day FROM behind JOIN agency ON merged_into = behind.id
    UNION
    SELECT merged_into, day FROM behind JOIN agency ON agency.id = behind.id
    WHERE merged_into IS NOT NULL
)
SELECT id FROM before
UNION
SELECT id FROM behind
ORDER BY id
