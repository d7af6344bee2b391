UPDATE case_file
SET notation = ?2, title = ?3, retention = ?4, maker = ?5, unit = ?6, heading = ?7, listed = ?8,
    medium = ?9, construction = ?10, rights = ?11, language = ?12, place = ?13, opened_on = ?14,
    note = ?15
WHERE id = ?1
