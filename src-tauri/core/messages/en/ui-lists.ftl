# What every list shares: filters, columns, selection.
filter-find = Find a choice
filter-and-more = { $first } + { $count }
list-columns = Columns
list-columns-reset = Usual columns
list-columns-hidden = Hidden
list-column-earlier = Move { $column } one place earlier
list-column-later = Move { $column } one place later
list-show-all = Clear search and filters
list-selection = Selected rows
list-selected = { $count ->
    [one] { $number } selected
   *[other] { $number } selected
  }
list-select-all = Select all { $number }
list-select-none = Clear
list-output = Export
list-xlsx = Excel workbook (XLSX)
list-csv = Comma-separated values (CSV)
list-print = Print (PDF)
list-save-as = Save the list
list-making = Writing the list
list-saved = { $count ->
    [one] One row saved to { $path }
   *[other] { $count } rows saved to { $path }
  }
view-save-as = Save as view
view-save = Save
view-name = Name of the view
view-hint = Search, filters, sorting and columns are kept under this name, for everybody who works with this programme.
view-menu = View
view-update = Save changes to the view
view-rename = Rename the view
view-default = Open the list with this view
view-not-default = No longer open the list with this view
view-delete = Delete the view
list-all = All
bulk-edit = Change
bulk-title = { $count ->
    [one] Change { $number } project
   *[other] Change { $number } projects
  }
bulk-field = What changes
bulk-value = New value
bulk-organisation = Responsible organisation
bulk-role = Role
bulk-role-hint = It takes the place of those that have this role.
bulk-area-hint = It becomes the only priority area, with the whole weight.
bulk-archive = Archive
bulk-restore = Bring back
bulk-choose = Choose a new value to see what would change.
bulk-preview = What would change
bulk-before = Now
bulk-after = Afterwards
bulk-nothing = nothing
bulk-stays = is so already
bulk-changed = { $count ->
    [one] One project changes
   *[other] { $count } projects change
  }
bulk-same = { $count ->
    [one] one is so already
   *[other] { $count } are so already
  }
bulk-refused = { $count ->
    [one] one cannot be changed so and stays as it is
   *[other] { $count } cannot be changed so and stay as they are
  }
bulk-more = { $number } more are not shown here.
bulk-apply = { $count ->
    [one] Change one project
   *[other] Change { $count } projects
  }
# Making a file, whichever it is.
file-stopped = Stopped. No file was written.
file-show = Show in folder
file-print-there = The file is open in your PDF program. Print it there.
file-no-reader = No PDF program could be opened. Open and print the file from here: { $path }
file-workbook = Excel workbook
