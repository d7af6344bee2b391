//! The clerk's acts, by hand or by script.
