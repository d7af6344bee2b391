UPDATE entry SET
    entered_on = ?2, signed_on = ?3, dispatched_on = ?4, unit = ?5, checked_content = ?6,
    checked_form = ?7, file_copy = ?8, original = ?9, note = ?10, outside_code = ?11
WHERE id = ?1
