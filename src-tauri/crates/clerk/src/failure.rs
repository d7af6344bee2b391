//! The one place where what the office could not do becomes a sentence.

use chrono::{Datelike, NaiveDate};
use document::date::in_figures;
use document::office::Direction;
use docx::DocxError;
use pdf::PdfError;
use register::{MissingFact, RegisterError, Stranger};

use crate::contract::{Failure, FailureCode};

impl Failure {
    /// What was typed cannot be taken.
    pub(crate) fn input(sentence: impl Into<String>) -> Failure {
        Failure {
            code: FailureCode::BadInput,
            sentence: sentence.into(),
        }
    }

    pub(crate) fn new(code: FailureCode, sentence: impl Into<String>) -> Failure {
        Failure {
            code,
            sentence: sentence.into(),
        }
    }

    /// The clock put a paper into a year that has no series, and lies before the last act in the
    /// book.
    pub(crate) fn clock_turned_back(today: NaiveDate, last: NaiveDate) -> Failure {
        Failure::new(
            FailureCode::NoSeries,
            format!(
                "Năm {} chưa có hệ thống số, mà đồng hồ máy đang là {}, sớm hơn lần ghi sổ cuối \
                 ({}); hãy chỉnh lại ngày của máy rồi làm lại.",
                today.year(),
                in_figures(today),
                in_figures(last)
            ),
        )
    }

    /// A file that could not be read or written.
    pub(crate) fn file(path: &std::path::Path, error: &std::io::Error) -> Failure {
        let name = path.display();
        let sentence = match error.kind() {
            std::io::ErrorKind::NotFound => {
                format!("Không tìm thấy “{name}”; hãy kiểm tra lại đường dẫn.")
            }
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                format!("Không được phép đọc hoặc ghi “{name}”; hãy chọn thư mục khác.")
            }
            std::io::ErrorKind::StorageFull => {
                return Failure::new(
                    FailureCode::DiskFull,
                    format!("Ổ đĩa đã đầy nên chưa ghi được “{name}”; hãy dọn bớt rồi làm lại."),
                );
            }
            _ => format!("Không đọc hoặc ghi được “{name}”; hãy kiểm tra ổ đĩa rồi làm lại."),
        };
        Failure::new(FailureCode::File, sentence)
    }
}

impl From<RegisterError> for Failure {
    fn from(error: RegisterError) -> Failure {
        let (code, sentence) = worded(&error);
        Failure { code, sentence }
    }
}

impl From<PdfError> for Failure {
    fn from(error: PdfError) -> Failure {
        let code = match error {
            PdfError::NoGlyph { .. } | PdfError::NoPages => FailureCode::BlockedByFinding,
            PdfError::Received | PdfError::Locked => FailureCode::File,
            PdfError::Font { .. } | PdfError::Contradiction(_) | PdfError::Library(_) => {
                FailureCode::Internal
            }
        };
        Failure {
            code,
            sentence: error.to_string(),
        }
    }
}

impl From<DocxError> for Failure {
    fn from(error: DocxError) -> Failure {
        let code = match error {
            DocxError::Nothing => FailureCode::BlockedByFinding,
            DocxError::Archive(_) => FailureCode::Internal,
        };
        Failure {
            code,
            sentence: error.to_string(),
        }
    }
}

fn worded(error: &RegisterError) -> (FailureCode, String) {
    use FailureCode as Code;
    use RegisterError as Error;
    match error {
        Error::FolderMissing { folder } => (
            Code::NoOffice,
            format!(
                "Không có thư mục “{}”; hãy chọn thư mục khác.",
                folder.display()
            ),
        ),
        Error::FolderNotWritable { folder } => (
            Code::FolderNotWritable,
            format!(
                "Không ghi được vào “{}”; hãy xin quyền ghi hoặc chọn thư mục khác.",
                folder.display()
            ),
        ),
        Error::NoOffice { folder } => (
            Code::NoOffice,
            format!(
                "Trong “{}” chưa có sổ của cơ quan nào; hãy thiết lập cơ quan trước.",
                folder.display()
            ),
        ),
        Error::NotAnOffice { file, stranger } => (
            Code::Damaged,
            format!(
                "“{}” {} nên không mở được sổ; hãy khôi phục sổ từ bản sao lưu vào một thư mục \
                 trống, hoặc chọn thư mục khác nếu chưa từng có sổ.",
                file.display(),
                match stranger {
                    Stranger::Empty => "là một tệp rỗng",
                    Stranger::Folder => "là một thư mục chứ không phải tệp sổ",
                    Stranger::Foreign => "là tệp của chương trình khác",
                }
            ),
        ),
        Error::OfficeExists { folder } => (
            Code::OfficeExists,
            format!(
                "“{}” đã có sổ hoặc tệp khác; hãy chọn một thư mục trống.",
                folder.display()
            ),
        ),
        Error::NetworkFolder {
            folder,
            file_system,
        } => (
            Code::NetworkFolder,
            format!(
                "“{}” nằm trên ổ mạng ({file_system}), sổ có thể bị hỏng; hãy đặt sổ trên ổ đĩa \
                 của máy này.",
                folder.display()
            ),
        ),
        Error::SyncedFolder { folder, service } => (
            Code::NetworkFolder,
            format!(
                "“{}” được {service} đồng bộ, sổ có thể bị hỏng; hãy đặt sổ ngoài thư mục đó.",
                folder.display()
            ),
        ),
        Error::OpenElsewhere { folder } => (
            Code::OpenElsewhere,
            format!(
                "Sổ trong “{}” đang mở ở một cửa sổ khác; hãy đóng cửa sổ đó trước.",
                folder.display()
            ),
        ),
        Error::NewerProgram { found, known } => (
            Code::NewerProgram,
            format!(
                "Sổ này do bản mới hơn của chương trình lập (mẫu {found}, bản này biết đến {known}); \
                 hãy cài bản mới."
            ),
        ),
        Error::ReadOnly => (
            Code::ReadOnly,
            "Sổ đang mở chỉ để xem; hãy mở sổ ở máy của văn thư để ghi.".to_owned(),
        ),
        Error::DiskFull { folder } => (
            Code::DiskFull,
            format!(
                "Ổ đĩa của “{}” đã đầy nên chưa ghi gì vào sổ; hãy dọn bớt rồi làm lại.",
                folder.display()
            ),
        ),
        Error::Busy => (
            Code::Busy,
            "Sổ đang bận vì một chương trình khác đang ghi; hãy đợi vài giây rồi làm lại."
                .to_owned(),
        ),
        Error::Damaged { .. } => (
            Code::Damaged,
            "Tệp sổ bị hỏng; hãy ngừng nhập và khôi phục từ bản sao lưu gần nhất.".to_owned(),
        ),
        Error::BadBackup { file, .. } => (
            Code::Damaged,
            format!(
                "Bản sao lưu “{}” không nguyên vẹn nên không được dùng; hãy chọn bản khác.",
                file.display()
            ),
        ),
        Error::BackupName { file } => (
            Code::BadInput,
            format!(
                "Tệp sao lưu “{}” phải có đuôi .vanthu-backup; hãy đặt lại tên tệp.",
                file.display()
            ),
        ),
        Error::BackupInOffice { file } => (
            Code::BadInput,
            format!(
                "“{}” nằm trong thư mục của sổ nên sẽ mất cùng với sổ; hãy sao lưu sang thư mục \
                 hoặc ổ đĩa khác.",
                file.display()
            ),
        ),
        Error::NotABackup { file } => (
            Code::BadInput,
            format!(
                "“{}” đã có mà không phải bản sao lưu nên không bị ghi đè; hãy đặt tên khác.",
                file.display()
            ),
        ),
        Error::NotAFile { path } => (
            Code::File,
            format!(
                "“{}” không phải là tệp thường nên không đọc được; hãy chọn một tệp có sẵn trên ổ \
                 đĩa.",
                path.display()
            ),
        ),
        Error::File { path, error } => {
            let failure = Failure::file(path, error);
            (failure.code, failure.sentence)
        }
        Error::NoSuchBody { body } => (
            Code::NotFound,
            format!("Không có cơ quan “{body}” trong sổ; hãy kiểm tra tên hoặc chữ viết tắt."),
        ),
        Error::WhichBody { bodies } => (
            Code::BadInput,
            format!("Hãy ghi rõ cơ quan ban hành: {}.", bodies.join(", ")),
        ),
        Error::NoSuchUnit { unit } => (
            Code::NotFound,
            format!("Không có đơn vị “{unit}”; hãy kiểm tra tên hoặc chữ viết tắt."),
        ),
        Error::NotFound { noun, key } => (
            Code::NotFound,
            format!(
                "Không tìm thấy {} có mã {key}; hãy mở lại danh sách rồi chọn lại.",
                noun_in_words(noun)
            ),
        ),
        Error::NoSeries { direction, year } => (
            Code::NoSeries,
            format!(
                "Năm {year} chưa có hệ thống số cho {} này; hãy lập hệ thống số trước.",
                direction_in_words(*direction)
            ),
        ),
        Error::WhichSeries { series } => (
            Code::BadInput,
            format!(
                "Có nhiều hệ thống số phù hợp; hãy chọn một: {}.",
                series.join(", ")
            ),
        ),
        Error::SeriesNotOpened { series, year } => (
            Code::SeriesNotOpened,
            format!(
                "Hệ thống số “{series}” năm {year} chưa có số bắt đầu; hãy ghi sổ giấy đã dùng đến \
                 số nào."
            ),
        ),
        Error::SeriesClosed { series, year } => (
            Code::SeriesClosed,
            format!(
                "Sổ “{series}” năm {year} đã khóa: không cấp số được nữa, các dòng chỉ còn ghi thêm ghi \
                 chú; văn bản mới hãy dùng sổ của năm đang mở."
            ),
        ),
        Error::SeriesContinued { series, year } => (
            Code::SeriesClosed,
            format!(
                "Sổ “{series}” năm {year} đã chuyển sang tên mới của cơ quan nên không cấp số được \
                 nữa; hãy lấy số ở sổ của tên mới."
            ),
        ),
        Error::SeriesMirrored { series, system } => (
            Code::SeriesMirrored,
            format!("Số của “{series}” do {system} cấp; hãy ghi số đã được cấp vào ô số."),
        ),
        Error::SeriesGivesItsOwn { series } => (
            Code::BadInput,
            format!("Hệ thống số “{series}” tự cấp số; hãy để trống ô số."),
        ),
        Error::NumberTaken { series, number } => (
            Code::NumberTaken,
            format!(
                "Số {} đã có trong “{series}”; hãy kiểm tra lại số.",
                number.to_paper()
            ),
        ),
        Error::NumberTooHigh { number } => (
            Code::BadInput,
            format!("Không sổ nào trong một năm có đến số {number}; hãy gõ lại số."),
        ),
        Error::SymbolTaken { written, series } => (
            Code::NumberTaken,
            format!(
                "Số, ký hiệu {written} đã có ở sổ “{series}” trong năm (Điều 15.1); hãy xem lại tên loại \
                 và ký hiệu. Nếu đang cấp số mà cả hai đều đúng, hãy giữ số này ở “Sổ và số” rồi hủy, văn bản sẽ lấy \
                 số tiếp theo."
            ),
        ),
        Error::NotCome { on, today } => (
            Code::BadInput,
            format!(
                "Ngày {} chưa tới (máy đang là {}); hãy sửa lại ngày.",
                in_figures(*on),
                in_figures(*today)
            ),
        ),
        Error::BeforeItWasLent { used_on } => (
            Code::BadInput,
            format!(
                "Bản lưu cho mượn ngày {} nên không trả trước ngày ấy; hãy sửa lại ngày.",
                in_figures(*used_on)
            ),
        ),
        Error::NotReserved { series } => (
            Code::NotFound,
            format!(
                "Số này không còn được giữ trong “{series}”; hãy mở lại sổ số rồi chọn số khác."
            ),
        ),
        Error::NumberNotGivenYet { series, number } => (
            Code::BadInput,
            format!(
                "Số {} của “{series}” chưa được cấp nên chưa chèn số sau nó được; hãy chọn số đã \
                 cấp.",
                number.to_paper()
            ),
        ),
        Error::NoLetterLeft { number } => (
            Code::BadInput,
            format!(
                "Sau số {} đã chèn hết các chữ cái; hãy chèn sau số khác.",
                number.to_paper()
            ),
        ),
        Error::OutsideNeighbours {
            number,
            before,
            behind,
        } => (
            Code::BadInput,
            format!(
                "Số {} phải ghi ngày {}; hãy kiểm tra lại ngày văn bản hoặc chèn sau số khác.",
                number.to_paper(),
                between_in_words(*before, *behind)
            ),
        ),
        Error::SeriesAlreadyNumbered { series } => (
            Code::BadInput,
            format!("Hệ thống số “{series}” đã cấp số nên không đổi được số bắt đầu."),
        ),
        Error::ReservedNumberLeft { series } => (
            Code::BadInput,
            format!("“{series}” còn số đang giữ; hãy dùng hoặc hủy số đó rồi làm lại."),
        ),
        Error::OtherYear { year } => (
            Code::BadInput,
            format!(
                "Số này thuộc sổ năm {year} nên ngày phải ở trong năm đó; hãy kiểm tra lại ngày."
            ),
        ),
        Error::NoSuchYear { year } => (
            Code::BadInput,
            format!("Không mở sổ cho năm {year}; hãy kiểm tra lại năm."),
        ),
        Error::AlreadyVoid => (Code::BadInput, "Số này đã hủy nên không ghi thêm được gì; hãy chọn văn bản khác.".to_owned()),
        Error::AlreadyIssued => (
            Code::AlreadyNumbered,
            "Dự thảo này đã được ban hành và có số; hãy tạo dự thảo mới từ nó.".to_owned(),
        ),
        Error::DraftSavedSince => (
            Code::BadInput,
            "Bản thảo này vừa được lưu thêm; hãy mở xem lại rồi hãy bỏ.".to_owned(),
        ),
        Error::NotOutgoing => (
            Code::BadInput,
            "Đây là văn bản đến nên không phát hành; hãy chọn một văn bản đi.".to_owned(),
        ),
        Error::LinkToItself => (
            Code::BadInput,
            "Một văn bản không liên hệ với chính nó; hãy chọn văn bản khác.".to_owned(),
        ),
        Error::OriginalStays => (
            Code::BadInput,
            "Đây là bản gốc nên không gỡ được; nếu nhầm, hãy đính kèm bản gốc đúng và ghi lý do."
                .to_owned(),
        ),
        Error::IssuedPageStays => (
            Code::BadInput,
            "Đây là bản PDF đã ban hành từ dự thảo nên không gỡ được.".to_owned(),
        ),
        Error::NotHandled => (
            Code::BadInput,
            "Chỉ văn bản đến còn hiệu lực trong sổ mới trình, chuyển và giải quyết được; hãy chọn \
             lại văn bản."
                .to_owned(),
        ),
        Error::NotTheLastStep => (
            Code::BadInput,
            "Chỉ sửa hoặc bỏ được bước cuối cùng; hãy ghi thêm một bước mới.".to_owned(),
        ),
        Error::SignedFor => (
            Code::BadInput,
            "Lần chuyển giao này đã có ký nhận nên không bỏ được; hãy ghi một lần chuyển giao mới."
                .to_owned(),
        ),
        Error::AlreadyEnded => (
            Code::BadInput,
            "Văn bản này đã giải quyết xong; hãy mở lại trước khi ghi kết quả khác.".to_owned(),
        ),
        Error::NotAReply => (
            Code::BadInput,
            "Văn bản trả lời phải là văn bản đi đã có số; hãy chọn lại ở sổ văn bản đi.".to_owned(),
        ),
        Error::MergedIntoItself => (
            Code::BadInput,
            "Không ghép một văn bản vào chính nó; hãy chọn văn bản khác.".to_owned(),
        ),
        Error::NotInTray => (
            Code::BadInput,
            "Văn bản này không còn chờ ở khay tiếp nhận; hãy mở lại khay rồi chọn lại.".to_owned(),
        ),
        Error::NoSuchTurn => (
            Code::BadInput,
            "Việc định kỳ không có ngày này; hãy kiểm tra lại ngày, tháng của kỳ.".to_owned(),
        ),
        Error::AgencyCircle { agency } => (
            Code::BadInput,
            format!(
                "“{agency}” đã đứng trước cơ quan này hoặc chính là nó; hãy kiểm tra lại cơ quan \
                 trước, cơ quan sau và cơ quan cấp trên."
            ),
        ),
        Error::GroupTooSmall { bodies, members } => (
            Code::BadInput,
            format!(
                "Nhóm ghi {bodies} cơ quan nhưng có {members} cơ quan trong danh sách; hãy ghi lại số \
                 cơ quan."
            ),
        ),
        Error::GroupInUse { group } => (
            Code::BadInput,
            format!(
                "Đã có văn bản gửi “{group}” nên không xóa được nhóm này; hãy sửa tên hoặc danh sách."
            ),
        ),
        Error::NameTaken { name } => (
            Code::BadInput,
            format!("Đã có “{name}”; hãy chọn tên khác."),
        ),
        Error::NotYet { from } => (
            Code::BadInput,
            format!(
                "Tên mới chỉ dùng từ ngày {}; hãy đổi tên vào ngày đó.",
                in_figures(*from)
            ),
        ),
        Error::ValidityReversed => (
            Code::BadInput,
            "Ngày kết thúc sớm hơn ngày bắt đầu; hãy kiểm tra lại hai ngày.".to_owned(),
        ),
        Error::FactMissing { fact } => (
            Code::BadInput,
            format!("Chưa ghi {}; hãy điền rồi lưu lại.", fact_in_words(*fact)),
        ),
        Error::NotImportable { refusal } => (Code::BadInput, crate::importing::sentence(refusal)),
        Error::ImportedAlready { at } => (
            Code::BadInput,
            format!(
                "Tệp này đã được nhập lúc {}; nếu muốn nhập lại hãy rút lần nhập đó trước.",
                at.get(..16).unwrap_or(at).replace('T', " ")
            ),
        ),
        Error::NobodyWaits { number } => (
            Code::BadInput,
            format!(
                "Số đến {} không có ai đang chờ nhận; hãy ghi người nhận của văn bản ấy hoặc bỏ chọn nó rồi chuyển lại.",
                number.to_arrival()
            ),
        ),
        Error::WithdrawnAlready { at } => (
            Code::BadInput,
            format!(
                "Lần nhập này đã được rút lúc {}; không còn dòng nào để rút.",
                at.get(..16).unwrap_or(at).replace('T', " ")
            ),
        ),
        Error::NumberedSince => (
            Code::BadInput,
            "Sau khi nhập, sổ đã cấp số tiếp nên không rút lại lần nhập được nữa; hãy sửa từng \
             dòng sai."
                .to_owned(),
        ),
        Error::WorkedOnSince => (
            Code::BadInput,
            "Có dòng đã được giải quyết hoặc đính kèm tệp nên không rút lại lần nhập được; hãy sửa \
             từng dòng sai."
                .to_owned(),
        ),
        Error::CaseFile { what, refusal } => {
            (Code::BadInput, crate::case_files::refused(what, *refusal))
        }
        Error::CalledOff => (
            Code::CalledOff,
            "Việc này đã dừng theo yêu cầu và không để lại gì; khi cần hãy làm lại.".to_owned(),
        ),
        Error::ReasonMissing => (
            Code::BadInput,
            "Việc này cần một dòng lý do; hãy ghi lý do rồi làm lại.".to_owned(),
        ),
        Error::Refused { .. } => (
            Code::Internal,
            "Sổ không nhận việc này vì trái luật của sổ và chưa có gì được ghi; hãy kiểm tra lại \
             các mục đã điền."
                .to_owned(),
        ),
        Error::Sql(_) => (
            Code::Internal,
            "Sổ gặp lỗi khi đọc hoặc ghi và chưa có gì được thay đổi; hãy thử lại.".to_owned(),
        ),
    }
}

/// The days an inserted number may carry.
fn between_in_words(before: Option<NaiveDate>, behind: Option<NaiveDate>) -> String {
    match (before.map(in_figures), behind.map(in_figures)) {
        (Some(before), Some(behind)) => format!("từ {before} đến {behind}"),
        (Some(before), None) => format!("từ {before} trở đi"),
        (None, Some(behind)) => format!("không muộn hơn {behind}"),
        (None, None) => "của năm đó".to_owned(),
    }
}

fn direction_in_words(direction: Direction) -> &'static str {
    match direction {
        Direction::Incoming => "văn bản đến",
        Direction::Outgoing => "văn bản đi",
    }
}

/// What a table of the office holds.
pub(crate) fn noun_in_words(table: &str) -> &'static str {
    match table {
        "entry" => "văn bản trong sổ",
        "document" => "nội dung văn bản",
        "recipient" => "nơi nhận",
        "receipt" => "lần nhận văn bản",
        "assignment" => "lần giao xử lý",
        "deadline" => "thời hạn giải quyết",
        "draft" => "dự thảo",
        "draft_version" => "lần lưu dự thảo",
        "issued" => "bản đã ban hành",
        "attachment" => "tệp đính kèm",
        "stored_file" => "tệp đã cất",
        "series" => "hệ thống số",
        "office" | "issuing_body" => "cơ quan",
        "unit" => "đơn vị",
        "signer" => "người ký",
        "capacity" => "quyền hạn, chức vụ của người ký",
        "action" | "change" => "nhật ký",
        "agency" => "cơ quan trong danh bạ",
        "agency_group" => "nhóm nơi nhận",
        "group_member" => "cơ quan trong nhóm",
        "succession" => "việc kế thừa",
        "calendar_day" => "ngày trong lịch làm việc",
        "office_hours" => "giờ làm việc",
        "saved_search" => "tìm kiếm đã lưu",
        "own_word" => "từ riêng của cơ quan",
        "link" => "liên hệ giữa hai văn bản",
        "step" => "lần trình, ý kiến chỉ đạo",
        "hand_over" => "lần chuyển giao",
        "ending" => "kết quả giải quyết",
        "duty" => "việc định kỳ",
        "duty_done" => "kỳ đã làm của việc định kỳ",
        "passing_rule" => "quy tắc chuyển",
        "file_copy_use" => "lần sử dụng bản lưu",
        "envelope" => "bì gửi bưu điện",
        "envelope_content" => "văn bản trong bì",
        "import" => "lần nhập sổ cũ",
        "volume" => "quyển sổ",
        "print_run" => "lần in sổ",
        "case_file" => "hồ sơ",
        "case_file_plan" => "danh mục hồ sơ",
        "case_file_heading" => "đề mục của danh mục hồ sơ",
        "filed" => "văn bản trong hồ sơ",
        _ => "mục của sổ",
    }
}

pub(crate) fn fact_in_words(fact: MissingFact) -> &'static str {
    match fact {
        MissingFact::Agency => "tác giả (cơ quan ban hành)",
        MissingFact::Subject => "trích yếu nội dung",
        MissingFact::Date => "ngày tháng văn bản",
        MissingFact::Symbol => "ký hiệu",
        MissingFact::Kind => "tên loại văn bản",
        MissingFact::Name => "tên",
        MissingFact::Abbreviation => "tên viết tắt",
        MissingFact::Head => "tên như ở đầu văn bản",
        MissingFact::Place => "địa danh",
        MissingFact::Signer => "họ và tên người ký",
        MissingFact::Position => "chức vụ",
        MissingFact::Basis => "văn bản ủy quyền",
        MissingFact::ValidTo => "ngày hết hạn ủy quyền",
        MissingFact::ApprovedBy => "người cho phép chèn số",
        MissingFact::Cited => "văn bản liên quan",
        MissingFact::User => "người sử dụng bản lưu",
        MissingFact::AllowedBy => "người cho phép sử dụng",
        MissingFact::Receiver => "nơi nhận",
        MissingFact::Envelopes => "số lượng bì",
        MissingFact::ToWhom => "trình hoặc chuyển cho ai",
        MissingFact::Assignee => "đơn vị hoặc người xử lý",
        MissingFact::Notation => "số và ký hiệu hồ sơ",
        MissingFact::Title => "tiêu đề",
        MissingFact::Retention => "thời hạn bảo quản",
        MissingFact::SetBy => "người cho gia hạn",
        MissingFact::Condition => "loại văn bản, nơi gửi hoặc từ trong trích yếu",
        MissingFact::Word => "từ",
    }
}
