//! The decree as data: what each element must look like, and who checks it.
//!
//! Knows documents and measures of paper; no layout, no SQL.
