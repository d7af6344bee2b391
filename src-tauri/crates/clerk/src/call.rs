//! The router: acts by name, for porches that speak JSON.

use chrono::NaiveDate;
use serde_json::Value;

use crate::Clerk;
use crate::contract::acts::for_each_act;
use crate::contract::*;

macro_rules! router {
    ($($(#[doc = $doc:literal])* $name:ident($request:ty) -> $answer:ty $(, $writes:ident)?;)*) => {
        impl Clerk {
            /// Does the act of that name with a request in JSON.
            ///
            /// # Errors
            /// The failure of the act; a name or request outside the contract is one too.
            pub fn call(&self, act: &str, request: Value) -> Result<Value, Failure> {
                match act {
                    $(stringify!($name) => {
                        let request: $request = serde_json::from_value(request)
                            .map_err(|_| Failure::outside(act))?;
                        let answer: $answer = self.$name(request)?;
                        serde_json::to_value(answer).map_err(|_| Failure::outside(act))
                    })*
                    _ => Err(Failure::outside(act)),
                }
            }

            /// Whether what is shown of the office is old after an act.
            pub fn writes(act: &str) -> bool {
                match act {
                    $($(stringify!($name) => stringify!($writes) == "writes",)?)*
                    _ => false,
                }
            }
        }
    };
}

for_each_act!(router);

impl Failure {
    /// The window and the clerk were built from different contracts.
    fn outside(act: &str) -> Failure {
        Failure::new(
            FailureCode::Internal,
            format!("Chương trình không hiểu yêu cầu “{act}”; hãy cài lại chương trình."),
        )
    }
}
