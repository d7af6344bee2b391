//! The router: acts by name, for porches that speak JSON.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::contract::acts::for_each_act;
use crate::contract::*;
use crate::{Clerk, Job};

macro_rules! router {
    (
        answers { $($(#[doc = $doc:literal])* $answer:ident($request:ty) -> $given:ty;)* }
        bytes { $($(#[doc = $bytes_doc:literal])* $bytes:ident($wish:ty);)* }
        jobs { $($(#[doc = $job_doc:literal])* $job:ident($order:ty) -> $done:ty;)* }
    ) => {
        /// Each answers a request in JSON with the failure of the act; a name or a request outside
        /// the contract is one too.
        impl Clerk {
            pub fn call(&self, act: &str, request: Value) -> Result<Value, Failure> {
                match act {
                    $(stringify!($answer) => in_json(act, self.$answer(asked(act, request)?)),)*
                    _ => Err(Failure::outside(act)),
                }
            }

            pub fn fetch(&self, act: &str, request: Value) -> Result<Vec<u8>, Failure> {
                match act {
                    $(stringify!($bytes) => self.$bytes(asked(act, request)?),)*
                    _ => Err(Failure::outside(act)),
                }
            }

            pub fn work(&self, act: &str, request: Value, job: &Job<'_>) -> Result<Value, Failure> {
                match act {
                    $(stringify!($job) => in_json(act, self.$job(asked(act, request)?, job)),)*
                    _ => Err(Failure::outside(act)),
                }
            }
        }
    };
}

for_each_act!(router);

fn asked<T: DeserializeOwned>(act: &str, request: Value) -> Result<T, Failure> {
    serde_json::from_value(request).map_err(|_| Failure::outside(act))
}

fn in_json<T: Serialize>(act: &str, answer: Result<T, Failure>) -> Result<Value, Failure> {
    serde_json::to_value(answer?).map_err(|_| Failure::outside(act))
}

impl Failure {
    /// The window and the clerk were built from different contracts.
    fn outside(act: &str) -> Failure {
        Failure::new(
            FailureCode::Internal,
            format!("Chương trình không hiểu yêu cầu “{act}”; hãy cài lại chương trình."),
        )
    }
}
