# Import: a sheet of somebody else into the register.

importing-title = Import
importing-steps = Steps of the import
importing-step-file = Choose file
importing-step-columns = Match columns
importing-step-rows = Check rows
importing-step-done = Import
importing-about = { $file } · { $sheet }

# Step 1
importing-which = Which file?
importing-which-note = A workbook or a text file with a table, an IATI activity file, another register, or the package of a submission. Nothing is written to the register until you have seen what would become of every row.
importing-choose = Choose a file
importing-choose-another = Choose another file
importing-or-drop = or drop it here
importing-drop = Drop to import the file
importing-reading = Reading the file…
importing-go-on = Go on with { $file }
importing-forget = Put it aside
importing-layouts = Saved layouts
importing-layouts-none = When you have matched the columns of a sheet, save them as a layout. The next sheet with the same titles is then read by it at once.
importing-layout-columns = { $count ->
    [one] { $kind }, one column
   *[other] { $kind }, { $number } columns
  }
importing-layout-delete = Delete the layout { $name }
importing-words-taught = Words that were taught
importing-words-taught-none = None yet. When a sheet says a word that no list knows, such as a ministry’s own name for a country, you can say what it means. It stands here then.
importing-word-means = { $list }: { $label }
importing-word-forget = Forget { $word }
importing-what = What can be brought in
importing-about-projects = One project in each row, with its country, dates, status and partners.
importing-about-projects-money = One project in each row with its amounts, in one column or in a column for each year and flow.
importing-about-cost-lines = Amounts of projects that are in the register, named by their code or title.
importing-about-activities = Trainings, missions and meetings of projects in the register.
importing-about-participants = Persons who take part in activities of the register.
importing-about-experts = Persons who are sent or received with activities of the register.
importing-about-organisations = Ministries, institutes, funds: their names, kinds and countries.
importing-about-rates = One rate in each row.
importing-rates-screen = Tables of rates as banks publish them are imported at the exchange rates.
importing-shapes = In which shapes
importing-shape-files = Workbooks (.xlsx, .xlsm, .xlsb, .xls, .ods) and text (.csv, .tsv) in any encoding.
importing-shape-heads = Titles above the table, titles in several rows, merged cells, many languages.
importing-shape-sums = Rows with the name of a country above its projects; sums, empty and hidden rows are told apart.
importing-shape-numbers = Decimal commas, Thai, Arabic, Persian and other digits, years of the Buddhist era and the Solar Hijri calendar.
importing-shape-countries = A project that stands once under each of its countries: joined, its money counts once.

# Step 2
importing-rows-are = Each row is
importing-sheet = Sheet
importing-sheet-hidden = Hidden in the workbook
importing-header-first = Titles from
importing-header-last = Titles to
importing-row-number = Row { $row }
importing-row = Row
importing-columns = Columns
importing-matched = { $matched } matched, { $left } left out
importing-no-samples = Empty
importing-field-of = What column { $column } is
importing-leave-out = Do not import
importing-guess = Guess, { $percent } % sure
importing-year = Fiscal year
importing-flow = Flow
importing-currency = Currency
importing-unit = Amounts count
importing-as-row = As the row says
importing-as-column = As each column tells
importing-not-assumed = Nothing
importing-first-rows = The sheet begins with
importing-assumed = Where the sheet says nothing
importing-status = Status
importing-direction = Direction
importing-form = Form of cooperation
importing-form-found = Bilateral, or regional with several countries
importing-series = Series of rates
importing-measurement = Kind of figure
importing-valuation = How it was valued
importing-payer = Paid by
importing-payer-agency = This agency
importing-existing = A record that is in the register
importing-how = How it is read
importing-decimal = Decimals
importing-day-order = Days
importing-calendar = Calendar
importing-joined-money = Money under each country
importing-as-amounts = As the amounts tell
importing-sections = A country’s name alone in a row gives the country of the rows below it
importing-hidden = Take hidden rows, too
importing-add-organisations = Add organisations that the register does not have
importing-found = { $count ->
    [one] One row below the titles.
   *[other] { $number } rows below the titles.
  }
importing-missing = No column and no choice gives: { $fields }.
importing-layout-matched = Matched with the saved layout “{ $name }”.
importing-layout-save-changes = Save changes to it
importing-layout-new = Will such a sheet come again?
importing-layout-save = Save as a layout
importing-layout-save-it = Save
importing-layout-name = Name of the layout
importing-layout-name-hint = Everybody who works on this programme can use it.

# Step 3
importing-show = Rows that are shown
importing-all = All
importing-result = Result
importing-remarks = Remarks
importing-struck = Struck-through values are in the register now
importing-progress = { $done } of { $total }
importing-rows-in-sheet = Rows in the sheet
importing-sum = { $count ->
    [one] { $flow }, in one line
   *[other] { $flow }, in { $number } lines
  }
importing-dry-run = Nothing is written to the register until you import. The import can be undone as a whole.
importing-repeated = { $count ->
    [one] One project stands under several countries with the same money. Joined, it is one project with shares, and its money counts once.
   *[other] { $number } projects stand under several countries. Joined, each is one project with shares, and its money counts once.
  }
importing-join = Join the countries
importing-unknown = { $count ->
    [one] One word of the sheet is not known.
   *[other] { $number } words of the sheet are not known.
  }
importing-unknown-say = { $count ->
    [one] Say what it means
   *[other] Say what they mean
  }
importing-unknown-title = Words that are not known
importing-unknown-note = Choose what a word means. It is known from then on, in this sheet and in the next ones.
importing-unknown-rows = { $count ->
    [one] { $list }, in one row
   *[other] { $list }, in { $number } rows
  }
importing-word-is = What { $word } means
importing-maybe = Perhaps { $label }
importing-teach-them = Teach
importing-teach = Say what it means
importing-means = It means { $label }
importing-same-as = It is { $label }
importing-cell-missing = Missing
importing-typed = What { $cell } should say
importing-typed-take = Take it
importing-you-said = You have said something about this row.
importing-take-back = Take it back
importing-section-maybe = Does it name the country of the rows below it?
importing-section-of = Country of the rows below { $row }
importing-section-country = Country
importing-section-fill = Rows below are of this country
importing-section-ends = Rows below have no country of their own
importing-section-said = You said that the rows below it are of { $country }.
importing-section-said-ends = You said that the rows below it have no country of their own.
importing-left-out-row = It looks like a sum, a title or the name of a country.
importing-none-of = No row of this kind
importing-show-all = Show all rows
importing-no-rows = No rows below the titles
importing-no-rows-note = Go back to the columns and look whether the right sheet and the right row of titles are chosen.
importing-back-to-columns = Back to the columns
importing-left = { $count ->
    [one] One row stays outside.
   *[other] { $number } rows stay outside.
  }
importing-save-refused = { $count ->
    [one] Save the row as a workbook
   *[other] Save the { $number } rows as a workbook
  }
importing-save-refused-title = Save the rows that stay outside
importing-refused-name = { $file }, to be mended
importing-refused-saved = { $count ->
    [one] Saved one row. Mend it in the workbook, and import that.
   *[other] Saved { $number } rows. Mend them in the workbook, and import that.
  }
importing-take = { $count ->
    [one] Import one row
   *[other] Import { $number } rows
  }
importing-running = Importing
importing-stopped = Stopped. Nothing was written.

# Step 4
importing-done = { $file } is in the register
importing-undone = The import was undone
importing-undone-note = The register is as it was before. The file with all that you said about it is still here.
importing-created = Rows that made something new
importing-updated = Rows that changed something
importing-unchanged = Rows of which nothing was new
importing-refused = Rows that need attention
importing-left-out = Rows that were left out
importing-refused-outside = The rows that need attention are not in the register. Save them as a workbook, mend them there, and import that workbook.
importing-undo = Undo the import
importing-back-to-rows = Back to the rows
importing-see-projects = See the projects
importing-see-lines = See the cost lines
importing-see-activities = See the activities
importing-see-trainees = See the trainees
importing-see-experts = See the experts
importing-see-organisations = See the organisations
importing-see-rates = See the rates
importing-see-record = Open it
