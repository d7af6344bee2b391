//! The system packages, by their Debian names, and how to recognise each on another system.

use Probe::{Command, File, Library};

pub struct Package {
    pub name: &'static str,
    pub probe: Probe,
}

/// What shows, away from Debian, that the thing is there.
pub enum Probe {
    Command(&'static str),
    /// A name pkg-config knows.
    Library(&'static str),
    File(&'static str),
}

const fn package(name: &'static str, probe: Probe) -> Package {
    Package { name, probe }
}

/// Needed to build and open the window.
pub const WINDOW: &[Package] = &[
    package("pkg-config", Command("pkg-config")),
    package("libwebkit2gtk-4.1-dev", Library("webkit2gtk-4.1")),
    package("librsvg2-dev", Library("librsvg-2.0")),
];

/// Outside witnesses of what we write, and a screen nobody sees for the window's tests.
pub const PROOFS: &[Package] = &[
    package("poppler-utils", Command("pdftotext")),
    package("mupdf-tools", Command("mutool")),
    package("qpdf", Command("qpdf")),
    package("sqlite3", Command("sqlite3")),
    package("libreoffice-writer", Command("soffice")),
    package("libreoffice-calc", Command("soffice")),
    package("default-jre-headless", Command("java")),
    package("libpdfbox2-java", File("/usr/share/java/preflight.jar")),
    package(
        "libactivation-java",
        File("/usr/share/java/javax.activation.jar"),
    ),
    package("libjaxb-api-java", File("/usr/share/java/jaxb-api.jar")),
    package("libbcprov-java", File("/usr/share/java/bcprov.jar")),
    package(
        "libcommons-logging-java",
        File("/usr/share/java/commons-logging.jar"),
    ),
    package("faketime", Command("faketime")),
    package("strace", Command("strace")),
    package("xvfb", Command("Xvfb")),
    package("xauth", Command("xauth")),
    package("dbus", Command("dbus-run-session")),
    package("imagemagick", Command("convert")),
    package("webkit2gtk-driver", Command("WebKitWebDriver")),
    package(
        "fonts-noto-core",
        File("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"),
    ),
];
