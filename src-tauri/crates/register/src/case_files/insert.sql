INSERT INTO case_file (uuid, body, year, notation, title, retention, maker, unit, heading, listed,
                       medium, construction, rights, language, place, opened_on, note)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
