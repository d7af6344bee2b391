//! The words of the command line: what is asked wrongly is told in one Vietnamese sentence.

use crate::desk::Desk;
use cli::Exit;

#[test]
fn help_speaks_vietnamese_and_names_every_command() {
    let desk = Desk::new();
    let help = desk.run(&["--help"]);
    assert_eq!(help.exit, Exit::Done);
    for command in [
        "check", "export", "read", "setup", "receive", "number", "issue", "search", "list",
        "print", "report", "import", "backup", "restore", "verify",
    ] {
        assert!(
            help.out.contains(&format!("\n  {command} ")),
            "{command} is not in the help"
        );
        let own = desk.run(&[command, "--help"]);
        assert_eq!(own.exit, Exit::Done);
        assert!(own.out.contains("Cách dùng: vanthu "), "{}", own.out);
        for english in [
            "Usage",
            "Options",
            "Arguments",
            "Commands",
            "default",
            "possible",
            "Print",
        ] {
            assert!(!own.out.contains(english), "{command}: {}", own.out);
        }
    }
}

#[test]
fn what_is_written_wrongly_is_told_with_the_way_out() {
    let desk = Desk::new();
    for (words, says) in [
        (&[][..], "Chưa ghi lệnh nào; hãy xem “vanthu --help”."),
        (&["chek"], "Không có lệnh “chek”; có phải là “check” không?"),
        (&["check"], "còn thiếu <BẢN-THẢO>"),
        (&["check", "a", "b"], "“b”"),
        (
            &["check", "a", "--jsn"],
            "Không có tùy chọn “--jsn”; có phải là “--json” không?",
        ),
        (&["export", "a"], "--output <TỆP>"),
        (&["export", "a", "-o"], "còn thiếu giá trị"),
        (
            &["export", "a", "-o", "a.svg", "--page", "0"],
            "“0” không dùng được cho --page",
        ),
        (
            &["export", "a", "-o", "a.pdf", "--page", "1"],
            "--page chỉ dùng khi xuất svg",
        ),
        (&["export", "a", "-o", "a.txt"], ".pdf, .docx hoặc .svg"),
        (
            &[
                "export",
                "a",
                "-o",
                "a.pdf",
                "--overprint",
                "--signing-copy",
            ],
            "không đi cùng",
        ),
        (
            &["export", "a", "-o", "a.pdf", "--overprint", "--shift", "2"],
            "hãy ghi hai số milimét",
        ),
        (
            &["export", "a", "-o", "a.pdf", "--shift", "-1,2"],
            "còn thiếu --overprint",
        ),
        (&["list", "incoming", "--json", "--json"], "chỉ ghi một lần"),
        (&["list", "sổ"], "hãy chọn một trong: incoming, outgoing"),
        (
            &["list", "incoming", "--year", "26"],
            "“26” không dùng được cho --year",
        ),
        (
            &["issue", "a", "-o", "a.docx", "--office", "b"],
            "có đuôi .pdf",
        ),
    ] {
        desk.run(words).says(Exit::Misuse, says);
    }
}

#[test]
fn the_office_is_named_by_the_option_or_by_the_surroundings() {
    let desk = Desk::with_office();
    let elsewhere = desk.path("noi-khac");
    desk.run(&["list", "outgoing"])
        .says(Exit::Misuse, "--office");
    desk.run_with(Some(&desk.office), &["list", "outgoing"])
        .prints("");
    let both = desk.run_with(
        Some(&elsewhere),
        &[
            "list",
            "outgoing",
            "--office",
            desk.office.to_str().unwrap(),
        ],
    );
    both.prints("");
    desk.run_with(Some(&elsewhere), &["list", "outgoing"])
        .says(Exit::Failed, "noi-khac");
}
