# The activities of all projects: list, calendar, and the page of one activity.

activities-screen = Activities
activities-view-list = List
activities-view-calendar = Calendar
activities-view-dates = By date
activities-project-hint = The project that this activity belongs to.
activities-planned-short = Planned
activities-came-short = Came
activities-count = { $count ->
    [one] { $number } activity
   *[other] { $number } activities
  }
activities-screen-none-note = Courses, missions, postings, deliveries: what the projects do, with their days and people. Add the first one.
activities-screen-none-found-note = Clear a filter or try another word. The filter looks in titles, places, fields and projects.
activities-complete = Mark as completed
activities-cancel = Mark as cancelled
activities-plan = Mark as planned
activities-copy = Copy
activities-copy-one = Copy activity
activities-copy-several = Copy { $number } activities
activities-copy-note = The days and the year in the title move along. People and costs stay with the first one.
activities-copy-first-day = First day of the copy
activities-copy-months = Move by months
activities-copy-months-hint = 12 is the same time next year; −12 is last year.

calendar-courses = Courses and visits
calendar-missions = Missions
calendar-postings = Postings
calendar-others = Other activities
calendar-due = Due
calendar-key = What the colours mean
calendar-previous = Previous month
calendar-next = Next month
calendar-side = What is in it
calendar-whole-month = Whole month
calendar-more = +{ $number } more
calendar-none = Nothing is planned or due.
calendar-list-more = And { $number } more. Use the filters, or the view by date.
calendar-until = to { $date }
calendar-application = Applications close: { $title }
calendar-ends = Project ends: { $code } { $title }
calendar-persons = { $count ->
    [one] { $number } person
   *[other] { $number } persons
  }
calendar-conflicts = { $count ->
    [one] One expert is elsewhere on these days
   *[other] { $count } experts are elsewhere on these days
  }
calendar-day-activities = { $count ->
    [one] { $number } activity
   *[other] { $number } activities
  }
calendar-day-due = { $count ->
    [one] { $number } due
   *[other] { $number } due
  }
calendar-what = What
calendar-span = From when
calendar-from-today = From today
calendar-all = All days
calendar-under-way = Under way
calendar-agenda-none = Nothing comes
calendar-agenda-none-note = What begins or is due stands here, day after day. Choose all days to see what is past, or clear a filter.
calendar-export = Save as calendar file
calendar-making = Writing the calendar
calendar-file-kind = Calendar
calendar-file-name = activities
calendar-file-month = activities-{ $month }
calendar-exported = { $count ->
    [one] Saved with { $number } entry. No person is named in it.
   *[other] Saved with { $number } entries. No person is named in it.
  }

activity-parts = Parts of the activity
activity-participants = Participants
activity-side = Project, numbers and conflicts
activity-numbers = In numbers
activity-trainees = Trainees recorded
activity-completed = of them completed
activity-lines = Cost lines
activity-money-none-note = What this activity costs, who pays, and when. Add the first line.
activity-history-note = Everything that belongs to the activity: its fields, participants, experts and money.
activity-set-result = Set result
conflicts-title = Conflicts
conflicts-none = No expert or volunteer of this activity is assigned elsewhere on the same days.
conflicts-shared = Also elsewhere { $days }
conflicts-more = And { $number } more.

home-coming = Coming up
home-coming-all = Calendar
home-coming-none = Nothing begins or is due in the days to come.
