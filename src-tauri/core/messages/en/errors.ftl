# Sentences that refuse something and say what to do.
error-fields = Some fields cannot be saved as they are. Each says what to change.
error-not-found = This record is not in the programme any more. It may have been deleted, or its making undone.
error-gone-meanwhile = This record was deleted while you were editing it. Copy what you need, then enter it as a new record.
error-conflict = Somebody else changed this record while you were editing it. Choose which version to keep; nothing was overwritten.
error-reference-gone = Something this record points to is not in the programme any more. Choose it anew from the list.
error-in-use = Other records still hang on this one, so it cannot be deleted. Delete or move those first, or archive it.
error-busy = Another program is writing to this programme file. Wait a moment and try again; nothing was changed.
error-temporary-full = The disk for temporary files is full: a sheet of this size does not fit on it. Nothing was changed. Free some space there, then try again.
error-disk-full = The disk is full, so nothing was saved. Free some space, then try again.
error-read-only = This file or folder cannot be written. Ask for the right to write there, or copy the file to another folder and open the copy.
error-input-output = The disk reported an error, so nothing was saved. Check the drive or the network folder, then try again.
error-damaged = This programme file is damaged. Leave it as it is and open your latest backup; ask your IT officer to keep a copy of the damaged file.
error-not-a-programme = This file is not an SSC Desk programme. Programme files end in .ssc.
error-incomplete = { $file } is incomplete, as when copying was interrupted. Copy it again from where it came from. The file was not touched.
error-is-open-programme = This file belongs to the programme that is open now. Choose another file, or save a copy of the programme and choose the copy.
error-is-folder = { $file } is a folder. Choose a programme file that ends in .ssc.
error-too-new = { $file } was made by a newer version of SSC Desk. Install that version to open it. The file was not touched.
error-file-exists = { $file } exists already. Choose another name; the existing file was not touched.
error-file-moved = { $file } was moved, renamed or deleted by another program while it was open here. Nothing new can be saved into it; what was saved before and what you are typing is still here. Save a copy under a new name and go on working in the copy.
error-file-missing = The file is not there. It may have been moved, renamed or deleted.
error-folder-missing = The folder of { $path } does not exist. Choose an existing folder.
error-cancelled = The work was cancelled. No file was written or changed.
error-nothing-open = No programme is open. Open one or make a new one first.
error-internal = Something went wrong inside SSC Desk. Nothing was changed. Try again, and if it happens again tell your IT officer the time it happened.
error-unknown-command = There is no command { $name }. “ssc-desk call --list” shows them all.
error-request-unreadable = This is missing, or not of the expected form.
agency-missing = The agency has not been entered yet. Enter it first: country, name, currency and fiscal year.
agency-exists = This programme has an agency already. Edit that one.
history-nothing-to-undo = There is nothing to undo.
history-lasting = “{ $operation }” cannot be undone, nor what was done before it.
history-nothing-to-redo = There is nothing to redo.

# What single values refuse.
value-date-unknown = { $text } is not a day of the calendar. Write it as year-month-day, such as 2025-03-31.
value-date-absurd = { $text } lies outside 1900 to 2200. Check the year.
value-currency-unknown = { $text } is not a known currency code. Use three letters, such as THB or USD.
value-country-unknown = { $text } is not a known country. Type its name or choose it from the list.
value-percent-unreadable = { $text } is not a number. Write a percentage such as 33.34.
value-percent-out-of-range = { $text } is not a share: it must lie between 0 and 100, with at most six decimals.
value-rate-unreadable = { $text } is not a number. Write how many units of the currency one US dollar buys, such as 32.3035.
value-rate-not-positive = A rate must be above zero: it says how many units of the currency one US dollar buys.
value-rate-absurd = { $text } is too large or has too many decimals for a rate. Check it against the source.
value-amount-unreadable = { $text } is not an amount. Write digits with a point before the decimals, such as 1250.50.
value-amount-decimals = Amounts in { $unit } have { $decimals ->
    [0] no decimals
    [one] at most one decimal
   *[other] at most { $decimals } decimals
 }.
value-amount-absurd = { $text } is too large for one cost line or budget. Check the number of zeros.

value-quantity-unreadable = { $text } is not a number. Write digits with a point before the decimals, such as 12.5.
value-quantity-absurd = { $text } is too large, or has more than six decimals. Check the number and its unit.

# What fields refuse.
rule-empty = This cannot be empty.
rule-control-characters = This holds invisible control characters, as when text is copied from another program. Type it again, or paste it as plain text.
rule-too-long = This has { $has } characters; at most { $max } fit here.
rule-between = This must lie between { $least } and { $most }.
rule-language-unknown = { $text } is not a language tag. Use one such as en, th or fa.
rule-email-unlikely = This does not look like an e-mail address. It needs one @ and a domain, such as name@agency.go.th.
rule-end-before-start = The end, { $end }, lies before the start, { $begin }. Change one of them.
rule-percent-zero = A share of zero says nothing. Enter more than 0, or remove the row.
rule-sum-below = Together these make { $has } %, which is { $by } % short of 100 %.
rule-sum-above = Together these make { $has } %, which is { $by } % above 100 %.

organisation-channel-unknown = { $text } is not a DAC channel code. Choose one from the list or leave it empty.
project-country-twice = { $country } stands here twice. Put its shares together.
project-area-twice = The area { $area } stands here twice. Put its weights together.
project-goal-twice = { $goal } stands here twice. Put its weights together.
project-role-twice = This organisation has the same role twice. Remove one.
project-code-taken = Another project has the code { $code }. Choose another code.
project-purpose-unknown = { $text } is not a DAC purpose code. Choose one from the list or leave it empty.
project-area-unknown = { $text } is not a priority area of the survey. Choose one from the list.
project-goal-unknown = { $text } is not a goal or target of the 2030 Agenda. Use a number such as 2 or 2.5.
project-lines-other-way = { $count ->
    [one] One cost line goes the other way, so the project cannot be { $direction } only: { $lines }. Change that line first, or let the project go both ways.
   *[other] { $count } cost lines go the other way, so the project cannot be { $direction } only: { $lines }. Change those lines first, or let the project go both ways.
 }
country-group-taken = Another group has the code { $code }. Choose another code.
country-alias-taken = “{ $alias }” already means { $country }.
cost-line-without-day = Enter the day, or the fiscal year when the day is not known.
cost-line-day-and-year = Enter either the day or the fiscal year, not both.
cost-line-zero = An amount of zero says nothing. Enter the amount, or delete the line.
cost-line-both-ways = A single cost line is either provided or received. Choose one.
cost-line-without-valuation = In-kind cooperation needs the method by which it was valued.
cost-line-money-valued = A valuation method belongs to in-kind cooperation only. Leave it empty for money, or choose an in-kind kind.
valuation-of-other-method = The amount was worked out by another method: { $method }. Choose that method, or discard how it was worked out.
valuation-not-positive = Enter a number above zero.
valuation-amount-missing = Enter the amount.
valuation-working-days-missing = Enter the working days of a month, such as 22: a monthly salary is divided by them.
valuation-no-parts = Add at least one row.
valuation-too-many = More than { $most } rows are a document of their own. Add them up there and enter the sums.
valuation-one-currency = All amounts of one valuation are in one currency, here { $currency }.
valuation-absurd = The sum is absurdly large. Check the numbers of this row.
cost-line-counted = Counts (C) are never entered as money. Record the persons and days instead.
cost-line-measurement-unknown = { $text } is not a kind of figure. Choose one from A1 to B11.
rate-of-dollar = Rates are units for one US dollar, so the dollar itself needs none.
rate-period-unfit = { $text } does not fit. Write a year (2018), a month (2018-11) or a day (2018-11-01), as the kind of rate says.
reference-list-unknown = There is no list { $text } in the program. Choose one of the list of lists.
