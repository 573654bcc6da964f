# Collect from ministries: kits go out, come back, and are merged.

collecting-title = Collect from ministries
collecting-choose = Take answers in
collecting-drop = Drop the workbooks that came back
collecting-ministries = Ministries
collecting-none = No ministry is in the register yet
collecting-none-note = A kit is a workbook for one ministry, with what the register knows of its cooperation in the year. The ministry corrects it and sends it back, and its answer is merged. Ministries, institutes and local authorities of your country are asked; enter them among the organisations first.
collecting-to-organisations = Go to Organisations
collecting-how = No kit of { $year } has been made yet. Choose the ministries and make their kits: a workbook for each, with what the register knows of it. Send them, and take in what comes back.
collecting-waiting = Being looked at:
collecting-find = Find ministries
collecting-none-found = No ministry has these words
collecting-show-all = Show all ministries
collecting-kits = Ministries with a kit
collecting-answered = Have answered
collecting-outstanding = Not answered yet
collecting-ministry = Ministry
collecting-state = State
collecting-no-kit = No kit
collecting-made = Made
collecting-made-by = By { $name }
collecting-due = Asked back by
collecting-late = The day has passed, and no answer was taken in.
collecting-sent = Sent
collecting-reported = Reported
collecting-missing = Missing
collecting-refused = Refused
collecting-lines = Lines now
collecting-more = More
collecting-actions = What can be done with the kit of { $name }
collecting-withdraw = Withdraw the kit

# Making kits
collecting-make = { $count ->
    [one] Make one kit
   *[other] Make { $number } kits
  }
collecting-make-title = { $count ->
    [one] Make one kit for { $year }
   *[other] Make { $number } kits for { $year }
  }
collecting-make-note = A workbook for each ministry, with its projects, activities and cost lines of the year. No file that is in the folder already is replaced. Where a ministry has a kit of the year, this is one more; answers to either are recognised.
collecting-due-hint = It stands in the workbook.
collecting-choose-folder = Choose a folder
collecting-making = Making the kits
collecting-made-title = { $count ->
    [one] One kit was made
   *[other] { $number } kits were made
  }
collecting-made-note = Send each to its ministry. The stamp inside says which kit it is, whatever the file is called when it comes back.
collecting-holds = Projects: { $projects } · activities: { $activities } · cost lines: { $lines }
collecting-close = Close

# Answers
collecting-answers = Workbooks that came back
collecting-taken-in = Taken in
collecting-not-recognised = Not recognised
collecting-to-look-at = Something to look at
collecting-of = { $ministry }, { $year }
collecting-same-file = This very workbook was taken in before.
collecting-worth-a-look = Worth a look
collecting-all-ours = Conflicts: all ours
collecting-all-theirs = Conflicts: all theirs
collecting-rows = Rows of the answer
collecting-row = Row
collecting-row-of = { $sheet }, row { $row }
collecting-record = Record
collecting-as-sent = As sent
collecting-in-answer = In the answer
collecting-alike = The answer says what the register has
collecting-alike-note = Taking it in notes that the ministry confirmed its records.
collecting-back = Back to the ministries
collecting-take = Take the answer in
collecting-taking = Taking the answer in
collecting-dry-run = Nothing is written until you take the answer in, and one undo takes it back.
collecting-says-new = { $number } new
collecting-says-changed = { $number } changed
collecting-says-confirmed = { $number } confirmed
collecting-says-refused = { $count ->
    [one] one row stays outside
   *[other] { $number } rows stay outside
  }
collecting-says-ours = what both changed stays as it is here, unless you chose theirs
collecting-says-theirs = what both changed becomes theirs, unless you chose ours
collecting-done-new = New records
collecting-done-changed = Records that were changed
collecting-done-confirmed = Records that were confirmed
collecting-done-refused = Rows that stay outside
collecting-done-missing = Records that are not in the answer
collecting-refused-outside = The rows that stay outside are not in the register. Mend them here, or in the workbook, and take the answer in again: what it has said already changes nothing.
collecting-back-to-answer = Back to the answer

# Who reported a record
collecting-reported-by = Reported by { $ministry } in the kit of { $year }: { $how }, { $day }
collecting-asked-of = Asked of { $ministry } in the kit of { $year }, not reported yet
