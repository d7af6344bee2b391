//! What goes out: numbers, receivers, replies, and what is said of papers afterwards.

use chrono::Datelike;
use clerk::contract::*;
use document::Kind;
use document::entry::Channel;
use register::{EntryId, RecipientState, Relation};

use crate::course::{Sent, YEAR, Year};
use crate::office::{COPIES, LETTERS, Numbered, OUT_BOOKS, SIGNERS};
use crate::papers;

/// Place of the letters among the books.
const LETTER_BOOK: usize = 0;

impl Year {
    pub fn send(&mut self) {
        let book = self.some_book();
        let form = self.signed(book);
        let sent = match OUT_BOOKS[book].name {
            COPIES => self.copy(form),
            _ => self.clerk.number_signed_document(form.clone()).map(|done| {
                let (entry, number) = (done.entry, done.full);
                (entry, number, form)
            }),
        };
        let (entry, number, form) = sent.unwrap();
        if self.one_in(50) {
            let reason = "Lãnh đạo không phát hành".into();
            self.clerk
                .void_number(VoidNumber { entry, reason })
                .unwrap();
            return;
        }
        let sent = Sent {
            entry,
            book,
            number,
            dated: form.dated,
        };
        self.sent.push(sent.clone());
        self.dispatch(&sent);
        if form.kind == Kind::CongVan {
            self.answer(entry);
        }
        self.change_an_earlier_paper(&sent);
        if self.one_in(25) {
            self.read_file_copy(&sent);
        }
    }

    fn some_book(&mut self) -> usize {
        loop {
            let mut lot = self.dice.below(100);
            let drawn = OUT_BOOKS.iter().position(|book| {
                let here = lot < book.share;
                lot = lot.saturating_sub(book.share);
                here
            });
            let drawn = drawn.unwrap_or(LETTER_BOOK);
            if self.series.contains_key(OUT_BOOKS[drawn].name) {
                return drawn;
            }
        }
    }

    /// A paper signed today for a book.
    pub fn signed(&mut self, book: usize) -> OutgoingForm {
        let facts = &OUT_BOOKS[book];
        let agencies = self.agencies.clone();
        let given_number = self.given_outside(book);
        let dice = &mut self.dice;
        let (kind, symbol) = facts.papers[dice.below(facts.papers.len())];
        let signers = SIGNERS[facts.body];
        OutgoingForm {
            body: self.bodies[facts.body],
            kind,
            symbol: symbol.into(),
            dated: self.today,
            signed: None,
            subject: papers::title(dice, kind, YEAR),
            urgency: papers::urgency(dice),
            signer: dice.uneven(signers).into(),
            recipients: papers::recipients(dice, &agencies),
            file_copy: ["VT, VP", "VT, KT", "VT", "VT, VHXH (02)"][dice.below(4)].into(),
            copies: match dice.below(4) {
                0 => None,
                _ => Some(2 + dice.below(20) as u32),
            },
            note: match dice.below(20) {
                0 => "Kèm theo phụ lục".into(),
                1 => "Bản điện tử".into(),
                _ => String::new(),
            },
            files: vec![],
            given_number,
            number: NumberWish::default(),
            details: OutgoingDetails::default(),
        }
    }

    /// The province leaves one out now and then: it gave it to somebody else.
    fn given_outside(&mut self, book: usize) -> Option<u32> {
        if OUT_BOOKS[book].numbers != Numbered::Outside {
            return None;
        }
        self.given_outside += 1 + u32::from(self.given_outside % 5 == 2);
        Some(self.given_outside)
    }

    fn copy(&mut self, form: OutgoingForm) -> Result<(i64, String, OutgoingForm), Failure> {
        // Nothing to copy yet: of the first paper that arrived.
        let from = self.dice.below(self.arrived.len());
        let source = self.arrived[from].0;
        let wish = CopyForm {
            source,
            form: form.clone(),
        };
        let done = self.clerk.register_copy(wish)?;
        Ok((done.entry, done.full, form))
    }

    fn dispatch(&mut self, sent: &Sent) {
        let (entry, on) = (sent.entry, self.today);
        if self.one_in(4) {
            self.by_post(entry);
        }
        let form = DispatchForm {
            entry,
            at: on.into(),
            channel: Some(Channel::TrucLienThong),
            recipients: None,
            envelopes: None,
        };
        let receivers = self.clerk.dispatch_document(form).unwrap().recipients;
        if self.one_in(10) {
            let note = NoteRecipients {
                entry,
                recipients: vec![receivers.recipients[0].id],
                state: RecipientState::Returned,
                on,
                words: "sai địa chỉ".into(),
            };
            self.clerk.note_recipients(note).unwrap();
        }
    }

    /// The first two receivers get theirs by post.
    fn by_post(&mut self, entry: i64) {
        let (mut lines, on) = (vec![], self.today);
        for (place, receiver) in (0..).zip(self.clerk.read_recipients(entry).unwrap().recipients) {
            lines.push(RecipientLineForm {
                id: Some(receiver.id),
                name: receiver.name,
                agency: receiver.agency,
                group: receiver.group,
                bodies: Some(receiver.bodies),
                role: receiver.role,
                copies: receiver.copies,
                channel: (place < 2).then_some(Channel::BuuDien),
            });
        }
        self.clerk
            .set_recipients(SetRecipients { entry, lines })
            .unwrap();
        let entries = vec![entry];
        let book = self.clerk.post_documents(PostForm { entries, on }).unwrap();
        if self.one_in(6) {
            self.correct_envelope(book.last().unwrap().clone());
        }
    }

    fn correct_envelope(&self, line: PostalLine) {
        let wish = CorrectEnvelope {
            envelope: line.id,
            year: self.today.year(),
            receiver: line.receiver,
            envelopes: line.envelopes,
            postal_code: "RH 123 456 789 VN".into(),
            note: "Bảo đảm".into(),
        };
        self.clerk.correct_envelope(wish).unwrap();
    }

    /// A letter of ours may end the work on some papers, ask for time, or answer once more.
    fn answer(&mut self, reply: i64) {
        match self.dice.below(6) {
            0 => {
                let many = 1 + self.dice.below(3);
                let entries: Vec<i64> = (0..many).filter_map(|_| self.open.pop_front()).collect();
                if !entries.is_empty() {
                    self.end(
                        entries,
                        Ending::Answered {
                            reply: EntryId(reply),
                        },
                    );
                }
            }
            1 => {
                let entries: Vec<i64> = self.open.front().copied().into_iter().collect();
                if !entries.is_empty() {
                    self.clerk
                        .answer_for_now(AnswerForNow { entries, reply })
                        .unwrap();
                }
            }
            2 if self.arrived.len() > 40 => {
                let from = self.dice.below(self.arrived.len());
                self.link(reply, Relation::Answers, self.arrived[from].0);
            }
            _ => {}
        }
    }

    fn change_an_earlier_paper(&mut self, sent: &Sent) {
        let relation = match self.dice.below(60) {
            0 => Relation::Replaces,
            1 if sent.book == LETTER_BOOK => Relation::Corrects,
            2 => Relation::Recalls,
            _ => return,
        };
        let of_book = |other: &&Sent| other.book == sent.book && other.entry != sent.entry;
        let Some(other) = self.sent.iter().rev().filter(of_book).nth(3) else {
            return;
        };
        let other = other.entry;
        self.link(sent.entry, relation, other);
        if relation == Relation::Recalls {
            self.clerk.recall_list(other).unwrap();
        }
    }

    fn link(&self, entry: i64, relation: Relation, other: i64) {
        let form = LinkForm {
            entry,
            relation,
            to: LinkedTo::Entry(other),
            interim: false,
        };
        self.clerk.link_entries(form).unwrap();
    }

    fn read_file_copy(&mut self, sent: &Sent) {
        let wish = UseFileCopy {
            entry: sent.entry,
            used: self.today,
            user: self.dice.signer().into(),
            allowed_by: "Chánh Văn phòng".into(),
            case_file: format!("{:02}.VP", 1 + self.dice.below(40)),
            note: String::new(),
        };
        let out = self.clerk.use_file_copy(wish).unwrap();
        let back = self.dice.below(3) > 0;
        if let (true, Some(line)) = (back, out.last()) {
            let on = Some(self.today);
            let id = line.id;
            self.clerk
                .return_file_copy(ReturnFileCopy { id, on })
                .unwrap();
        }
    }

    /// Numbers kept for a meeting, used, given up; a paper that was forgotten gets a letter.
    pub fn keep_numbers(&mut self, place: usize) {
        let series = self.series[LETTERS];
        match place % 45 {
            10 => {
                let wish = ReserveNumbers {
                    series,
                    count: 3,
                    approved_by: "Chánh Văn phòng".into(),
                    reason: "Hội nghị tổng kết".into(),
                };
                self.clerk.reserve_numbers(wish).unwrap();
                self.kept = self.reserved(series);
            }
            11 | 12 => self.use_a_kept_number(),
            // The last ones of the year wait until January.
            14 if place < 200 => {
                for entry in std::mem::take(&mut self.kept) {
                    let reason = "Hội nghị hoãn".into();
                    self.clerk
                        .void_reserved(VoidNumber { entry, reason })
                        .unwrap();
                }
            }
            20 => self.insert(),
            _ => {}
        }
    }

    pub fn reserved(&self, series: i64) -> Vec<i64> {
        let lines = self.clerk.number_ledger(series).unwrap().lines.into_iter();
        let kept = lines.filter_map(|line| match line {
            LedgerLine::Given(line) if line.fate == NumberFate::Reserved => Some(line.entry),
            _ => None,
        });
        kept.collect()
    }

    fn use_a_kept_number(&mut self) {
        let Some(entry) = self.kept.pop() else { return };
        let wish = NumberWish {
            choice: NumberChoice::Reserved { entry },
            reason: "Dùng số đã giữ".into(),
        };
        self.number_as(wish, self.today);
    }

    fn insert(&mut self) {
        let letters = |sent: &&Sent| sent.book == LETTER_BOOK;
        let Some(before) = self.sent.iter().rev().filter(letters).nth(2).cloned() else {
            return;
        };
        let digits: String = before
            .number
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        let wish = NumberWish {
            choice: NumberChoice::Inserted {
                behind: digits.parse().unwrap(),
                approved_by: "Chủ tịch UBND xã".into(),
            },
            reason: "Bỏ sót khi cấp số".into(),
        };
        self.number_as(wish, before.dated);
    }

    fn number_as(&mut self, number: NumberWish, dated: chrono::NaiveDate) {
        let form = OutgoingForm {
            number,
            dated,
            ..self.signed(LETTER_BOOK)
        };
        self.clerk.number_signed_document(form).unwrap();
    }
}
