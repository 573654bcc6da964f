//! A record: one row of one table as a Rust struct, declared once with [`record!`].
//!
//! The declaration gives the struct, its columns, reading from a row and the values to write. Child rows
//! (shares, roles, …) are records too, so history, undo and conflict checks cover everything alike.

use rusqlite::Row;
use rusqlite::types::Value;

use crate::error::Result;

/// One row of one table.
pub trait Record: Clone + PartialEq + Sized {
    /// The table.
    const TABLE: &'static str;
    /// The columns in the order of [`Record::values`]: `id` first, `row_version` second.
    const COLUMNS: &'static [&'static str];

    /// The key as text; empty before the first save.
    fn key(&self) -> &str;
    /// Sets the key when the record is saved for the first time.
    fn set_key(&mut self, key: String);
    /// The history entry that wrote the row last; 0 before the first save.
    fn version(&self) -> i64;
    /// Notes the history entry that wrote the row.
    fn set_version(&mut self, version: i64);
    /// The values to write, in the order of the columns.
    fn values(&self) -> Result<Vec<Value>>;
    /// Reads the record from a row that has its columns.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self>;
}

/// Declares a record. The fields `id` and `row_version` are added in front.
#[macro_export]
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $name:ident($id:ty) in $table:literal {
            $($(#[$fmeta:meta])* pub $field:ident: $type:ty,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS, garde::Validate)]
        #[garde(allow_unvalidated)]
        pub struct $name {
            /// The key; empty before the first save.
            #[serde(default)]
            pub id: $id,
            /// The history entry that wrote the record last; 0 before the first save.
            #[serde(default)]
            pub row_version: i64,
            $($(#[$fmeta])* pub $field: $type,)*
        }

        impl $crate::store::Record for $name {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &["id", "row_version", $(stringify!($field)),*];

            fn key(&self) -> &str { self.id.as_ref() }
            fn set_key(&mut self, key: String) { self.id = key.into(); }
            #[allow(clippy::misnamed_getters, reason = "a noun may have a version in its own sense, too")]
            fn version(&self) -> i64 { self.row_version }
            fn set_version(&mut self, version: i64) { self.row_version = version; }

            fn values(&self) -> $crate::error::Result<Vec<rusqlite::types::Value>> {
                Ok(vec![
                    $crate::store::value(&self.id)?,
                    $crate::store::value(&self.row_version)?,
                    $($crate::store::value(&self.$field)?),*
                ])
            }

            fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                let mut columns = $crate::store::Columns::of(row);
                Ok($name {
                    id: columns.next("id")?,
                    row_version: columns.next("row_version")?,
                    $($field: columns.next(stringify!($field))?,)*
                })
            }
        }
    };
}

/// Declares what a query returns: a struct whose fields are read from columns of the same name.
#[macro_export]
macro_rules! view {
    (
        $(#[$meta:meta])*
        pub struct $name:ident { $($(#[$fmeta:meta])* pub $field:ident: $type:ty,)* }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
        pub struct $name { $($(#[$fmeta])* pub $field: $type,)* }

        impl $crate::store::View for $name {
            fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                let mut columns = $crate::store::Columns::of(row);
                Ok($name { $($field: columns.next(stringify!($field))?,)* })
            }
        }
    };
}

/// The columns of a row, asked for by name and mostly in their order: looking through all names for each of them would
/// take longer than reading it.
pub struct Columns<'r, 's> {
    row: &'r Row<'s>,
    next: usize,
}

impl<'r, 's> Columns<'r, 's> {
    /// From the first column on.
    pub fn of(row: &'r Row<'s>) -> Self {
        Columns { row, next: 0 }
    }

    /// The value of a column.
    ///
    /// # Errors
    /// When the row has no such column, or its value is of another type.
    pub fn next<T: rusqlite::types::FromSql>(&mut self, name: &str) -> rusqlite::Result<T> {
        let place = self.next;
        self.next += 1;
        match self.row.as_ref().column_name(place) {
            Ok(here) if here == name => self.row.get(place),
            _ => self.row.get(name),
        }
    }
}

/// What one row of a query means.
pub trait View: Sized {
    /// Reads it from a row.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self>;
}

impl<T: Record> View for T {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        <T as Record>::from_row(row)
    }
}

/// A field as a database value of its own.
pub fn value(field: &dyn rusqlite::ToSql) -> Result<Value> {
    use rusqlite::types::{ToSqlOutput, ValueRef};
    Ok(match field.to_sql()? {
        ToSqlOutput::Owned(value) => value,
        ToSqlOutput::Borrowed(ValueRef::Null) => Value::Null,
        ToSqlOutput::Borrowed(ValueRef::Integer(number)) => Value::Integer(number),
        ToSqlOutput::Borrowed(ValueRef::Text(text)) => {
            Value::Text(String::from_utf8_lossy(text).into_owned())
        }
        other => {
            return Err(crate::error::Error::internal(format!(
                "a column cannot hold {other:?}"
            )));
        }
    })
}
