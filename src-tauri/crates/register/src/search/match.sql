SELECT search.entry
FROM search_words
JOIN search ON search.id = search_words.rowid
WHERE search_words MATCH ?1
  AND search_words.rowid BETWEEN ?2 AND ?3
  AND (?4 IS NULL OR search.kind = ?4)
ORDER BY search_words.rowid DESC
