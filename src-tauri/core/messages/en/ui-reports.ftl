# Other reports: country brief, goals, trainees, budget, and those that officers build.
reports-nav = Other reports
reports-title = Other reports
reports-list = Reports
reports-built = Built by you
reports-built-none = None yet. Build a report, then save it by name.
reports-new = Build a report
reports-new-name = New report
reports-brief = Country brief
reports-brief-note = Two pages for a visit
reports-goals = SDG report
reports-goals-note = By goal and target
reports-trainees = Trainee statistics
reports-trainees-note = By country, sex, field, course
reports-budget = Budget execution
reports-budget-note = Planned, committed, disbursed
reports-reconciliation = Reconciliation
reports-reconciliation-note = From the register to the total
reports-comparison = Comparison
reports-comparison-note = Two years, or plan and result
reports-compare = Compare
reports-compare-with = With the year
reports-compare-change = Change
reports-compare-difference = Difference
reports-compare-difference-of = { $label }, difference
reports-compare-amounts = Of it amounts
reports-compare-rates = Of it rates
reports-compare-order = The largest difference stands first. Press a difference to see its projects.
reports-compare-effects = Of it amounts: this year’s money at the rates of the earlier year, less the figure of the earlier year. Of it rates: the rest.
reports-compare-empty-note = Neither side has a cost line. Choose another year.
reports-compare-more = { $count ->
    [one] Show one more row
   *[other] Show more of { $number } rows
  }
reports-file-comparison = { $before } and { $year } compared
reports-file-plan = Plan and result { $year }
reports-country = Country
reports-choose-country = Choose a country: the brief is about one.
reports-choose-country-note = Type its name in any spelling above.
reports-public = For the public: hide numbers under five
reports-public-files = Hide numbers under five in files
reports-save-workbook = Save workbook
reports-file-brief = Country brief { $country } { $year }
reports-file-goals = SDG report { $year }
reports-file-trainees = Trainee statistics { $year }
reports-file-budget = Budget execution { $year }
reports-file-reconciliation = Reconciliation { $year }
reports-reconciliation-lead = Every cost line stands in one row: in the contribution, or in the row that says why it is not counted. Press an amount to see its lines.
reports-reconciliation-currency = Currency
reports-reconciliation-agrees = The lines of the register add up to every figure of the report.
reports-reconciliation-differs = The lines of the register do not add up to the figures of the report.
reports-reconciliation-to-checks = Test the file
reports-reconciliation-rates = Enter the rates
reports-reconciliation-no-rate = { $amount } of { $year } cannot be converted: no rate.
reports-reconciliation-unknown = not known
reports-reconciliation-of = { $label }, { $year }
reports-reconciliation-sum-of = { $label }, all years
reports-reconciliation-lines = { $count ->
    [one] One line
   *[other] { $number } lines
  }
reports-reconciliation-line-column = Lines
reports-reconciliation-reason = Question { $question } is answered in place of the contribution. Reason: { $reason }
reports-reconciliation-typed = Question { $question } is answered by the office.
reports-reconciliation-published = Published elsewhere for { $year }: “{ $title }”, { $total }; not allocated in it: { $rest }. It is not part of this table.
reports-measure = Measure
reports-rows = Rows
reports-columns = Columns
reports-no-columns = None
reports-years = Years
reports-years-count = { $count ->
    [one] { $year } alone
   *[other] { $count } years up to { $year }
  }
reports-side = Whose money
reports-flow = Flow
reports-add-filter = Add a filter
reports-filter-of = { $axis }: { $names }
reports-filter-remove = Remove the filter { $axis }
reports-filter-search = Find in { $axis }
reports-filter-choose = Choose what { $axis } lets through
reports-filter-apply = Apply
reports-filter-chosen = { $count ->
    [0] Nothing chosen
    [one] { $count } chosen
   *[other] { $count } chosen
  }
reports-filter-nothing = Nothing fits.
reports-look = View
reports-table = Table
reports-chart = Chart
reports-pages = Show the pages
reports-hide-pages = Hide the pages
reports-total = Total
reports-empty = No record stands behind this report.
reports-empty-note = Take other years, another measure or fewer filters.
reports-more-rows = { $count ->
    [one] One more row stands in the workbook; totals count all.
   *[other] { $count } more rows stand in the workbook; totals count all.
  }
reports-more-columns = { $count ->
    [one] One more column stands in the workbook; totals count all.
   *[other] { $count } more columns stand in the workbook; totals count all.
  }
reports-save = Save report
reports-save-as = Save as…
reports-save-changes = Save changes
reports-name = Name of the report
reports-rename = Rename
reports-duplicate = Duplicate
reports-delete = Delete
reports-actions = More
reports-cell = { $row }, { $column }
reports-row-total = { $row }, total
reports-count-sum = { $number } in all
