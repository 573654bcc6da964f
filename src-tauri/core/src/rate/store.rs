//! The exchange rates' SQL.

use std::collections::HashMap;

use rusqlite::{named_params, params};

use super::block::Key;
use super::commands::{ListRequest, RateSeries, RateSort};
use super::{ExchangeRate, block};
use crate::agency::YearBasis;
use crate::error::Result;
use crate::store::{Filter, Page, Reader, window};
use crate::values::{Currency, Date, Rate};

/// A page of exchange rates.
pub(crate) fn list(reader: &Reader<'_>, request: &ListRequest) -> Result<Page<ExchangeRate>> {
    let mut filter = Filter::default();
    filter.given(":currency", request.currency, "currency = :currency")?;
    filter.given(":series", request.series.as_ref(), "series = :series")?;
    filter.given(
        ":year",
        request.year.map(|year| format!("{year:04}")),
        "substr(period, 1, 4) = :year",
    )?;
    filter.given(":kind", request.kind, "kind = :kind")?;
    let way = if request.descending { "DESC" } else { "ASC" };
    let order = match request.sort {
        RateSort::Currency => format!("currency {way}, period {way}"),
        RateSort::Period => format!("period {way}, currency {way}"),
        RateSort::Series => format!("series {way}, currency {way}, period {way}"),
    };
    let (clause, params) = (filter.clause(), filter.params());
    let rows = reader.all(
        &format!(
            "SELECT * FROM exchange_rate WHERE {clause} ORDER BY {order}, id {way} {}",
            window(request.page)
        ),
        params.as_slice(),
    )?;
    let total = reader.value(
        &format!("SELECT count(*) FROM exchange_rate WHERE {clause}"),
        params.as_slice(),
    )?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}

/// Every series with the number of its rates and currencies and the years it covers.
pub(crate) fn series(reader: &Reader<'_>) -> Result<Vec<RateSeries>> {
    reader.all(
        "SELECT series, count(*) AS rates, count(DISTINCT currency) AS currencies,
                CAST(min(substr(period, 1, 4)) AS INTEGER) AS first_year,
                CAST(max(substr(period, 1, 4)) AS INTEGER) AS last_year
           FROM exchange_rate GROUP BY series ORDER BY series",
        [],
    )
}

/// The rate that stands for the same series, currency and period.
pub(crate) fn twin(reader: &Reader<'_>, rate: &ExchangeRate) -> Result<Option<ExchangeRate>> {
    reader.one(
        "SELECT * FROM exchange_rate
          WHERE series = :series AND currency = :currency AND kind = :kind AND period = :period",
        named_params! {
            ":series": rate.series, ":currency": rate.currency, ":kind": rate.kind, ":period": rate.period,
        },
    )
}

/// The series with the most annual averages of a currency, for a programme that has not chosen one; for a
/// currency without any, the series with the most rates of all. Empty when there are no rates.
pub(crate) fn fullest_series(reader: &Reader<'_>, currency: Currency) -> Result<String> {
    let series = reader.value(
        "SELECT series FROM exchange_rate WHERE kind = 'annual_average'
          GROUP BY series
          ORDER BY sum(CASE WHEN currency = ?1 THEN 1 ELSE 0 END) DESC, count(*) DESC, series DESC
          LIMIT 1",
        [currency],
    )?;
    Ok(series.unwrap_or_default())
}

/// Every rate of the register by series, currency and period.
pub(crate) fn known(reader: &Reader<'_>) -> Result<HashMap<Key, Rate>> {
    let mut known = HashMap::new();
    reader.each(
        "SELECT series, currency, kind, period, lcu_per_usd FROM exchange_rate",
        [],
        |row| {
            let period = block::Period {
                kind: row.get("kind")?,
                text: row.get("period")?,
            };
            known.insert(
                (row.get("series")?, row.get("currency")?, period),
                row.get("lcu_per_usd")?,
            );
            Ok(())
        },
    )?;
    Ok(known)
}

/// The currencies and reporting years of the register's cost lines, from the sums that are kept beside them.
pub(crate) fn lines_by_year(reader: &Reader<'_>, basis: YearBasis) -> Result<Vec<(Currency, i32)>> {
    let mut found = Vec::new();
    reader.each(
        "SELECT DISTINCT currency, year FROM kept_money WHERE basis = ?1",
        [basis],
        |row| {
            found.push((row.get(0)?, row.get(1)?));
            Ok(())
        },
    )?;
    Ok(found)
}

/// The currencies and fiscal years of the budgets.
pub(crate) fn budgets_by_year(reader: &Reader<'_>) -> Result<Vec<(Currency, i32)>> {
    let mut found = Vec::new();
    reader.each(
        "SELECT DISTINCT currency, fiscal_year FROM budget",
        [],
        |row| {
            found.push((row.get(0)?, row.get(1)?));
            Ok(())
        },
    )?;
    Ok(found)
}

/// The currencies of a series, by code.
pub(crate) fn currencies(reader: &Reader<'_>, series: &str) -> Result<Vec<Currency>> {
    reader.values(
        "SELECT DISTINCT currency FROM exchange_rate WHERE series = ?1 ORDER BY currency",
        [series],
    )
}

/// The other series that have a rate of a currency for a year, a month of it or a day of it.
pub(crate) fn elsewhere(
    reader: &Reader<'_>,
    series: &str,
    currency: Currency,
    period: &str,
) -> Result<Vec<String>> {
    reader.values(
        "SELECT DISTINCT series FROM exchange_rate
          WHERE series <> :series AND currency = :currency AND substr(period, 1, :length) = :period ORDER BY series",
        named_params! {
            ":series": series, ":currency": currency, ":period": period,
            ":length": i64::try_from(period.len()).unwrap_or(i64::MAX),
        },
    )
}

/// The key of the one rate that stands for a period.
pub(crate) fn key_of(
    reader: &Reader<'_>,
    series: &str,
    currency: Currency,
    period: &str,
) -> Result<Option<String>> {
    reader.value(
        "SELECT id FROM exchange_rate WHERE series = :series AND currency = :currency AND period = :period",
        named_params! { ":series": series, ":currency": currency, ":period": period },
    )
}

/// The rate of a month as it was entered.
pub(crate) fn month_rate(
    reader: &Reader<'_>,
    series: &str,
    currency: Currency,
    month: &str,
) -> Result<Option<Rate>> {
    reader.value(
        "SELECT lcu_per_usd FROM exchange_rate
          WHERE series = :series AND currency = :currency AND kind = 'month' AND period = :month",
        named_params! { ":series": series, ":currency": currency, ":month": month },
    )
}

/// The annual average of a series.
pub(crate) fn annual_rate(
    reader: &Reader<'_>,
    series: &str,
    currency: Currency,
    year: i32,
) -> Result<Option<(Rate, String)>> {
    let mut found = None;
    reader.each(
        "SELECT lcu_per_usd, source FROM exchange_rate
          WHERE series = ?1 AND currency = ?2 AND kind = 'annual_average' AND period = ?3",
        params![series, currency, year.to_string()],
        |row| {
            found = Some((row.get(0)?, row.get(1)?));
            Ok(())
        },
    )?;
    Ok(found)
}

/// The monthly rates of a series for some months.
pub(crate) fn monthly_rates(
    reader: &Reader<'_>,
    series: &str,
    currency: Currency,
    months: &[String],
) -> Result<Vec<(Rate, String)>> {
    let mut found = Vec::new();
    let (Some(first), Some(last)) = (months.first(), months.last()) else {
        return Ok(found);
    };
    reader.each(
        "SELECT lcu_per_usd, source FROM exchange_rate
          WHERE series = ?1 AND currency = ?2 AND kind = 'month' AND period BETWEEN ?3 AND ?4 ORDER BY period",
        params![series, currency, first, last],
        |row| {
            found.push((row.get(0)?, row.get(1)?));
            Ok(())
        },
    )?;
    Ok(found)
}

/// The rates of a series that hold on some day of a span, oldest first: the last one before the span and
/// those that begin inside it, each with the day from which it holds.
pub(crate) fn day_rates(
    reader: &Reader<'_>,
    series: &str,
    currency: Currency,
    from: &str,
    until: &str,
) -> Result<Vec<(Date, Rate, String)>> {
    let mut found = Vec::new();
    reader.each(
        "SELECT period, lcu_per_usd, source FROM exchange_rate
          WHERE series = :series AND currency = :currency AND kind = 'day' AND period < :until
            AND period >= coalesce((SELECT max(e.period) FROM exchange_rate e
                                     WHERE e.series = :series AND e.currency = :currency AND e.kind = 'day'
                                       AND e.period <= :from), :from)
          ORDER BY period",
        named_params! { ":series": series, ":currency": currency, ":from": from, ":until": until },
        |row| {
            found.push((row.get(0)?, row.get(1)?, row.get(2)?));
            Ok(())
        },
    )?;
    Ok(found)
}

/// The days of a span on which a series was revised, whatever the currency.
pub(crate) fn revisions(
    reader: &Reader<'_>,
    series: &str,
    from: Date,
    until: Date,
) -> Result<Vec<Date>> {
    reader.values(
        "SELECT DISTINCT period FROM exchange_rate
          WHERE series = :series AND kind = 'day' AND period >= :from AND period < :until ORDER BY period",
        named_params! { ":series": series, ":from": from, ":until": until },
    )
}
