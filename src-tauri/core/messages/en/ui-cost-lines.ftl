# Cost lines of every project.

lines-title = Cost lines
lines-filter = Filter by text, payer or project
lines-only = Only
lines-clear = Clear filters
lines-by-shares = By shares
lines-sums = What the lines add up to
lines-none = No cost line yet
lines-none-year = No cost line for { $year }
lines-every-year = Show every year
lines-none-note = What was planned, committed and disbursed in all projects stands here. Cost lines are entered in their project, under Money.
lines-to-projects = To the projects
