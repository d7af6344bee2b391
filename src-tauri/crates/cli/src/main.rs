//! `vanthu`, the command line.

use std::env;
use std::io::{BufWriter, stderr, stdout};
use std::process::ExitCode;

use clerk::PcClock;
use cli::Surroundings;

fn main() -> ExitCode {
    let user = env::var("USER").or_else(|_| env::var("USERNAME"));
    let surroundings = Surroundings {
        office: env::var_os("VANTHU_OFFICE").map(Into::into),
        actor: user.unwrap_or_else(|_| "dòng lệnh".to_owned()),
        clock: PcClock,
    };
    let mut out = BufWriter::new(stdout().lock());
    cli::run(env::args_os(), surroundings, &mut out, &mut stderr().lock()).into()
}
