# What changed against the last signed report, on the Submissions screen.
restated-title = Changed since the last signed report
restated-last = { $year }, version { $version }
restated-same = The years that both report have the same contribution.
restated-then = As signed
restated-now = Now
restated-done = What was done since
restated-records = { $count ->
    [one] { $number } record
   *[other] { $number } records
 }
restated-untold = { $years }: told with a later operation, for a rate was missing
restated-by-country = By partner country
restated-all-countries = { $count ->
    [one] Show the one row
   *[other] Show all { $number } rows
 }
restated-more-countries = { $count ->
    [one] and one country more
   *[other] and { $number } countries more
 }
restated-more = { $count ->
    [one] And one group of operations more, which moved less.
   *[other] And { $number } groups of operations more, which moved less.
 }
restated-unexplained = Not from a change of a record, but from the program’s own rules and lists:
restated-note = The same operation of one officer on one day is one row. What it did is the figure after it less the figure before it; the rows of a year add up to the difference, in total and for each country. Countries that only the rounding of the table moved are not listed.
