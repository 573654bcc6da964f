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
check-same-project-twice = Projects with the same title
check-same-project-twice-advice = If it is one project entered once for each country, keep one and give it shares.
check-line-twice = Cost lines that look alike
check-line-twice-advice = Same project, day, payer, amount and text: delete one if it was entered twice.
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
