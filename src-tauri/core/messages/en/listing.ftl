# Lists as files and on paper, and one change to many projects.
listing-format-xlsx = Excel workbook
listing-format-csv = Comma-separated values
listing-search = Search
listing-sorting = Sorted by
listing-ascending = { $by }
listing-descending = { $by }, largest first
listing-selection = Selected rows only
listing-basis = Basis
listing-basis-money = { $flow }, { $kind } { $year }, scope: { $scope }.
listing-basis-rates = Units per US$: { $rates } ({ $series }).
listing-rows = Rows
listing-date = Date
listing-empty = No row fits the filter.
listing-yes = Yes
listing-no = No
listing-total = { $count ->
    [one] Total, { $count } row
   *[other] Total, { $count } rows
  }
listing-total-of = Total, { $group }
listing-group-of-lines = { $direction }, { $flow }
listing-anonymous = Anonymous
listing-filter-from = From
listing-filter-to = Until
listing-filter-on = On
listing-filter-archived = Archived
listing-project-title = Title of the project
listing-languages = Languages
listing-last-title = Last activity
listing-last-day = Last day
listing-available-from = Available from
listing-available-to = Available until
listing-retention = Keep data until
listing-name-en = Name in English
listing-region = UN region
listing-entered = Entered
listing-about = About this list
listing-about-sheet = Sheet
listing-about-column = Column
listing-about-meaning = What it holds
listing-about-text = Words
listing-about-day = Days
listing-about-number = Numbers
listing-about-amount = Amounts in major units of their currency. Different currencies are never added.
listing-unknown = There is no list “{ $list }”.
listing-column-unknown = This list has no column “{ $column }”.
listing-too-many = More than { $most } rows do not fit well into this kind of file. Set a filter, or save the list as CSV.
listing-cancelled = Stopped. No file was written.
error-file-in-use = { $path } could not be replaced. It may be open in another program: close it there, or choose another name.
project-edit-empty = Choose what should change.
project-edit-nothing = No selected project would change.
op-projects-edited = { $count ->
    [one] One project changed
   *[other] { $count } projects changed
  }
noun-saved-view = Saved views
op-saved-view-saved = View “{ $name }” saved
op-saved-view-deleted = View “{ $name }” deleted
saved-view-name-taken = This list has a view called “{ $name }” already. Choose another name.
saved-view-many = A list can keep { $most } views. Delete one that nobody uses.
saved-view-too-large = This filter is too long to be kept. Shorten the search text.
saved-view-no-filter = “{ $field }” is not a filter of a list.
listing-when = Time
listing-day-from = From the day
listing-day-until = Until the day
listing-bytes = Size, bytes
listing-clock = Time of day
listing-findings = What the checks found
listing-check = Check
listing-record = Record
listing-detail = Detail
listing-advice = What to do
listing-history-of = History of { $name }
listing-retention-by = Data to be forgotten by
