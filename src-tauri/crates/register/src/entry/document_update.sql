UPDATE document SET
    kind = ?2, kind_name = ?3, author = ?4, number = ?5, symbol = ?6, loose = ?7, date = ?8,
    date_written = ?9, subject = ?10, signer = ?11, position = ?12, urgency = ?13, pages = ?14,
    copies = ?15, drafter = ?16, reply_by = ?17, agency = ?18, language = ?19
WHERE id = ?1
