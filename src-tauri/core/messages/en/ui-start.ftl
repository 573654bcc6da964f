# Welcome, and the assistant that asks a new programme whose it is.

window-title = { $name } – SSC Desk
welcome-lead = The register of your South-South cooperation, and the annual report that is made from it.
welcome-new = New programme
welcome-new-note = Starts an empty register in a file of its own.
welcome-new-file = Programme.ssc
welcome-open = Open a programme
welcome-open-note = Goes on with a register from this computer or a shared folder.
welcome-sample = Try the sample programme
welcome-sample-note = Invented projects, people and amounts, to learn with. Nothing in it is real.
welcome-sample-file = Sample programme.ssc
welcome-file-kind = SSC Desk programme
welcome-recent = Recent
welcome-missing = No longer in { $folder }

assistant-title = A new programme
assistant-agency = Agency
assistant-year = Money and year
assistant-contact = Focal point
assistant-back = Back
assistant-next = Next
assistant-finish = Open the desk
assistant-cancel = Not now

agency-country = Country
agency-name = Name of the agency
agency-name-hint = In your own language, as it stands on your letters.
agency-name-en = Name in English
agency-ministry = Ministry it belongs to
agency-currency = Currency the programme is kept in
agency-fiscal-month = First month of the fiscal year
agency-year-basis = A year in the report is
agency-scope = The report counts the money of
agency-scope-hint = Whole of government also counts what other ministries and institutes pay.
agency-focal-name = Name
agency-focal-title = Title
agency-focal-email = E-mail
agency-focal-phone = Telephone
agency-address = Postal address
