//! Everything a records clerk can do: one function per act.
//!
//! The acts and the types they take and give are the contract with the porches: the window, the
//! command line, scripts. What crosses it stands in [`contract`].

pub mod contract;
