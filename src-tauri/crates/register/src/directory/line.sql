-- The line of a body. Doubles are one body in both directions.
WITH RECURSIVE
before(id) AS (
    SELECT ?1
    UNION
    SELECT predecessor FROM before JOIN succession ON successor = before.id
    UNION
    SELECT agency.id FROM before JOIN agency ON merged_into = before.id
    UNION
    SELECT merged_into FROM before JOIN agency ON agency.id = before.id
    WHERE merged_into IS NOT NULL
),
behind(id) AS (
    SELECT ?1
    UNION
    SELECT successor FROM behind JOIN succession ON predecessor = behind.id
    UNION
    SELECT agency.id FROM behind JOIN agency ON merged_into = behind.id
    UNION
    SELECT merged_into FROM behind JOIN agency ON agency.id = behind.id
    WHERE merged_into IS NOT NULL
)
SELECT id FROM before
UNION
SELECT id FROM behind
ORDER BY id
