# What was done since the last signed report that moved its years.
report-changes-done-lead = Since that report was signed, the following was done to lines, projects, shares, rates and payers that count in these years.
report-table-changes-done = What was done since
report-changes-when = Day
report-changes-what = What was done
report-changes-who = By
report-changes-records = Records
report-changes-moved = What it did to the contribution
report-changes-effect = { $year }: { $own } ({ $usd })
report-changes-not-told = touches { $years }; not told apart
report-changes-done-note = The same operation of one officer on one day is one row. Amounts are at today’s rates and scope. What shares, rates or payers did is in the totals, but cannot be told for one operation.
report-changes-more = { $count ->
    [one] And one group of operations more, which moved less.
   *[other] And { $number } groups of operations more, which moved less.
 }
