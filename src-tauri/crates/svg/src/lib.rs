//! Writes a finished page as SVG for the eye.
