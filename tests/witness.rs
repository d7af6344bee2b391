//! Outside witnesses: programs of other makers that confirm what we claim about our files.
//!
//! They are installed by `cargo xtask test`. A missing one fails the proof; skipping would look
//! like a yes.

use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

/// What a witness answered.
#[derive(Debug)]
pub struct Answer {
    /// Whether it ended with exit code 0.
    pub agrees: bool,
    pub stdout: String,
    pub stderr: String,
}

/// Puts a question to a program that lies in the path.
///
/// # Panics
/// When the program is not installed, naming its Debian package.
pub fn ask(program: &str, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Answer {
    let output = Command::new(program)
        .args(arguments)
        .env("LC_ALL", "C.UTF-8")
        .output();
    match output {
        Ok(output) => Answer {
            agrees: output.status.success(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        },
        Err(error) if error.kind() == ErrorKind::NotFound => panic!(
            "the witness {program} is missing: install the Debian package {}",
            package(program)
        ),
        Err(error) => panic!("the witness {program} does not start: {error}"),
    }
}

/// PDFBox Preflight on one file: is it valid PDF/A-1b? Its complaints stand in `stdout`.
///
/// # Panics
/// When Java or one of the libraries is not installed, naming its Debian package.
pub fn preflight(file: &Path) -> Answer {
    const LIBRARIES: [(&str, &str); 8] = [
        ("preflight.jar", "libpdfbox2-java"),
        ("pdfbox2.jar", "libpdfbox2-java"),
        ("xmpbox.jar", "libpdfbox2-java"),
        ("fontbox2.jar", "libfontbox2-java"),
        ("commons-logging.jar", "libcommons-logging-java"),
        ("jaxb-api.jar", "libjaxb-api-java"),
        ("bcprov.jar", "libbcprov-java"),
        ("javax.activation.jar", "libactivation-java"),
    ];
    let folder = Path::new("/usr/share/java");
    let libraries: Vec<String> = LIBRARIES
        .into_iter()
        .map(|(name, package)| {
            let path = folder.join(name);
            assert!(
                fs::exists(&path).unwrap_or(false),
                "the witness Preflight lacks {name}: install the Debian package {package}"
            );
            path.display().to_string()
        })
        .collect();
    ask(
        "java",
        [
            OsStr::new("-cp"),
            OsStr::new(&libraries.join(":")),
            OsStr::new("org.apache.pdfbox.preflight.Validator_A1b"),
            file.as_os_str(),
        ],
    )
}

fn package(program: &str) -> &'static str {
    match program {
        "pdftotext" | "pdffonts" | "pdfinfo" | "pdftoppm" | "pdfsig" | "pdfdetach" => {
            "poppler-utils"
        }
        "mutool" => "mupdf-tools",
        "qpdf" => "qpdf",
        "java" => "default-jre-headless",
        "sqlite3" => "sqlite3",
        "soffice" => "libreoffice-writer",
        "convert" => "imagemagick",
        _ => "that brings it",
    }
}
