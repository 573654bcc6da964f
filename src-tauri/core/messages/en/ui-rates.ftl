# Exchange rates.

nav-money = Money
rates-title = Exchange rates
rates-new = New rate
rates-save = Save the rate
rates-delete = Delete the rate
rates-currency-needed = Choose the currency.
rates-used = Series in use
rates-all = All series
rates-period = Period
rates-period-hint = A year (2025), a month (2025-03) or a day (2025-03-14).
rates-kind = Stands for
rates-rate = Units per US$
rates-series = Series
rates-source = Source
rates-reports-use = Reports use
rates-covers = { $currencies ->
    [one] { $currencies } currency, { $first } to { $last }
   *[other] { $currencies } currencies, { $first } to { $last }
  }
rates-gaps = Rates that are missing
rates-missing = The report for { $year } cannot be made without these rates. Enter them, or let reports use another series.
rates-enter = Enter { $currency } { $year }
rates-none = No exchange rate fits
rates-none-note = Rates of the series that reports use stand here: how many units of a currency one US dollar was worth. Clear a filter, look under “All series”, or add a rate.
