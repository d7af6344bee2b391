-- Last page of the open volume, and how often pages of it were printed anew.
SELECT coalesce(max(last_page) FILTER (WHERE reprint = 0), 0),
       coalesce(sum(reprint), 0)
FROM print_run
JOIN volume ON volume.id = print_run.volume
WHERE volume.series = ?1 AND volume.book = ?2 AND volume.state = 'open'
