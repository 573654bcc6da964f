# Exchange rates.

nav-money = Money
rates-new = New rate
rates-save = Save the rate
rates-delete = Delete the rate
rates-currency-needed = Choose the currency.
rates-all = All rates
rates-period-hint = A year (2025), a month (2025-03) or a day (2025-03-14).
rates-reports-use = Reports use
rates-covers = { $currencies ->
    [one] { $currencies } currency, { $first } to { $last }
   *[other] { $currencies } currencies, { $first } to { $last }
  }
rates-none = No exchange rate fits
rates-none-note = Every rate stands here as it was entered: how many units of a currency one US dollar was worth. Clear a filter, import a table, or add a rate.
rates-grid = By year and month
rates-grid-of = { $series }, by currency and period
rates-grid-none = No rate is needed yet
rates-grid-none-note = The currencies and years of the register’s money stand here. Show every currency of the series, or enter cost lines first.
rates-grid-calendar = A year without a published mean takes the mean of its twelve months, or of the days on which rates held (in italics).
rates-grid-fiscal = A fiscal year takes the published mean of the calendar year of its name; without one, the mean of its own twelve months, or of the days on which rates held (in italics).
rates-grid-months = A month without a rate of its own takes the mean of the days on which rates held (in italics).
rates-mean-months = Mean of twelve months
rates-mean-days = Mean of the rates in force, weighted by days
rates-gap = Missing
rates-gap-nowhere = { $of } is missing, and no other series has it. Enter it
rates-gap-elsewhere = { $of } is missing here; { $series } has it. Enter it
rates-gaps-none = The series has every rate that the register needs.
rates-gaps-some = { $count ->
    [one] { $number } rate that the register needs is missing in these years; { $nowhere } of them in every series.
   *[other] { $number } rates that the register needs are missing in these years; { $nowhere } of them in every series.
  }
rates-by = Columns
rates-by-years = Years
rates-by-months = Months of { $year }
rates-wide = All currencies of the series
rates-import = Import rates
rates-import-what = What to import
rates-import-choose = Choose a file
rates-import-tables = Tables
rates-import-forget = Take another file
rates-import-paste = Or paste a table
rates-import-paste-hint = UN operational rates, World Bank official exchange rates, or two columns such as THB 32.31.
rates-import-decimal = Decimals stand behind
rates-import-currency = Currency, when the table names none
rates-import-direction = The table gives
rates-import-units = Units of the currency for one US dollar
rates-import-dollars = US dollars for one unit of the currency
rates-import-from = From the year
rates-import-every = Every year of the table
rates-import-needed = Only what the register needs
rates-import-preview = What was read
rates-import-nothing = Nothing to import yet
rates-import-nothing-note = Choose the file as the United Nations Treasury or the World Bank gives it out, or copy rates from a spreadsheet and paste them. You see what is new, changed or refused before anything is taken.
rates-import-show = Show
rates-import-all = All
rates-import-same = Same
rates-import-take = { $count ->
    [0] Nothing to take
    [one] Take { $number } rate
   *[other] Take { $number } rates
  }
rates-import-taken = { $count ->
    [one] { $number } rate taken
   *[other] { $number } rates taken
  }
rates-import-doubtful = { $count ->
    [one] { $number } rate is far from the one before it. Look at it before you take it.
   *[other] { $number } rates are far from the ones before them. Look at them before you take them.
  }
rates-import-none-of = None of these
rates-import-row = Row
rates-import-known = In the register
rates-import-state = What becomes of it
