# Exchange rates: what was done, and what is refused.
op-rate-saved = Rate of { $currency } for { $period } saved
op-rate-deleted = Rate of { $currency } for { $period } deleted
op-rates-saved = { $count ->
    [one] One exchange rate saved
   *[other] { $count } exchange rates saved
 }
rate-taken = The series “{ $series }” has a rate of { $currency } for { $period } already: { $rate }. Edit that one, or name another series.
rate-twice = The rate of { $currency } for { $period } stands in these rows twice. Remove one.
