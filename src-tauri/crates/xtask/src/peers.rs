//! The programs we are timed against. They get the plain words of the same letter and no layout of
//! an office, which is less work than ours.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::bench::{Runner, unwritable};
use crate::call::{answer, on_path};
use crate::house::House;
use crate::practice::DRAFT;
use crate::stop::{Outcome, Stop};

/// Installs typst into the target folder, or says that it is left out.
pub fn bring(house: &House) -> Outcome {
    let folder = typst_folder(house);
    if folder.is_dir() {
        return Ok(());
    }
    let mut pip = Command::new("python3");
    pip.args(["-m", "pip", "install", "--quiet", "--target"])
        .arg(&folder)
        .arg("typst");
    if !pip.status().is_ok_and(|status| status.success()) {
        println!("      bỏ qua typst: không có Python với pip, hoặc không tới được kho PyPI");
    }
    Ok(())
}

fn typst_folder(house: &House) -> PathBuf {
    house.tools().join("typst")
}

/// Looks at our fonts only, as we do, and spares itself reading all those of the system.
const TYPST: &str = "\
import sys, typst
typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], ignore_system_fonts=True)";

pub fn typst(house: &House, folder: &Path) -> Outcome<Runner> {
    let quoted = |line: &String| line.replace('\\', "\\\\").replace('"', "\\\"");
    let set = "#set text(font: \"Liberation Serif\", size: 13pt, lang: \"vi\")".to_string();
    let paragraphs = words(house)?;
    let paragraphs = paragraphs
        .iter()
        .map(|line| format!("#par(text(\"{}\"))", quoted(line)));
    let lines: Vec<String> = [set].into_iter().chain(paragraphs).collect();
    let source = folder.join("words.typ");
    write(&source, &lines.join("\n"))?;

    // Python's own path: in its place there may be a script that first looks for it.
    let python = answer("python3", &["-c", "import sys; print(sys.executable)"]);
    let mut command = Command::new(python.unwrap_or_else(|| "python3".to_string()));
    command
        .env("PYTHONPATH", typst_folder(house))
        .args(["-c", TYPST]);
    command.arg(&source).arg(folder.join("typst.pdf"));
    command.arg(house.root.join("assets").join("fonts"));
    let command = typst_folder(house).is_dir().then_some(command);
    Ok(Runner {
        name: "typst trong Python (chỉ phần chữ)",
        command,
        runs: 31,
    })
}

pub fn libreoffice(house: &House, folder: &Path) -> Outcome<Runner> {
    let source = folder.join("words.txt");
    write(&source, &words(house)?.join("\n"))?;
    let mut command = Command::new("soffice");
    command
        .args(["--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .arg(source);
    // It complains about a Java it does not need for this.
    command.stderr(Stdio::null());
    let command = on_path("soffice").map(|_| command);
    Ok(Runner {
        name: "LibreOffice (chỉ phần chữ)",
        command,
        runs: 5,
    })
}

/// The paragraphs of the sample's body, without its front matter.
fn words(house: &House) -> Outcome<Vec<String>> {
    let path = house.samples().join(DRAFT);
    let draft = fs::read_to_string(&path)
        .map_err(|error| Stop::failed(format!("Không đọc được {}: {error}.", path.display())))?;
    let body = draft.split("\n+++").nth(1).unwrap_or_default();
    Ok(body
        .lines()
        .filter(|line| !line.is_empty())
        .map(str::to_string)
        .collect())
}

fn write(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(|error| unwritable(path, &error))
}
