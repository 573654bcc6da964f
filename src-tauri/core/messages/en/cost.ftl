# Cost lines: what was done, and what is refused.
op-cost-line-added = Cost line of { $code } added
op-cost-line-saved = Cost line of { $code } saved
op-cost-line-deleted = Cost line of { $code } deleted
op-cost-lines-saved = { $count ->
    [one] One cost line saved
   *[other] { $count } cost lines saved
 }
cost-line-project-unknown = This project is not in the programme. Choose one from the list.
cost-line-activity-other = This activity does not belong to the project. Choose one of the project's activities, or leave it empty.
cost-line-payer-unknown = This organisation is not in the programme. Choose one from the list, or add it first.
cost-line-direction-missing = This project goes both ways. Say whether this line is provided or received.
cost-line-direction-other = This project goes one way: { $direction }. A line of it cannot go the other way. Leave this empty, or let the project go both ways.

# A block of cells copied from a spreadsheet.
block-description = What it pays for
block-when = Day or fiscal year
block-amount = Amount
block-currency = Currency
block-measurement = Kind of figure
block-payer = Payer
block-flow = Flow
block-valuation = How it was valued
block-country = Country
block-direction = Direction
block-document = Document
block-reported-by = Reported by
block-nothing = Leave out
block-ready = Ready
block-left-out = Left out
block-refused = Not yet
block-row-empty = The row is empty.
block-row-total = This looks like a total of other rows; adding it would count them twice.
block-row-no-amount = There is no amount in this row: “{ $text }”.
block-amount-unreadable = “{ $text }” is not an amount. Check the column and the sign before the decimals.
block-day-unreadable = “{ $text }” is not a day or a year. Write 31/03/2025, 2025-03-31 or 2025.
block-measurement-missing = The kind of figure is missing. Choose a column for it, or one kind for all rows.
block-payer-unknown = “{ $text }” is not among the organisations. Add it there first, or correct the name.
block-word-unknown = “{ $text }” is not known in the column { $column }. Use the words of the form.
block-too-many = This block has { $rows } rows; at most { $most } can be added at once. Paste it in parts.
block-too-long = This is far more text than { $most } rows can hold. Copy only the columns that matter.
block-rows-refused = { $count ->
    [one] One row cannot be added yet; nothing was added. Correct it in the sheet and paste again, or leave out its column.
   *[other] { $count } rows cannot be added yet; nothing was added. Correct them in the sheet and paste again, or choose the columns anew.
 }
block-nothing-read = There is no row with an amount here. Copy the cells in the spreadsheet, then paste them.
