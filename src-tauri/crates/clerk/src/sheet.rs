//! A draft between the form and the model: the form edits bodies as manuscripts.

use document::dispatch::{Appendix, Promulgated, Signing};
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
        without_empty_rows(&mut draft.main);
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

/// A body or signer that was added to the form and left empty is none. The first place to sign
/// stays, and so do empty ones before others: the findings count them as the form does.
fn without_empty_rows(dispatch: &mut Dispatch) {
    let blank = |lines: &[String]| lines.iter().all(|line| line.trim().is_empty());
    let joint = &mut dispatch.joint;
    while joint
        .last()
        .is_some_and(|body| blank(&body.parent_agency) && blank(&body.agency))
    {
        joint.pop();
    }
    let signing = &mut dispatch.signing;
    let unsaid = |signing: &Signing| {
        blank(&signing.capacity)
            && signing.position.trim().is_empty()
            && signing.name.trim().is_empty()
    };
    while signing.len() > 1 && signing.last().is_some_and(unsaid) {
        signing.pop();
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
