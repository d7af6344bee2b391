//! Choices that stand in a column as a word, the same word that crosses to the window.

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$case_doc:meta])* $case:ident = $word:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
        )]
        pub enum $name {
            $($(#[$case_doc])* #[serde(rename = $word)] $case,)*
        }

        impl $name {
            pub const ALL: &[$name] = &[$($name::$case),*];

            /// The word of the column.
            pub fn word(self) -> &'static str {
                match self {
                    $($name::$case => $word,)*
                }
            }
        }

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                self.word().to_sql()
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(
                value: rusqlite::types::ValueRef<'_>,
            ) -> rusqlite::types::FromSqlResult<Self> {
                let word = value.as_str()?;
                $name::ALL
                    .iter()
                    .copied()
                    .find(|case| case.word() == word)
                    .ok_or(rusqlite::types::FromSqlError::InvalidType)
            }
        }
    )*};
}
pub(crate) use words;
