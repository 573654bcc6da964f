# The money of a project: cost lines by flow, who pays, what counts in the report.

project-money = Money
money-sum = What the project costs
money-total = Total
money-row = { $direction }, { $currency }
money-filter = Filter cost lines
money-this-agency = This agency
money-line = Cost line
money-kind = Kind
money-when = When
money-currency-head = Cur.
money-new = Cost line
money-new-title = New cost line
money-add = Add cost line
money-add-next = Add, then another
money-group = { $count ->
    [one] { $flow }, { $number } line
   *[other] { $flow }, { $number } lines
  }
money-fiscal = FY { $year }
money-unnamed = Without description
money-none = No cost lines yet
money-none-note = A cost line says who pays how much for what. Figures are made of cost lines only.
money-none-found = No cost line fits
money-none-found-note = Clear a filter or try another word. The filter looks in descriptions, documents, reporters and payers.
money-payer-hint = Only what this agency pays counts as its contribution.
money-or-year = Or fiscal year
money-by-day = By the day
money-measurement-named = { $id } { $label }
money-amount-missing = Enter the amount; a refund is negative.
money-measurement-missing = Choose the kind: A is money that moved, B is in kind.
money-country-hint = Empty: split by the countries’ shares of the project.
money-activity-none = The project as a whole
money-delete = Delete cost line
money-delete-ask = Delete this cost line?
money-delete-note = { $what } is taken out of every figure. Ctrl Z brings it back.
money-amount-of = { $what }, { $currency } { $amount }
money-side = Shares and figures
money-shares = Partner shares
money-share-percent = %
money-shares-text = { $payer } { $percent } %
money-shares-none = Shares appear with the first cost line.
money-counts-none = Nothing of this project counts in { $year }. Only disbursed lines of that year count.
money-counts-note = Partners’ payments stay in the project and are left out of this agency’s contribution.
money-counts-of = { $what } of { $project } in { $year }
money-side-contribution = This agency’s contribution
money-side-partners = Paid by partners
money-side-received = Received
money-side-counterpart = This agency’s counterpart
money-side-without-payer = Without payer
