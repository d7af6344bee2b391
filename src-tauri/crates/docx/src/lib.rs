//! Composed blocks to Word; Word to manuscript and observed appearance.
//!
//! Never meets finished pages: Word breaks lines its own way.
