-- The series an import opened further, with the number their paper books ended at before.
SELECT CAST(change.key AS INTEGER), json_extract(change.before, '$.opening_number')
FROM change
JOIN change AS noted
  ON noted.action = change.action AND noted.noun = 'import' AND noted.key = CAST(?1 AS TEXT)
 AND noted.before IS NULL
WHERE change.noun = 'series' AND change.before IS NOT NULL
