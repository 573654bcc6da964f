# The survey: labels, and the sentences that refuse an answer.
survey-origin-verbatim = The survey's words
survey-origin-summary = Reported by the survey, shortened by us
survey-origin-reconstructed = Our words
survey-kind-text = Text
survey-kind-number = Number
survey-kind-single = One choice
survey-kind-multi = Several choices
survey-kind-country-list = Countries
survey-kind-table = Table
survey-kind-date = Day
survey-asked-respondent = The office
survey-asked-provider = As provider
survey-asked-user = As user
survey-basis-typed = Typed
survey-basis-overridden = Overridden
survey-statement-sum = Sum
survey-statement-mean = Yearly mean
survey-statement-last-year = Last year
survey-statement-each-year = Each year
survey-statement-of-year = { $label }, { $year }
survey-statement-of-years = { $label } of { $begin } to { $end }
survey-not-available = n/a
survey-cell = { $column }: { $value }
survey-summary-countries = { $label }: { $countries }
survey-contribution-qualified = { $figure } ({ $qualifier })

survey-column-name = Name
survey-column-title = Title
survey-column-email = E-mail
survey-column-phone = Phone
survey-column-year = Year
survey-column-link = Link
survey-column-parent = Parent ministry
survey-column-legal-basis = Legal basis
survey-column-amount = Amount
survey-column-currency = Currency
survey-column-unit = Unit
survey-column-basis = Basis
survey-column-flow = Flow
survey-column-scope = Scope
survey-column-fiscal-year = Year basis
survey-column-rate = Units for one US$
survey-column-rate-source = Source of the rate
survey-column-rate-date = Period of the rate
survey-column-amount-usd = US$
survey-column-challenge = Challenge
survey-column-solution = Solution
survey-column-sustainability = Sustainability
survey-column-replicability = Replicability
survey-column-sdg-targets = SDG targets
survey-column-countries = Countries
survey-column-supported-by = Supported by
survey-column-implementing-entity = Implementing entity
survey-column-period = Period
survey-column-contact = Contact
survey-column-own = { $name }

survey-derived-from-agency = From the facts of the agency.
survey-derived-from-projects = { $projects ->
    [one] From one project
   *[other] From { $projects } projects
 } with disbursed lines or activities from { $begin } to { $until }.
survey-derived-from-figures = Figures of { $length } years, { $begin } to { $until }, from { $projects ->
    [one] one project
   *[other] { $projects } projects
 }.
survey-override-printed = { $question }: { $reason } Derived from the register: { $proposed }.
survey-override-printed-alone = { $question }: { $reason }
survey-decided-by = Decided by { $person } on { $day }.
survey-decided-on = Decided on { $day }.

survey-unit-one = full units, not thousands or millions
survey-contribution-basis = A + B: money and valued in-kind cooperation; counts (C) are not added
survey-contribution-days = { $kind }, { $begin } to { $until }
survey-rate-source = { $series }; { $source }

survey-doubt-currency = This is about the register’s figure times the exchange rate. Is it in { $currency }, not in US$?
survey-doubt-power = This differs from the register’s figure by a factor of about { $factor }. Check the number of zeros, and whether one of them is in thousands.
survey-doubt-year = { $year } differs from { $before } by a factor of about { $around }. Check both years.

survey-edition-unreadable = Line { $line } of this file cannot be read as an edition of the survey: { $reason }. Nothing was loaded.
survey-edition-unfit = This edition does not fit together at “{ $place }”. Correct the file and load it again; nothing was loaded.
survey-edition-not-text = This file is no edition of the survey: it is too large, or not text. Nothing was loaded.
survey-edition-built-in = The edition { $id } is part of the program and cannot be replaced. Give the edition in the file an id of its own.
survey-edition-missing = There is no edition { $id } in this programme. Load it first, or choose one of the list.
survey-question-unknown = This edition has no question { $question }.
survey-answer-empty = An empty answer says nothing. Fill it in, or clear it.
survey-answer-of-other-kind = This question takes another kind of answer: { $expected }.
survey-answer-is-derived = The register answers this question. To print something else, override it and give the reason.
survey-nothing-to-override = The register proposes no answer here. Type the answer instead.
survey-override-changes-nothing = This is what the register proposes already. Change it, or clear the override.
survey-reason-missing = Give the reason why the derived answer is replaced. The report prints it.
survey-choice-twice = “{ $choice }” stands here twice. Remove one.
survey-choice-exclusive = “{ $choice }” excludes every other choice. Remove it, or the others.
survey-option-unknown = “{ $text }” is not an option of this question. Choose one from the list.
survey-other-without-words = “{ $option }” needs words. Type what it is.
survey-option-takes-no-words = “{ $option }” stands by itself. Put further words under “Other”.
survey-rows-too-many = At most { $most } rows fit here.
survey-column-unknown = “{ $text }” is not a column of this question.
survey-no-statement-asked = This question does not ask which figure is printed.
survey-statement-missing = Say which figure is printed: the sum, the mean, the last year, or each year.
survey-statement-not-offered = This edition does not offer that figure. Choose one from the list.
survey-contribution-bare = A figure is never kept bare. Fill in “{ $column }”.

op-survey-answered = Survey question { $question } of { $year } answered
op-survey-overridden = Survey question { $question } of { $year } overridden
op-survey-cleared = Survey answer { $question } of { $year } taken back
op-survey-edition-loaded = Survey edition “{ $title }” loaded
op-survey-edition-chosen = Survey edition { $edition } chosen for { $year }
