# The annual report: questions of the survey, answers, and the pages.

nav-reporting = Reporting
reporting-nav = Annual report
reporting-title = Annual report { $year }
reporting-sections = Sections of the report
reporting-days = Answers that come from the register are made from { $from } to { $to }. They follow the register until you report something else, with a reason.
reporting-complete = Complete
reporting-needed = Needs an answer
reporting-nothing-asked = Not asked of this agency
reporting-answered-of = { $answered } of { $asked } answered
reporting-overrides = { $count ->
    [one] { $count } override
   *[other] { $count } overrides
  }
reporting-back = Back: { $section }
reporting-next = Next: { $section }

reporting-from-register = From the register
reporting-answered = Answered
reporting-open = Not answered yet
reporting-overridden = Override
reporting-shortened = Wording shortened by this program
reporting-own-wording = Wording of this program
reporting-not-asked = Not asked of an agency in this role.
reporting-to-rates = Go to the exchange rates
reporting-to-settings = Change them in the settings
reporting-records = { $count ->
    [one] { $number } record
   *[other] { $number } records
  }
reporting-show-records = { $count ->
    [one] Show the record
   *[other] Show the { $number } records
  }
reporting-records-of = { $count ->
    [one] { $label }: { $count } record
   *[other] { $label }: { $count } records
  }
reporting-no-records = No project in the register stands behind this answer.
reporting-clear = Remove the answer

reporting-override = Report something else
reporting-derived = Derived from records
reporting-instead = Reported instead
reporting-reason = Reason, printed in the report
reporting-reason-hint = Say why the register does not tell it all, and where the other answer comes from.
reporting-use-derived = Use the derived answer
reporting-change = Change
reporting-report = Report this

reporting-other-words = What exactly
reporting-seen = Given by other agencies
reporting-countries = Countries
reporting-add-country = Add a country
reporting-printed-order = Printed in this order: { $words }
reporting-row = Row { $number }
reporting-cell = { $column }, row { $number }
reporting-add-row = Add a row
reporting-remove-row = Remove { $row }

reporting-measurement = Measurement
reporting-total = Contribution, A + B
reporting-counted = Counted, never added
reporting-lines-of = { $count ->
    [one] { $label }: { $number } line
   *[other] { $label }: { $number } lines
  }
reporting-per-dollar = Units per US$
reporting-printed = Figure that the survey’s table prints
reporting-statement-sum = Sum of the years
reporting-statement-mean = Mean of the years
reporting-statement-last = The last year alone
reporting-statement-each = Every year by itself
reporting-qualifier = Printed beside it
reporting-qualifier-hint = What limits the figure, such as “LDCs”.

reporting-preview = Page preview
reporting-show-preview = Show the pages
reporting-hide-preview = Hide the pages
reporting-refreshing = The pages are being made…
reporting-language = Language of the report
reporting-paper = Paper
reporting-a4 = A4
reporting-letter = Letter
reporting-save-pdf = Save PDF
reporting-print = Print
reporting-save-to-print = Save the report, then print it
reporting-making = The report is being made
reporting-file-name = Annual report { $year }
reporting-saved = The report is saved: { $path }


summary-title = The row in the survey’s table
summary-nothing = Nothing to print
reporting-annex = Annex with every exact figure
reporting-reconciliation = From every line of the register to this total
reporting-decided = { $named ->
    [yes] Decided by { $person }, { $date }
   *[no] Decided on { $date }
  }
