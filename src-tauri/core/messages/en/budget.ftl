# Budgets: what was done, and what is refused.
op-budget-saved = Budget { $year } from { $source } saved
op-budget-deleted = Budget { $year } from { $source } deleted
budget-not-positive = A budget must be above zero. Enter the amount, or delete the budget.
budget-project-unknown = This project is not in the programme. Choose one from the list, or leave it empty.
