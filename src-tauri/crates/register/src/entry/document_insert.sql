INSERT INTO document (
    uuid, kind, kind_name, author, body, number, symbol, loose, date, date_written, subject,
    signer, position, urgency, pages, copies, drafter, reply_by, part_of, agency, language)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
        ?21)
