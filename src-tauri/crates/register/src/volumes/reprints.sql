-- Pages of the open volume that were printed anew.
SELECT first_page, last_page
FROM print_run
JOIN volume ON volume.id = print_run.volume
WHERE volume.series = ?1 AND volume.book = ?2 AND volume.state = 'open' AND reprint = 1
