-- Lists of all years are read in the order of these: to sort a million papers takes seconds.

CREATE INDEX document_by_date ON document (date);

CREATE INDEX document_by_author ON document (author);

CREATE INDEX document_by_kind_name ON document (kind_name);

CREATE INDEX document_by_subject ON document (subject);
