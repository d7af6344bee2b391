//! What crosses between the clerk and the porches. The TypeScript of the window is generated
//! from these types.

pub(crate) mod acts;
mod book;
mod books;
mod calendar;
mod case_files;
mod details;
mod directory;
mod dispatching;
mod drafting;
mod exporting;
mod failure;
mod foreign;
mod handling;
mod importing;
mod lists;
mod numbers;
mod office;
mod organisation;
mod overprints;
mod papers;
mod passing;
mod reports;
mod requests;
#[cfg(test)]
mod typescript;

pub use book::*;
pub use books::*;
pub use calendar::*;
pub use case_files::*;
pub use details::*;
pub use directory::*;
pub use dispatching::*;
pub use document::directory::StartingList;
pub use drafting::*;
pub use exporting::*;
pub use failure::{Failure, FailureCode};
pub use foreign::*;
pub use handling::*;
pub use importing::*;
pub use lists::*;
pub use numbers::*;
pub use office::*;
pub use organisation::*;
pub use overprints::*;
pub use papers::*;
pub use passing::*;
pub use reports::*;
pub use requests::*;
