# Words of the parts that all screens share.

field-optional = (optional)
select-choose = Choose
combo-nothing = Nothing found. Try another spelling.
search-clear = Clear the filter
number-unreadable = This is not a number yet. Write it like { $example }.
money-decimals = { $digits ->
    [0] { $currency } has no decimals. Write a whole amount.
    [one] { $currency } has { $digits } decimal. Write no more than that.
   *[other] { $currency } has { $digits } decimals. Write no more than that.
  }

share-percent-of = Share of { $name }, in percent
share-remove = Remove { $name }
share-remove-column = Remove
share-open = { $name } still needs its share.
share-total = Total
share-missing = { $percent } is still missing to 100 %.
share-too-much = { $percent } too much. Shares must add up to 100 %.

table-select = Select { $name }
table-select-all = Select all rows shown
table-window = Rows { $first }–{ $last } of { $total }
table-previous = Earlier rows
table-next = Later rows

drawer-close = Close
toast-region = What was done
toast-undo = Undo
toast-dismiss = Dismiss
loading = Fetching…
error-unknown = Something went wrong that the program cannot explain. Nothing was changed.

figure-open = { $label }: { $value }. Show where it comes from
group-financial = Financial
group-in-kind = In kind, valued
group-in-kind-short = In kind
chart-bars = Bars
chart-table = Table
chart-total = Total
chart-year-total = { $year }, total
chart-counted = Counted, not part of the bars

map-agency = This agency
map-east = { $degrees }° E
map-west = { $degrees }° W
map-north = { $degrees ->
    [0] 0°
   *[other] { $degrees }° N
  }
map-south = { $degrees }° S

pdf-zoom-in = Zoom in
pdf-zoom-out = Zoom out
pdf-previous = Previous page
pdf-next = Next page
pdf-page = { $page } / { $pages }
pdf-pages = Pages
pdf-page-label = Page { $page }

save-all = All changes saved
save-at = Saved at { $time }
save-running = Saving…
save-failed = { $count ->
    [one] { $count } field not saved
   *[other] { $count } fields not saved
  }

conflict-title = This record was changed meanwhile
conflict-explain = Someone saved this record after you opened it. Nothing is lost: choose which version stays. The other one remains in the history.
conflict-field = Field
conflict-theirs = In the register now
conflict-mine = What you entered
conflict-keep-theirs = Keep what is in the register
conflict-use-mine = Use what I entered
conflict-role = { $organisation } ({ $role })
file-no-folder = The folder could not be opened. The file is here: { $path }
