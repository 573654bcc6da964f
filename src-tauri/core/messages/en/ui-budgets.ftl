# Budgets and what was done with them.

budgets-title = Budgets
budgets-one = Budget
budgets-new = New budget
budgets-save = Save the budget
budgets-delete = Delete the budget
budgets-year = Fiscal year { $year }
budgets-fiscal-year = Fiscal year
budgets-source = Source of the money
budgets-source-hint = Such as “Annual budget act” or “Trust fund”.
budgets-amount = Amount
budgets-amount-needed = A budget needs an amount. Enter it, or delete the budget.
budgets-area = Priority area
budgets-no-area = No area
budgets-execution = Plan and execution
budgets-in = Budget and execution in { $currency }
budgets-plan = Plan
budgets-committed = Committed
budgets-disbursed = Disbursed
budgets-percent = % of plan
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
