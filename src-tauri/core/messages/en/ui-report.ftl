# The annual report: questions of the survey, answers, and the pages.

nav-reporting = Reporting
report-nav = Annual report
report-title = Annual report { $year }
report-sections = Sections of the report
report-days = Answers that come from the register are made from { $from } to { $to }. They follow the register until you report something else, with a reason.
report-complete = Complete
report-needed = Needs an answer
report-nothing-asked = Not asked of this agency
report-answered-of = { $answered } of { $asked } answered
report-overrides = { $count ->
    [one] { $count } override
   *[other] { $count } overrides
  }
report-back = Back: { $section }
report-next = Next: { $section }

report-from-register = From the register
report-answered = Answered
report-open = Not answered yet
report-overridden = Override
report-shortened = shortened wording
report-own-wording = our wording
report-not-asked = Not asked of an agency in this role.
report-to-rates = Go to the exchange rates
report-to-settings = Change them in the settings
report-records = { $count ->
    [one] { $number } record
   *[other] { $number } records
  }
report-show-records = { $count ->
    [one] Show the record
   *[other] Show the { $number } records
  }
report-records-of = { $count ->
    [one] { $label }: { $count } record
   *[other] { $label }: { $count } records
  }
report-no-records = No project in the register stands behind this answer.
report-clear = Remove the answer

report-override = Report something else
report-derived = Derived from records
report-instead = Reported instead
report-reason = Reason, printed in the report
report-reason-hint = Say why the register does not tell it all, and where the other answer comes from.
report-use-derived = Use the derived answer
report-change = Change
report-report = Report this

report-other-words = What exactly
report-seen = Given by other agencies
report-countries = Countries
report-add-country = Add a country
report-printed-order = Printed in this order: { $words }
report-row = Row { $number }
report-cell = { $column }, row { $number }
report-add-row = Add a row
report-remove-row = Remove { $row }

report-measurement = Measurement
report-total = Contribution, A + B
report-counted = Counted, never added
report-lines-of = { $count ->
    [one] { $label }: { $count } cost line
   *[other] { $label }: { $count } cost lines
  }
report-per-dollar = Units per US$
report-printed = Figure that the survey’s table prints
report-statement-sum = Sum of the years
report-statement-mean = Mean of the years
report-statement-last = The last year alone
report-statement-each = Every year by itself
report-qualifier = Printed beside it
report-qualifier-hint = What limits the figure, such as “LDCs”.

report-preview = Page preview
report-show-preview = Show the pages
report-hide-preview = Hide the pages
report-refreshing = The pages are being made anew…
report-language = Language of the report
report-paper = Paper
report-a4 = A4
report-letter = Letter
report-pdf = PDF
report-save-pdf = Save PDF
report-print = Print
report-making = The report is being made
report-stopped = Stopped. No file was written.
report-file-name = Annual report { $year }.pdf
report-saved = The report is saved: { $path }
report-open-folder = Open the folder
report-no-folder = The folder could not be opened. The report is here: { $path }
report-print-there = The report is open in your PDF program. Print it there.
report-no-reader = No PDF program could be opened. Open and print the report from here: { $path }
