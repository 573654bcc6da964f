# Submissions: their way to the signature, and what stands in their tables.
noun-submission = Submissions

submission-state-draft = Draft
submission-state-checked = Checked
submission-state-signed = Signed
submission-state-sent = Sent
submission-step-prepared = Prepared
submission-step-checked = Checked
submission-step-signed = Signed
submission-step-sent = Sent

op-submission-prepared = Submission { $year }, version { $version }, prepared
op-submission-checked = Submission { $year }, version { $version }, checked
op-submission-returned = Submission { $year }, version { $version }, made a draft again
op-submission-sent = Submission { $year }, version { $version }, sent
op-submission-deleted = Submission { $year }, version { $version }, deleted
op-submission-waived = Check “{ $check }” let pass
op-submission-waiver-withdrawn = Check “{ $check }” counts again

submission-blocked = { $count ->
    [one] One check blocks the submission: { $titles }. Mend what it found, or let it pass with a reason.
   *[other] { $count } checks block the submission: { $titles }. Mend what they found, or let them pass with a reason.
 }
submission-is-draft = This submission is a draft. It must be checked first.
submission-is-checked = This submission is checked already.
submission-is-signed = This submission is signed, and nothing of it can change any more. Make a new version instead.
submission-is-sent = This submission is signed and sent, and nothing of it can change any more. Make a new version instead.
submission-same-person = { $name } prepared this submission. Your agency wants somebody else to sign it (Settings, Agency).
submission-begun = The submission of { $year } is begun and not signed yet. Go on with it, or delete it.
submission-reason-missing = Version { $version } of { $year } is signed. Say why there is a new one; the report prints it.
submission-rate-needed = Without the rate no figure can be made, so no reason helps. Enter the rate.
submission-sent-when = A submission is sent on the day of its signature or later, and not in the future.
submission-origin-derived = Derived from the register

report-status-signed = Signed by { $who }
report-status-signed-detail = on { $day }
report-name-and-position = { $name }, { $position }
report-name-on-day = { $who }, { $day }
report-fact-version = Version
report-version-replaces = { $number }, in the place of version { $before }
report-fact-prepared = Prepared by
report-fact-checked = Checked by
report-key-words = The key of the signature, in words:
report-section-waivers = Checks that were let pass
report-waivers-lead = These checks found something that makes a figure incomplete. The office knew it and signed all the same, for the reasons given.
report-table-waivers = Checks that were let pass, with reasons
report-column-reason = Reason
report-changes-same = The contribution of every year that both reports cover is the same as in the submission of { $year }, version { $version }.
report-changes-lead = The contribution of these years differs from what the submission of { $year }, version { $version }, said.
report-changes-reason = Why: { $reason }
report-table-changes = Contribution, then and now
report-column-submitted = As submitted
report-column-now = Now
report-column-difference = Difference

# Heads of the workbook, and what they mean.
submission-sheet-year-about = Amount of { $from } to { $to }, in full units of the row’s currency. Blank: nothing is recorded.
submission-sheet-sum-about = Sum of the years.
submission-sheet-mean-about = Mean of the years.
submission-sheet-question-about = Answer to question { $question } of the survey.
submission-sheet-breakdown-about = What the row goes by. The rows of each breakdown add up to the row “Total” in every year and currency.
submission-sheet-count-breakdown-about = What the row goes by.
submission-sheet-key-about = Id or code; blank: not allocated.
submission-sheet-row = What
submission-sheet-row-about = What the row is for.
submission-sheet-currency-about = ISO 4217 code.
submission-sheet-side-note = Each side stands by itself; sides are never added up.
submission-sheet-direction = Direction
submission-sheet-direction-about = Provided or received.
submission-sheet-unit-about = What is counted.
submission-sheet-project-code-about = The agency’s code of the project.
submission-sheet-project-title-about = Title in English where there is one, else in the agency’s language.
submission-sheet-form-about = Form of cooperation.
submission-sheet-status = Status
submission-sheet-status-about = How far the project is.
submission-sheet-start = First day
submission-sheet-start-about = First day of the project.
submission-sheet-end = Last day
submission-sheet-end-about = Last day of the project.
submission-sheet-partners-about = Partner countries, by the names of the United Nations.
submission-sheet-answers = Answers
submission-sheet-section = Section
submission-sheet-section-about = Section of the survey.
submission-sheet-question-id-about = Id of the question.
submission-sheet-question = Question
submission-sheet-question-words-about = The question as printed.
submission-sheet-answer = Answer
submission-sheet-answer-about = The answer in words, one line for each choice.
submission-sheet-origin = Where from
submission-sheet-origin-about = Derived from the register, typed, or put in the place of what the register proposes.
submission-sheet-reason = Reason
submission-sheet-reason-about = Why what the register proposes was replaced.
submission-sheet-by = By
submission-sheet-by-about = Who typed it.
submission-sheet-answered-about = The day on which it was typed.
submission-sheet-year = Year
submission-sheet-rate-year-about = The reporting year.
submission-sheet-rate = Units for US$ 1
submission-sheet-rate-about = Units of the currency for one US dollar.
submission-sheet-made-of = Made of
submission-sheet-made-of-about = A published average of the year, or the mean of months or days.
submission-sheet-series = Series
submission-sheet-series-about = The series of rates that the agency chose.
submission-sheet-source-about = Who publishes it.
submission-sheet-checks = Checks
submission-sheet-check = Check
submission-sheet-check-about = What the check wants.
submission-sheet-severity = Weight
submission-sheet-severity-about = Whether a figure would be wrong, or the report poorer.
submission-sheet-found = Found
submission-sheet-found-about = Records that it found.
submission-sheet-waived = Let pass because
submission-sheet-waived-about = Why the submission was made all the same.
submission-sheet-waived-date-about = The day on which it was let pass.

op-submission-signed = Submission { $year }, version { $version }, signed
submission-changed-since-check = Something that the submission says has changed since it was checked. Make it a draft again, look at what changed, and have it checked anew.
submission-changed-meanwhile = Somebody changed the register while the submission was being signed, so it was not signed. Try again.

compare-refused = { $file } is not compared. { $reason }

# The region’s table.
format-json = Data (JSON)
compile-too-many = At most { $most } packages go into one table.
compile-nothing = Choose the packages that the table shall be made of.
compile-refused = { $file } is not put into the table. { $reason }
compile-twice = { $country } { $year }: { $file } is the same package as another one and counts once.
compile-older = { $country } { $year }: version { $counts } counts; { $file } holds version { $left } and does not.
compile-other-edition = { $country }: { $file } answers another form (“{ $edition }”) and cannot stand in this table.
compile-basis-unknown = Basis not stated; not added.
compile-sample = Sample data; not added.
compile-not-comparable = not comparable
compile-total = { $countries ->
    [one] Total of one country
   *[other] Total of { $countries } countries
 }
compile-total-basis = The total stands on one basis: { $basis }.
compile-total-without = Not in the total, because the basis of the figure is not stated: { $countries }.
compile-too-few = { $count ->
    [0] No total: no country gives a figure that may be added.
   *[other] No total: only one country gives a figure that may be added.
 }
compile-unreadable = No total: a figure cannot be read as an amount in US dollars.
compile-differs = { $part } differs: { $values }.
compile-part-of = { $value } ({ $countries })
compile-part-none = not stated ({ $countries })
compile-part-figure = Which figure
compile-part-years = Years
compile-part-year-kind = Kind of year
compile-part-qualifier = What limits the figure
compile-heading-about = As printed in the survey.
compile-country-year = { $country } ({ $year })
compile-column-basis = Basis of the figure
compile-column-basis-about = What the country says of its figure. A figure without a stated basis is marked and never added.
compile-sheet-table = Regional table
compile-sheet-packages = Packages
compile-country-about = The country’s name as the United Nations use it.
compile-version-about = Version of the year’s submission.
compile-column-file = File
compile-file-about = Name of the package’s file.
compile-column-manifest = SHA-256 of the manifest
compile-manifest-about = By it a later version names this one.
compile-column-key = Key in words
compile-key-about = Compare these words with those that the agency gives by another way.
compile-package-line = { $year }, version { $version }; { $file }; manifest { $manifest }; key: { $key }
compile-lead = { $rows ->
    [one] One country’s submission as it was printed
   *[other] The submissions of { $rows } countries as they were printed
 }, in the form of { $edition }. Every package was verified: it is whole, and signed with the key that it names.
