//! Turns a document into styled blocks in reading order.
//!
//! Decides which element stands where and how it looks; measures nothing.
