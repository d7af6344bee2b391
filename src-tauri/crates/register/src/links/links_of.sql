SELECT link.id, link.relation, link.document = ?1 AS outward, link.cited, link.interim,
       entry.id AS entry, coalesce(other.number, '') AS number,
       coalesce(other.symbol, '') AS symbol
FROM link
LEFT JOIN document AS other
    ON other.id = CASE link.document WHEN ?1 THEN link.target ELSE link.document END
LEFT JOIN entry ON entry.document = other.id
WHERE link.document = ?1 OR link.target = ?1
ORDER BY outward DESC, link.id
