# Import: IATI activity files, another register and sealed submissions.

importing-files = Tables, IATI files, registers and submissions
importing-step-activities = Choose activities
importing-step-records = Compare records
importing-iati-kind = IATI activities
importing-about-iati = An IATI activity file (.xml), version 2.01 to 2.03, of this agency or of another: each activity becomes a project with its money.
importing-register-kind = Another register
importing-about-register = A register that this program exported as JSON (.json): its records are found again by their keys and merged.
importing-submission-kind = Another submission
importing-about-submission = A sealed package of your country (.zip): it is verified, its projects and activities are found again by their keys and merged, and its figures stand beside yours. Packages of other countries are compared and compiled elsewhere.
importing-packages-place = Open Submissions
importing-progress-kb = { $done } of { $total } KB
importing-other-refused = These stayed outside:
importing-other-more = And { $number } more.

# IATI
importing-iati-search = Find activities
importing-iati-chosen = { $number } of { $total } chosen
importing-iati-all = Choose all
importing-iati-none = Choose none
importing-iati-nothing = No activity is chosen.
importing-iati-activity = Activity
importing-iati-untitled = Without a title
importing-iati-days = From – to
importing-iati-amounts = Amounts
importing-iati-outside = Stays outside
importing-iati-in-out = { $count ->
    [0] { $lines } in
   *[other] { $lines } in, { $replaced } out
  }
importing-iati-empty = There is no activity in the file
importing-iati-empty-note = It is an IATI file, but empty. Ask its publisher for another.
importing-iati-none-found = No activity has these words
importing-iati-show-all = Show all activities
importing-iati-file = The file
importing-iati-version = IATI
importing-iati-reporter = Reported by
importing-iati-whose = Whose facts and figures stand
importing-iati-whose-note = Of each kind of money a project has either the register’s figures or the file’s afterwards, never both.
importing-iati-facts = Titles, days, countries, partners
importing-iati-facts-note = Of projects that are in the register. A new one takes the file’s.
importing-iati-count = { $number } in { $currency }
importing-iati-incoming-note = in somebody else’s file what they were given to spend: with their spending, the same money twice
importing-iati-new = { $count ->
    [one] One new project
   *[other] { $number } new projects
  }
importing-iati-changed = { $number } changed
importing-iati-refused = { $number } refused
importing-iati-lines = { $count ->
    [one] one amount comes in
   *[other] { $number } amounts come in
  }
importing-iati-replaced = { $count ->
    [one] one of the register gives way
   *[other] { $number } of the register give way
  }
importing-iati-organisations = { $count ->
    [one] one new organisation
   *[other] { $number } new organisations
  }
importing-iati-take = { $count ->
    [one] Import one activity
   *[other] Import { $number } activities
  }
importing-iati-back = Back to the activities
importing-iati-done-new = New projects
importing-iati-done-changed = Projects that were changed
importing-iati-done-refused = Activities that were refused
importing-iati-done-lines = Amounts that came in
importing-iati-done-replaced = Amounts of the register that gave way
importing-iati-done-organisations = New organisations

# Another register
importing-register-whole = This programme becomes the register of the file
importing-register-whole-note = It has no agency and no records of its own yet, so everything in the file is taken as it is.
importing-register-differing = All that differ
importing-register-all-ours = Conflicts: all ours
importing-register-all-theirs = Conflicts: all theirs
importing-register-record = Record
importing-register-kind-of = Kind
importing-register-stands = What stands
importing-register-stands-of = What stands of { $record }
importing-register-ours = Ours
importing-register-theirs = Theirs
importing-register-here = Here now
importing-register-there = In the file
importing-register-blank = nothing
importing-register-removed = It was here and was removed. Theirs brings it back.
importing-register-none = No record of this kind
importing-register-show-all = Show all that differ
importing-register-alike = No record differs
importing-register-alike-note = What is in the file is either new or the same as here.
importing-register-first = The first { $number } are shown. Of the others, what was changed on both sides stands as chosen for all conflicts.
importing-register-take = { $count ->
    [one] Merge one record
   *[other] Merge { $number } records
  }
importing-register-back = Back to the records
importing-register-done-chosen = Changed on both sides, theirs taken
importing-register-done-kept = Changed on both sides, ours kept

# A sealed submission
importing-submission-of = Submission { $year }, version { $version }, of { $agency }, signed by { $signer }.
importing-submission-own = This register signed it: what differs was changed here since.
importing-submission-figures = Figures side by side
importing-submission-figures-note = A package has money only as sums, so nothing of it is merged. These are its figures beside those of the register before the merge, for the same years, flow and scope.
importing-submission-no-figures = The package has no money in these years, and neither has the register.
importing-submission-side = Whose money
importing-submission-here = Register
importing-submission-there = Package
importing-submission-alike = The same
importing-submission-differs = Differs
importing-submission-nothing = not known
importing-submission-close = Close
