//! What crosses between the clerk and the porches. The TypeScript of the window is generated
//! from these types.

pub(crate) mod acts;
mod book;
mod drafting;
mod failure;
mod handling;
mod office;
mod requests;
#[cfg(test)]
mod typescript;

pub use book::*;
pub use drafting::*;
pub use failure::{Failure, FailureCode};
pub use handling::*;
pub use office::*;
pub use requests::*;
