# What was done since the last signed report that moved its years.
report-changes-done-lead = Since that report was signed, the following was done to lines, projects, shares, rates and payers that count in these years.
report-table-changes-done = What was done since
report-changes-when = Day
report-changes-what = What was done
report-changes-who = By
report-changes-records = Records
report-changes-moved = What it did to the contribution
report-changes-effect = { $year }: { $own } ({ $usd })
report-table-changes-country = By partner country, then and now
report-changes-country-note = Countries whose figure differs; those that only the rounding of the table to its total moved are left out.
report-changes-countries = { $year } by country: { $countries }
report-changes-of-country = { $country } { $own } ({ $usd })
report-changes-more-countries = { $count ->
    [one] one country more
   *[other] { $number } countries more
 }
report-changes-not-told = { $years }: told with a later operation, for a rate was missing
report-changes-done-note = The same operation of one officer on one day is one row. What it did is the figure after it less the figure before it; where several work together, the order in which they were done decides. The rows of a year add up to the difference, in total and for each country.
report-changes-more = { $count ->
    [one] And one group of operations more, which moved less: { $effects }
   *[other] And { $number } groups of operations more, which moved less: { $effects }
 }
report-changes-unexplained = Not from a change of a record, but from the program’s own rules and lists: { $effects }
