-- Last page of the open volume.
SELECT coalesce(max(last_page), 0)
FROM print_run
JOIN volume ON volume.id = print_run.volume
WHERE volume.series = ?1 AND volume.book = ?2 AND volume.state = 'open' AND reprint = 0
