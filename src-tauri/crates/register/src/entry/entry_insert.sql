INSERT INTO entry (
    uuid, series, number, suffix, fate, document, entered_on, signed_on, dispatched_on, unit,
    checked_content, checked_form, file_copy, original, note, approved_by, exception_reason, import,
    outside_code)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
        ?19)
