//! Tìm kiếm đã lưu.

use register::SavedSearchId;

use crate::Clerk;
use crate::contract::*;

impl Clerk {
    /// The saved searches this program understands.
    pub fn list_saved_searches(&self, _: ()) -> Result<Vec<SavedSearch>, Failure> {
        let saved = self.read(|register| Ok(register.saved_searches()?))?;
        let understood = saved.into_iter().filter_map(|saved| {
            Some(SavedSearch {
                id: saved.id.0,
                name: saved.name,
                filter: serde_json::from_str(&saved.filter).ok()?,
            })
        });
        Ok(understood.collect())
    }

    pub fn save_search(&self, save: SaveSearch) -> Result<Vec<SavedSearch>, Failure> {
        let filter = serde_json::to_value(&save.filter).unwrap_or_default();
        self.write(|register, act| Ok(register.save_search(act, &save.name, &filter)?))?;
        self.list_saved_searches(())
    }

    pub fn delete_search(&self, search: i64) -> Result<Vec<SavedSearch>, Failure> {
        self.write(|register, act| Ok(register.delete_search(act, SavedSearchId(search))?))?;
        self.list_saved_searches(())
    }
}
