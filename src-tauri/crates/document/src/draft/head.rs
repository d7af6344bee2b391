//! The head of a part: its keys as the elements of a document.

use super::Demand;
use super::choices::{HUNDREDTHS, MEDIA, MILLIMETRE, PARTS, PartForm, SIZES, URGENCIES};
use crate::dispatch::{Appendix, Dispatch, JointBody, Layout, Number, Part, Promulgated, Signing};
use crate::keys::Table;
use crate::{Body, Kind};

/// A part that still lacks its body.
pub(super) enum Head {
    Main(Box<Dispatch>),
    Part(Part),
}

impl Head {
    /// The kind that decides how the body is read; none for an appendix.
    pub(super) fn kind(&self) -> Option<Kind> {
        match self {
            Head::Main(dispatch) => Some(dispatch.kind),
            Head::Part(Part::VanBanKemTheo(dispatch)) => Some(dispatch.kind),
            Head::Part(Part::BanHanhKemTheo(promulgated)) => Some(promulgated.kind),
            Head::Part(Part::PhuLuc(_)) => None,
        }
    }
}

/// The keys of a document, as they are known to the tables below it.
const DISPATCH_KEYS: [&str; 26] = [
    "kind",
    "medium",
    "parent_agency",
    "agency",
    "agency_name",
    "joint",
    "number",
    "suffix",
    "symbol",
    "place",
    "date",
    "subject",
    "authority",
    "session",
    "addressees",
    "recipients",
    "file_copy",
    "drafter",
    "copies",
    "urgency",
    "circulation",
    "draft_mark",
    "address",
    "confirmation",
    "signing",
    "layout",
];
const SIGNING_KEYS: [&str; 4] = ["capacity", "position", "second_position", "name"];
const LAYOUT_KEYS: [&str; 8] = [
    "sizes",
    "margin_top",
    "margin_bottom",
    "margin_left",
    "margin_right",
    "indent",
    "line_spacing",
    "paragraph_gap",
];

pub(super) fn read(table: &mut Table, first: bool, demand: Demand) -> Option<Head> {
    if first {
        table.whole("format", 1..=super::FORMAT);
        table.belongs_elsewhere(
            "part",
            "Khóa “part” chỉ dùng cho phụ lục và văn bản kèm theo, đứng sau văn bản chính; hãy xóa \
             dòng này.",
        );
        return dispatch(table, demand).map(|dispatch| Head::Main(Box::new(dispatch)));
    }
    table.belongs_elsewhere(
        "format",
        "Khóa “format” chỉ viết một lần, ở phần đầu của tệp; hãy xóa dòng này.",
    );
    if !table.has("part") {
        table.missing(
            "Phần này thiếu khóa “part”; hãy thêm part = \"phu-luc\", \"van-ban-kem-theo\" hoặc \
             \"ban-hanh-kem-theo\".",
        );
    }
    let form = table.word("part", &PARTS);
    let part = match form {
        Some(PartForm::PhuLuc) => Some(Part::PhuLuc(appendix(table))),
        Some(PartForm::BanHanhKemTheo) => promulgated(table).map(Part::BanHanhKemTheo),
        Some(PartForm::VanBanKemTheo) => {
            dispatch(table, demand).map(|dispatch| Part::VanBanKemTheo(Box::new(dispatch)))
        }
        None => {
            table.abandon();
            None
        }
    };
    part.map(Head::Part)
}

fn dispatch(table: &mut Table, demand: Demand) -> Option<Dispatch> {
    let kind = kind(table);
    if !table.has("agency") && demand == Demand::Finished {
        table.missing(
            "Thiếu tên cơ quan ban hành; hãy thêm dòng agency = \"…\" (nhiều dòng: agency = \
             [\"…\", \"…\"]).",
        );
    }
    for key in SIGNING_KEYS {
        table.belongs_elsewhere(
            key,
            "Khóa này thuộc khối người ký; hãy đặt nó dưới một dòng [[signing]].",
        );
    }
    for key in LAYOUT_KEYS {
        table.belongs_elsewhere(
            key,
            "Khóa này thuộc bảng trình bày; hãy đặt nó dưới một dòng [layout].",
        );
    }
    let dispatch = Dispatch {
        // A wrong kind is a fault already; the others are found with any kind.
        kind: kind.unwrap_or(Kind::CongVan),
        medium: table.word("medium", &MEDIA).unwrap_or_default(),
        parent_agency: table.lines("parent_agency"),
        agency: agency(table),
        agency_name: table.text("agency_name"),
        joint: table.tables("joint", |table| joint(table, demand)),
        number: number(table),
        symbol: table.text("symbol"),
        place: table.text("place"),
        date: table.date("date"),
        subject: table.text("subject"),
        authority: table.lines("authority"),
        session: table.text("session"),
        addressees: table.lines("addressees"),
        body: Body::default(),
        signing: table.tables("signing", signing),
        recipients: table.lines("recipients"),
        file_copy: table.text("file_copy"),
        drafter: table.text("drafter"),
        copies: table.whole("copies", 1..=1_000_000),
        urgency: table.word("urgency", &URGENCIES),
        circulation: table.text("circulation"),
        draft_mark: table.text("draft_mark"),
        address: table.lines("address"),
        confirmation: table.text("confirmation"),
        layout: table.table("layout", layout).unwrap_or_default(),
    };
    kind.map(|_| dispatch)
}

fn kind(table: &mut Table) -> Option<Kind> {
    if !table.has("kind") {
        table.missing(
            "Thiếu loại văn bản; hãy thêm dòng kind = \"cong-van\" (hoặc \"quyet-dinh\", \
             \"nghi-quyet\", \"ke-hoach\" …).",
        );
    }
    table.word("kind", &Kind::ALL.map(|kind| (kind.id(), kind)))
}

fn agency(table: &mut Table) -> Vec<String> {
    let written = table.has("agency");
    let offset = table.offset("agency");
    let faults = table.fault_count();
    let agency = table.lines("agency");
    if written && agency.is_empty() && table.fault_count() == faults {
        table.note(
            offset,
            "Tên cơ quan ban hành đang để trống; hãy viết vào trong dấu nháy.",
        );
    }
    agency
}

fn number(table: &mut Table) -> Option<Number> {
    let has_number = table.has("number");
    let offset = table.offset("suffix");
    let value = table.whole("number", 1..=Number::HIGHEST);
    let suffix = table.text("suffix").unwrap_or_default();
    if !suffix.is_empty() && !has_number {
        table.note(
            offset,
            "Khóa “suffix” chỉ đi cùng khóa “number”; hãy thêm number hoặc xóa dòng này.",
        );
    }
    if suffix.chars().count() > 3 || suffix.contains(|c: char| !c.is_lowercase()) {
        table.note(
            offset,
            "Khóa “suffix” là chữ thường đứng ngay sau số, ví dụ suffix = \"a\" cho số 12a.",
        );
    }
    value.map(|value| Number { value, suffix })
}

fn joint(table: &mut Table, demand: Demand) -> JointBody {
    if !table.has("agency") && demand == Demand::Finished {
        table.missing(
            "Cơ quan cùng ban hành chưa có tên; hãy thêm dòng agency = \"…\" dưới dòng [[joint]] này.",
        );
    }
    for key in DISPATCH_KEYS {
        if !["parent_agency", "agency"].contains(&key) {
            table.belongs_elsewhere(
                key,
                "Khóa này đang đứng sau dòng [[joint]] nên bị hiểu là của cơ quan cùng ban hành; \
                 hãy đưa nó lên trên dòng [[joint]] đầu tiên.",
            );
        }
    }
    JointBody {
        parent_agency: table.lines("parent_agency"),
        agency: agency(table),
    }
}

fn signing(table: &mut Table) -> Signing {
    for key in DISPATCH_KEYS {
        table.belongs_elsewhere(
            key,
            "Khóa này đang đứng sau dòng [[signing]] nên bị hiểu là của người ký; hãy đưa nó lên \
             trên dòng [[signing]] đầu tiên.",
        );
    }
    Signing {
        capacity: table.lines("capacity"),
        position: table.text("position").unwrap_or_default(),
        second_position: table.text("second_position"),
        name: table.text("name").unwrap_or_default(),
    }
}

fn layout(table: &mut Table) -> Layout {
    for key in DISPATCH_KEYS {
        table.belongs_elsewhere(
            key,
            "Khóa này đang đứng sau dòng [layout] nên bị hiểu là của phần trình bày; hãy đưa nó \
             lên trên dòng [layout] và các dòng [[signing]].",
        );
    }
    // Only what no page can have is refused here; the ranges of the decree are findings.
    let mut millimetres = |key| table.decimal(key, MILLIMETRE, 0..=200 * MILLIMETRE);
    Layout {
        margin_top: millimetres("margin_top"),
        margin_bottom: millimetres("margin_bottom"),
        margin_left: millimetres("margin_left"),
        margin_right: millimetres("margin_right"),
        indent: millimetres("indent"),
        sizes: table.word("sizes", &SIZES),
        line_spacing: table.decimal("line_spacing", HUNDREDTHS, 50..=500),
        paragraph_gap: table.decimal("paragraph_gap", HUNDREDTHS, 0..=100 * HUNDREDTHS),
    }
}

fn appendix(table: &mut Table) -> Appendix {
    for key in DISPATCH_KEYS {
        table.belongs_elsewhere(
            key,
            "Phụ lục không có khóa này, chỉ có label, title và landscape; hãy xóa dòng này.",
        );
    }
    Appendix {
        label: table.text("label"),
        title: table.text("title"),
        landscape: table.flag("landscape").unwrap_or_default(),
        body: Body::default(),
    }
}

fn promulgated(table: &mut Table) -> Option<Promulgated> {
    for key in DISPATCH_KEYS {
        table.belongs_elsewhere(
            key,
            "Văn bản ban hành kèm theo không có khóa này, chỉ có kind và subject (Mẫu 1.3); hãy \
             xóa dòng này.",
        );
    }
    let kind = kind(table);
    let subject = table.text("subject");
    Some(Promulgated {
        kind: kind?,
        subject,
        body: Body::default(),
    })
}
