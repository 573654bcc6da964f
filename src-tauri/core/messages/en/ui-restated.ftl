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
restated-touches = touches { $years }
restated-effect = { $year }: { $amount }
restated-more = { $count ->
    [one] And one group of operations more, which moved less.
   *[other] And { $number } groups of operations more, which moved less.
 }
restated-note = The same operation of one officer on one day is one row. Amounts are at today’s rates; what shares, rates or payers did cannot be told for one operation.
