//! The exchange rates' SQL.

use rusqlite::named_params;

use super::ExchangeRate;
use super::commands::{ListRequest, RateSeries, RateSort};
use crate::error::Result;
use crate::store::{Filter, Page, Reader, window};
use crate::values::Currency;

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
