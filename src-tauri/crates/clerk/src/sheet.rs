//! A draft between the form and the model: the form edits bodies as manuscripts.

use document::dispatch::{Appendix, Promulgated};
use document::manuscript::Manuscript;
use document::{Body, Dispatch, Draft, Kind, Part};

use crate::contract::DraftSheet;

impl DraftSheet {
    /// The sheet of a draft.
    pub fn of(draft: &Draft) -> DraftSheet {
        let mut draft = draft.clone();
        let mut bodies = vec![take(&mut draft.main.body, Some(draft.main.kind))];
        for part in &mut draft.parts {
            let (body, kind) = body_of(part);
            bodies.push(take(body, kind));
        }
        DraftSheet { draft, bodies }
    }

    /// The draft of a sheet, the structure of its bodies recognised.
    pub fn into_draft(self) -> Draft {
        let mut draft = self.draft;
        let mut bodies = self.bodies.into_iter();
        let main = &mut draft.main;
        main.body = recognised(bodies.next(), Some(main.kind));
        for part in &mut draft.parts {
            let (body, kind) = body_of(part);
            *body = recognised(bodies.next(), kind);
        }
        draft
    }
}

fn take(body: &mut Body, kind: Option<Kind>) -> Manuscript {
    std::mem::take(body).to_manuscript(kind)
}

fn recognised(manuscript: Option<Manuscript>, kind: Option<Kind>) -> Body {
    manuscript
        .map(|text| Body::recognise(&text, kind).body)
        .unwrap_or_default()
}

fn body_of(part: &mut Part) -> (&mut Body, Option<Kind>) {
    match part {
        Part::PhuLuc(Appendix { body, .. }) => (body, None),
        Part::BanHanhKemTheo(Promulgated { kind, body, .. }) => (body, Some(*kind)),
        Part::VanBanKemTheo(dispatch) => {
            let Dispatch { kind, body, .. } = &mut **dispatch;
            (body, Some(*kind))
        }
    }
}
