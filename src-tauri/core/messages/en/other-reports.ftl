# Country brief, goals, trainee statistics, budget execution, and what all of them share.
format-pdf = PDF
format-xlsx = Excel workbook
other-made-on = Made on { $day }
other-nothing = Nothing is recorded for this table.
other-more-rows = { $count ->
    [one] One more row stands in the workbook of this report.
   *[other] { $count } more rows stand in the workbook of this report.
  }
other-basis-year = Year
other-basis-flow = Flow
other-basis-scope = Whose money
other-basis-side = { $scope }; { $side }
other-basis-rates = Exchange rates
other-rate = { $year }: US$ 1 = { $currency } { $rate }
other-rates = { $rates } ({ $series })
other-basis-rounding = Rounding
other-rounding = Sums are made in the original currency, converted once at the year’s rate and rounded once; the parts of a table add up to its total.

sheet-about = About
sheet-issued-by = Issued by
sheet-date = Date
sheet-unit = Unit
sheet-unit-full = Amounts are in full units of their currency, not in thousands or millions.
sheet-head-sheet = Sheet
sheet-head-column = Column
sheet-head-meaning = Meaning
sheet-side-about = Whose money it is; these are never added up.
sheet-modality-about = Modality of the survey; the modalities add up to the total.
sheet-amount-about = Amount in { $currency }, { $year }.
sheet-sum-about = Sum of the years in { $currency }.
sheet-count-about = Counted in { $year }.

brief-title = Country brief: { $country }
brief-subject = All cooperation with a country, both ways
brief-provided-in = Provided in { $year }
brief-provided-sum = Provided, five years
brief-received-sum = Received, five years
brief-trainees-sum = Trainees, five years
brief-chart = Provided, financial (A) and in kind (B)
brief-both-ways = Cooperation both ways
brief-side = Whose money
brief-modalities = Provided, by modality
brief-counted = Counted
brief-given = Given to the country
brief-taken = Received in projects with the country
brief-counted-note = Persons count once a year; trainees by nationality, experts by country of assignment. Counts are never added to money.
brief-counted-none = Nobody is recorded in these years.
brief-running = { $count ->
    [0] Projects under way
    [one] One project under way
   *[other] { $count } projects under way
  }
brief-running-none = No project is under way.
brief-project = { $code }: { $title } ({ $direction })
brief-project-until = { $code }: { $title } ({ $direction }, until { $day })
brief-more = { $count ->
    [one] and one more
   *[other] and { $count } more
  }
brief-upcoming = Upcoming
brief-upcoming-none = No activity is planned.
brief-activity = { $day }: { $title } ({ $kind })
brief-organisations = Organisations
brief-organisations-none = No organisation of the country is recorded.
brief-register = In the register, all years: projects { $projects }; activities { $activities }; trainees { $trainees }; experts and volunteers { $experts }.
brief-from = First day
brief-until = Last day

goals-title = Contribution to the Sustainable Development Goals, { $year }
goals-subject = Contribution by Sustainable Development Goal and target
goals-lead = The contribution of five years, { $own } or { $usd }, by the goals and targets that its projects serve.
goals-chart = Contribution by goal, { $year }
goals-by-goal-short = Goals
goals-by-goal = Contribution by goal, { $currency } and US$
goals-by-target-short = Targets
goals-by-target = Contribution by goal and target
goals-goal-or-target = Goal or target
goals-target = Target { $code }
goals-whole = Goal as a whole
goals-projects-short = Projects
goals-projects = Projects by goal, with the part that serves the goal
goals-note = A project that serves several goals is split by its weights, so that all goals sum to the contribution.
goals-target-note = Targets add up to their goal. What names a goal without a target stands as the goal as a whole.
goals-projects-note = A project stands under every goal that it serves, each time with the part of its weight.

trainees-title = Trainee statistics { $year }
trainees-subject = Trainees by country, sex, field and course
trainees-lead = Trainees of the courses and seminars that were provided.
trainees-public = Numbers under five are hidden ({ $mark }), and with them those from which they could be computed.
trainees-hidden-mark = x
trainees-no-sexes = The tables of the year are not divided by sex, because a total by sex is under five.
trainees-sex-about = Trainees whose sex is recorded as: { $sex }.
trainees-total-about = All of the row.
trainees-days = Training days
trainees-days-about = Days of all participants together.
trainees-hours = Training hours
trainees-hours-about = Hours of all participants together: a participant’s own, else those that the course taught.
trainees-sex-years-short = Sex, five years
trainees-sex-years = Trainees by sex, five years
trainees-country-short = Country and sex
trainees-country = Trainees by country and sex, { $year }
trainees-area-short = Field and sex
trainees-area = Trainees by field and sex, { $year }
trainees-course-short = Courses
trainees-course = Participants by course and sex, { $year }
trainees-course-head = Course
trainees-country-years-short = Country, five years
trainees-country-years = Trainees by country, five years
trainees-area-years-short = Field, five years
trainees-area-years = Trainees by field, five years
trainees-years-note = A person counts once in each year; years are therefore not added up.
trainees-rule-label = Counting
trainees-rule = A person counts once a year, and the first course of the year says country and field. Where persons are not recorded one by one, the number of participants is taken. Who withdrew is not counted.
trainees-course-rule = Participants, so that a person stands in every course attended; their sum can be larger than the number of persons.

execution-title = Budget execution, fiscal year { $year }
execution-subject = Budget against what is planned, committed and disbursed
execution-lead = { $days }; { $scope }.
execution-rule-label = Counting
execution-rule = Counted is what payers inside the scope plan, have committed and have disbursed, whichever way the cooperation goes. Every currency stands by itself; nothing is converted.
execution-area-short = Areas
execution-area = Budget, planned, committed and disbursed by priority area
execution-area-note = A project’s money is split over its priority areas by their weights, so that the areas of a currency add up to its total.
execution-budget = Budget
execution-budget-about = What the budgets give.
execution-planned-about = What is planned in cost lines.
execution-committed-about = What was committed.
execution-disbursed-about = What was disbursed.
execution-left = Budget left
execution-left-about = Budget less what was disbursed; negative where more was disbursed than given.
execution-source-short = Sources
execution-source = Budgets by source
execution-source-head = Source
execution-source-note = A cost line does not name the budget that it is paid from, so spending is not divided by source. Budgets of single projects stand as not allocated.
execution-payer-short = Payers
execution-payer = Committed and disbursed by payer
execution-month-short = Months
execution-month = Committed and disbursed by month
execution-month-head = Month
execution-month-note = Lines known by their fiscal year only have no month.
execution-no-month = No month recorded
execution-committed-sum = Committed so far
execution-disbursed-sum = Disbursed so far
execution-sum-about = Sum from the first month on.
