-- The line of a body. A body with an end that points elsewhere went into it; one without an end
-- is its double, and equal to it in both directions.
WITH RECURSIVE
before(id) AS (
    SELECT ?1
    UNION
    SELECT earlier.id
    FROM before
    JOIN agency ON agency.id = before.id
    JOIN agency AS earlier
      ON earlier.id = agency.predecessor
      OR earlier.merged_into = agency.id
      OR (earlier.id = agency.merged_into AND agency.valid_to IS NULL)
),
behind(id) AS (
    SELECT ?1
    UNION
    SELECT later.id
    FROM behind
    JOIN agency ON agency.id = behind.id
    JOIN agency AS later
      ON later.predecessor = agency.id
      OR later.id = agency.merged_into
      OR (later.merged_into = agency.id AND later.valid_to IS NULL)
)
SELECT id FROM before
UNION
SELECT id FROM behind
ORDER BY id
