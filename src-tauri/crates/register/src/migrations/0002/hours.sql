CREATE TABLE office_hours (
    -- Giờ làm việc: the stretches of work of a working day as the office has set them; none while
    -- it keeps those that come with the program.
    id      INTEGER PRIMARY KEY,
    begins  TEXT NOT NULL UNIQUE CHECK (begins IS strftime('%H:%M', begins)),
    ends    TEXT NOT NULL CHECK (ends IS strftime('%H:%M', ends)),
    CHECK (begins < ends)
) STRICT;
