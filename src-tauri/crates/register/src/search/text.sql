SELECT series.direction,
       CASE series.direction
           WHEN 'incoming' THEN entry.entered_on
           ELSE coalesce(document.date, entry.entered_on)
       END AS day,
       coalesce(document.subject, '') AS subject,
       -- Numbers below ten are found with and without their zero.
       concat_ws(' ',
           entry.number || entry.suffix,
           document.kind_name,
           document.number, ltrim(document.number, '0'),
           document.symbol,
           document.author,
           document.subject,
           document.signer,
           (SELECT group_concat(name, ' ')
            FROM (SELECT name FROM recipient
                  WHERE recipient.document = document.id ORDER BY ordinal)),
           entry.note,
           nullif(entry.outside_code, ''),
           coalesce(strftime('%Y', document.date), document.date_written)
       ) AS text
FROM entry
JOIN series ON series.id = entry.series
LEFT JOIN document ON document.id = entry.document
WHERE entry.id = ?1
