# The screen of the checks: what was found, and what one press does about it.
checks-title = Checks for { $year }
checks-rules = Rules
checks-missing = Missing for the report { $year }
checks-every = All
checks-nothing = Nothing is missing for { $year }
checks-nothing-note = The money of the year has its rates, payers, countries, shares and areas, and every question of the survey is answered. Look under “All checks” for the rest of the register.
checks-more = And { $number } more. Mend some of these, and the next ones appear.
check-passes = Passes
check-blocks = Blocks sealing
check-advises = Advice
checks-passing = Pass
checks-others = And { $number } more records
checks-record = Record
checks-found = What was found
checks-do = Mend
checks-findings = Findings: { $rule }
checks-mend-payer = Paid by this agency
checks-mend-payer-of = Paid by this agency: { $name }
checks-mend-all = Mend all { $number }…
checks-mend-one = Mend…
checks-mend-one-of = Mend: { $name }
checks-open = Open
checks-open-of = Open: { $name }
checks-join = Join…
checks-join-of = Join: { $name }
checks-keep-one = Keep one…
checks-keep-one-of = Keep one: { $name }
checks-right = Right as it is…
checks-right-of = Right as it is: { $name }
checks-right-all = All are right…
checks-right-title = { $count ->
    [one] Leave this finding as it is?
   *[other] Leave { $number } findings as they are?
 }
checks-right-note = The finding stands no longer in the way. The reason is kept with your name and the day, and is printed in the report with the basis of the figures. It comes back when the record changes.
checks-right-reason = Why it is right
checks-right-save = Leave as it is
checks-right-two = These are different payments
checks-dismissed = { $count ->
    [one] 1 finding left as it is
   *[other] { $number } findings left as they are
 }
checks-dismissed-by = { $actor }, { $day }
checks-dismissed-day = { $day }
checks-look-again = Look at it again
checks-look-again-of = Look at it again: { $name }
checks-payer-title = { $count ->
    [one] Who paid for this line?
   *[other] Who paid for these { $number } lines?
 }
checks-payer = Payer
checks-payer-save = Enter the payer
checks-shares-title = { $count ->
    [one] Scale shares of 1 project to 100 %
   *[other] Scale shares of { $number } projects to 100 %
 }
checks-preview-more = And { $number } more.
checks-shares-note = The shares keep their proportions and are rounded so that they make exactly 100 %.
checks-shares-save = Scale the shares
checks-share-of = Country, area or goal
checks-before = Now
checks-after = Afterwards
checks-period-title = Widen the days of { $count ->
    [one] 1 project
   *[other] { $number } projects
 }
checks-period-note = The first and last day then hold every disbursement and activity. If the day of a line or activity is wrong, close this and correct it there.
checks-period-save = Widen the days
checks-period-nothing = Nothing can be widened: the projects have no first or last day.
checks-project = Project
checks-first-day = First day
checks-last-day = Last day
checks-basis-title = { $count ->
    [one] Purpose and legal basis of 1 person
   *[other] Purpose and legal basis of { $number } persons
 }
checks-basis-note = Entered where a person has none; what is there stays.
checks-basis-purpose = Why the agency keeps the data
checks-basis-legal = Legal basis
checks-basis-save = Enter for all
checks-rates-title = Take an earlier year’s rate
checks-rates-note = Better enter the rate that your source publishes. A rate that you carry forward is marked as such in the report.
checks-rates-currency = Currency
checks-rates-year = Year
checks-rates-from = Rate to carry forward
checks-rates-offer = { $rate } of { $from }
checks-rates-none = No earlier rate is known: enter one
checks-rates-enter = Enter the rate
checks-rates-enter-of = Enter the rate of { $currency } for { $year }
checks-rates-save = { $count ->
    [0] Carry forward
    [one] Carry 1 rate forward
   *[other] Carry { $count } rates forward
 }
checks-valuation-title = { $count ->
    [one] The amount of this line or its valuation?
   *[other] The amounts of { $number } lines or their valuations?
 }
checks-valuation-how = What is right
checks-valuation-take = Take what the valuation gives
checks-valuation-drop = Keep the amount, drop the valuation
checks-valuation-reason = Why the valuation goes
checks-valuation-line = Cost line
checks-valuation-gives = Valuation
checks-twins-title = Which of these lines is the one?
checks-twins-note = The line you choose stays; the others are deleted, and their documents go to it. If all are payments of their own, say so.
checks-twins-keep = Line that stays
checks-twins-save = { $count ->
    [one] Delete the other
   *[other] Delete the other { $count }
 }
checks-twins-two = They are different payments
checks-join-title = Join { $count } projects into one
checks-join-many-title = Join { $projects } projects into { $kept }
checks-join-note = What stands in several of them alike counts once and is split by the shares. What only one of them has moves, and keeps that one’s country. Undo brings all of them back.
checks-join-stays = Project that stays
checks-join-code = Its code
checks-join-name = Its title
checks-join-sums = Money
checks-join-flow = Flow
checks-join-apart = Now, all projects together
checks-join-once = Counted once
checks-join-records = What moves
checks-join-kind = Records of the projects that go
checks-join-moved = Move
checks-join-twice = Stand there already
checks-join-lines = Cost lines
checks-join-activities = Activities
checks-join-people = Participants and experts
checks-join-documents = Documents
checks-join-contacts = Contacts
checks-join-indicators = Indicators
checks-join-evaluations = Evaluations
checks-join-budgets = Budgets
checks-join-history = Entries of the history, read with the project
checks-join-which = { $count ->
    [one] 1 line that is counted once
   *[other] { $number } lines that are counted once
 }
checks-join-shares = Shares of the countries
checks-join-country = Country
checks-join-add-country = Add a country
checks-join-equal = Equal shares
checks-join-equal-note = Every project gets equal shares of its countries. To set other shares, join it by itself.
checks-join-projects = Projects
checks-join-countries = Countries
checks-join-save = { $count ->
    [one] Join
   *[other] Join all { $count }
 }

# Where a cost line is used, in its drawer.
uses-title = Where this line counts in { $year }
uses-counts = It is part of the contribution.
uses-part = Of this line in { $year }
uses-figures = { $count ->
    [one] 1 figure of the report
   *[other] { $number } figures of the report
 }
uses-cell = { $table }: { $amount } of { $lines } lines
uses-rounding = Each figure adds up its parts in their own currency, converts once and rounds once; the rows of a table are rounded so that they make its total.
