use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Document, Object, ObjectId, dictionary};
use paper::{Node, NodeId, Role};

use crate::PdfError;
use crate::fields::Field;
use crate::metadata::hexadecimal;
use crate::written::{Kid, Written};

/// The nodes of a document as a tree, checked: parents come before their children.
pub(crate) struct Tree<'a> {
    nodes: &'a [Node],
    /// Children of each node, in reading order.
    children: Vec<Vec<usize>>,
    roots: Vec<usize>,
    /// Nodes that say nothing, or stand inside one that says nothing.
    ornaments: Vec<bool>,
    /// Head cells of tables, and what stands inside them.
    heads: Vec<bool>,
}

impl<'a> Tree<'a> {
    pub(crate) fn of(nodes: &'a [Node]) -> Result<Tree<'a>, PdfError> {
        let mut tree = Tree {
            nodes,
            children: vec![Vec::new(); nodes.len()],
            roots: Vec::new(),
            ornaments: Vec::with_capacity(nodes.len()),
            heads: Vec::with_capacity(nodes.len()),
        };
        for (index, node) in nodes.iter().enumerate() {
            let parent = node.parent.map(|NodeId(parent)| parent as usize);
            let (ornament, head) = match parent {
                None => {
                    tree.roots.push(index);
                    (false, false)
                }
                Some(parent) if parent < index => {
                    tree.children[parent].push(index);
                    (tree.ornaments[parent], tree.heads[parent])
                }
                Some(_) => return Err(PdfError::Contradiction("mục cha")),
            };
            tree.ornaments.push(ornament || node.role == Role::Ornament);
            tree.heads.push(head || node.role == Role::HeadCell);
        }
        Ok(tree)
    }

    /// Whether the text of a node is read out on a page, when `read` are the nodes of the pages
    /// before. Ornaments never are; the head of a table that runs over several pages is printed
    /// on each of them, but read once.
    pub(crate) fn is_read(&self, node: NodeId, read: &BTreeSet<NodeId>) -> Result<bool, PdfError> {
        let index = node.0 as usize;
        match (self.ornaments.get(index), self.heads.get(index)) {
            (Some(&ornament), Some(&head)) => {
                let told_before = head && read.contains(&node);
                Ok(!ornament && !told_before)
            }
            _ => Err(PdfError::Contradiction("mục")),
        }
    }

    /// Tag of the element that holds the text of a node.
    pub(crate) fn content_tag(&self, node: NodeId) -> &'static str {
        match self.nodes.get(node.0 as usize).map(|node| node.role) {
            Some(Role::Heading(depth)) => heading(depth),
            Some(Role::ListItem) => "LBody",
            Some(Role::Table) => "Table",
            Some(Role::Row) => "TR",
            Some(Role::HeadCell) => "TH",
            Some(Role::Cell) => "TD",
            Some(Role::Area) => "Form",
            Some(Role::Paragraph | Role::Ornament) | None => "P",
        }
    }

    /// Writes the structure tree and connects the pages with it. Returns its root and its
    /// elements, or nothing when no page says anything.
    ///
    /// `owners` names, page by page, the node of each piece of marked content.
    pub(crate) fn write(
        &self,
        objects: &mut Document,
        pages: &[ObjectId],
        owners: &[Vec<NodeId>],
        fields: &[Field],
    ) -> Result<Option<(ObjectId, Written)>, PdfError> {
        if owners.iter().all(Vec::is_empty) && fields.is_empty() {
            return Ok(None);
        }
        let root = objects.new_object_id();
        let mut elements = Elements {
            tree: self,
            kept: self.kept(owners, fields)?,
            content: content(pages, owners),
            fields: fields
                .iter()
                .map(|field| (field.node.0 as usize, field))
                .collect(),
            holders: BTreeMap::new(),
            written: Written::behind(objects),
        };
        let document = elements.written.new_id();
        let kids = elements.siblings(&self.roots, document);
        elements
            .written
            .element(document, "Document", root.0, &kids, "");

        let Elements {
            holders,
            mut written,
            ..
        } = elements;
        let mut numbers = Vec::with_capacity(pages.len() * 2);
        for (number, (page, owners)) in (0_i64..).zip(pages.iter().zip(owners)) {
            let holders = owners
                .iter()
                .filter_map(|node| holders.get(&(node.0 as usize)));
            let holders: Vec<Kid> = holders.map(|&element| Kid::Element(element)).collect();
            let parents = written.list(&holders);
            numbers.push(number.into());
            numbers.push(Object::Reference((parents, 0)));
            let page = objects.get_object_mut(*page)?.as_dict_mut()?;
            page.set("StructParents", number);
            page.set("Tabs", "S");
        }
        for field in fields {
            if let Some(&holder) = holders.get(&(field.node.0 as usize)) {
                numbers.push(field.key.into());
                numbers.push(Object::Reference((holder, 0)));
            }
        }
        objects.max_id = written.last_id();
        let next = i64::try_from(pages.len() + fields.len()).unwrap_or(i64::MAX);
        let parents = objects.add_object(dictionary! { "Nums" => numbers });
        objects.set_object(
            root,
            dictionary! {
                "Type" => "StructTreeRoot",
                "K" => (document, 0),
                "ParentTree" => parents,
                "ParentTreeNextKey" => next,
            },
        );
        Ok(Some((root, written)))
    }

    /// Nodes that say something, the nodes around them, and the empty cells of their rows, which
    /// keep the columns in step.
    fn kept(&self, owners: &[Vec<NodeId>], fields: &[Field]) -> Result<Vec<bool>, PdfError> {
        let mut kept = vec![false; self.nodes.len()];
        for node in owners.iter().flatten() {
            kept[node.0 as usize] = true;
        }
        for field in fields {
            let place = kept.get_mut(field.node.0 as usize);
            *place.ok_or(PdfError::Contradiction("mục"))? = true;
        }
        for (index, node) in self.nodes.iter().enumerate().rev() {
            if let (true, Some(parent)) = (kept[index], node.parent) {
                kept[parent.0 as usize] = true;
            }
        }
        for (index, node) in self.nodes.iter().enumerate() {
            if let (Role::Cell | Role::HeadCell, Some(parent)) = (node.role, node.parent) {
                kept[index] |= kept[parent.0 as usize];
            }
        }
        Ok(kept)
    }
}

/// Pieces of content of each node: their page and number there.
fn content(pages: &[ObjectId], owners: &[Vec<NodeId>]) -> BTreeMap<usize, Vec<(ObjectId, i64)>> {
    let mut content: BTreeMap<usize, Vec<(ObjectId, i64)>> = BTreeMap::new();
    for (&page, owners) in pages.iter().zip(owners) {
        for (number, node) in (0..).zip(owners) {
            content
                .entry(node.0 as usize)
                .or_default()
                .push((page, number));
        }
    }
    content
}

/// The structure elements while they are written.
struct Elements<'a> {
    tree: &'a Tree<'a>,
    kept: Vec<bool>,
    content: BTreeMap<usize, Vec<(ObjectId, i64)>>,
    /// The field of each node that is one.
    fields: BTreeMap<usize, &'a Field>,
    /// The element that holds the content of each node.
    holders: BTreeMap<usize, u32>,
    written: Written,
}

impl Elements<'_> {
    /// Writes nodes that stand side by side; neighbouring list items become one list.
    fn siblings(&mut self, nodes: &[usize], parent: u32) -> Vec<Kid> {
        let nodes: Vec<usize> = nodes
            .iter()
            .copied()
            .filter(|&node| self.kept[node])
            .collect();
        let mut kids = Vec::with_capacity(nodes.len());
        let is_item = |node: usize| self.tree.nodes[node].role == Role::ListItem;
        for run in nodes.chunk_by(|&a, &b| is_item(a) && is_item(b)) {
            kids.push(Kid::Element(match is_item(run[0]) {
                true => self.list(run, parent),
                false => self.plain(run[0], parent),
            }));
        }
        kids
    }

    fn list(&mut self, items: &[usize], parent: u32) -> u32 {
        let list = self.written.new_id();
        let mut kids = Vec::with_capacity(items.len());
        for &node in items {
            let item = self.written.new_id();
            let body = Kid::Element(self.plain(node, item));
            self.written.element(item, "LI", list, &[body], "");
            kids.push(Kid::Element(item));
        }
        self.written.element(list, "L", parent, &kids, "");
        list
    }

    /// Writes one node: its own content, then its children.
    fn plain(&mut self, node: usize, parent: u32) -> u32 {
        let id = self.written.new_id();
        self.holders.insert(node, id);
        let content = self.content.remove(&node).unwrap_or_default();
        let page = content.first().map(|&(page, _)| page);
        let mut kids: Vec<Kid> = content
            .into_iter()
            .map(|(on, number)| match Some(on) == page {
                true => Kid::Content(number),
                false => Kid::ContentOn(on.0, number),
            })
            .collect();
        let field = self.fields.remove(&node);
        kids.extend(field.map(|field| Kid::Object(field.id.0, field.page.0)));
        let tree = self.tree;
        kids.extend(self.siblings(&tree.children[node], id));

        let tag = tree.content_tag(NodeId(u32::try_from(node).unwrap_or(u32::MAX)));
        let mut more = String::new();
        if let Some((page, _)) = page {
            more = format!("/Pg {page} 0 R");
        }
        if tree.nodes[node].role == Role::HeadCell {
            more += "/A<</O/Table/Scope/Column>>";
        }
        if let Some(field) = field {
            more += &format!("/Alt<{}>", hexadecimal(&field.label));
        }
        self.written.element(id, tag, parent, &kids, &more);
        id
    }
}

/// PDF 1.7 knows six levels of headings.
fn heading(depth: u8) -> &'static str {
    match depth {
        0 | 1 => "H1",
        2 => "H2",
        3 => "H3",
        4 => "H4",
        5 => "H5",
        _ => "H6",
    }
}
