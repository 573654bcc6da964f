//! Bookmarks that nest as the headings do.

use lopdf::{Document, Object, ObjectId, dictionary};

use super::conform::text;
use crate::document::Level;
use crate::layout::Entry;

/// A bookmark and what is under it.
struct Node {
    title: String,
    destination: Object,
    children: Vec<Node>,
}

/// Writes the bookmarks; `None` when there are none.
pub(super) fn outline(
    pdf: &mut Document,
    entries: &[Entry],
    destination: impl Fn(&str) -> Option<Object>,
) -> Option<ObjectId> {
    let mut top: Vec<Node> = Vec::new();
    for entry in entries {
        let Some(destination) = destination(&entry.id) else {
            continue;
        };
        let title = format!("{} {}", entry.number, entry.words)
            .trim()
            .chars()
            .take(500)
            .collect();
        let node = Node {
            title,
            destination,
            children: Vec::new(),
        };
        let depth = match entry.level {
            Level::One => 0,
            Level::Two => 1,
            Level::Three => 2,
        };
        let mut level = &mut top;
        for _ in 0..depth {
            // A level that has no parent stands one higher.
            if level.is_empty() {
                break;
            }
            let last = level.len() - 1;
            level = &mut level[last].children;
        }
        level.push(node);
    }
    if top.is_empty() {
        return None;
    }
    let root = pdf.new_object_id();
    let ids: Vec<ObjectId> = top.iter().map(|_| pdf.new_object_id()).collect();
    let count = top.len() as i64;
    write(pdf, top, &ids, root);
    pdf.set_object(root, dictionary! { "Type" => "Outlines", "First" => ids[0], "Last" => ids[ids.len() - 1], "Count" => count });
    Some(root)
}

/// Writes siblings; chapters are shown, what is under them is folded.
fn write(pdf: &mut Document, nodes: Vec<Node>, ids: &[ObjectId], parent: ObjectId) {
    for (at, node) in nodes.into_iter().enumerate() {
        let mut dictionary = dictionary! { "Title" => text(&node.title), "Parent" => parent, "Dest" => node.destination };
        if at > 0 {
            dictionary.set("Prev", ids[at - 1]);
        }
        if let Some(&next) = ids.get(at + 1) {
            dictionary.set("Next", next);
        }
        if !node.children.is_empty() {
            let child_ids: Vec<ObjectId> =
                node.children.iter().map(|_| pdf.new_object_id()).collect();
            dictionary.set("First", child_ids[0]);
            dictionary.set("Last", child_ids[child_ids.len() - 1]);
            dictionary.set("Count", -(child_ids.len() as i64));
            write(pdf, node.children, &child_ids, ids[at]);
        }
        pdf.set_object(ids[at], dictionary);
    }
}
