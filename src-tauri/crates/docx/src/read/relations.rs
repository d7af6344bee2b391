//! Which part of the file is meant by which name.

use super::Unread;
use super::archive::Archive;
use super::tree::parse;

pub(super) struct Relations(Vec<Relation>);

struct Relation {
    id: String,
    /// The last word of its type.
    kind: String,
    target: String,
}

impl Relations {
    /// Of a part; of the whole file where its name is empty.
    pub fn of(archive: &mut Archive, part: &str) -> Result<Relations, Unread> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let at = match folder {
            "" => format!("_rels/{name}.rels"),
            folder => format!("{folder}/_rels/{name}.rels"),
        };
        let Some(text) = archive.part(&at)? else {
            return Ok(Relations(vec![]));
        };
        let root = parse(&text)?;
        let inner = root
            .all("Relationship")
            .filter(|tag| tag.get("TargetMode") != Some("External"));
        let relations = inner.filter_map(|tag| {
            let kind = tag.get("Type")?.rsplit('/').next()?;
            Some(Relation {
                id: tag.get("Id")?.to_owned(),
                kind: kind.to_owned(),
                target: resolve(folder, tag.get("Target")?),
            })
        });
        Ok(Relations(relations.collect()))
    }

    pub fn first(&self, kind: &str) -> Option<&str> {
        let mut relations = self.0.iter();
        let found = relations.find(|relation| relation.kind == kind)?;
        Some(&found.target)
    }

    pub fn by_id(&self, id: &str) -> Option<&str> {
        let mut relations = self.0.iter();
        let found = relations.find(|relation| relation.id == id)?;
        Some(&found.target)
    }
}

/// A name in the archive, from that folder. It is only ever looked up there.
fn resolve(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}
