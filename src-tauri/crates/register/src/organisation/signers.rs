//! Người ký and what they may sign as, with the days it holds.

use chrono::NaiveDate;
use document::fold::fold;
use rusqlite::params;

use super::{end, needed};
use crate::entry::text;
use crate::journal::{Noun, Recorder};
use crate::office::json_lines;
use crate::{
    Act, BodyId, CapacityId, Done, MissingFact, Register, RegisterError, Signer, SignerId, Validity,
};

/// A signer as he should be.
#[derive(Clone, Debug, Default)]
pub struct SignerForm {
    pub name: String,
    pub validity: Validity,
}

/// Quyền hạn, chức vụ, as it should be.
#[derive(Clone, Debug, Default)]
pub struct CapacityForm {
    pub lines: Vec<String>,
    pub position: String,
    /// The paper that allows it. Ký thừa ủy quyền cannot do without one, nor without an end.
    pub basis: String,
    pub validity: Validity,
}

impl Register {
    /// Adds a signer to a body, with his first capacity.
    pub fn enter_signer(
        &mut self,
        act: &Act<'_>,
        body: BodyId,
        signer: &SignerForm,
        capacity: &CapacityForm,
    ) -> Result<Done<SignerId>, RegisterError> {
        self.transact(act, "add-signer", |recorder| {
            recorder.must_be_there(Noun::IssuingBody, body.0)?;
            let validity = signer.validity.checked()?;
            let uuid = recorder.new_uuid();
            let id = SignerId(recorder.insert(
                Noun::Signer,
                "INSERT INTO signer (uuid, body, name, valid_from, valid_to)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
                params![
                    uuid,
                    body,
                    needed(&signer.name, MissingFact::Signer)?,
                    validity.from,
                    validity.to
                ],
            )?);
            add_capacity(recorder, id, capacity)?;
            Ok(id)
        })
    }

    pub fn correct_signer(
        &mut self,
        act: &Act<'_>,
        signer: SignerId,
        form: &SignerForm,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "correct-signer", |recorder| {
            let validity = form.validity.checked()?;
            recorder.update(
                Noun::Signer,
                signer.0,
                "UPDATE signer SET name = ?2, valid_from = ?3, valid_to = ?4 WHERE id = ?1",
                params![
                    signer,
                    needed(&form.name, MissingFact::Signer)?,
                    validity.from,
                    validity.to
                ],
            )
        })
    }

    /// Ends a signer with his last day, and all he may sign as with him.
    pub fn end_signer(
        &mut self,
        act: &Act<'_>,
        signer: SignerId,
        last: NaiveDate,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "end-signer", |recorder| {
            end(recorder, Noun::Signer, signer.0, last)
        })
    }

    pub fn add_capacity(
        &mut self,
        act: &Act<'_>,
        signer: SignerId,
        capacity: &CapacityForm,
    ) -> Result<Done<CapacityId>, RegisterError> {
        self.transact(act, "add-capacity", |recorder| {
            recorder.must_be_there(Noun::Signer, signer.0)?;
            add_capacity(recorder, signer, capacity)
        })
    }

    pub fn correct_capacity(
        &mut self,
        act: &Act<'_>,
        capacity: CapacityId,
        form: &CapacityForm,
    ) -> Result<Done<()>, RegisterError> {
        self.transact(act, "correct-capacity", |recorder| {
            let (position, validity) = form.checked()?;
            recorder.update(
                Noun::Capacity,
                capacity.0,
                "UPDATE capacity SET lines = ?2, position = ?3, basis = ?4, valid_from = ?5,
                     valid_to = ?6
                 WHERE id = ?1",
                params![
                    capacity,
                    json_lines(&form.lines),
                    position,
                    text(&form.basis),
                    validity.from,
                    validity.to
                ],
            )
        })
    }

    /// Who may sign for a body on a day, and as what. A signer with nothing to sign as is left
    /// out.
    pub fn allowed_signers(
        &self,
        body: BodyId,
        day: NaiveDate,
    ) -> Result<Vec<Signer>, RegisterError> {
        let mut signers = self.signers(Some(body))?;
        signers.retain_mut(|signer| {
            let capacities = &mut signer.capacities;
            capacities.retain(|capacity| capacity.validity.holds_on(day));
            signer.validity.holds_on(day) && !capacities.is_empty()
        });
        Ok(signers)
    }
}

impl CapacityForm {
    /// Ký thừa ủy quyền is allowed in writing and for a time (Điều 13.4).
    fn checked(&self) -> Result<(String, Validity), RegisterError> {
        let position = needed(&self.position, MissingFact::Position)?;
        let delegated = self.lines.iter().any(|line| fold(line).starts_with("tuq"));
        if delegated {
            needed(&self.basis, MissingFact::Basis)?;
            if self.validity.to.is_none() {
                return Err(RegisterError::FactMissing {
                    fact: MissingFact::ValidTo,
                });
            }
        }
        Ok((position, self.validity.checked()?))
    }
}

fn add_capacity(
    recorder: &mut Recorder<'_>,
    signer: SignerId,
    form: &CapacityForm,
) -> Result<CapacityId, RegisterError> {
    let (position, validity) = form.checked()?;
    let id = recorder.insert(
        Noun::Capacity,
        "INSERT INTO capacity (signer, lines, position, basis, valid_from, valid_to)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            signer,
            json_lines(&form.lines),
            position,
            text(&form.basis),
            validity.from,
            validity.to
        ],
    )?;
    Ok(CapacityId(id))
}
