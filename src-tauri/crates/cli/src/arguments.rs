//! The words of the command line. Other programs rely on them.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::RangedI64ValueParser;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

const OWN: &str = "Đối số và tùy chọn";
const EVERYWHERE: &str = "Tùy chọn chung";

// Without a template of our own clap would head every list in English.
const HELP: &str = "{about-with-newline}\nCách dùng: {usage}\n\n{all-args}{after-help}";

/// Sổ văn bản đến, sổ văn bản đi và soạn thảo văn bản theo Nghị định 30/2020/NĐ-CP
#[derive(Debug, Parser)]
#[command(
    name = "vanthu",
    version,
    override_usage = "vanthu [--office THƯ-MỤC] <LỆNH> …",
    subcommand_help_heading = "Lệnh",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
    after_help = "Mã kết thúc: 0 xong; 1 không được (thể thức hoặc luật của sổ không cho phép); \
                  2 dòng lệnh sai; 3 không làm được lúc này (thư mục, ổ đĩa, sổ).\n\
                  Mỗi lệnh có trang riêng: vanthu <LỆNH> --help"
)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,

    /// Thư mục sổ của cơ quan (không ghi: lấy từ biến môi trường VANTHU_OFFICE)
    #[arg(long, global = true, value_name = "THƯ-MỤC", help_heading = EVERYWHERE)]
    pub office: Option<PathBuf>,

    /// In trang này
    #[arg(short, long, global = true, action = clap::ArgAction::Help, help_heading = EVERYWHERE)]
    help: Option<bool>,

    /// In số phiên bản
    #[arg(short = 'V', long, action = clap::ArgAction::Version, help_heading = EVERYWHERE)]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Kiểm tra thể thức một bản thảo hoặc một tệp Word làm ở nơi khác
    #[command(override_usage = "vanthu check (BẢN-THẢO | TỆP.docx) [--json] [--slip PHIẾU.pdf]")]
    Check(Check),

    /// Xuất bản thảo ra PDF, Word hoặc SVG, không đụng tới sổ
    #[command(
        override_usage = "vanthu export BẢN-THẢO -o TỆP.(pdf|docx|svg) [--page N] \
                          [--signing-copy | --overprint [--shift X,Y]] [--attach-draft] [--apart]\n\
                          \x20         vanthu export BẢN-THẢO --each-addressee [--guests TỆP.(xlsx|csv)] -o THƯ-MỤC"
    )]
    Export(Export),

    /// Nhận dạng văn bản có sẵn thành bản thảo
    #[command(override_usage = "vanthu read TỆP.(docx|txt|md|pdf) -o BẢN-THẢO")]
    Read(Read),

    /// Lập sổ của cơ quan, hoặc thêm vào sổ đã có, theo OFFICE.toml
    #[command(override_usage = "vanthu --office THƯ-MỤC setup OFFICE.toml")]
    Setup {
        /// Tệp mô tả cơ quan
        #[arg(value_name = "OFFICE.toml", help_heading = OWN)]
        file: PathBuf,
    },

    /// Vào sổ một văn bản đến theo ENTRY.toml; in số đến
    #[command(override_usage = "vanthu --office THƯ-MỤC receive ENTRY.toml [--attach TỆP]…")]
    Receive(Entry),

    /// Cấp số một văn bản đã ký theo ENTRY.toml; in số và ký hiệu
    #[command(
        override_usage = "vanthu --office THƯ-MỤC number ENTRY.toml [--attach TỆP]… [--reason LÝ-DO]"
    )]
    Number(Number),

    /// Ban hành một bản thảo: cấp số, vào sổ, xuất PDF; in số và ký hiệu
    #[command(override_usage = "vanthu --office THƯ-MỤC issue BẢN-THẢO -o TỆP.pdf")]
    Issue(Issue),

    /// Tìm trong các sổ, có dấu hoặc không dấu
    #[command(
        override_usage = "vanthu --office THƯ-MỤC search TỪ… [--year N] [--limit N] [--json]"
    )]
    Search(Search),

    /// In ra các dòng của một sổ, mới nhất trước
    #[command(
        override_usage = "vanthu --office THƯ-MỤC list (incoming|outgoing) [--year N] [--json]"
    )]
    List(List),

    /// In sổ của một năm ra PDF hoặc xlsx
    #[command(override_usage = "vanthu --office THƯ-MỤC print \
                          (incoming|outgoing|follow-up|postal|file-copies) --year N -o TỆP.(pdf|xlsx)")]
    Print(Print),

    /// Báo cáo tình hình giải quyết văn bản của một kỳ ra xlsx, docx hoặc PDF
    #[command(override_usage = "vanthu --office THƯ-MỤC report (incoming|outgoing) \
                          --period (2026-08|2026-Q3|2026-H2|2026) -o TỆP.(xlsx|docx|pdf)")]
    Report(Report),

    /// Nhập sổ cũ từ Excel (xlsx, xls, ods, csv)
    #[command(
        override_usage = "vanthu --office THƯ-MỤC import TỆP.xlsx [--sheet TÊN] [--dry-run] [--json]"
    )]
    Import(Import),

    /// Sao lưu toàn bộ sổ và tệp đính kèm vào một tệp
    #[command(override_usage = "vanthu --office THƯ-MỤC backup TỆP.vanthu-backup")]
    Backup {
        /// Tệp sao lưu sẽ được ghi
        #[arg(value_name = "TỆP.vanthu-backup", help_heading = OWN)]
        file: PathBuf,
    },

    /// Dựng lại sổ từ một tệp sao lưu vào thư mục trống
    #[command(override_usage = "vanthu restore TỆP --office THƯ-MỤC")]
    Restore {
        /// Tệp sao lưu
        #[arg(value_name = "TỆP", help_heading = OWN)]
        file: PathBuf,
    },

    /// Kiểm tra sổ, nhật ký và tệp đính kèm còn nguyên vẹn
    #[command(override_usage = "vanthu --office THƯ-MỤC verify")]
    Verify,
}

#[derive(Debug, Args)]
#[command(next_help_heading = OWN)]
pub struct Check {
    /// Tệp bản thảo, hoặc tệp Word
    #[arg(value_name = "BẢN-THẢO")]
    pub draft: PathBuf,
    /// In kết quả dạng JSON
    #[arg(long)]
    pub json: bool,
    /// Ghi thêm phiếu kiểm tra ra PDF
    #[arg(long, value_name = "PHIẾU.pdf")]
    pub slip: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = OWN)]
pub struct Export {
    /// Tệp bản thảo
    #[arg(value_name = "BẢN-THẢO")]
    pub draft: PathBuf,
    /// Tệp sẽ được ghi; đuôi tệp cho biết dạng
    #[arg(short, long, value_name = "TỆP")]
    pub output: PathBuf,
    /// Mỗi nơi nhận hoặc khách mời một tệp PDF, trong thư mục sẽ được lập
    #[arg(long, conflicts_with_all = ["page", "signing_copy", "overprint"])]
    pub each_addressee: bool,
    /// Lấy nơi nhận, khách mời từ một cột của tệp bảng tính (xlsx, xls, ods, csv)
    #[arg(long, value_name = "TỆP", requires = "each_addressee")]
    pub guests: Option<PathBuf>,
    /// Trang nào (chỉ với svg; không ghi: trang 1)
    #[arg(long, value_name = "N", value_parser = count())]
    pub page: Option<u32>,
    /// Bản trình ký: để trống số và ngày
    #[arg(long, conflicts_with = "overprint")]
    pub signing_copy: bool,
    /// Chỉ số và ngày, để in đè lên bản đã ký
    #[arg(long)]
    pub overprint: bool,
    /// Dời chữ in đè sang phải X, xuống dưới Y milimét, ví dụ 1.5,-2
    #[arg(
        long,
        value_name = "X,Y",
        requires = "overprint",
        allow_hyphen_values = true,
        value_parser = shift
    )]
    pub shift: Option<(f64, f64)>,
    /// Đính kèm bản thảo vào trong PDF
    #[arg(long)]
    pub attach_draft: bool,
    /// Mỗi phụ lục, văn bản kèm theo là một tệp PDF riêng
    #[arg(long)]
    pub apart: bool,
}

#[derive(Debug, Args)]
#[command(next_help_heading = OWN)]
pub struct Read {
    /// Văn bản có sẵn
    #[arg(value_name = "TỆP")]
    pub file: PathBuf,
    /// Tệp bản thảo sẽ được ghi
    #[arg(short, long, value_name = "BẢN-THẢO")]
    pub output: PathBuf,
}

#[derive(Debug, Args)]
#[command(next_help_heading = OWN)]
pub struct Entry {
    /// Tệp ghi các mục của văn bản
    #[arg(value_name = "ENTRY.toml")]
    pub file: PathBuf,
    /// Tệp đính kèm, ví dụ bản chụp; dùng được nhiều lần
    #[arg(long, value_name = "TỆP")]
    pub attach: Vec<PathBuf>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = OWN)]
pub struct Number {
    #[command(flatten)]
    pub entry: Entry,
    /// Lý do cấp số muộn, ghi vào sổ
    #[arg(long, value_name = "LÝ-DO")]
    pub reason: Option<String>,
}

#[derive(Debug, Args)]
#[command(next_help_heading = OWN)]
pub struct Issue {
    /// Tệp bản thảo
    #[arg(value_name = "BẢN-THẢO")]
    pub draft: PathBuf,
    /// Tệp PDF sẽ được ghi
    #[arg(short, long, value_name = "TỆP.pdf")]
    pub output: PathBuf,
}

#[derive(Debug, Args)]
#[command(next_help_heading = OWN)]
pub struct Search {
    /// Những từ cần tìm
    #[arg(value_name = "TỪ", required = true)]
    pub words: Vec<String>,
    /// Chỉ tìm trong sổ của năm này
    #[arg(long, value_name = "N", value_parser = year())]
    pub year: Option<i32>,
    /// Nhiều nhất bao nhiêu dòng (không ghi: 50)
    #[arg(
        long,
        value_name = "N",
        value_parser = count(),
        default_value = "50",
        hide_default_value = true
    )]
    pub limit: u32,
    /// In kết quả dạng JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
#[command(next_help_heading = OWN)]
pub struct List {
    /// Sổ nào: incoming (văn bản đến), outgoing (văn bản đi)
    #[arg(value_name = "SỔ", hide_possible_values = true)]
    pub book: Book,
    /// Chỉ sổ của năm này
    #[arg(long, value_name = "N", value_parser = year())]
    pub year: Option<i32>,
    /// In kết quả dạng JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
#[command(next_help_heading = OWN)]
pub struct Print {
    /// Sổ nào
    #[arg(value_name = "SỔ", hide_possible_values = true)]
    pub book: PrintedBook,
    /// Sổ của năm nào
    #[arg(long, value_name = "N", value_parser = year())]
    pub year: i32,
    /// Tệp sẽ được ghi
    #[arg(short, long, value_name = "TỆP")]
    pub output: PathBuf,
}

#[derive(Debug, Args)]
#[command(next_help_heading = OWN)]
pub struct Report {
    /// Văn bản nào: incoming (văn bản đến), outgoing (văn bản đi)
    #[arg(value_name = "SỔ", hide_possible_values = true)]
    pub book: Book,
    /// Kỳ báo cáo: tháng 2026-08, quý 2026-Q3, sáu tháng 2026-H2, năm 2026
    #[arg(long, value_name = "KỲ")]
    pub period: String,
    /// Tệp sẽ được ghi; đuôi tệp cho biết dạng
    #[arg(short, long, value_name = "TỆP")]
    pub output: PathBuf,
}

#[derive(Debug, Args)]
#[command(next_help_heading = OWN)]
pub struct Import {
    /// Sổ cũ
    #[arg(value_name = "TỆP.xlsx")]
    pub file: PathBuf,
    /// Trang tính nào (không ghi: trang giống sổ nhất)
    #[arg(long, value_name = "TÊN")]
    pub sheet: Option<String>,
    /// Chỉ xem trước, không ghi gì vào sổ
    #[arg(long)]
    pub dry_run: bool,
    /// In kết quả dạng JSON
    #[arg(long)]
    pub json: bool,
}

/// A book that can be listed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Book {
    Incoming,
    Outgoing,
}

/// A book that can be printed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum PrintedBook {
    Incoming,
    Outgoing,
    FollowUp,
    Postal,
    FileCopies,
}

/// Reads a command line, the program's name first.
pub fn read(words: impl IntoIterator<Item = OsString>) -> Result<Arguments, clap::Error> {
    let command = Arguments::command().help_template(HELP);
    let command = command.mut_subcommands(|command| command.help_template(HELP));
    Arguments::from_arg_matches(&command.try_get_matches_from(words)?)
}

/// Millimetres to the right and down.
fn shift(words: &str) -> Result<(f64, f64), &'static str> {
    let (right, down) = words
        .split_once(',')
        .ok_or("hai số cách nhau bằng dấu phẩy")?;
    let length = |words: &str| words.trim().parse().map_err(|_| "số milimét");
    Ok((length(right)?, length(down)?))
}

fn year() -> RangedI64ValueParser<i32> {
    clap::value_parser!(i32).range(1945..=2199)
}

fn count() -> RangedI64ValueParser<u32> {
    clap::value_parser!(u32).range(1..=1_000_000)
}
