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
