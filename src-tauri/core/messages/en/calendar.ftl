# The calendar: what stands in it.
calendar-kind-activity = Activity
calendar-kind-application = Applications close
calendar-kind-project-end = Project ends
calendar-kind-retention = Data to be made anonymous
calendar-retention = { $count ->
    [one] One person’s data is to be made anonymous
   *[other] The data of { $count } persons is to be made anonymous
 }
calendar-too-long = A page of the calendar has one to { $days } days. Choose a shorter span.
calendar-cancelled = Stopped. No file was written.
