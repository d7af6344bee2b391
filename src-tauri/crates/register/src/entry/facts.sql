SELECT document.number, document.symbol, document.position, document.pages, document.drafter,
       document.reply_by, document.language, entry.outside_code, entry.signed_on, entry.checked_content, entry.checked_form,
       entry.original, series.numbers = 'mirror' AS mirrored,
       issuing_body.abbreviation AS body_abbreviation, unit.name AS unit_name,
       receipt.channel, receipt.value, receipt.envelope, receipt.postal_code
FROM entry
JOIN document ON document.id = entry.document
JOIN series ON series.id = entry.series
JOIN issuing_body ON issuing_body.id = series.body
LEFT JOIN unit ON unit.id = entry.unit
LEFT JOIN receipt ON receipt.entry = entry.id AND receipt.ordinal = 1
WHERE entry.id = ?1
