# Checks: what they want, and what to do.
severity-blocks = Blocks the report
severity-advises = Advisory
check-rate-missing = Amounts without an exchange rate
check-rate-missing-advice = Add the rate of this currency and year to the series “{ $series }”, or choose another series.
check-line-without-payer = Cost lines without a payer
check-line-without-payer-advice = Say who paid; until then the line counts for nobody.
check-project-without-country = Projects without a country
check-project-without-country-advice = Add the countries and their shares; until then the amounts are not allocated.
check-shares-not-whole = Shares that are not 100 %
check-shares-not-whole-advice = Correct the shares of the countries so that they make 100 %.
check-direction-missing = Cost lines that do not say provided or received
check-direction-missing-advice = The project goes both ways: choose the direction of each line.
check-project-without-area = Projects without a priority area
check-project-without-area-advice = Add the priority areas; until then the amounts are not allocated.
check-project-without-goal = Projects without an SDG
check-project-without-goal-advice = Add the goals that the project serves.
check-project-per-country = Projects entered once for each country
check-project-per-country-advice = The same code or title and the same budget: the money counts once for each project. Join them into one project with shares.
check-same-project-twice = Projects with the same title
check-same-project-twice-advice = If they are one project, join them. If they are several, say that this is right.
check-line-twice = Cost lines that look alike
check-line-twice-advice = Same amount, day and payer, and a similar text: keep one if it was entered twice.
check-amount-off = Amounts that are off by a power of ten or an exchange rate
check-amount-off-advice = Beside other years or other lines of the kind the amount has too many or too few digits, or is in another currency.
check-amount-off-year = { $year }: { $amount }, other years about { $usual } – { $factor }
check-amount-off-usual = { $amount }, usual for { $measurement } about { $usual } – { $factor }
check-factor-power = off by a factor of { $factor }
check-factor-rate = off by about the exchange rate
check-above-committed = committed { $committed }, disbursed { $disbursed }: { $difference } more
check-budget-of-flow = { $amounts } ({ $flow })
check-project-runs = project runs { $from } – { $until }
check-valuation-differs = Amounts that their valuation does not give
check-valuation-differs-advice = The amount was changed after it was valued, or the other way round. Take the amount that the valuation gives, correct its inputs, or drop them with a reason.
check-valuation-gives = the valuation gives { $amount }
check-valuation-take = Take the amount of the valuation
check-valuation-drop = Keep the amount and drop the valuation
check-scholarship-cost = Scholarships of unusual monthly cost
check-scholarship-cost-advice = The cost of a month is far from what scholarships of this programme usually cost. Check the months, the number of scholars and the amount.
check-scholarship-monthly = { $cost } for { $months } months: { $monthly } a month, usually { $low } to { $high }
check-total-moved = Totals that moved by more than a quarter
check-total-moved-advice = Look at what moved the total. If it is right, say why: the reader of the report will ask.
check-total-moved-detail = { $year_before }: { $before }, { $year }: { $now } ({ $percent } %)
check-group-changes = Countries that join or leave a group within the year
check-group-changes-advice = Lines before the day count for the group, lines from that day on do not, or the other way round. Check the date of the change and the days of the lines.
check-group-joined = joins { $group } on { $day }: { $before ->
    [one] 1 line
   *[other] { $before } lines
 } before, { $after } from that day on
check-group-left = leaves { $group } on { $day }: { $before ->
    [one] 1 line
   *[other] { $before } lines
 } before, { $after } from that day on
check-group-before = before the change of { $group }
check-group-after = after the change of { $group }
check-small-cells = Tables with numbers of persons below five
check-small-cells-advice = In the annual report, its package and exports for others these numbers are hidden, with others from which they could be worked out. In the agency’s own reports they stay.
check-small-trainees-country = Trainees by country
check-small-trainees-sex = Trainees by sex
check-small-trainees-area = Trainees by priority area
check-small-experts-country = Experts by country
check-small-experts-sex = Experts by sex
check-small-hidden = { $small ->
    [one] 1 number below five
   *[other] { $small } numbers below five
 } of { $numbers }; { $hidden } hidden in public
check-rate-nothing-earlier = There is no earlier rate of { $currency } to use for { $year }.
check-rate-carried = Carried forward from { $from }: { $source }
check-rule-unknown = There is no check “{ $rule }”.
check-nothing-stands = Nothing of this is found any more.
check-cannot-be-dismissed = Without it there is no figure: this cannot be left as it is.
check-twins-unclear = Choose one line to keep and at least one other to delete.
noun-dismissal = Findings that are right
op-findings-dismissed = { $count ->
    [one] Finding left as it is
   *[other] { $count } findings left as they are
 }
op-finding-restored = Finding looked at again
op-payer-mended = Payer { $payer } entered for { $count ->
    [one] 1 cost line
   *[other] { $count } cost lines
 }
op-basis-mended = Purpose and legal basis entered for { $count ->
    [one] 1 person
   *[other] { $count } persons
 }
op-valuation-taken = Amount of { $count ->
    [one] 1 line
   *[other] { $count } lines
 } taken from the valuation
op-valuation-dropped = Valuation of { $count ->
    [one] 1 line
   *[other] { $count } lines
 } dropped: { $reason }
op-shares-mended = Shares of { $count ->
    [one] 1 project
   *[other] { $count } projects
 } scaled to 100 %
op-period-mended = Days of { $count ->
    [one] 1 project
   *[other] { $count } projects
 } widened
op-twins-mended = { $count ->
    [one] Cost line that stood twice deleted
   *[other] { $count } cost lines that stood twice deleted
 }
op-rates-carried = { $count ->
    [one] Exchange rate carried forward
   *[other] { $count } exchange rates carried forward
 }
op-projects-joined = { $count } projects joined into { $code }
op-projects-joined-many = { $projects } projects joined into { $kept }
join-too-few = Choose at least two different projects to join.
join-other-direction = { $code } goes another way: a project that is provided and one that is received cannot be one.
check-disbursed-above-committed = More disbursed than committed
check-disbursed-above-committed-advice = Check the amounts, or enter the missing commitment.
check-outside-project = Days outside the project
check-outside-project-advice = Correct the day, or the project’s first or last day.
check-person-without-basis = Persons without purpose or legal basis
check-person-without-basis-advice = Enter why the agency keeps these data and on which legal basis.
check-sex-not-recorded = Persons whose sex is not recorded
check-sex-not-recorded-advice = Reported as “not recorded”. Enter it where it is known.
check-blocked = { $count ->
    [one] One finding blocks the report. The lines above name it.
   *[other] { $count } findings block the report. The lines above name them.
 }
check-line-of-unknown-kind = Cost lines without a known kind of cooperation
check-line-of-unknown-kind-advice = Choose what kind of figure the line is, A for money or B for in kind; until then the report cannot place it.
check-year-without-lines = Years without any cost line
check-year-without-lines-advice = The report shows five years side by side. Enter the lines of this year, or leave it if nothing was given.
check-year-without-budget = No budget for the year
check-year-without-budget-advice = Enter what each source gives, so that plan and execution can be compared.
check-question-unanswered = Survey questions without an answer
check-question-unanswered-advice = Answer them in the annual report; the register proposes nothing for them.
check-expert-twice = Experts in two places at once
check-expert-twice-advice = The days of two assignments of the same person overlap. Correct the days, or leave it if both are meant.
checks-all = All checks
checks-severity = Severity
checks-looked-missing = Missing for the year’s report
report-section-left = Findings left as they are
report-left-lead = The checks of the register found these and somebody looked at them. They are right, for the reasons given.
report-table-left = Findings left as they are, with reasons
