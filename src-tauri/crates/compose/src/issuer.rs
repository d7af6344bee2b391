/// Who prints a form: the names at its head, line by line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Issuer {
    /// Cơ quan chủ quản trực tiếp; nothing where there is none.
    pub parent_agency: Vec<String>,
    pub agency: Vec<String>,
}
