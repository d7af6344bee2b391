//! From the top of page 1 down to the body: ô 1 to 5, the authority, Kính gửi.

use super::cue::Cue;
use super::flat::{Flat, Item, Side, is_capitals, item};
use super::{Notes, Role, parts};
use crate::dispatch::JointBody;
use crate::fold::fold;
use crate::transcript::{Transcript, Typed};
use crate::{Dispatch, Field, Kind};

/// How many lines name one body: up to the next that is not bold behind one that is.
fn own(lines: &[&Item], bold: impl Fn(&&Item) -> bool) -> usize {
    let named = lines.iter().take_while(|item| bold(item)).count();
    match named {
        0 => lines.len(),
        named => named,
    }
}

/// Reads the head; also how many lines it has.
pub(super) fn head(lines: &[Flat], notes: &mut Notes) -> (Dispatch, usize) {
    let mut reader = Reader {
        lines,
        at: 0,
        dispatch: Dispatch::new(Kind::CongVan),
        agency: vec![],
        notes,
    };
    let named = lines.iter().any(|line| {
        let item = line.item();
        item.is_some_and(|it| matches!(it.cue, Cue::NationalName | Cue::Number { .. }))
    });
    if named {
        reader.names();
    }
    reader.title();
    reader.agencies();
    reader.addressees();
    (reader.dispatch, reader.at)
}

struct Reader<'a, 't> {
    lines: &'a [Flat<'t>],
    at: usize,
    dispatch: Dispatch,
    agency: Vec<&'a Item<'t>>,
    notes: &'a mut Notes,
}

impl<'a, 't> Reader<'a, 't> {
    fn here(&self) -> Option<&'a Item<'t>> {
        self.lines.get(self.at).and_then(Flat::item)
    }

    fn take(&mut self, field: Field, role: Role) {
        if let Some(item) = self.here() {
            let place = self.notes.at(field);
            self.notes.seat(item, place, role);
        }
        self.at += 1;
    }

    /// Ô 1 to 4, 5b, and the marks.
    fn names(&mut self) {
        let mut numbered = false;
        while let Some(item) = self.here() {
            match &item.cue {
                Cue::NationalName => self.take(Field::Fixed, Role::NationalName),
                Cue::NationalMotto => self.take(Field::Fixed, Role::NationalMotto),
                Cue::Number { number, symbol } => {
                    numbered = true;
                    self.dispatch.number = number.clone();
                    self.dispatch.symbol = symbol.clone();
                    self.take(Field::Number, Role::Number);
                }
                Cue::Dated { place, date } => {
                    self.dispatch.place = place.clone();
                    self.dispatch.date = *date;
                    self.take(Field::Date, Role::PlaceDate);
                }
                Cue::LetterSubject(subject) => self.letter_subject(subject, item),
                Cue::Urgency(urgency) => {
                    self.dispatch.urgency = Some(*urgency);
                    self.take(Field::Urgency, Role::Urgency);
                }
                Cue::Circulation => {
                    self.dispatch.circulation = Some(item.words.clone());
                    self.take(Field::Circulation, Role::Circulation);
                }
                Cue::DraftMark => {
                    self.dispatch.draft_mark = Some(item.words.clone());
                    self.take(Field::DraftMark, Role::DraftMark);
                }
                Cue::Words if item.side != Side::Right && !numbered && item.is_capitals() => {
                    self.agency.push(item);
                    self.at += 1;
                }
                Cue::Words if item.side == Side::Left && !numbered => {
                    self.agency.push(item);
                    self.at += 1;
                }
                Cue::Secrecy => self.leave(item),
                Cue::Words if item.side != Side::Whole => self.leave(item),
                _ => break,
            }
        }
    }

    fn leave(&mut self, item: &Item) {
        self.notes.leave(item);
        self.at += 1;
    }

    /// Ô 5b: "V/v …", which makes the paper a công văn.
    fn letter_subject(&mut self, subject: &str, first: &Item) {
        const LINES_AT_MOST: usize = 8;
        self.notes.kind_is_known |= self.notes.part == 0;
        let mut words = vec![subject.to_owned()];
        self.take(Field::Subject, Role::LetterSubject);
        while let Some(item) = self.here() {
            let beside = item.grid() == first.grid() && item.side == first.side;
            let goes_on = item.grid().is_none() && !item.typed.apart;
            let same = if first.grid().is_some() {
                beside
            } else {
                goes_on
            };
            if !same || !item.is_words() || words.len() == LINES_AT_MOST {
                break;
            }
            words.push(item.words.clone());
            self.take(Field::Subject, Role::LetterSubject);
        }
        self.dispatch.subject = Some(words.join(" "));
    }

    /// Ô 5a, the authority and the session.
    fn title(&mut self) {
        let Some(Cue::Kind(kind)) = self.here().map(|item| &item.cue) else {
            return;
        };
        let kind = *kind;
        self.dispatch.kind = kind;
        self.notes.kind_is_known |= self.notes.part == 0;
        self.take(Field::Kind, Role::TypeName);
        let decides = matches!(kind, Kind::QuyetDinh | Kind::NghiQuyet);
        let mut subject: Vec<String> = vec![];
        while let Some(item) = self.here() {
            let goes_on = match item.typed.centred {
                Some(centred) => centred,
                None => subject.is_empty() || !item.typed.apart && is_short(&item.words),
            };
            let is_authority = decides && item.is_capitals();
            let opens = item.words.ends_with(':');
            let is_subject = matches!(item.cue, Cue::Words | Cue::LetterSubject(_));
            // "Chương I" stands in the middle too.
            let is_unit = crate::body::label(&item.words).is_some();
            if is_unit
                || !is_subject
                || !goes_on
                || is_authority
                || opens
                || !parts::has_subject(kind)
            {
                break;
            }
            subject.push(item.words.clone());
            self.take(Field::Subject, Role::Subject);
        }
        if !subject.is_empty() {
            self.dispatch.subject = Some(subject.join(" "));
        }
        self.references();
        while let Some(item) = self.here().filter(|item| decides && item.is_words()) {
            if !item.is_capitals() || item.words.ends_with(':') {
                break;
            }
            self.authority(&item.words);
        }
    }

    fn authority(&mut self, words: &str) {
        let (authority, session) = match words.find(" KHÓA ").or_else(|| words.find(" KHOÁ ")) {
            _ if fold(words).starts_with("khoa ") => ("", words),
            Some(at) => words.split_at(at),
            None => (words, ""),
        };
        let field = match authority {
            "" => Field::Session,
            _ => {
                self.dispatch.authority.push(authority.to_owned());
                Field::Authority
            }
        };
        if !session.is_empty() {
            self.dispatch.session = Some(session.trim().to_owned());
        }
        self.take(field, Role::Authority);
    }

    /// "(Kèm theo Quyết định số … của Ủy ban nhân dân xã Sơn Đông)", often on several lines.
    fn references(&mut self) {
        if !self.here().is_some_and(|item| item.cue == Cue::Reference) {
            return;
        }
        let mut words = String::new();
        while let Some(item) = self.here() {
            let open = !words.is_empty() && !words.ends_with(')');
            if item.cue != Cue::Reference && !(open && item.is_words()) {
                break;
            }
            words = format!("{words} {}", item.words);
            self.take(Field::Fixed, Role::AppendixReference);
        }
        self.notes.refer(&words);
    }

    /// Which of the lines at the upper left are the parent's: those that are not bold above those
    /// that are; such a line below them begins another body of a joint document. Where the face tells nothing, a name that begins like a people's committee is
    /// broken over its lines, else the first line is the parent's.
    fn agencies(&mut self) {
        let bold = |item: &&Item| {
            let spans = item.typed.text.0.iter();
            spans
                .filter(|span| !span.text.trim().is_empty())
                .all(|span| span.bold)
        };
        let lines = std::mem::take(&mut self.agency);
        let light = lines.iter().take_while(|item| !bold(item)).count();
        // Who issues a paper is never shortened (mục II.2): whoever is stands above it.
        let shortened = lines.first().is_some_and(|first| {
            let first = fold(&first.words);
            ["ubnd ", "hdnd "]
                .iter()
                .any(|short| first.starts_with(short))
        });
        let parents = match light {
            0 if shortened && lines.len() > 1 => 1,
            all if all == lines.len() => {
                let first = lines.first().map(|item| fold(&item.words));
                let broken = first.is_some_and(|first| {
                    ["uy ban nhan dan", "hoi dong nhan dan"].contains(&first.as_str())
                });
                if broken || lines.len() < 2 { 0 } else { 1 }
            }
            some => some,
        };
        let (first, joint) =
            lines.split_at(lines.len().min(parents + own(&lines[parents..], bold)));
        for (index, item) in first.iter().enumerate() {
            let (list, field, role, index) = match index.checked_sub(parents) {
                None => {
                    let list = &mut self.dispatch.parent_agency;
                    (list, Field::ParentAgency, Role::ParentAgency, index)
                }
                Some(index) => {
                    let list = &mut self.dispatch.agency;
                    (list, Field::Agency, Role::Agency, index)
                }
            };
            list.push(item.words.clone());
            let place = self.notes.line(field, index);
            self.notes.seat(item, place, role);
        }
        self.joint(joint, bold);
    }

    /// The other bodies of a joint document: each begins with its parent, which is not bold.
    fn joint(&mut self, mut lines: &[&'a Item<'t>], bold: impl Fn(&&Item) -> bool) {
        while !lines.is_empty() {
            let parents = lines.iter().take_while(|item| !bold(item)).count();
            let end = parents + own(&lines[parents..], &bold);
            let (body, rest) = lines.split_at(end.max(1));
            let place = self.notes.line(Field::Joint, self.dispatch.joint.len());
            let mut names = JointBody::default();
            for (index, item) in body.iter().enumerate() {
                let (list, role) = match index < parents {
                    true => (&mut names.parent_agency, Role::ParentAgency),
                    false => (&mut names.agency, Role::Agency),
                };
                list.push(item.words.clone());
                self.notes.seat(item, place, role);
            }
            self.dispatch.joint.push(names);
            lines = rest;
        }
    }

    /// Ô 9a, the receivers of a công điện, the guests of a giấy mời.
    fn addressees(&mut self) {
        let Some(item) = self.here() else {
            return;
        };
        const INVITES: &str = "trân trọng kính mời:";
        if let Cue::Addressees(rest) = &item.cue {
            self.take(Field::Addressees, Role::Addressees);
            let side = (item.side != Side::Whole).then_some(item.grid()).flatten();
            self.list(rest, side);
        } else if let Some(who) = item.words.strip_suffix(" điện:")
            && self.dispatch.kind == Kind::CongDien
        {
            if fold(who) != fold(&self.dispatch.agency.join(" ")) {
                self.dispatch.authority = vec![who.to_owned()];
            }
            self.take(Field::Authority, Role::Addressees);
            self.list("", None);
        } else if let Some((who, guest)) = item.words.split_once(INVITES)
            && self.dispatch.kind == Kind::GiayMoi
        {
            self.dispatch.agency_name = Some(who.trim().to_owned()).filter(|who| !who.is_empty());
            self.take(Field::Addressees, Role::Addressees);
            self.list(guest.trim(), None);
        }
    }

    /// One on the line itself, or several below it. `beside`: the grid whose right column holds
    /// them.
    fn list(&mut self, rest: &str, beside: Option<usize>) {
        let mut lines: Vec<String> = vec![];
        if !rest.is_empty() {
            let several = rest
                .split(';')
                .map(str::trim)
                .filter(|line| !line.is_empty());
            lines.extend(several.map(bare));
        }
        let mut unended = rest.is_empty() || rest.ends_with(';');
        while let Some(item) = self.here().filter(|item| item.is_words()) {
            let placed = beside.is_some() && item.grid() == beside;
            if !(item.is_dashed()
                || placed
                || unended && item.words.ends_with([';', '.']) && item.typed.centred != Some(true))
            {
                break;
            }
            let small = item.words.starts_with(char::is_lowercase);
            match lines.last_mut().filter(|_| small && !item.is_dashed()) {
                Some(last) => *last = format!("{last} {}", bare(&item.words)),
                None => lines.push(bare(&item.words)),
            }
            unended = item.words.ends_with(';');
            let place = self.notes.line(Field::Addressees, lines.len() - 1);
            self.notes.seat(item, place, Role::Addressees);
            self.at += 1;
        }
        self.dispatch.addressees = lines;
    }
}

/// A line of a title, not of the text below it.
fn is_short(words: &str) -> bool {
    const LONGEST: usize = 100;
    words.chars().count() <= LONGEST
        && !words.ends_with(['.', ';', ':'])
        && !crate::body::opens_basis(words)
}

/// An item of a list without its dash and end mark. A stop that belongs to the words stays.
pub(super) fn bare(line: &str) -> String {
    let start = line.trim_start_matches(['-', '–', '+', '•', ' ']);
    let end = start.trim_end_matches([';', '.', ',', ' ']);
    match end.ends_with("v.v") || start.ends_with("..") || start.ends_with('…') {
        true => start.trim_end_matches([';', ',', ' ']).to_owned(),
        false => end.to_owned(),
    }
}

impl Notes {
    /// Whom the line that refers to the main document names as its issuer.
    pub(super) fn refer(&mut self, words: &str) {
        let issuer = words.rsplit_once(" của ").map(|(_, issuer)| issuer);
        let issuer = issuer.map(|issuer| issuer.trim().trim_end_matches(')').to_owned());
        let named = issuer.filter(|issuer| !issuer.is_empty() && !is_capitals(issuer));
        self.issuer = self.issuer.take().or(named);
    }
}

/// What stands in the margins of page 1: the marks of circulation and of a draft, the address.
pub(super) fn margins(transcript: &Transcript, dispatch: &mut Dispatch, notes: &mut Notes) {
    fn items(lines: &[Typed]) -> impl Iterator<Item = Item<'_>> {
        let items = lines
            .iter()
            .filter_map(|typed| item(typed, Side::Whole, None));
        items.filter(|item| item.words.chars().any(char::is_alphabetic))
    }
    notes.part = 0;
    for item in items(&transcript.above) {
        if item.cue == Cue::Circulation && dispatch.circulation.is_none() {
            dispatch.circulation = Some(item.words.clone());
            let place = notes.at(Field::Circulation);
            notes.seat(&item, place, Role::Circulation);
        } else if item.cue == Cue::DraftMark && dispatch.draft_mark.is_none() {
            dispatch.draft_mark = Some(item.words.clone());
            let place = notes.at(Field::DraftMark);
            notes.seat(&item, place, Role::DraftMark);
        } else {
            notes.leave(&item);
        }
    }
    for item in items(&transcript.below) {
        let place = notes.line(Field::Address, dispatch.address.len());
        notes.seat(&item, place, Role::Address);
        dispatch.address.push(item.words.clone());
    }
}
