# Partners’ own figures beside ours, and both directions side by side.
partner-figures-nav = Partners’ figures
partner-figures-one = Partner’s figure
partner-figures-new = New figure
partner-figures-add = Add figure
partner-figures-delete = Delete figure
partner-figures-none = No partner’s figure yet
partner-figures-none-note = Partners publish what they gave you and what they got from you. Enter such a figure with its source, and it stands beside yours with the difference.
partner-figures-none-found = No figure fits
partner-figures-none-found-note = Clear a filter or try another word. The filter looks in sources, pages and remarks.
partner-figures-country = Partner country
partner-figures-country-missing = Choose the partner country.
partner-figures-organisation = Only this organisation
partner-figures-organisation-hint = Empty: all that came from or went to the country.
partner-figures-amount-missing = Enter the amount as it was published.
partner-figures-source-hint = Title of the report, database or letter
partner-figures-matches = Compared with
partner-figures-matches-none = Everything that the register has of this country, or organisation, in the year.
partner-figures-matches-some = Only these projects and cost lines.
partner-figures-gone = No longer in the register
partner-figures-add-project = Add a project
partner-figures-add-line = Add a single cost line
partner-figures-lines = { $count ->
    [0] No line of the register answers to it.
    [one] { $number } line of the register.
   *[other] { $number } lines of the register.
 }
partner-figures-percent-is = The difference is { $percent } % of the partner’s figure.
country-own-figures = Own figures
country-own-figures-none = No figure of this country
country-own-figures-none-note = What this country publishes about its cooperation with yours belongs here, beside your own figures.
country-own-figures-add = Enter a figure
reports-directions = Provided and received
reports-directions-note = Both ways, by year and partner
reports-file-directions = Provided and received { $year }
directions-figure = { $partner } in { $year }
directions-none = Nothing provided or received in these years
directions-none-note = The table shows disbursed lines. Enter cost lines, or choose another year.
