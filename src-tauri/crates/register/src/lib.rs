//! The books of the records office, in one SQLite file.
//!
//! The only room that writes SQL.
