# Persons and what they took part in. No name stands in what was done: the history outlives a person's data.
person-role-trainee = Trainee
person-role-expert = Expert
person-role-volunteer = Volunteer
op-person-added = Person added
op-person-saved = Person saved
op-person-archived = Person archived
op-person-restored = Person restored
op-person-deleted = Person deleted
op-person-protected-saved = Protected facts of a person saved
op-person-anonymised = Person made anonymous
op-participation-saved = Participation saved
op-participation-deleted = Participation deleted
op-participants-saved = { $count ->
    [one] One participant saved
   *[other] { $count } participants saved
 }
op-assignment-saved = Assignment saved
op-assignment-deleted = Assignment deleted
person-is-anonymous = This person was made anonymous, for good. Only nationality, sex and what the person took part in are left, and nothing can be added.
person-unknown = This person is not in the programme. Choose one from the list, or add the person first.
person-activity-unknown = This activity is not in the programme. Choose one from the list.
participation-twice = This person takes part in this activity already. Edit that entry, or remove this row.
person-changed-meanwhile = One of the two was changed meanwhile. Look at them again, then merge.
person-same-twice = Choose two different persons.
person-purpose-short = Say in a few words why you need these facts, as “visa application for the course in May”.
person-search-cancelled = The search for likely duplicates was stopped.
op-person-revealed = Protected facts of a person looked at
op-persons-told-apart = Two persons noted as not the same
op-persons-merged = Two records of one person merged
likeness-same-name = Same name
likeness-like-name = Similar name
likeness-same-email = Same e-mail
likeness-same-nationality = Same nationality
likeness-same-birth-year = Same year of birth
likeness-same-employer = Same employer
likeness-other-nationality = Different nationality
likeness-other-birth-year = Different year of birth
likeness-other-sex = Different sex
