//! What an official document says, before anyone decides how it looks.
//!
//! The model of a dispatch and its parts, the draft file that carries it, recognition of structure
//! from a plain manuscript, the facts of an entry in a book, a listing, dates, numbers in words,
//! the working calendar, and folding. No I/O beyond strings, no clock, no SQL, no fonts.

mod alphabet;
pub mod body;
pub mod calendar;
pub mod date;
pub mod directory;
pub mod dispatch;
pub mod draft;
pub mod entry;
pub mod fold;
pub mod keys;
mod kind;
pub mod listing;
pub mod manuscript;
pub mod number_words;
pub mod office;
mod period;
mod place;
pub mod recognise;
mod retention;
pub mod source;
pub mod syllable;
pub mod text;
pub mod transcript;

pub use alphabet::order as alphabetical;
pub use body::{Block, Body};
pub use dispatch::{Dispatch, Draft, Part};
pub use kind::Kind;
pub use listing::Listing;
pub use period::{Period, PeriodError};
pub use place::{Field, Place};
pub use retention::Retention;
