# What was done since the last signed report that moved its years.
report-changes-done-lead = Since that report was signed, the following was done to lines, projects, shares, rates and payers that count in these years.
report-table-changes-done = What was done since
report-changes-when = Day
report-changes-what = What was done
report-changes-who = By
report-changes-records = Records
report-changes-moved = What it did to the contribution
report-changes-effect = { $year }: { $own } ({ $usd })
report-changes-between = { $year }: { $usd } between countries
report-changes-not-told = { $years }: told with a later operation, for a rate was missing
report-changes-done-note = The same operation of one officer on one day is one row. What it did is the figure after it less the figure before it; where several work together, the order in which they were done decides. The rows of a year add up to the difference. What shares moved between countries is not in the total.
report-changes-more = { $count ->
    [one] And one group of operations more, which moved less: { $effects }
   *[other] And { $number } groups of operations more, which moved less: { $effects }
 }
report-changes-unexplained = Not from a change of a record, but from the program’s own rules and lists: { $effects }
