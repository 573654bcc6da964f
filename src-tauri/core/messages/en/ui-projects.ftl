# The register of projects, and the dialog for a new one.

nav-register = Register
filter-remove = Remove the filter { $label }
filter-clear = Clear
dialog-cancel = Cancel

projects-new = New project
projects-create = Create
projects-views = Views
projects-view-all = All projects
projects-view-ongoing = Ongoing
projects-view-completed = Completed
projects-view-archived = Archived
projects-filter = Filter these rows
projects-country-hint = For several countries, add the others with their shares on the project’s page.
projects-countries = { $count ->
    [one] { $count } country
   *[other] { $count } countries
  }
projects-in-register = { $count ->
    [one] { $number } project in the register
   *[other] { $number } projects in the register
  }
projects-none = No projects yet
projects-none-note = A project holds activities, people and money. Add the first one.
projects-none-found = No project fits
projects-none-found-note = Clear a filter or try another word. The filter looks in codes, titles, summaries, partners and countries.
projects-thousand = { $currency } thousand
projects-dollars = US$
projects-money-of = Money of { $year }
projects-sum = { $count ->
    [one] { $number } project
   *[other] { $number } projects
  }
