UPDATE entry SET
    fate = 'issued', document = ?2, entered_on = ?3, signed_on = ?4, dispatched_on = ?5, unit = ?6,
    checked_content = ?7, checked_form = ?8, file_copy = ?9, original = ?10, note = ?11,
    outside_code = ?12
WHERE id = ?1
