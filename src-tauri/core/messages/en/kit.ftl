# Collection from ministries: a workbook that goes out, is filled in, and comes back.
kit-state-made = Sent out
kit-state-answered = Answered, rows left
kit-state-merged = Taken in
kit-report-sent = Not reported yet
kit-report-confirmed = Confirmed
kit-report-changed = Changed
kit-report-added = Added
kit-result-conflict = Changed on both sides
kit-result-missing = Not in the answer

# The workbook
kit-title = { $agency }: South-South cooperation in { $year }
kit-subtitle = { $sheet } of { $ministry } in { $year }
kit-subtitle-due = { $sheet } of { $ministry } in { $year }, asked back by { $due }
kit-tab-instructions = Instructions
kit-tab-lists = Lists
kit-ministry = Ministry
kit-year = Year
kit-year-days = { $year }, from { $first } to { $last }
kit-due = Asked back by
kit-send-to = Send it back to
kit-steps = What to do
kit-step-look = 1. Look through the sheets. They hold what the agency knows of your cooperation in the year.
kit-step-mend = 2. Correct what is wrong, in the cell itself. Leave what is right as it is. A column with a star must be filled in every row.
kit-step-add = 3. Write what is missing into the empty rows below: a project first, then its activities and cost lines. Choose from the lists where a cell offers one.
kit-step-money = 4. Write each payment of your own once, as a cost line in the currency in which it was paid. A cost line needs a day or a year, and in-kind cooperation says how it was valued.
kit-step-people = 5. Give participants as numbers. Please write no names of persons.
kit-step-keep = 6. Do not copy rows over others and do not delete rows: the program knows each row by a hidden key. If a record should not be there, write so in the e-mail.
kit-step-return = 7. Save the workbook under any name and send it back.
kit-stamp = Stamp
kit-key = Key
kit-project = Project
kit-list-of = { $list }: { $sheet }
kit-yes = Yes
kit-no = No
kit-hint-project = The project’s code. For a new project without a code, write its title as it stands in the sheet of projects.
kit-hint-code = Leave it empty for a new project: it gets a code.
kit-hint-countries = Choose one, or write several with their shares: Cambodia 60 %; Viet Nam 40 %
kit-hint-areas = Choose one, or write several with their weights: Trade 50 %; Transport 50 %
kit-hint-goals = The number of a goal or target, such as 3 or 3.c. Several are parted by semicolons.
kit-hint-date = A day, such as 2025-11-30.
kit-hint-year = Only where the day is not known.
kit-hint-refund = Yes where money came back.
kit-hint-valuation = Only for in-kind cooperation.
kit-wrong-choice = Please choose from the list.
kit-wrong-date = Please write a day between 1950 and 2100, such as 2025-11-30.
kit-wrong-year = Please write a year with four digits.
kit-wrong-amount = Please write an amount above zero, without its currency. For money that came back, choose Yes in the column of refunds.
kit-wrong-number = Please write a whole number.

# The stamp
kit-not-one = This workbook is no collection kit: it carries no stamp. Take it in with Import.
kit-stamp-damaged = The stamp of this workbook is damaged, so nobody can tell which kit it is. Make a new kit and copy the ministry’s rows into it.
kit-stamp-newer = A newer version of SSC Desk made this kit. Update the program to take it in.
kit-of-other-programme = This kit was made by another programme. Open that one to take it in.
kit-unknown = This programme made the kit, but does not keep it any more: it was withdrawn, or making it was undone.
kit-without-sheets = The sheets of this kit have lost their hidden columns. Ask the ministry for the workbook as it was filled in, or take it in with Import.
kit-sheet-twice = The sheet { $sheet } is a copy of another one. Delete one of them.
kit-too-many-rows = A sheet of this kit has more than { $rows } rows. Take it in with Import.
kit-is-older = A newer kit for { $ministry } and { $year } was made after this one.
kit-taken-before = An answer of this kit was taken in on { $day }. What it has said already changes nothing.

# Rows
kit-row-copied = Row { $row } has the same hidden key: this one was copied from it. Say whether it is a new record.
kit-record-gone = The record was deleted in the register since the kit was made.
kit-project-fixed = A record that was sent stays with its project. Write it anew under the other one.
kit-cannot-be-empty = { $field } cannot be emptied.
kit-cannot-be-so = { $field } cannot be “{ $value }”.
kit-note-moved = The rows of this sheet were moved without their hidden keys. This one was found by what it says.
kit-note-old-fault = The record had a fault before, which the ministry has not touched: { $fault } It stays, and Checks lists it.
kit-note-missing = It was sent and is not in the answer. It stays in the register.

# Making kits
kit-none-chosen = Choose a ministry.
kit-too-many = Choose at most { $most } ministries at once.
kit-ministry-unknown = This organisation is not in the register.
kit-not-a-ministry = No ministry of the register is called “{ $name }”.
kit-year-unlikely = { $year } is no year of a calendar.
kit-answered-stays = An answer of this kit was taken in, and records refer to it. It stays.
op-kit-made = Collection kit { $year } for { $ministry } made
op-kits-made = { $count ->
    [one] One collection kit for { $year } made
   *[other] { $count } collection kits for { $year } made
  }
op-kit-withdrawn = Collection kit { $year } for { $ministry } withdrawn
op-kit-merged = Answer of { $ministry } for { $year } taken in
