//! Everything a records clerk can do: one function per act.
