# What leaves the register as a file for others.
export-format-iati = IATI 2.03 activity file
export-cancelled = The export was cancelled; no file was written.
export-needs-identifier = An IATI file names the agency by its organisation identifier. Enter it under Settings, Agency, then export again; org-id.guide says which register of your country gives it.
export-payer-unknown = Not known
export-fault-project-without-days = Projects without any day are left out: give them a first day.
export-fault-project-without-purpose = Projects without a purpose code are written with “Sectors not specified” (99810).
export-fault-project-without-country = Projects without countries are written with “Developing countries, unspecified” (998).
export-fault-shares-not-whole = Shares of countries that do not add up to 100 are written in proportion, so that they do.
export-fault-line-without-payer = Lines without a payer are written with a payer who is not known.
export-fault-line-without-code = Lines of a kind for which there is no code are written without one: choose a more exact kind.
export-fault-line-to-come = Lines that are committed or disbursed on a day to come are left out until that day.
export-fault-text-withheld = Texts that name a person or hold an e-mail address are left out.

agency-identifier-unlikely = “{ $text }” is not an organisation identifier. It begins with two capital letters for the country (or XI, XM), a list and a number, such as XM-DAC-41114 or TH-GOV-21.
