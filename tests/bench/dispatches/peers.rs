//! The programs we are timed beside, with our faces and no others.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tests::root;

use crate::papers::Paper;

pub struct Peers {
    /// The folder `typst` is installed in, as Python wants it.
    typst: Option<PathBuf>,
    python: PathBuf,
    /// A home for LibreOffice; none where it is not installed.
    office: Option<PathBuf>,
}

impl Peers {
    pub fn on_this_machine(home: &Path) -> Peers {
        let typst = std::env::var_os("TYPST").map(PathBuf::from);
        // Python's own path: in its place there may be a script that first looks for it.
        let python = answer("python3", &["-c", "import sys; print(sys.executable)"]);
        let office = answer("soffice", &["--version"]).map(|_| {
            let office = home.join("libreoffice");
            fs::create_dir_all(&office).expect("a folder");
            fs::write(office.join("fonts.conf"), font_list(&office)).expect("a file");
            office
        });
        Peers {
            typst: typst.filter(|folder| folder.is_dir() && python.is_some()),
            python: python.unwrap_or_default().into(),
            office,
        }
    }

    pub fn are_all_here(&self) -> bool {
        self.typst.is_some() && self.office.is_some()
    }

    /// Which they are, and which of them is missing.
    pub fn described(&self) -> String {
        let typst = self.typst.as_ref().and_then(|folder| {
            let version =
                "import sys; sys.path[:0] = sys.argv[1:]; import typst; print(typst.__version__)";
            answer(self.python.to_str()?, &["-c", version, folder.to_str()?])
        });
        let typst = typst.map_or("không có typst".to_owned(), |version| {
            format!("typst {version} (PyPI)")
        });
        let office = self.office.as_ref().and_then(|_| {
            let told = answer("soffice", &["--version"])?;
            Some(
                told.split_whitespace()
                    .take(2)
                    .collect::<Vec<_>>()
                    .join(" "),
            )
        });
        let office = office.unwrap_or("không có LibreOffice".to_owned());
        format!("Đặt cạnh {typst} và {office}: cùng chữ, cùng phông Liberation Serif")
    }

    pub fn typst(&self, paper: &Paper) -> Option<Command> {
        let mut command = self.script("one.py")?;
        command
            .arg(paper.file("page.typ"))
            .arg(paper.file("typst.pdf"))
            .arg(fonts());
        Some(command)
    }

    /// One compiler for all guests, on one core.
    pub fn typst_for_each(&self, paper: &Paper, folder: &Path) -> Option<Command> {
        let mut command = self.script("each.py")?;
        command.env("RAYON_NUM_THREADS", "1");
        command
            .arg(paper.file("page.typ"))
            .arg(paper.file("addressees.txt"));
        command.arg(folder).arg(fonts());
        Some(command)
    }

    fn script(&self, name: &str) -> Option<Command> {
        let mut command = Command::new(&self.python);
        command.env("PYTHONPATH", self.typst.as_ref()?);
        command.arg(root().join("tests/bench/dispatches").join(name));
        Some(command)
    }

    pub fn libreoffice(&self, paper: &Paper) -> Option<Command> {
        let office = self.office.as_ref()?;
        let mut command = Command::new("soffice");
        command.env("FONTCONFIG_FILE", office.join("fonts.conf"));
        command.arg(format!(
            "-env:UserInstallation=file://{}",
            office.join("profile").display()
        ));
        command.args(["--headless", "--convert-to", "pdf", "--outdir"]);
        command.arg(&paper.folder).arg(paper.file("word.docx"));
        Some(command)
    }
}

fn fonts() -> PathBuf {
    let fonts = root().join("assets/fonts");
    fonts.canonicalize().expect("the bundled faces")
}

/// The bundled faces stand in for Times New Roman, which the Word file names.
fn font_list(home: &Path) -> String {
    format!(
        "<?xml version=\"1.0\"?><fontconfig><dir>{}</dir><cachedir>{}</cachedir>\
         <alias binding=\"same\"><family>Times New Roman</family>\
         <prefer><family>Liberation Serif</family></prefer></alias></fontconfig>",
        fonts().display(),
        home.join("fonts").display()
    )
}

/// What a program prints, or nothing when it is absent or fails.
fn answer(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}
