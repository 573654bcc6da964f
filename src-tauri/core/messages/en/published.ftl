# Breakdowns published elsewhere, beside the register.
op-published-saved = Published figures “{ $title }” saved
op-published-deleted = Published figures “{ $title }” deleted
published-adds-up = The rows add up to the total.
published-not-allocated = { $amount } of the total is not in any row.
published-above-total = The rows exceed the total by { $amount }.
published-below-heading = { $amount } of the { $heading } printed above the rows is not in any row.
published-above-heading = The rows exceed the { $heading } printed above them by { $amount }.
published-register-agrees = The register has the same total.
published-register-more = The register has { $register }, which is { $amount } more.
published-register-less = The register has { $register }, which is { $amount } less.
published-register-other-currency = The register has { $register }; it is kept in another currency.
published-one-currency = All amounts of a published table are in one currency.
published-amount = { $currency } { $amount }
# In the report.
report-section-published = Published elsewhere
report-table-published = { $title }, as published
report-column-published = As published
report-published-sum = Sum of the rows
report-published-difference = Not in any row
report-published-total = Total as published
report-published-source = Source: { $source }.
