//! The elements of the structure tree as the bytes they are in the file. A register has a hundred
//! thousand of them: as objects of lopdf each takes a kilobyte, as bytes sixty.

use std::io::Write as _;

use lopdf::Document;

use crate::PdfError;

/// What hangs under an element.
pub(crate) enum Kid {
    Element(u32),
    /// A piece of content on the page of the element.
    Content(i64),
    /// On another page.
    ContentOn(u32, i64),
    /// An annotation and its page.
    Object(u32, u32),
}

/// Objects of a file that lopdf does not hold.
pub(crate) struct Written {
    first: u32,
    /// Where each begins in the bytes.
    begins: Vec<usize>,
    bytes: Vec<u8>,
}

impl Written {
    /// Their numbers follow those of the document so far.
    pub(crate) fn behind(objects: &Document) -> Written {
        Written {
            first: objects.max_id + 1,
            begins: vec![],
            bytes: vec![],
        }
    }

    pub(crate) fn new_id(&mut self) -> u32 {
        self.begins.push(0);
        self.last_id()
    }

    pub(crate) fn last_id(&self) -> u32 {
        self.first + self.begins.len() as u32 - 1
    }

    /// An element without the `/Type` it may have; a list of one is the one itself.
    pub(crate) fn element(&mut self, id: u32, tag: &str, parent: u32, kids: &[Kid], more: &str) {
        let kids = match kids {
            [one] => one.to_file(),
            kids => array(kids),
        };
        self.object(id, &format!("<</S/{tag}/P {parent} 0 R/K {kids}{more}>>"));
    }

    pub(crate) fn list(&mut self, kids: &[Kid]) -> u32 {
        let id = self.new_id();
        self.object(id, &array(kids));
        id
    }

    fn object(&mut self, id: u32, words: &str) {
        self.begins[(id - self.first) as usize] = self.bytes.len();
        self.bytes
            .extend_from_slice(format!("{id} 0 obj\n{words}\nendobj\n").as_bytes());
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Puts the objects into a file that lopdf has saved: behind its own, and into its table.
    ///
    /// # Errors
    /// When the file does not end in a table, as lopdf writes it.
    pub(crate) fn put_into(&self, file: &mut Vec<u8>) -> Result<(), PdfError> {
        let table = table_of(file).ok_or(PdfError::Contradiction("bảng đối tượng"))?;
        let tail = file.split_off(table.begin);
        let begin = file.len();
        file.extend_from_slice(&self.bytes);
        let start = file.len();
        file.extend_from_slice(&tail[..table.trailer]);
        let mut lines = format!("{} {}\n", self.first, self.begins.len());
        for place in &self.begins {
            lines += &format!("{:010} 00000 n \n", begin + place);
        }
        file.extend_from_slice(lines.as_bytes());
        file.extend_from_slice(&tail[table.trailer..table.end]);
        let _ = write!(file, "startxref\n{start}\n%%EOF");
        Ok(())
    }
}

impl Kid {
    fn to_file(&self) -> String {
        match self {
            Kid::Element(id) => format!("{id} 0 R"),
            Kid::Content(number) => number.to_string(),
            Kid::ContentOn(page, number) => {
                format!("<</Type/MCR/Pg {page} 0 R/MCID {number}>>")
            }
            Kid::Object(id, page) => format!("<</Type/OBJR/Obj {id} 0 R/Pg {page} 0 R>>"),
        }
    }
}

fn array(kids: &[Kid]) -> String {
    let kids: Vec<String> = kids.iter().map(Kid::to_file).collect();
    format!("[{}]", kids.join(" "))
}

/// The table at the end of a file.
struct Table {
    /// In the file.
    begin: usize,
    /// Behind the begin.
    trailer: usize,
    /// Of the trailer, behind the begin.
    end: usize,
}

fn table_of(file: &[u8]) -> Option<Table> {
    const START: &[u8] = b"startxref\n";
    let last = |words: &[u8]| {
        file.windows(words.len())
            .rposition(|window| window == words)
    };
    let start = last(START)?;
    let place = file
        .get(start + START.len()..)?
        .split(|byte| *byte == b'\n')
        .next()?;
    let begin: usize = std::str::from_utf8(place).ok()?.parse().ok()?;
    let trailer = last(b"trailer\n")?.checked_sub(begin)?;
    file.get(begin..)?.starts_with(b"xref\n").then_some(Table {
        begin,
        trailer,
        end: start - begin,
    })
}
