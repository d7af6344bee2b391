SELECT attachment.entry
FROM file_words
JOIN file_text ON file_text.id = file_words.rowid
JOIN attachment ON attachment.file = file_text.file
JOIN search ON search.entry = attachment.entry
WHERE file_words MATCH ?1
  AND attachment.removed_at IS NULL
  AND search.id BETWEEN ?2 AND ?3
  AND (?4 IS NULL OR search.kind = ?4)
ORDER BY file_words.rowid DESC
