//! Which line of the register a line of the sheet is. Each line of the register is one line of the sheet.

use std::collections::{HashMap, HashSet, VecDeque};

use crate::cost::CostLine;
use crate::error::Result;
use crate::exchange::import::store;
use crate::project::ProjectId;
use crate::store::Reader;

/// Lines of the register that are held at once, with those of one project more.
const MOST_HELD: usize = 20_000;

/// The lines of the register that rows may be, project by project.
#[derive(Default)]
pub(super) struct Claims {
    /// By project, and there by what two lines have alike that are the same apart from their amount.
    projects: HashMap<ProjectId, HashMap<String, VecDeque<CostLine>>>,
    held: usize,
    /// Lines that rows were matched to.
    claimed: HashSet<String>,
}

impl Claims {
    /// The line of the register that a line is: the same, or where `nearly`, the only one that differs in its amount
    /// alone. What the import itself has written, under `entry`, is no line that was there.
    pub(super) fn claim(
        &mut self,
        reader: &Reader<'_>,
        entry: i64,
        line: &CostLine,
        nearly: bool,
    ) -> Result<Option<CostLine>> {
        if !self.projects.contains_key(&line.project_id) {
            self.read(reader, entry, &line.project_id)?;
        }
        let alike = self
            .projects
            .get_mut(&line.project_id)
            .and_then(|lines| lines.get_mut(&alike(line)));
        let Some(alike) = alike else {
            return Ok(None);
        };
        let place = alike
            .iter()
            .position(|known| known.amount_minor == line.amount_minor)
            .or((nearly && alike.len() == 1).then_some(0));
        let found = place.and_then(|place| alike.remove(place));
        if let Some(found) = &found {
            self.claimed.insert(found.id.0.clone());
        }
        Ok(found)
    }

    /// A line of the register that a row names by its key: no other row is it.
    pub(super) fn take(&mut self, line: &CostLine) {
        self.claimed.insert(line.id.0.clone());
        let held = self.projects.get_mut(&line.project_id);
        if let Some(alike) = held.and_then(|lines| lines.get_mut(&alike(line))) {
            alike.retain(|known| known.id != line.id);
        }
    }

    fn read(&mut self, reader: &Reader<'_>, entry: i64, project: &ProjectId) -> Result<()> {
        if self.held >= MOST_HELD {
            self.projects.clear();
            self.held = 0;
        }
        let mut lines: HashMap<String, VecDeque<CostLine>> = HashMap::new();
        store::lines_before(reader, project, entry, |line| {
            if !self.claimed.contains(line.id.as_str()) {
                self.held += 1;
                lines.entry(alike(&line)).or_default().push_back(line);
            }
        })?;
        // A project without lines takes a place, too.
        self.held += 1;
        self.projects.insert(project.clone(), lines);
        Ok(())
    }
}

/// All that tells a line from another apart from its amount.
fn alike(line: &CostLine) -> String {
    serde_json::json!([
        line.flow,
        line.date,
        line.fiscal_year,
        line.currency,
        line.measurement,
        line.payer_id,
        line.country,
        line.description,
        line.document,
        line.activity_id,
        line.direction,
    ])
    .to_string()
}
