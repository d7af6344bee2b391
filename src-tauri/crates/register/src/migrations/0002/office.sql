-- What an office chooses stands with what it is about: nothing was ever kept in here.
DROP TABLE setting;
