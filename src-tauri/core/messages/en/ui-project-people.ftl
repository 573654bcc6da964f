# The people of a project: trainees, experts and volunteers, and a pasted list.

project-people = People
people-view = Who
people-filter = Filter people
people-days-hint = Empty dates: as the activity.
people-own-hint = Empty dates and hours: as the activity.
people-certificate-short = Certificate
people-new = Person
people-new-trainee = New trainee
people-new-expert = New expert or volunteer
people-add = Add person
people-add-next = Add, then another
people-known = Somebody in the register
people-known-hint = Empty: somebody new, as entered below. The same name and nationality is the same person.
people-known-hint-expert = Empty: somebody new, as entered below.
people-delete = Take out of the activity
people-delete-ask = Take this person out of the activity?
people-delete-note = { $name } stays in the register, but no longer counts in “{ $activity }”. Ctrl Z brings it back.
people-none = Nobody yet
people-none-note = Trainees are counted for the report from here, each once. Add one, or paste a list from a sheet.
people-none-expert-note = Experts and volunteers are counted for the report from here, with their days.
people-none-activity = Add an activity first: people belong to what they took part in.
people-to-activities = To the activities
people-none-found = Nobody fits
people-none-found-note = Clear a filter or try another word.
people-paste = Paste a list
people-paste-explain = Copy rows from a sheet, best with the line of heads: name, sex, country, employer, position, e-mail, days, hours, result, in any order. Only the name is needed.
people-paste-rows = Rows from the sheet
people-paste-add = { $count ->
    [one] Add { $number } person
   *[other] Add { $number } people
  }
people-paste-found = What was read
people-paste-problem = Row { $row }: { $problem }
people-paste-counts = New: { $fresh }. In the register: { $known }. Take part already, left out: { $already }.
people-paste-leave-out = { $count ->
    [one] Leave this row out
   *[other] Leave these { $count } rows out
  }
people-paste-more = In all, { $number } rows have something wrong.
people-paste-columns = Columns of the sheet
people-paste-column = Column { $number }
people-paste-ignored = Left out
people-paste-status = What becomes of it
