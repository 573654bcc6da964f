//! The conditions of a list: only those that were asked for, so that the database can use its indexes.

use std::borrow::Cow;

use rusqlite::ToSql;
use rusqlite::types::Value;

use super::{PageRequest, Search, value};
use crate::error::Result;

/// Conditions that are joined by AND, with their parameters.
#[derive(Default)]
pub struct Filter {
    conditions: Vec<String>,
    params: Vec<(Cow<'static, str>, Value)>,
}

impl Filter {
    /// A condition that always holds for the list.
    pub fn always(&mut self, condition: &str) {
        self.conditions.push(condition.to_owned());
    }

    /// A condition on a parameter, when the parameter was given.
    pub fn given<T: ToSql>(
        &mut self,
        name: &'static str,
        given: Option<T>,
        condition: &str,
    ) -> Result<()> {
        if let Some(given) = given {
            self.params.push((name.into(), value(&given)?));
            self.conditions.push(condition.to_owned());
        }
        Ok(())
    }

    /// A condition on any of several values, when there are some; `{}` in it becomes their parameters.
    pub fn any_of<T: ToSql>(&mut self, name: &str, given: &[T], condition: &str) -> Result<()> {
        let mut places = Vec::new();
        for (index, given) in given.iter().enumerate() {
            let place = format!("{name}_{index}");
            self.params.push((place.clone().into(), value(given)?));
            places.push(place);
        }
        if !places.is_empty() {
            self.conditions
                .push(condition.replace("{}", &places.join(", ")));
        }
        Ok(())
    }

    /// A condition on the pattern `:pattern` of a search text, unless the text is empty.
    pub fn search(&mut self, text: &str, condition: &str) -> Result<()> {
        let pattern = super::like(text);
        self.given(":pattern", (pattern != "%%").then_some(pattern), condition)
    }

    /// A condition with the subqueries of a search, unless its text is empty.
    pub fn found(&mut self, text: &str, condition: impl FnOnce(&Search) -> String) -> Result<()> {
        match Search::of(text) {
            Some(search) => self.given(":found", Some(search.param()), &condition(&search)),
            None => Ok(()),
        }
    }

    /// What stands after `WHERE`.
    pub fn clause(&self) -> String {
        if self.conditions.is_empty() {
            return "1 = 1".to_owned();
        }
        let joined: Vec<String> = self.conditions.iter().map(|c| format!("({c})")).collect();
        joined.join(" AND ")
    }

    /// The parameters of the conditions.
    pub fn params(&self) -> Vec<(&str, &dyn ToSql)> {
        self.params
            .iter()
            .map(|(name, value)| (name.as_ref(), value as &dyn ToSql))
            .collect()
    }
}

/// What stands at the end of a list's query.
pub fn window(page: PageRequest) -> String {
    format!("LIMIT {} OFFSET {}", page.rows(), page.offset)
}
