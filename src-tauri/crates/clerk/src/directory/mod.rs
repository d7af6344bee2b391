//! Danh bạ: the bodies and people that write to us and that we write to.

mod groups;
mod starting;

use chrono::{Months, NaiveDate};
use register::{Agency, AgencyFacts, AgencyId, AgencyQuery, Succession, UsualQuery};

use crate::Clerk;
use crate::clerk::locked;
use crate::contract::*;

/// Months the usual values are taken from.
const USUAL_MONTHS: Months = Months::new(12);

impl Clerk {
    pub fn add_agency(&self, form: AgencyForm) -> Result<AgencyView, Failure> {
        let id = self.write(|register, act| Ok(register.add_agency(act, &facts(form))?.value))?;
        self.agency_view(id)
    }

    pub fn correct_agency(&self, change: CorrectAgency) -> Result<AgencyView, Failure> {
        let id = AgencyId(change.id);
        self.write(|register, act| Ok(register.correct_agency(act, id, &facts(change.form))?))?;
        self.agency_view(id)
    }

    pub fn favour_agency(&self, wish: FavourAgency) -> Result<AgencyView, Failure> {
        let id = AgencyId(wish.id);
        self.write(|register, act| Ok(register.favour_agency(act, id, wish.favourite)?))?;
        self.agency_view(id)
    }

    pub fn merge_agencies(&self, merge: MergeAgencies) -> Result<AgencyLine, Failure> {
        let (double, into) = (AgencyId(merge.double), AgencyId(merge.into));
        self.write(|register, act| Ok(register.merge_agencies(act, double, into)?))?;
        self.view_agency(merge.into)
    }

    pub fn part_agencies(&self, double: i64) -> Result<AgencyView, Failure> {
        self.write(|register, act| Ok(register.part_agencies(act, AgencyId(double))?))?;
        self.agency_view(AgencyId(double))
    }

    pub fn succeed_agencies(&self, wish: SucceedAgencies) -> Result<AgencyLine, Failure> {
        let ids = |ids: &[i64]| ids.iter().copied().map(AgencyId).collect::<Vec<_>>();
        let (shown, on) = wish.shown();
        let several;
        let succession = match &wish {
            SucceedAgencies::Renamed {
                ended, successor, ..
            } => Succession::Renamed {
                ended: AgencyId(*ended),
                successor: AgencyId(*successor),
            },
            SucceedAgencies::Replaced {
                ended, successor, ..
            } => Succession::Replaced {
                ended: AgencyId(*ended),
                successor: AgencyId(*successor),
            },
            SucceedAgencies::Divided {
                ended, successors, ..
            } => {
                several = ids(successors);
                Succession::Divided {
                    ended: AgencyId(*ended),
                    successors: &several,
                }
            }
            SucceedAgencies::Merged { ended, into, .. } => {
                several = ids(ended);
                Succession::Merged {
                    ended: &several,
                    into: AgencyId(*into),
                }
            }
        };
        self.write(|register, act| {
            Ok(register.succeed_agencies(act, succession, on).map(drop)?)
        })?;
        self.view_agency(shown)
    }

    pub fn undo_succession(&self, ended: i64) -> Result<AgencyView, Failure> {
        self.write(|register, act| Ok(register.undo_succession(act, AgencyId(ended))?))?;
        self.agency_view(AgencyId(ended))
    }

    /// A body with what it took over from and what took over from it.
    pub fn view_agency(&self, id: i64) -> Result<AgencyLine, Failure> {
        let line = self.read(|register| Ok(register.line_of(AgencyId(id))?))?;
        Ok(AgencyLine {
            agency: self.agency_view(AgencyId(id))?,
            line: self.views(line),
        })
    }

    pub fn list_agencies(&self, _: ()) -> Result<Vec<AgencyView>, Failure> {
        Ok(self.views(self.read(|register| Ok(register.agencies()?))?))
    }

    pub fn find_agencies(&self, asked: FindAgencies) -> Result<Vec<AgencyView>, Failure> {
        let query = AgencyQuery {
            typed: &asked.typed,
            kind: asked.kind,
            on: self.today(),
            limit: asked.limit,
        };
        Ok(self.views(self.read(|register| Ok(register.find_agencies(&query)?))?))
    }

    pub fn near_agencies(&self, asked: NearAgencies) -> Result<Vec<AgencyView>, Failure> {
        let near =
            self.read(|register| Ok(register.near_agencies(&asked.name, &asked.abbreviation)?))?;
        Ok(self.views(near))
    }

    /// Opens the list of a body's papers; its rows are fetched as those of any list.
    pub fn open_papers_of(&self, asked: PapersOf) -> Result<ListOpened, Failure> {
        let wanted = register::PapersOf {
            agency: AgencyId(asked.agency),
            direction: asked.direction.map(Into::into),
            year: asked.year,
        };
        let list = self.read(|register| Ok(register.papers_of(&wanted, asked.sort.into())?))?;
        let count = list.count() as u32;
        Ok(ListOpened {
            token: locked(&self.lists).keep(list),
            count,
        })
    }

    pub fn usual_values(&self, asked: UsualValues) -> Result<Vec<UsualValue>, Failure> {
        let today = self.today();
        let query = UsualQuery {
            field: asked.field,
            order: asked.order,
            since: today.checked_sub_months(USUAL_MONTHS).unwrap_or(today),
            limit: asked.limit,
        };
        let usual = self.read(|register| Ok(register.usual(&query)?))?;
        Ok(usual
            .into_iter()
            .map(|usual| UsualValue {
                text: usual.text,
                uses: usual.uses,
                last_on: usual.last_on,
            })
            .collect())
    }

    fn agency_view(&self, id: AgencyId) -> Result<AgencyView, Failure> {
        let agency = self.read(|register| Ok(register.agency(id)?))?;
        Ok(view(agency, self.today()))
    }

    fn views(&self, agencies: Vec<Agency>) -> Vec<AgencyView> {
        let today = self.today();
        let views = agencies.into_iter().map(|agency| view(agency, today));
        views.collect()
    }
}

fn view(agency: Agency, today: NaiveDate) -> AgencyView {
    AgencyView {
        id: agency.id.0,
        favourite: agency.favourite,
        ended: agency.facts.validity.ended_by(today),
        double: agency.is_double(),
        merged_into: agency.merged_into.map(|id| id.0),
        predecessors: agency.predecessors,
        successors: agency.successors,
        form: form(agency.facts),
    }
}

fn form(facts: AgencyFacts) -> AgencyForm {
    AgencyForm {
        kind: facts.kind,
        name: facts.name,
        abbreviation: facts.abbreviation,
        code: facts.code,
        place: facts.place,
        address: facts.address,
        head: facts.head,
        parent: facts.parent.map(|id| id.0),
        validity: facts.validity,
    }
}

fn facts(form: AgencyForm) -> AgencyFacts {
    AgencyFacts {
        kind: form.kind,
        name: form.name,
        abbreviation: form.abbreviation,
        code: form.code,
        place: form.place,
        address: form.address,
        head: form.head,
        parent: form.parent.map(AgencyId),
        validity: form.validity,
    }
}
