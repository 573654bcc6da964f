//! Slabs onto pages: keeping together, repeating heads, and footnotes at the foot.

use std::collections::{HashMap, HashSet, VecDeque};

use super::slab::{Anchor, Slab};
use crate::text::flat::NoteId;

/// Rule and air above the footnotes.
const NOTES_LEAD: f32 = 11.0;

/// A page's slabs with their distance from the top of the body.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub slabs: Vec<(f32, Slab)>,
    /// Where the rule above the footnotes stands.
    pub notes_rule: Option<f32>,
}

/// Where an anchor came to stand: page index and distance from the top of the body.
pub(crate) type Anchors = HashMap<Anchor, (usize, f32)>;

/// Fills pages of one height.
pub(crate) struct Pages<'n> {
    height: f32,
    /// Slabs of each footnote.
    notes: &'n [Vec<Slab>],
    /// The footnotes that were set on some page: where they are set again, they are decoration.
    set: HashSet<NoteId>,
    /// The footnotes whose numbers stand on this page.
    here: HashSet<NoteId>,
    pages: Vec<Page>,
    y: f32,
    waiting: VecDeque<Slab>,
    at_foot: Vec<Slab>,
    foot_height: f32,
}

impl<'n> Pages<'n> {
    /// Places all slabs; an empty input makes no page.
    pub fn fill(slabs: Vec<Slab>, height: f32, notes: &'n [Vec<Slab>]) -> Vec<Page> {
        if slabs.is_empty() {
            return Vec::new();
        }
        let mut pages = Pages {
            height,
            notes,
            set: HashSet::new(),
            here: HashSet::new(),
            pages: vec![Page::default()],
            y: 0.0,
            waiting: VecDeque::new(),
            at_foot: Vec::new(),
            foot_height: 0.0,
        };
        let mut queue: VecDeque<Slab> = slabs.into();
        while let Some(first) = queue.front() {
            let empty = pages.is_empty_page();
            let blank = empty && pages.at_foot.is_empty();
            if (first.new_page && !empty) || (!blank && !pages.fits(&queue)) {
                pages.next_page();
                continue;
            }
            let Some(slab) = queue.pop_front() else { break };
            pages.place(slab);
        }
        while !pages.waiting.is_empty() {
            pages.next_page();
        }
        pages.close();
        pages.pages
    }

    fn is_empty_page(&self) -> bool {
        self.pages.last().is_none_or(|page| page.slabs.is_empty())
    }

    /// Whether the first slab fits together with all that it must stay with, and their footnotes. A chain longer than a
    /// page is not a reason to leave this one.
    fn fits(&self, queue: &VecDeque<Slab>) -> bool {
        let mut need = 0.0;
        let mut foot = self.foot_height;
        let mut counted = HashSet::new();
        let mut single = true;
        for (at, slab) in queue.iter().enumerate() {
            if at > 0 && slab.new_page {
                break;
            }
            need += slab.before + slab.height;
            foot += self.notes_height(&slab.notes, foot, &mut counted);
            if self.y + need + foot > self.height + 0.01 {
                let longer_than_page =
                    !single && need + foot - self.foot_height > self.height * 0.9;
                return longer_than_page;
            }
            if !slab.keep {
                break;
            }
            single = false;
        }
        true
    }

    /// Height of the footnotes that this page does not have yet.
    fn notes_height(&self, notes: &[NoteId], foot: f32, counted: &mut HashSet<NoteId>) -> f32 {
        let mut height = 0.0;
        for &note in notes {
            if self.here.contains(&note) || !counted.insert(note) {
                continue;
            }
            for slab in &self.notes[note as usize] {
                height += slab.height;
            }
        }
        if height > 0.0 && foot == 0.0 {
            height + NOTES_LEAD
        } else {
            height
        }
    }

    fn place(&mut self, mut slab: Slab) {
        if self.is_empty_page() {
            slab.before = 0.0;
            if let Some(head) = slab.repeat.take() {
                for copy in head.iter() {
                    let mut copy = copy.clone();
                    if self.is_empty_page() {
                        copy.before = 0.0;
                    }
                    self.put(copy);
                }
            }
        }
        let notes = std::mem::take(&mut slab.notes);
        self.put(slab);
        for note in notes {
            if !self.here.insert(note) {
                continue;
            }
            let slabs = &self.notes[note as usize];
            match self.set.insert(note) {
                true => self.waiting.extend(slabs.iter().cloned()),
                // Read aloud once, and printed wherever its number stands.
                false => self.waiting.extend(slabs.iter().map(Slab::as_decoration)),
            }
        }
        self.fill_foot();
    }

    fn put(&mut self, slab: Slab) {
        self.y += slab.before;
        let y = self.y;
        self.y += slab.height;
        if let Some(page) = self.pages.last_mut() {
            page.slabs.push((y, slab));
        }
    }

    /// Moves waiting lines of footnotes to the foot while there is room; the rest goes to the next page.
    fn fill_foot(&mut self) {
        while let Some(slab) = self.waiting.front() {
            let lead = if self.at_foot.is_empty() {
                NOTES_LEAD
            } else {
                0.0
            };
            let alone = self.at_foot.is_empty() && self.is_empty_page();
            if self.y + self.foot_height + lead + slab.height > self.height + 0.01 && !alone {
                break;
            }
            self.foot_height += lead + slab.height;
            self.at_foot.extend(self.waiting.pop_front());
        }
    }

    /// Writes the foot of the page.
    fn close(&mut self) {
        let Some(page) = self.pages.last_mut() else {
            return;
        };
        if !self.at_foot.is_empty() {
            let top = self.height - self.foot_height;
            page.notes_rule = Some(top + NOTES_LEAD * 0.45);
            let mut y = top + NOTES_LEAD;
            for slab in self.at_foot.drain(..) {
                let height = slab.height;
                page.slabs.push((y, slab));
                y += height;
            }
        }
        self.foot_height = 0.0;
        self.y = 0.0;
        self.here.clear();
    }

    fn next_page(&mut self) {
        self.close();
        self.pages.push(Page::default());
        // What the last page had no room for comes first, but leaves a part of the page to the text.
        let limit = self.height * 0.6;
        while let Some(slab) = self.waiting.front() {
            let lead = if self.at_foot.is_empty() {
                NOTES_LEAD
            } else {
                0.0
            };
            if self.foot_height + lead + slab.height > limit && !self.at_foot.is_empty() {
                break;
            }
            self.foot_height += lead + slab.height;
            self.at_foot.extend(self.waiting.pop_front());
        }
    }
}

/// Where all anchors stand, given the index of the first page.
pub(crate) fn anchors(pages: &[Page], first: usize, into: &mut Anchors) {
    for (index, page) in pages.iter().enumerate() {
        for (y, slab) in &page.slabs {
            for anchor in &slab.anchors {
                into.entry(anchor.clone()).or_insert((first + index, *y));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;

    fn slab(height: f32) -> Slab {
        Slab {
            height,
            ..Slab::default()
        }
    }

    fn counts(pages: &[Page]) -> Vec<usize> {
        pages.iter().map(|page| page.slabs.len()).collect()
    }

    #[test]
    fn a_kept_slab_moves_with_its_successor() {
        let slabs = vec![
            slab(60.0),
            Slab {
                keep: true,
                ..slab(20.0)
            },
            slab(30.0),
        ];
        assert_eq!(counts(&Pages::fill(slabs, 100.0, &[])), [1, 2]);
    }

    #[test]
    fn a_head_is_repeated_on_later_pages_only() {
        let head = Rc::new(vec![slab(10.0)]);
        let rows = (0..10).map(|_| Slab {
            repeat: Some(head.clone()),
            ..slab(30.0)
        });
        let mut slabs = vec![Slab {
            keep: true,
            ..slab(10.0)
        }];
        slabs.extend(rows);
        // 1 head + 3 rows, then a repeated head + 3 rows, …
        assert_eq!(counts(&Pages::fill(slabs, 100.0, &[])), [4, 4, 4, 2]);
    }

    #[test]
    fn a_footnote_stands_on_the_page_of_its_number() {
        let notes = vec![vec![slab(20.0)]];
        let slabs = vec![
            slab(75.0),
            Slab {
                notes: vec![0],
                ..slab(10.0)
            },
        ];
        let pages = Pages::fill(slabs, 100.0, &notes);
        assert_eq!(counts(&pages), [1, 2]);
        assert!(pages[1].notes_rule.is_some());
    }

    #[test]
    fn a_footnote_longer_than_a_page_goes_on() {
        let notes = vec![(0..40).map(|_| slab(10.0)).collect()];
        let slabs = vec![
            Slab {
                notes: vec![0],
                ..slab(10.0)
            },
            slab(10.0),
        ];
        let pages = Pages::fill(slabs, 100.0, &notes);
        let total: usize = counts(&pages).iter().sum();
        assert_eq!(total, 42);
        for page in &pages {
            assert!(page.slabs.iter().all(|(y, slab)| y + slab.height <= 100.01));
        }
    }

    #[test]
    fn a_footnote_is_set_once_on_every_page_that_has_its_number() {
        let notes = vec![vec![Slab {
            anchors: vec![Anchor::Note(0)],
            ..slab(10.0)
        }]];
        let marked = Slab {
            notes: vec![0],
            ..slab(35.0)
        };
        let slabs = vec![marked.clone(), marked.clone(), marked, slab(40.0)];
        let pages = Pages::fill(slabs, 100.0, &notes);
        // Two marks and one note, then one mark, a slab without and the note again.
        assert_eq!(counts(&pages), [3, 3]);
        let mut found = Anchors::new();
        anchors(&pages, 0, &mut found);
        assert_eq!(found[&Anchor::Note(0)].0, 0);
        let again = &pages[1].slabs.last().expect("a note").1;
        assert!(again.anchors.is_empty());
    }
}
