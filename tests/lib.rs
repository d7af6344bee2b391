//! What several proofs share.
