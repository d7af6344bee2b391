//! The real window, driven by keyboard and mouse: a document's whole way through it.

#[path = "webdriver.rs"]
mod webdriver;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tests::{program, root};
use webdriver::{Driver, Window, key, until};

const COME_IN: &str = "section[aria-label='Vào sổ văn bản đến']";
const GIVE_NUMBER: &str = "section[aria-label='Cấp số văn bản đã ký']";
const DRAFT: &str = "section[aria-label='Công văn']";

#[test]
fn a_document_goes_its_whole_way_through_the_window_and_survives_a_restart() {
    let place = tempfile::tempdir().expect("a folder for the proof");
    let office = place.path().join("office");
    let rehearsal = place.path().join("rehearsal");
    fs::create_dir_all(&rehearsal).expect("a folder for what dialogs would do");
    let scan = rehearsal.join("ban-quet.pdf");
    fs::write(&scan, b"%PDF-1.4 not looked into").expect("a scan to attach");
    fs::write(rehearsal.join("pick"), scan.display().to_string()).expect("what is picked");

    let driver = Driver::start(
        &Path::new(env!("CARGO_TARGET_TMPDIR")).join("window.log"),
        &[
            ("VANTHU_REHEARSAL", &rehearsal),
            ("XDG_CONFIG_HOME", place.path()),
            ("XDG_DATA_HOME", place.path()),
        ],
    );
    let office = office.to_str().expect("a plain path");

    let window = driver.open(&desk(), &["--office", office]);
    set_up(&window);
    receive(&window);
    give_number(&window);
    let pdf = draft_and_issue(&window, &rehearsal);
    find_without_marks(&window);
    hear_of_another_program(&window, office);
    verify(&window);
    window.close();

    let window = driver.open(&desk(), &["--office", office]);
    everything_is_still_there(&window);
    window.close();
    assert!(fs::read(pdf).expect("the frozen PDF").starts_with(b"%PDF-"));
}

#[test]
fn the_screens_reach_nothing_but_the_acts_of_the_office() {
    let place = tempfile::tempdir().expect("a folder for the proof");
    let log = Path::new(env!("CARGO_TARGET_TMPDIR")).join("closed-window.log");
    let driver = Driver::start(
        &log,
        &[
            ("XDG_CONFIG_HOME", place.path()),
            ("XDG_DATA_HOME", place.path()),
        ],
    );
    let office = place.path().join("office");
    let window = driver.open(
        &desk(),
        &["--office", office.to_str().expect("a plain path")],
    );
    window.css("[data-field='name']");

    let asked = |command: &str| {
        window.run(&format!(
            "return window.__TAURI_INTERNALS__.invoke({command}).then(() => 'done', (no) => no.code ?? 'denied')"
        ))
    };
    assert_eq!(asked("'act', {name: 'opening', request: null}"), "done");
    assert_eq!(
        asked("'act', {name: 'format_disk', request: null}"),
        "internal"
    );
    assert_eq!(asked("'open_file', {path: '/etc/passwd'}"), "file");
    assert_eq!(asked("'show_file', {path: '/etc/passwd'}"), "file");
    assert_eq!(asked("'plugin:dialog|open', {options: {}}"), "denied");
    assert_eq!(asked("'plugin:window|close', {}"), "denied");
    let evaluated =
        window.run("try { (0, eval)('1'); return 'evaluated' } catch { return 'refused' }");
    assert_eq!(
        evaluated, "refused",
        "scripts come with the program or not at all"
    );
    window.close();
}

/// An office whose paper books ended at 411 and 6.
fn set_up(window: &Window) {
    window.css("[data-field='name']").type_keys("Sơn Đông");
    window
        .css("[data-field='signer']")
        .type_keys("Trần Văn Bình");
    window.css("[data-field='arrivals']").fill("411");
    window.css("[data-field='paper-book']").fill("6");
    window.chord(key::CONTROL, 's');
}

fn receive(window: &Window) {
    let enter = key::ENTER;
    window.xpath("//p[contains(., 'Số đến dự kiến')]/strong[.='412']");
    window
        .css(&format!("{COME_IN} [data-field='author']"))
        .type_keys(&format!("Sở Nội vụ{enter}77/SNV-VTLT{enter}"));
    window.type_keys(&format!("t{enter}Công văn{enter}rà soát hồ sơ lưu trữ"));
    window
        .xpath(&format!(
            "{}//button[.='Chọn tệp…']",
            section("Vào sổ văn bản đến")
        ))
        .click();
    window.xpath("//span[contains(., 'ban-quet.pdf')]");
    window
        .css(&format!("{COME_IN} [data-field='subject']"))
        .click();
    window.chord(key::CONTROL, 's');
    number_stands_large(window, "412");
}

fn give_number(window: &Window) {
    window.chord(key::ALT, '2');
    window.xpath("//p[contains(., 'Số dự kiến')]/strong[.='07']");
    window
        .css(&format!("{GIVE_NUMBER} [data-field='subject']"))
        .type_keys("V/v nghỉ lễ Quốc khánh");
    window.chord(key::CONTROL, 's');
    number_stands_large(window, "07");
    window.xpath("//*[@role='row'][contains(., '07/UBND-VP')][contains(., 'nghỉ lễ')]");
}

/// The path of the frozen PDF.
fn draft_and_issue(window: &Window, rehearsal: &Path) -> String {
    window.chord(key::ALT, '3');
    window.chord(key::CONTROL, 'n');
    window.xpath("//dialog//button[.='Soạn']").click();
    window
        .css(&format!("{DRAFT} [data-field='subject']"))
        .fill("rà soát hồ sơ & lập mục lục");
    window
        .css(&format!("{DRAFT} [data-field='addressees']"))
        .fill("Các phòng thuộc xã");
    window
        .css(&format!("{DRAFT} .ProseMirror"))
        .type_keys(&format!(
            "Đề nghị các phòng rà soát hồ sơ.{}Trân trọng./.",
            key::ENTER
        ));
    window
        .css(&format!("{DRAFT} [data-field='recipients']"))
        .fill("Như trên");

    // The page shows what was typed, and a click on it leads back.
    drawn(window, "Trân");
    drawn(window, "mục").click();
    assert_eq!(
        window.run("return document.activeElement.dataset.field"),
        "subject"
    );
    drawn(window, "phòng rà").click();
    assert_eq!(
        window.run("return document.activeElement.dataset.field"),
        "body"
    );

    window.xpath("//button[.='Lưu PDF…']").click();
    window.xpath("//dialog//button[.='Lưu…']").click();
    window.xpath("//*[@role='status'][contains(., 'Đã lưu')]");
    let exported = rehearsal.join("du-thao_cong-van_ra-soat-ho-so-lap-muc-luc.pdf");
    assert!(
        fs::read(exported)
            .expect("the exported PDF")
            .starts_with(b"%PDF-")
    );

    window.xpath("//button[.='Ban hành…']").click();
    window.xpath("//dialog//dd[.='08/UBND-VP']");
    window.css("dialog [data-issue]").click();
    number_stands_large(window, "08");
    window.xpath("//button[.='Mở PDF']").click();
    let opened = until("the PDF is opened", || {
        let path = fs::read_to_string(rehearsal.join("opened")).ok()?;
        // The file is there a moment before its words.
        (!path.is_empty()).then_some(path)
    });
    window.type_keys(&key::ESCAPE.to_string());
    opened.trim().to_owned()
}

fn find_without_marks(window: &Window) {
    window.chord(key::CONTROL, 'f');
    window.type_keys("ra soat");
    window.xpath("//*[@role='option'][contains(., 'Đến 412')]//mark[.='rà']");
    window.xpath("//*[@role='option'][contains(., 'Đi 08')]//mark[.='soát']");
    window.type_keys(&key::ENTER.to_string());
    window.xpath("//h2[.='Số 08/UBND-VP']");
}

/// What the command line writes beside the open window stands in its list by itself.
fn hear_of_another_program(window: &Window, office: &str) {
    window.chord(key::ALT, '1');
    let received = Command::new(program("VANTHU"))
        .args(["--office", office, "receive"])
        .arg(root().join("assets/samples/van-ban-den.toml"))
        .output()
        .expect("the command line starts");
    assert_eq!(String::from_utf8_lossy(&received.stdout), "413\n");
    window.xpath("//*[@role='row'][contains(., '413')]");
}

fn verify(window: &Window) {
    window.xpath("//footer//button[.='Kiểm tra sổ']").click();
    window.xpath("//dialog//h2[.='Sổ còn nguyên vẹn']");
    window.xpath("//dialog//p[contains(., '4 văn bản')][contains(., '2 tệp')]");
    window.type_keys(&key::ESCAPE.to_string());
}

fn everything_is_still_there(window: &Window) {
    window.xpath("//*[@role='row'][contains(., '412')][contains(., '77/SNV-VTLT')]");
    window.chord(key::ALT, '2');
    window.xpath("//*[@role='row'][contains(., '08/UBND-VP')]");
    window.xpath("//*[@role='row'][contains(., '07/UBND-VP')]");
    window.chord(key::ALT, '3');
    window.xpath("//*[@role='row'][contains(., 'Đã ban hành: 08/UBND-VP')]");
}

fn number_stands_large(window: &Window, number: &str) {
    window.xpath(&format!("//*[@data-number][.='{number}']"));
}

/// A text of the drawn page that holds these words.
fn drawn<'a>(window: &'a Window, words: &str) -> webdriver::Element<'a> {
    window.xpath(&format!(
        "//*[local-name()='text'][@data-node][contains(., '{words}')]"
    ))
}

fn section(label: &str) -> String {
    format!("//section[@aria-label='{label}']")
}

fn desk() -> PathBuf {
    program("VANTHU_DESK")
}
