# Budgets and what was done with them.

budgets-one = Budget
budgets-new = New budget
budgets-save = Save the budget
budgets-delete = Delete the budget
budgets-year = Fiscal year { $year }
budgets-source-hint = Such as “Annual budget act” or “Trust fund”.
budgets-amount-needed = A budget needs an amount. Enter it, or delete the budget.
budgets-execution = Budget and execution
budgets-in = Budget and execution in { $currency }
budgets-plan = Budget
budgets-planned = Planned
budgets-committed = Committed
budgets-disbursed = Disbursed
budgets-percent = % of budget
budgets-other-areas = { $count ->
    [one] { $count } other area
   *[other] { $count } other areas
  }
budgets-others = { $count ->
    [one] { $count } other currency
   *[other] { $count } other currencies
  }
budgets-none = No budget for { $year }
budgets-none-note = What each source gives for the fiscal year stands here, by priority area or project.
budgets-none-found = No budget fits
budgets-none-found-note = Clear a filter, or add a budget.
budgets-home = Budget { $year }
budgets-all = All budgets
budgets-by-source = By source
budgets-by-month = By month
budgets-no-source = No budget is for it
budgets-of-plan = { $percent } % of budget
budgets-converted = Converted at the fiscal year’s rates of the series “{ $series }”.
budgets-left-out = What is in these currencies is not in the sums, because the series “{ $series }” has no rate:
budgets-area-rule = Counted is what is paid inside the agency’s scope. A project with several priority areas is split by their weights; its cost lines are listed whole.
budgets-source-rule = Cost lines name no source. What was spent counts against the budgets of its project, else of its areas, else those for nothing in particular; where several sources give for the same, in proportion to what they give.
budgets-burn = What is left of the budget { $year }
budgets-burn-rule = Counted is what is paid inside the agency’s scope, in the month of its day. Nothing is forecast.
budgets-burn-chart = Budget { $year } month by month. At the end of { $month }, { $committed } were not committed and { $disbursed } not disbursed. The table below has every month.
budgets-everything = All currencies
budgets-month = Month
budgets-not-committed = Not yet committed
budgets-not-disbursed = Not yet disbursed
budgets-not-begun = Not begun
budgets-no-forecast = Nothing is forecast: the lines end with the last month begun.
