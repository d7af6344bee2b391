//! As much of a WebDriver client as the window's proof needs.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// How long anything may take on a busy machine before the proof gives up.
const PATIENCE: Duration = Duration::from_secs(60);

/// The keys that have no letter.
pub mod key {
    pub const CONTROL: char = '\u{E009}';
    pub const ALT: char = '\u{E00A}';
    pub const RELEASE: char = '\u{E000}';
    pub const ENTER: char = '\u{E007}';
    pub const ESCAPE: char = '\u{E00C}';
}

/// tauri-driver, and WebKitWebDriver which it starts.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// `environment` is what the window will see.
    pub fn start(log: &Path, environment: &[(&str, &Path)]) -> Driver {
        let (port, native) = (free_port(), free_port());
        let program = std::env::var_os("TAURI_DRIVER").unwrap_or_else(|| "tauri-driver".into());
        let log = File::create(log).expect("the log of the driver can be written");
        let process = Command::new(program)
            .args([
                "--port",
                &port.to_string(),
                "--native-port",
                &native.to_string(),
            ])
            .envs(environment.iter().copied())
            .stderr(log.try_clone().expect("a second handle of the log"))
            .stdout(log)
            // A group of its own, so that the native driver and the window end with it.
            .process_group(0)
            .spawn()
            .expect("tauri-driver starts: TAURI_DRIVER names it");
        let driver = Driver { process, port };
        // The first drops what it cannot pass on to the second: it is ready when an answer of the
        // second has come through it.
        until("the drivers answer", || {
            driver.answer("GET", "/status", "").ok()
        });
        driver
    }

    /// Opens the window.
    pub fn open<'a>(&'a self, application: &Path, arguments: &[&str]) -> Window<'a> {
        let options = json!({ "application": application, "args": arguments });
        let wanted = json!({ "browserName": "wry", "tauri:options": options });
        let answer = self.ask(
            "POST",
            "/session",
            &json!({ "capabilities": { "alwaysMatch": wanted } }),
        );
        let session = answer["sessionId"]
            .as_str()
            .expect("the window opens")
            .to_owned();
        let window = Window {
            driver: self,
            session,
        };
        // The driver itself waits for what is looked for.
        window.ask(
            "POST",
            "/timeouts",
            &json!({ "implicit": PATIENCE.as_millis() }),
        );
        window
    }

    fn ask(&self, method: &str, path: &str, body: &Value) -> Value {
        let body = body.to_string();
        let answer = self.answer(method, path, &body);
        let answer = answer.expect("the driver answers in time");
        let value = &answer["value"];
        assert!(
            value.get("error").is_none(),
            "{method} {path} {body}: {}",
            value["message"]
        );
        value.clone()
    }

    /// What it answers, whether the asked was done or not.
    fn answer(&self, method: &str, path: &str, body: &str) -> io::Result<Value> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(PATIENCE * 2))?;
        // Asking for the connection to be closed would be passed on to the native driver, whose
        // end of it tauri-driver then sometimes uses once more.
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        stream.write_all((head + body).as_bytes())?;
        Ok(serde_json::from_slice(&content(BufReader::new(stream))?)?)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        let _ = Command::new("kill").args(["--", &group]).status();
        let _ = self.process.wait();
    }
}

/// The window under test.
pub struct Window<'a> {
    driver: &'a Driver,
    session: String,
}

/// Something in the window.
pub struct Element<'a> {
    window: &'a Window<'a>,
    id: String,
}

impl Window<'_> {
    fn ask(&self, method: &str, path: &str, body: &Value) -> Value {
        self.driver
            .ask(method, &format!("/session/{}{path}", self.session), body)
    }

    /// Waits until it is there.
    pub fn css(&self, selector: &str) -> Element<'_> {
        self.find("css selector", selector)
    }

    /// Waits until it is there.
    pub fn xpath(&self, path: &str) -> Element<'_> {
        self.find("xpath", path)
    }

    fn find(&self, using: &str, value: &str) -> Element<'_> {
        let found = self.ask(
            "POST",
            "/element",
            &json!({ "using": using, "value": value }),
        );
        Element {
            window: self,
            id: id_of(&found),
        }
    }

    /// Types where the caret is.
    pub fn type_keys(&self, keys: &str) {
        let active = self.ask("GET", "/element/active", &json!({}));
        Element {
            window: self,
            id: id_of(&active),
        }
        .type_keys(keys);
    }

    /// `chord(key::CONTROL, 's')`
    pub fn chord(&self, modifier: char, letter: char) {
        self.type_keys(&format!("{modifier}{letter}{}", key::RELEASE));
    }

    /// What a script in the window answers.
    pub fn run(&self, script: &str) -> Value {
        self.ask(
            "POST",
            "/execute/sync",
            &json!({ "script": script, "args": [] }),
        )
    }

    pub fn close(self) {
        self.ask("DELETE", "", &json!({}));
    }
}

impl Element<'_> {
    pub fn type_keys(&self, keys: &str) {
        self.ask("/value", &json!({ "text": keys }));
    }

    /// Replaces what stands in a field.
    pub fn fill(&self, text: &str) {
        self.ask("/clear", &json!({}));
        self.type_keys(text);
    }

    pub fn click(&self) {
        self.ask("/click", &json!({}));
    }

    fn ask(&self, act: &str, body: &Value) {
        self.window
            .ask("POST", &format!("/element/{}{act}", self.id), body);
    }
}

/// Waits for something outside the window.
pub fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(begun.elapsed() < PATIENCE, "in vain: {what}");
        std::thread::yield_now();
    }
}

/// What stands behind the head of an answer.
fn content(mut answer: impl BufRead) -> io::Result<Vec<u8>> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        answer.read_line(&mut line)?;
        match line.trim_end().split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                length = value.trim().parse().map_err(io::Error::other)?;
            }
            None if line.trim_end().is_empty() => break,
            _ => {}
        }
    }
    let mut content = vec![0; length];
    answer.read_exact(&mut content)?;
    Ok(content)
}

/// The one member of the object by which WebDriver names an element.
fn id_of(found: &Value) -> String {
    let id = found
        .as_object()
        .and_then(|object| object.values().next())
        .and_then(Value::as_str);
    id.expect("an element").to_owned()
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its number").port()
}
