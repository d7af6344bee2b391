-- Every line of all volumes of a book, as it was printed last: a bound volume keeps its lines.
SELECT entry, page, words, bound
FROM (
    SELECT printed_line.entry, printed_line.page, printed_line.words,
           iif(volume.state = 'bound', volume.ordinal, NULL) AS bound,
           row_number() OVER (PARTITION BY printed_line.entry ORDER BY print_run DESC) AS newest
    FROM printed_line
    JOIN print_run ON print_run.id = printed_line.print_run
    JOIN volume ON volume.id = print_run.volume
    WHERE volume.series = ?1 AND volume.book = ?2
)
WHERE newest = 1
