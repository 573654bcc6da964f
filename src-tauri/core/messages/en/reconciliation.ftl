# The reconciliation: from the register to the reported total.
report-annex-reconciliation = Annex: reconciliation
step-register = Register: every cost line of the flow and years
step-out-of-scope = Paid by other bodies of the government, outside the scope
step-not-convertible = Not convertible: no exchange rate
step-rounding = Rounding of each row by itself
step-contribution = Contribution, from the register
step-adjustment = Survey answer in place of the contribution
step-reported = Reported total
reconciliation-title = Reconciliation { $year }
reconciliation-short = Reconciliation
reconciliation-subject = From every cost line of the register to the reported total
reconciliation-table = From the register to the reported total
reconciliation-lead = Every cost line of the register stands in one row: in the contribution, or in the row that says why it is not counted. The rows of a column add up to the reported total.
reconciliation-less = less: { $label }
reconciliation-plus = plus: { $label }
reconciliation-column-row = From the register to the total
reconciliation-unknown = not known
reconciliation-note = The register is added up from the cost lines by themselves; the contribution is the figure of the tables of this report. Deductions are negative.
reconciliation-typed = The survey’s question { $question } is answered by the office; the register proposed nothing when the answer was typed.
reconciliation-reason = The survey’s question { $question } is answered by the office in place of the contribution. Reason: { $reason }
reconciliation-published = Published elsewhere for { $year }: “{ $title }”, { $total }, of which its own rows leave { $rest } not allocated. The reported total less the published one: { $difference }. It is not part of this table.
reconciliation-published-apart = Published elsewhere for { $year }: “{ $title }”, { $total }, of which its own rows leave { $rest } not allocated. It is not part of this table.
reconciliation-no-rate = { $lines ->
    [one] One line of { $year }
   *[other] { $lines } lines of { $year }
  }, { $amount }, cannot be converted: the series has no rate. No total of the year can be stated before the rate is entered.
reconciliation-differs = The cost lines do not add up to the figures of this report. Open Checks and let the file be tested.
