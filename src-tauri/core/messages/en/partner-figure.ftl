# What partners publish, beside our own figure.
op-partner-figure-saved = Own figure of { $country } for { $year } saved
op-partner-figure-deleted = Own figure of { $country } for { $year } deleted
partner-figure-one-way = A figure is either provided or received. Enter both as two figures.
partner-figure-match-unknown = This project or cost line is not in the register. Choose one from the list.
partner-figure-too-many = More than { $most } projects and lines: leave them out, and the figure is compared with the whole year.
partner-figure-rate-missing = The series { $series } has no rate of { $currencies } for { $year }, so the two cannot be compared.
partner-figure-nothing = The register has nothing that would answer to it.
partner-figure-off = The two differ by { $factor }: an amount may be in another unit or currency.
partner-figure-far = The two differ by { $percent } % of the partner’s figure.
check-partner-figure = A partner’s own figure is close to ours
check-partner-figure-advice = Compare both with their papers. Correct the line that is wrong, write to the partner, or note why they differ and say that it is right.
check-partner-figure-detail = { $year }: { $theirs } published, { $ours } in the register. { $striking }
# In the report and the brief.
report-section-partner-figures = What partners publish
report-partner-figures-lead = Where a partner publishes its own figure, it stands here beside that of this report. Nothing was adjusted to it.
report-table-partner-figures = Partners’ own figures and this report’s
report-partner-column-partner = Partner
report-partner-column-theirs = As published
report-partner-column-ours = In this report
report-partner-column-difference = Difference
report-partner-source = { $partner }, { $year }: { $title }{ $place }.
report-partner-note = The difference is this report’s figure less the partner’s, at the year’s rate of the same series.
brief-partner-figure = { $year }, { $direction }: { $title } has { $theirs }, this register { $ours }; difference { $difference }.
brief-not-known = not known
brief-partner-figures = Their own figures
directions-title = Provided and received, by year and partner
directions-subject = What was provided and received, side by side
directions-lead = Contribution and what was received, by partner country. The two are never netted.
directions-table = Provided and received in { $currency }
directions-short = Both ways { $currency }
directions-year = Year
directions-partner = Partner country
directions-provided = Provided
directions-received = Received
directions-total = Total { $year }
directions-both-ways = { $count ->
    [0] No project of the register goes both ways.
    [one] One project of the register goes both ways; its lines stand in the column to which each belongs.
   *[other] { $number } projects of the register go both ways; their lines stand in the column to which each belongs.
 }
directions-not-netted = Provided is this agency’s contribution; what partners paid beside it stands in the annual report. Totals are those of the annual report.
