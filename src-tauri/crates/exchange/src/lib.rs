//! What crosses the threshold as a file: spreadsheets, office packages, messages between systems,
//! the text of received files, old encodings.

pub mod signature;
