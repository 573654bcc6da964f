//! Years: calendar or fiscal, and how a line finds its year.
//!
//! A fiscal year is named after the calendar year in which it ends: with October as first month, FY 2025
//! runs from 1 October 2024 to 30 September 2025.

use rust_decimal::Decimal;

use super::ReportingYear;
use crate::agency::YearBasis;
use crate::money::split::largest_remainder;
use crate::values::Date;

/// Consecutive reporting years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Years {
    /// The first.
    pub first: i32,
    /// The last.
    pub last: i32,
    /// Which twelve months a year means.
    pub basis: YearBasis,
    /// First month of the fiscal year, 1 to 12.
    pub fiscal_month: i8,
}

impl Years {
    /// How many years.
    pub fn len(&self) -> usize {
        usize::try_from(self.last - self.first + 1).unwrap_or(0)
    }

    /// True when there is no year at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The place of a year among them.
    pub fn index(&self, year: i32) -> Option<usize> {
        (self.first..=self.last)
            .contains(&year)
            .then(|| usize::try_from(year - self.first).unwrap_or(0))
    }

    /// The first month of a year as `(calendar year, month)`.
    fn start(&self, year: i32) -> (i32, i8) {
        match self.basis {
            YearBasis::Fiscal if self.fiscal_month > 1 => (year - 1, self.fiscal_month),
            _ => (year, 1),
        }
    }

    /// The first day of a year.
    pub fn first_day(&self, year: i32) -> String {
        let (year, month) = self.start(year);
        format!("{year:04}-{month:02}-01")
    }

    /// The first day after a year.
    pub fn day_after(&self, year: i32) -> String {
        self.first_day(year + 1)
    }

    /// The last day of a year.
    pub fn last_day(&self, year: i32) -> String {
        let after = self.day_after(year).parse::<Date>().ok();
        let day = after.and_then(|day| day.0.yesterday().ok());
        day.map_or_else(String::new, |day| day.to_string())
    }

    /// The twelve months of a year as `YYYY-MM`.
    pub fn months(&self, year: i32) -> Vec<String> {
        let (mut year, mut month) = self.start(year);
        let mut months = Vec::with_capacity(12);
        for _ in 0..12 {
            months.push(format!("{year:04}-{month:02}"));
            month += 1;
            if month > 12 {
                (year, month) = (year + 1, 1);
            }
        }
        months
    }

    /// The year of a day.
    pub fn of_day(&self, day: Date) -> i32 {
        match self.basis {
            YearBasis::Fiscal if self.fiscal_month > 1 && day.month() >= self.fiscal_month => {
                day.year() + 1
            }
            _ => day.year(),
        }
    }

    /// The years of an amount that is known only by fiscal year, with its parts.
    pub fn of_fiscal_year(&self, fiscal_year: i32, minor: i64) -> Vec<(i32, i64)> {
        let before = 13 - i64::from(self.fiscal_month);
        if self.basis == YearBasis::Fiscal || before == 12 {
            return vec![(fiscal_year, minor)];
        }
        let parts = largest_remainder(minor, &[Decimal::from(before), Decimal::from(12 - before)]);
        vec![(fiscal_year - 1, parts[0]), (fiscal_year, parts[1])]
    }

    /// The years of a sum that is known only by fiscal year, with its parts.
    pub fn split_fiscal_year(&self, fiscal_year: i32, minor: i128) -> Vec<(i32, i128)> {
        let parts = self.of_fiscal_year(fiscal_year, 12);
        let Some(((last, _), before)) = parts.split_last() else {
            return Vec::new();
        };
        let mut left = minor;
        let mut split = Vec::new();
        for (year, months) in before {
            let part = minor * i128::from(*months) / 12;
            left -= part;
            split.push((*year, part));
        }
        split.push((*last, left));
        split
    }

    /// The years with their days, oldest first.
    pub fn describe(&self) -> Vec<ReportingYear> {
        (self.first..=self.last)
            .map(|year| ReportingYear {
                year,
                from: self.first_day(year),
                to: self.last_day(year),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const THAI: Years = Years {
        first: 2021,
        last: 2025,
        basis: YearBasis::Fiscal,
        fiscal_month: 10,
    };

    #[test]
    fn a_fiscal_year_is_named_after_the_year_in_which_it_ends() {
        let day = |text: &str| text.parse::<Date>().expect("a day");
        assert_eq!(THAI.of_day(day("2024-09-30")), 2024);
        assert_eq!(THAI.of_day(day("2024-10-01")), 2025);
        assert_eq!(
            THAI.describe()[4],
            ReportingYear {
                year: 2025,
                from: "2024-10-01".into(),
                to: "2025-09-30".into()
            }
        );
        assert_eq!(THAI.months(2025)[0], "2024-10");
        assert_eq!(THAI.months(2025)[11], "2025-09");
    }

    #[test]
    fn a_line_known_by_fiscal_year_is_split_over_calendar_years_by_months() {
        let calendar = Years {
            basis: YearBasis::Calendar,
            ..THAI
        };
        assert_eq!(
            calendar.of_fiscal_year(2025, 1000),
            [(2024, 250), (2025, 750)]
        );
        assert_eq!(THAI.of_fiscal_year(2025, 1000), [(2025, 1000)]);
        let january = Years {
            fiscal_month: 1,
            ..calendar
        };
        assert_eq!(january.of_fiscal_year(2025, 1000), [(2025, 1000)]);
    }
}
