//! The clerk's acts, by hand or by script.
//!
//! [`run`] is the whole program: words in, answers and sentences out, an [`Exit`] at the end.
//! What each command does is the clerk's; here it is only asked and told.

mod arguments;
mod books;
mod exit;
mod finding;
mod foreign;
mod given;
mod importing;
mod lines;
mod misuse;
mod paper;
mod printing;
mod reporting;
mod safety;
mod stop;

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};

use clerk::{Access, Clerk, Clock};

use arguments::{Arguments, Command};
pub use exit::Exit;
use stop::Stop;

/// What the command line finds around itself.
pub struct Surroundings<C> {
    /// The folder of the office when `--office` does not name it.
    pub office: Option<PathBuf>,
    /// Who acts, for the journal.
    pub actor: String,
    pub clock: C,
}

/// Does what the words ask, the program's name first. Answers go to `out`, everything else to
/// `err`.
pub fn run(
    words: impl IntoIterator<Item = OsString>,
    surroundings: Surroundings<impl Clock + 'static>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Exit {
    let ended = match arguments::read(words) {
        Ok(arguments) => act(arguments, surroundings, out, err),
        Err(error) => misuse::answer(&error, out),
    };
    let ended = ended.and_then(|exit| Ok(out.flush().map(|()| exit)?));
    ended.unwrap_or_else(|stop| stop.tell(err))
}

fn act(
    arguments: Arguments,
    surroundings: Surroundings<impl Clock + 'static>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<Exit, Stop> {
    let Surroundings {
        office,
        actor,
        clock,
    } = surroundings;
    let office = arguments.office.or(office).ok_or_else(no_office);
    let now = clock.now();
    let clerk = |office| Clerk::new(office, Access::Process, actor, clock);
    match arguments.command {
        Command::Check(wish) => paper::check(&wish, now, out, err),
        Command::Export(wish) => paper::export(&wish),
        Command::Setup { file } => books::set_up(&clerk(office?), &file, out, err),
        Command::Receive(entry) => books::receive(&clerk(office?), &entry, out, err),
        Command::Number(entry) => books::number(&clerk(office?), &entry, out, err),
        Command::Issue(wish) => books::issue(&clerk(office?), &wish, out, err),
        Command::Search(wish) => lines::search(&clerk(office?), &wish, out, err),
        Command::List(wish) => lines::list(&clerk(office?), &wish, out),
        Command::Backup { file } => safety::back_up(&clerk(office?), &file, err),
        Command::Restore { file } => safety::restore(&file, &office?, err),
        Command::Verify => safety::verify(&clerk(office?), out),
        Command::Read(wish) => foreign::read(&wish, err),
        Command::Print(wish) => printing::print(&clerk(office?), &wish, out, err),
        Command::Report(wish) => reporting::report(&clerk(office?), &wish, out),
        Command::Import(wish) => importing::import(&clerk(office?), &wish, out, err),
    }
}

fn no_office() -> Stop {
    Stop::misuse(
        "Chưa cho biết sổ nằm ở đâu; hãy thêm --office THƯ-MỤC hoặc đặt biến môi trường \
         VANTHU_OFFICE.",
    )
}

/// The ending of a file's name, which tells its form.
fn ending(path: &Path) -> String {
    let ending = path.extension().unwrap_or_default();
    ending.to_string_lossy().to_lowercase()
}

/// Warnings stop nothing, nor does it when nobody reads them.
fn warn(warnings: impl IntoIterator<Item = String>, err: &mut dyn Write) {
    for warning in warnings {
        let _ = writeln!(err, "Lưu ý: {warning}");
    }
}
