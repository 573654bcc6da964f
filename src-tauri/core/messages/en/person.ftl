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
pasted-name = Name
pasted-given-name = Given name
pasted-family-name = Family name
pasted-sex = Sex
pasted-country = Country
pasted-employer = Employer
pasted-position = Position
pasted-field = Field
pasted-email = E-mail
pasted-days = Days
pasted-hours = Hours
pasted-start = First day
pasted-end = Last day
pasted-result = Result
pasted-certificate = Certificate number
pasted-status-new = New
pasted-status-known = In the register
pasted-status-already = Takes part already
pasted-status-wrong = Look at this row
pasted-nobody = There is nobody to add: no row can be taken, or all of them take part already.
pasted-too-long = This is too much text for one list. Paste at most { $rows } rows at a time.
pasted-too-many = The list has { $has } rows; at most { $rows } can be taken at a time. Paste the first { $rows }, then the rest.
pasted-no-name = No column was taken for the name. Say which column holds the names.
pasted-name-missing = The name is missing.
pasted-sex-unknown = “{ $text }” is not a sex this program knows. Write female, male or other, or leave the cell empty.
pasted-days-unknown = “{ $text }” is not a whole number of days.
pasted-hours-unknown = “{ $text }” is not a whole number of hours.
pasted-date-unknown = “{ $text }” is not a day. Write day, month and year, as 3/2/2025, or 2025-02-03.
pasted-result-unknown = “{ $text }” is not a result this program knows. Write enrolled, completed, incomplete or withdrawn.
pasted-twice = The same person stands in row { $row } already.

# Certificates and lists of participants.
participant-paper-certificates = Certificates
participant-paper-list = List of participants
paper-landscape = Landscape
paper-upright = Upright
paper-certificates-title = Certificates: { $activity }
paper-of-completion = Certificate of Completion
paper-of-participation = Certificate of Participation
paper-certify = This is to certify that
paper-has-completed = has successfully completed the { $kind }
paper-took-part = took part in the { $kind }
paper-held = held { $when }
paper-from-to = { $start } to { $end }
paper-given = Given on { $day }
paper-number = Certificate number { $number }
paper-nobody-certified = There is nobody to certify. Certificates are for those who completed or attended: record the results first.
paper-signatories = At most { $most } can sign. Take some out.
paper-too-many = More than { $most } persons take part. That is too many for one paper.
paper-list-title = Participants: { $activity }
paper-list-lead = List of participants
paper-list-empty = Nobody takes part yet.
paper-project = Project
paper-time = Time
paper-place = Place
paper-host = Host
paper-participants = Participants
paper-sums = { $persons } from { $countries ->
    [one] one country
   *[other] { $countries } countries
 }, { $women ->
    [one] one woman
   *[other] { $women } women
 }
paper-row = No.
paper-name = Name
paper-sex = Sex
paper-country = Country
paper-employer = Employer and position
paper-days = Days
paper-result = Result
paper-certificate = Certificate
paper-signature = Signature
paper-anonymous = Name not kept
op-assignment-saved-clashing = { $count ->
    [one] Assignment saved. The same person is assigned to “{ $activity }” on the same days
   *[other] Assignment saved. The same person has { $count } other assignments on the same days, among them “{ $activity }”
 }
op-results-saved = { $count ->
    [one] Result of one participant: { $result }
   *[other] Result of { $count } participants: { $result }
 }
participation-none-chosen = Nobody is chosen. Select one or more rows first.
