//! The office after its first run.

use document::office::UnitFacts;
use register::{
    BodyId, BodyRenamed, Capacity, CapacityId, NumbersAfterRenaming, Signer, SignerForm, SignerId,
    UnitId,
};

use crate::Clerk;
use crate::contract::*;

impl Clerk {
    pub fn add_body(&self, new: AddBody) -> Result<OfficeView, Failure> {
        let form = body(new.form);
        self.write(|register, act| Ok(register.add_body(act, &form, new.from)?))?;
        self.view_office(())
    }

    pub fn correct_body(&self, change: CorrectBody) -> Result<OfficeView, Failure> {
        let form = body(change.form);
        self.write(|register, act| Ok(register.correct_body(act, BodyId(change.body), &form)?))?;
        self.view_office(())
    }

    pub fn rename_body(&self, change: RenameBody) -> Result<OfficeView, Failure> {
        let renamed = BodyRenamed {
            body: BodyId(change.body),
            form: &body(change.form),
            from: change.from,
            numbers: match change.numbers_go_on {
                true => NumbersAfterRenaming::GoOn,
                false => NumbersAfterRenaming::BeginAnew,
            },
        };
        self.write(|register, act| Ok(register.rename_body(act, &renamed)?))?;
        self.view_office(())
    }

    pub fn end_body(&self, end: LastDay) -> Result<OfficeView, Failure> {
        self.write(|register, act| Ok(register.end_body(act, BodyId(end.id), end.last)?))?;
        self.view_office(())
    }

    pub fn add_unit(&self, new: AddUnit) -> Result<OfficeView, Failure> {
        let facts = unit(new.unit);
        if facts.name.trim().is_empty() {
            return Err(register::RegisterError::FactMissing {
                fact: register::MissingFact::Name,
            }
            .into());
        }
        self.write(|register, act| Ok(register.add_unit(act, BodyId(new.body), &facts)?))?;
        self.view_office(())
    }

    pub fn correct_unit(&self, change: CorrectUnit) -> Result<OfficeView, Failure> {
        let (id, facts) = (UnitId(change.unit), unit(change.form));
        self.write(|register, act| Ok(register.correct_unit(act, id, &facts)?))?;
        self.view_office(())
    }

    pub fn rename_unit(&self, change: RenameUnit) -> Result<OfficeView, Failure> {
        let (id, facts) = (UnitId(change.unit), unit(change.form));
        self.write(|register, act| Ok(register.rename_unit(act, id, &facts, change.from)?))?;
        self.view_office(())
    }

    pub fn end_unit(&self, end: LastDay) -> Result<OfficeView, Failure> {
        self.write(|register, act| Ok(register.end_unit(act, UnitId(end.id), end.last)?))?;
        self.view_office(())
    }

    /// The signers of a body, also those who have ended.
    pub fn list_signers(&self, body: i64) -> Result<Vec<SignerDetails>, Failure> {
        let signers = self.read(|register| Ok(register.signers(Some(BodyId(body)))?))?;
        Ok(signers.into_iter().map(details).collect())
    }

    pub fn add_signer(&self, new: AddSigner) -> Result<OfficeView, Failure> {
        let signer = SignerForm {
            name: new.name,
            validity: new.validity,
        };
        let capacity = capacity(new.capacity);
        self.write(|register, act| {
            Ok(register.enter_signer(act, BodyId(new.body), &signer, &capacity)?)
        })?;
        self.view_office(())
    }

    pub fn correct_signer(&self, change: CorrectSigner) -> Result<OfficeView, Failure> {
        let form = SignerForm {
            name: change.name,
            validity: change.validity,
        };
        let id = SignerId(change.signer);
        self.write(|register, act| Ok(register.correct_signer(act, id, &form)?))?;
        self.view_office(())
    }

    pub fn end_signer(&self, end: LastDay) -> Result<OfficeView, Failure> {
        self.write(|register, act| Ok(register.end_signer(act, SignerId(end.id), end.last)?))?;
        self.view_office(())
    }

    pub fn add_capacity(&self, new: AddCapacity) -> Result<OfficeView, Failure> {
        let (id, form) = (SignerId(new.signer), capacity(new.capacity));
        self.write(|register, act| Ok(register.add_capacity(act, id, &form)?))?;
        self.view_office(())
    }

    /// Corrects or ends a capacity.
    pub fn correct_capacity(&self, change: CorrectCapacity) -> Result<OfficeView, Failure> {
        let (id, form) = (CapacityId(change.capacity), capacity(change.form));
        self.write(|register, act| Ok(register.correct_capacity(act, id, &form)?))?;
        self.view_office(())
    }
}

fn body(form: BodyForm) -> register::BodyForm {
    register::BodyForm {
        name: form.name,
        abbreviation: form.abbreviation,
        parent_head: form.parent_head,
        head: form.head,
        place: form.place,
        code: form.code,
    }
}

fn unit(form: UnitSetup) -> UnitFacts {
    UnitFacts {
        name: form.name,
        abbreviation: form.abbreviation,
    }
}

fn capacity(form: CapacityForm) -> register::CapacityForm {
    register::CapacityForm {
        lines: form.lines,
        position: form.position,
        basis: form.basis,
        validity: form.validity,
    }
}

fn details(signer: Signer) -> SignerDetails {
    SignerDetails {
        id: signer.id.0,
        body: signer.body.0,
        name: signer.name,
        validity: signer.validity,
        capacities: signer
            .capacities
            .into_iter()
            .map(capacity_details)
            .collect(),
    }
}

fn capacity_details(capacity: Capacity) -> CapacityDetails {
    CapacityDetails {
        id: capacity.id.0,
        form: CapacityForm {
            lines: capacity.lines,
            position: capacity.position,
            basis: capacity.basis,
            validity: capacity.validity,
        },
    }
}
