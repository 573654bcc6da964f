# Sheets of others into the register.
import-kind-projects = Projects
import-kind-projects-money = Projects with their money
import-kind-cost-lines = Cost lines
import-kind-activities = Activities
import-kind-participants = Participants
import-kind-experts = Experts and volunteers
import-kind-organisations = Organisations
import-kind-rates = Exchange rates
import-result-create = Create
import-result-update = Update
import-result-unchanged = Unchanged
import-result-refused = Need attention
import-result-left-out = Left out
import-fix-type-value = Type a value
import-fix-leave-empty = Leave empty
import-fix-skip-row = Skip row
import-fix-mark-refund = Mark as refund
import-fix-same-record = It is this one
import-fix-new-record = It is another one
import-fix-join-countries = Join the countries
import-fix-take-row = Take the row
import-fix-section-row = It names a country
import-joined-money-whole = The whole budget each time
import-joined-money-own = Each country’s own
import-unit-one = Units
import-unit-thousand = Thousands
import-unit-million = Millions
import-unit-billion = Thousands of millions
import-decimal-point = 1,250.50
import-decimal-comma = 1.250,50
import-day-first = 31/12/2025
import-month-first = 12/31/2025
import-calendar-auto = As the years tell
import-calendar-gregorian = Gregorian
import-calendar-buddhist = Buddhist era
import-calendar-solar-hijri = Solar Hijri
import-existing-update = Update it
import-existing-leave = Leave it as it is
import-field-id = Key in the register
import-field-share = Share of the country
import-field-refund = Is a refund
import-field-language = Language
import-field-channel-code = DAC channel code
import-field-series = Series of rates
import-field-rate = Units for one US dollar
import-holds-text = Words
import-holds-choice = A word of a list
import-holds-choices = Words of a list
import-holds-date = A day
import-holds-year = A year
import-holds-amount = An amount
import-holds-number = A number
import-holds-percent = A share
import-holds-truth = Yes or no

import-note-skipped = You skip this row.
import-note-hidden = The row is hidden in the sheet.
import-note-sum = The row adds up others.
import-note-header = The row repeats the titles.
import-note-section = The row names the country of the rows below it.
import-note-no-country = The row names a part of the sheet that is no country.
import-note-remark = The row is a remark and no record.
import-note-no-amount = The row has no amount.
import-note-left-as-is = It is in the register and stays as it is.
import-note-counted-once = Joined with row { $row }. The same money stands there and is counted once.
import-note-joined = Joined with row { $row }.
import-note-code = The sheet gives no code. The project gets { $code }.

import-word-unknown = “{ $word }” is not known. List: { $list }.
import-organisation-unknown = No organisation of the register is called “{ $name }”.
import-organisation-several = Several organisations of the register are called “{ $name }”.
import-year-unreadable = “{ $text }” is not a year.
import-number-unreadable = “{ $text }” is not a number.
import-cell-missing = { $field } is missing.
import-currency-missing = The currency is missing. Amounts need one.
import-currency-sign = “{ $sign }” may stand for several currencies. Say in the options which one it is.
import-currency-two = The row says { $row }, the amount says { $amount }.
import-amount-negative = A negative amount looks like a refund, but the row is not marked as one.
import-row-twice = Row { $row } says the same already.
import-code-twice = The code { $code } stands in the sheet already.
import-code-other-title = Row { $row } has the same code and another title. Give one of them another code.
import-code-other-country = Row { $row } is the same project with another country. Joined, they are one project with shares, and its money is counted once.
import-waits-for-row = It belongs to one project with row { $row }, which is refused.
import-key-unknown = No record of the register has this key.
import-project-unknown = No project of the register has the code or title “{ $name }”.
import-project-alike = It looks like { $code } “{ $title }”, which is in the register. Is it the same project?
import-activity-unknown = No activity of the register has the title “{ $name }”.
import-activity-several = Several activities have the title “{ $name }”. Give the project, too.
import-sum-absurd = The amounts of this sheet add up to more than any programme has. Check what they count: units, thousands or millions.

import-no-such-sheet = The file has no sheet “{ $name }”.
import-sheet-empty = The sheet is empty.
import-no-such-column = The sheet has no such column.
import-too-many-rows = The sheet has more than { $most } rows. Split it.
import-no-columns = Say of at least one column what it is.
import-field-unfit = { $field } does not belong to these rows.
import-field-twice = { $field } is chosen twice.
import-corrections-many = More than { $most } corrections are too many. Mend the sheet itself.
import-nothing-to-take = There is nothing in this sheet that the register does not have, or can take.
import-none-refused = No row is refused.
import-refused-sheet = Refused rows
import-refused-row = Row
import-refused-column = Column
import-refused-value = Value
import-refused-reason = Reason
import-refused-section = Country (section)
import-profile-empty = A layout needs at least one column.
import-profile-large = A layout holds at most { $most } columns.
import-profile-name-taken = There is a layout called { $name } already.
import-profile-many = { $most } layouts are enough. Delete one that you do not need.
import-alias-code-unknown = “{ $code }” is not in the list.

op-imported = { $rows ->
    [one] Imported one row from { $file }
   *[other] Imported { $rows } rows from { $file }
}
op-import-profile-saved = Saved the layout { $name }
op-import-profile-deleted = Deleted the layout { $name }
op-import-alias-taught = Taught “{ $word }” for { $label }
op-import-alias-forgotten = Forgot the word “{ $word }”

# The command line.
import-counts = { $create } to create, { $update } to update, { $unchanged } unchanged, { $refused } refused, { $left } left out
import-dry-run = Nothing was written: this was a dry run.
import-rows-refused = { $rows ->
    [one] One row was refused.
   *[other] { $rows } rows were refused.
}
import-no-such-profile = There is no layout called “{ $name }” for these rows.
