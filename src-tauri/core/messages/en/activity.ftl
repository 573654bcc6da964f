# Activities: what was done, and what is refused.
op-activity-added = Activity “{ $title }” added
op-activity-saved = Activity “{ $title }” saved
op-activity-deleted = Activity “{ $title }” deleted
activity-project-unknown = This project is not in the programme. Choose one from the list.
activity-host-unknown = This organisation is not in the programme. Choose one from the list, or add it first.
activity-has-cost-lines = Cost lines of its present project belong to this activity. Move or delete those first.
activity-status-planned = Planned
activity-status-completed = Completed
activity-status-cancelled = Cancelled
activity-when-upcoming = Still to come
activity-when-running = Running
activity-when-past = Over
activity-when-undated = Without days
activity-deadline-late = Applications cannot close on { $deadline }, after the first day, { $start }. Choose an earlier day.
activity-copy-first-day-of-one = A first day fits one activity. Copy several by months instead.
activity-copy-too-far = { $day } would move beyond the calendar, 1900 to 2200. Move it less far.
activity-none-chosen = No activity is chosen. Select one or more rows first.
activity-too-many = { $has } activities are too many for one step. Choose { $most } or fewer.
op-activity-saved-clashing = { $count ->
    [one] Activity “{ $title }” saved. One expert or volunteer is assigned elsewhere on the same days
   *[other] Activity “{ $title }” saved. { $count } experts or volunteers are assigned elsewhere on the same days
 }
op-activity-copied = Activity copied as “{ $title }”
op-activities-copied = { $count } activities copied
op-activity-status = Activity “{ $title }”: { $status }
op-activities-status = { $count } activities: { $status }
