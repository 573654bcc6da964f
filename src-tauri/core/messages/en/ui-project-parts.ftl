# Results, documents, contacts and history on the page of a project.

results-so-far = Results so far
results-all = { $count ->
    [one] The indicator
   *[other] All { $number } indicators
  }
results-tab = Results
results-words = In words
results-progress = Progress
results-progress-text = { $percent } of the way to the target
results-period-hint = A year such as 2025, or a day such as 2025-03-31.
results-values = Measured values
results-value = Value
results-period = Year or day
results-source = Source
results-value-add = Add value
results-value-delete = Delete the value of { $period }
results-values-none = No value yet. Enter what was measured, with its year or day and who says so.
results-new-indicator = New indicator
results-add-indicator = Add indicator
results-add-next = Add, then another
results-indicators-none = No indicators yet
results-indicators-none-note = An indicator says what is measured: from a baseline, towards a target. Its values show how far the project has come.
results-evaluation = Evaluation
results-rating-none = Not rated
results-new-evaluation = New evaluation
results-add-evaluation = Add evaluation
results-evaluations-none = No evaluations yet
results-evaluations-none-note = An evaluation says who looked at the project, what was found and what is learned. Add the report itself under Documents.
results-delete-indicator = Delete indicator
results-delete-indicator-ask = Delete this indicator?
results-delete-indicator-note = { $what } goes with all its values. Ctrl Z brings it back.
results-delete-evaluation = Delete evaluation
results-delete-evaluation-ask = Delete this evaluation?
results-delete-evaluation-note = { $what } goes. Ctrl Z brings it back.

documents-add = Add documents
documents-choose = Choose documents
documents-filter = Filter documents
documents-belongs = Belongs to
documents-size = Size
documents-bytes = { $size } bytes
documents-kilobytes = { $size } KB
documents-megabytes = { $size } MB
documents-line-none = No cost line
documents-none = No documents yet
documents-none-note = Agreements, reports and proofs of payment are kept inside the programme file and travel with it. Drag files here, or add them; at most 50 MB each. Programs are not kept.
documents-none-found = No document fits
documents-none-found-note = Clear a filter or try another word. The filter looks in names and remarks.
documents-drop = Let go to add the files to this project
documents-foot = Drag files here to add them. At most 50 MB each.
documents-open = Open
documents-save-copy = Save a copy
documents-saved = Saved as { $path }
documents-delete = Delete document
documents-delete-ask = Delete this document?
documents-delete-note = { $what } goes from the list. Ctrl Z brings it back.
documents-adding = Adding { $number } of { $count }…

contacts-new = New contact
contacts-add = Add contact
contacts-add-next = Add, then another
contacts-none = No contacts yet
contacts-none-note = Enter whom to ask about this project: focal points, lecturers, accountants. They are never printed in a report.
contacts-remarks = Remarks
contacts-delete = Delete contact
contacts-delete-ask = Delete this contact?
contacts-delete-note = { $what } goes. Ctrl Z brings it back.

past-before = Before
past-after = After
past-nothing = Nothing
past-restore = Restore this value
past-restore-of = Restore this value of “{ $field }”
past-more = { $count ->
    [one] One more record changed in this step.
   *[other] { $number } more records changed in this step.
  }
past-none = No field that is shown here changed in this step.

points-title = Complete record
points-missing = { $label }: { $missing }

moved-title = The programme file is gone
moved-save = Save a copy and go on
moved-later = Not now
moved-choose = Save a copy of the programme

draft-back = Text that was not saved yet was brought back.
draft-keep = Keep it
draft-discard = Discard it

block-paste = Paste from a spreadsheet
block-back = Back to the cost lines
block-explain = Copy cells in Excel or another spreadsheet, with or without the heads of the columns, and paste them here. Nothing is added before you have seen every row.
block-text = Cells from the spreadsheet
block-columns = What the columns are
block-column = Column { $number }
block-assume = Where the block says nothing
block-decimal = Sign before the decimals
block-decimal-point = Point: 1,250.50
block-decimal-comma = Comma: 1.250,50
block-order = Days written with numbers
block-order-day = Day first: 31/12/2025
block-order-month = Month first: 12/31/2025
block-head = The first row names the columns
block-rows = Rows as they were understood
block-row = Row
block-state = State
block-all = All rows
block-problems = Only rows with problems
block-summary = { $ready } ready, { $leftOut } left out, { $refused } not yet
block-add = { $count ->
    [0] Add cost lines
    [one] Add { $number } cost line
   *[other] Add { $number } cost lines
  }
block-no-kind = No kind
block-no-payer = No payer

money-rate = Per US$ 1
money-usd = US$
money-rate-none = No rate
money-rate-title = { $source }, { $year }
money-reconciliation = Register to report
money-register-total = In the register
money-counted = Counted in the report
money-rounding = Rounding
money-agrees = Register and report agree.
money-differs = Register and report differ. Tell your IT officer; the figures of this project should not be used before this is explained.
money-outside = Not in these years
money-outside-line = { $flow }, { $count ->
    [one] { $number } line
   *[other] { $number } lines
  }
