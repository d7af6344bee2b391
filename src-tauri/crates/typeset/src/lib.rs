//! Breaks styled blocks into lines and lines into pages, and reports its troubles.
