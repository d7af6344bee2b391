//! The command line called in process: words in, answers and sentences out.

mod books;
mod desk;
mod drafts;
mod foreign;
mod guests;
mod readme;
mod sheets;
mod words;
