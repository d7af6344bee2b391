-- Papers behind a line are found by their numbers and subjects.
SELECT group_concat(
           concat_ws(' ', kind_name, number, ltrim(number, '0'), symbol, author, subject,
                     strftime('%Y', date)),
           ' ' ORDER BY id)
FROM document
WHERE part_of = (SELECT document FROM entry WHERE id = ?1)
