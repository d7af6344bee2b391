-- The day of the last step on the ways from one body to another, each way in the order of time.
-- A day that was never noted may be any: it counts as the last of all.
WITH RECURSIVE
way(id, day) AS (
    SELECT ?1, '0001-01-01'
    UNION
    SELECT successor, max(way.day, coalesce(succession.day, '9999-12-31'))
    FROM way JOIN succession ON predecessor = way.id
    WHERE coalesce(succession.day, '9999-12-31') >= way.day OR way.day = '9999-12-31'
    UNION
    SELECT agency.id, way.day FROM way JOIN agency ON merged_into = way.id
    UNION
    SELECT merged_into, way.day FROM way JOIN agency ON agency.id = way.id
    WHERE merged_into IS NOT NULL
)
SELECT max(day) FROM way WHERE id = ?2
