//! Writes finished pages as PDF.
