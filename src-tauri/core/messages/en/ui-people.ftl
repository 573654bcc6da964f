# The lists of trainees, experts and volunteers, a person's page, likely duplicates, papers.

trainees-all = All trainees
trainees-no-sex = Sex not recorded
trainees-due = Retention ends in 90 days
trainees-due-by = Retention ends by { $day }
trainees-filter-course = Course
trainees-courses = Courses
trainees-year = Year
trainees-last = Last course
trainees-keep-until = Keep until
trainees-anonymous = Name not kept
trainees-duplicates = Likely duplicates
trainees-sum = { $count ->
    [one] { $number } person
   *[other] { $number } persons
  }
trainees-sum-countries = { $count ->
    [one] { $number } country
   *[other] { $number } countries
  }
trainees-sum-sex = { $women } women, { $men } men, { $unknown } not recorded or other
trainees-sum-completed = { $number } completed
trainees-none = No trainees yet
trainees-none-note = Everybody who takes part in a course stands here, once, with all courses. Add somebody, or paste a list of participants on a project's page.

experts-experts = Experts
experts-volunteers = Volunteers
experts-languages = Languages
experts-language = Language
experts-available = Available
experts-from-to = { $from } – { $to }
experts-from = from { $day }
experts-until = until { $day }
experts-missions = Missions
experts-last = Last mission
experts-sent-to = Sent to
experts-who-is-free = Who is free?
experts-free-explain = Whoever can be sent in the whole time, by what is kept of the person, and has no other mission in it.
experts-any-time = Any time
experts-show-free = Show who is free
experts-new-expert = New expert
experts-new-volunteer = New volunteer
experts-none = Nobody on the roster yet
experts-none-note = The roster holds whom you can send, with fields, languages and when they are available. Whoever was sent on a mission stands here by itself.

person-title = Person
person-role-of-trainee = Trainee
person-anonymous = Made anonymous
person-actions = Actions on this person
person-side = Data protection and history
person-anonymise = Make anonymous
person-anonymise-ask = Make “{ $name }” anonymous?
person-anonymise-note = Name, contacts, employer, certificates and protected facts are erased, in the history, too. Country, sex and what the person took part in stay, so that no count moves. This cannot be undone, nor anything before it.
person-anonymise-sure = I understand that nobody can bring the name back.
person-alike = { $count ->
    [one] Somebody in the register may be the same person.
   *[other] { $count } others in the register may be the same person.
  }
person-compare = Compare
person-email = E-mail
person-phone = Telephone
person-roster = Roster
person-on-roster = On the roster as
person-not-on-roster = Not on the roster
person-languages-hint = Separated by commas.
person-available-from = Available from
person-available-to = Available until
person-no-courses = No course is recorded.
person-courses = { $count ->
    [one] 1 course
   *[other] { $count } courses
  }
person-when = When
person-protected = Protected facts
person-passport = Passport
person-birth = Date of birth
person-health = Health
person-masked = masked
person-not-collected = Not collected
person-protected-note = Showing them asks for a purpose and is written to the access log. No report has them.
person-reveal = Show
person-mask = Mask again
person-protected-add = Enter protected facts
person-reveal-ask = Why do you need the protected facts?
person-reveal-purpose = Purpose
person-reveal-hint = It is written to the access log with your name and the time, for good.
person-retention = Retention date
person-purpose = Purpose
person-basis = Legal basis
person-after = After that day the name is erased and the counts are kept.
person-access-log = Access log
person-access-none = Nobody has looked at protected facts.
person-access = { $actor } looked: { $purpose }
person-entries = { $count ->
    [one] 1 entry
   *[other] { $count } entries
  }

duplicates-title = Likely duplicates
duplicates-first = Person
duplicates-second = May be the same as
duplicates-why = What speaks for it
duplicates-score = Likeness
duplicates-pair = { $first } and { $second }
duplicates-more = The likeliest { $shown } of { $total } pairs
duplicates-found = { $count ->
    [one] { $number } pair
   *[other] { $number } pairs
  }
duplicates-none = No likely duplicates
duplicates-none-note = Pairs with the same or a similar name, or the same e-mail address, come up here by themselves. Nothing is merged without you.
duplicates-compare = The two side by side
duplicates-explain = Where the two differ, choose what stays. Courses and missions of both come together, and undo brings both records back.
duplicates-take = { $field }: { $value }
duplicates-nothing = nothing
duplicates-shared = In the same course twice
duplicates-shared-note = The two entries become one, so that nobody is counted twice.
duplicates-joined = After merging
duplicates-days = { $number } days
duplicates-hours = { $number } hours
duplicates-protected = Protected facts stay masked. Where both have the same fact, the one of the first person stays; nothing else is lost.
duplicates-back = Back to the pairs
duplicates-apart = Not the same person
duplicates-merge = Merge into one
nav-experts = Experts

papers-title = Certificates
papers-list = List of participants
papers-list-name = Participants
papers-none = No activity is chosen
papers-none-note = Open a project's people, choose somebody or the list, and print from there.
papers-kind = What is printed
papers-one = For one person.
papers-all = For everybody
papers-orientation = Orientation
papers-size = Paper
papers-date = Date on the paper
papers-date-hint = Empty: today.
papers-to-sign = Room to sign behind each name
papers-signers = Who signs
papers-signer-name = Name
papers-signer-title = Function
papers-signer-add = One more to sign
papers-preview = As it will be printed
papers-print = Print
papers-save = Save PDF
papers-certificate = Certificate
papers-certificates-list = Certificates and list
papers-making = Writing the paper
