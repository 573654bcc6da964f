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
