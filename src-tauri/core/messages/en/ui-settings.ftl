# Settings.

settings-appearance = Appearance
settings-theme = Colours
settings-theme-system = As the computer is set
settings-theme-light = Light
settings-theme-dark = Dark
settings-file = Programme file
settings-show-file = Show in folder
settings-close = Close the programme

agency-established = Established in
agency-website = Website
agency-legal-basis = Legal basis
agency-policy = Strategy and policy
agency-policy-hint = Printed in the chapter on strategy and policy.
agency-rate-series = Source of exchange rates
agency-rate-series-hint = The series that reports use; it is printed beside every converted amount.
agency-language = Language of numbers and dates
agency-language-hint = Decides digits, separators and calendar.
