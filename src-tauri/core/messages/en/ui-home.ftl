# Home, and the drawer of a figure.

home-title = Home
home-as-of = As of { $date }
home-contribution = Contribution in { $year }
home-counted = Counted in { $year }, never added to the total
home-more = { $percent } more than { $year } in { $currency }
home-less = { $percent } less than { $year } in { $currency }
home-days = { $from } to { $to }
home-rate = { $rate } { $currency } per US$, { $source }
home-five-years = { $count ->
    [5] Five years by modality
   *[other] { $count } years by modality
  }
home-partners = Partners in { $year }
home-partner = Partner
home-map-note = { $count ->
    [one] { $number } country. Dots show amounts; the map shows no boundaries.
   *[other] { $number } countries. Dots show amounts; the map shows no boundaries.
  }
home-others = { $count ->
    [one] { $number } other country
   *[other] { $number } other countries
  }
home-not-allocated = Not allocated
home-not-allocated-in = Not allocated, { $year }
home-row-in = { $row }, { $year }
home-before = Before you can submit
home-pass = { $passed } of { $total } checks pass
home-submission = Submission { $year }
home-all-pass = Nothing stands in the way of a submission.
home-open-report = Open annual report
home-enter-rates = Enter the missing rates
home-recent = What changed lately

scale-million = million
scale-thousand = thousand
figure-dollars = US$ { $amount }

trace-none = No cost line
trace-none-note = No cost line in the register has a part in this figure.
trace-sums = How it adds up
trace-sum = { $year }, sum in { $currency }
trace-rate = Units per US$
trace-dollars = US$
trace-together = Together, in { $currency }
trace-lines = Cost lines
trace-count = { $count ->
    [one] { $number } line
   *[other] { $number } lines
  }
trace-fiscal = fiscal year { $year }
trace-part = of { $amount }


home-year-basis = Twelve months of a year
home-fiscal = Fiscal year
home-calendar = Calendar year
nav-data = Data
nav-checks = Checks

map-zoom = Part of the world on the map
map-all = All partners
map-asia = Asia
map-southeast-asia = South-East Asia
map-pacific = Pacific
map-africa = Africa
map-americas = Americas
map-europe = Europe

count-sum = { $number } in all. A person counts once a year in each kind of count.
count-none = Nothing was counted
count-none-note = Persons, assignments and activities of the year are counted here once they are entered in a project.
count-records = Records
count-found = { $count ->
    [one] { $number } record
   *[other] { $number } records
 }
