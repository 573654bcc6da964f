# Settings.

settings-sections = Sections of the settings
settings-of-programme = The agency’s
settings-of-officer = Yours
settings-of-program = The program
settings-kept-in-file = Kept in the programme file, for everybody who opens it.
settings-kept-for-you = Kept for you on this computer, for every programme you open. It holds at once.
settings-languages = Languages
settings-groups = Country groups
settings-editions = Survey editions
settings-published = Published breakdowns
settings-appearance = Appearance
settings-calendar = Calendar
settings-numbers = Numbers
settings-backup = Backup
settings-lists = Reference lists
settings-about = About
settings-file = Programme file
settings-close = Close the programme

settings-window-language = Window
settings-language-of-words = Language of the window
settings-language-of-words-hint = { $count ->
    [one] English is the only language with words so far. A translation appears here by itself once it is part of the program.
   *[other] The words of the window, of messages and of the history.
 }
settings-report-language = Reports, numbers and dates
settings-calendar-of-days = Calendar of days
settings-calendar-hint = How you read and type days. They are kept in the Gregorian calendar, and reporting years keep the names the survey gives them.
settings-try-day = Try a day
settings-day-read = As you read it
settings-day-kept = As it is kept
settings-separators = Signs between digits
settings-digits = Digits
settings-money-unit = Tables of money
settings-money-unit-hint = The unit stands at the head of each column. A single click on a figure shows it exactly.
settings-sample-amount = An amount
settings-sample-negative = A negative amount
settings-sample-count = A count
settings-sample-percent = A share
settings-sample-table = In a table

settings-theme = Colours
settings-density = Rows and controls
settings-text-size = Size of text
settings-smaller = Smaller text
settings-larger = Larger text
settings-motion = Motion
settings-officer = Your name
settings-officer-name = Name in the history
settings-officer-hint = Stands beside everything you change. Left empty, it is the name of your account: { $account }.
settings-officer-no-account = Stands beside everything you change. This computer does not tell who is signed in, so enter your name; otherwise the history says “Not known”.

agency-established = Established in
agency-website = Website
agency-legal-basis = Legal basis
agency-policy = Strategy and policy
agency-policy-hint = Printed in the chapter on strategy and policy.
agency-identifier = Organisation identifier
agency-identifier-hint = What IATI and others know the agency by, such as XM-DAC-41114. The list at org-id.guide says which register of your country gives it.
agency-rate-series = Source of exchange rates
settings-signing = Signing a submission
settings-signer = Who may sign what was prepared
settings-signer-anybody = Anybody, also who prepared it
settings-signer-another = Somebody else than who prepared it
agency-rate-series-hint = The series that reports use; it is printed beside every converted amount.
agency-language = Language of reports, numbers and dates
agency-language-hint = Decides digits, separators and calendar, and the words of reports where a translation exists.

groups-note = Figures and the survey ask in which group a country was on the day of an activity.
groups-new = New group
groups-none = No country groups
groups-code = Code
groups-code-hint = Short, such as LDC. Editions of the survey name groups by their code.
groups-name = Name
groups-make = Make the group
groups-group = Group
groups-delete = Delete the group
groups-members = { $count ->
    [one] { $number } membership
   *[other] { $number } memberships
 }
groups-members-title = Members
groups-no-members = No members yet. Add the first country above.
groups-add-member = Add a country
groups-find = Find a member

editions-note = An edition holds the survey’s questions and options. Its answers stay with it.
editions-load = Load from a file
editions-choose-file = Choose an edition of the survey
editions-file = Survey editions
editions-edition = Edition
editions-issued-by = Asked by
editions-status = Words
editions-published = As published
editions-reconstructed = Put together from what was published about it
editions-questions = Questions
editions-answers = Answers given
editions-built-in = Comes with the program
editions-by-year = Edition of a year
editions-by-year-note = In which edition the report of a year is answered.
editions-of-year = Report of { $year }

published-of = Published for { $year }
published-why = Tables that others have printed about this year are kept as printed, set beside the register, and shown in the report with every difference.
published-none = Nothing published for { $year } yet
published-none-note = A yearbook or a press release may break the year’s total down in another way. Enter it here, and the differences are worked out.
published-add = Enter a published breakdown
published-edit = Edit
published-what = As published
published-title = Title
published-source = Where it was published
published-source-hint = Document, page, date.
published-total = Total as published
published-heading = Total printed above the rows
published-heading-hint = Only where a smaller total is printed above the rows.
published-rows = Rows
published-row = Row
published-row-label = What it is for
published-add-row = Add a row
published-save = Save
published-delete = Delete
published-amount-missing = Enter the amount as it was printed.
published-sum = Sum of the rows
published-not-allocated-row = Not in any row
published-register = The register, { $currency }
published-difference = The register less the published total

backup-kept-for-you = The place is kept for you on this computer. Copies of every programme you open go there.
backup-none-chosen = No place for backups yet
backup-why = A copy on another disk or a network folder outlives this computer. Choose a folder; what is copied there stays on your own machines.
backup-choose = Choose a folder
backup-choose-other = Another folder
backup-unreachable = The folder is not there now. Connect its disk, or choose another folder; until then no backup is made.
backup-now = Back up now
backup-by-itself = Backups by themselves
backup-when = When
backup-kept = Copies kept of each programme
backup-kept-hint = Older ones are removed when a new one is made.
backup-copies = Copies
backup-no-copies = There are no copies of this programme in the folder yet.
backup-current = Everything is in the newest copy.
backup-behind = Something was changed since the newest copy.
backup-restore-note = Opening a copy makes a new programme of it; the copy itself stays as it is.
backup-made-at = Made
backup-size = Size
backup-open = Open a copy of it
backup-restore-to = Where the programme made of the copy goes
backup-restored-name = { $name } as of { $date }.ssc
backup-restored = The copy is open as a programme of its own.
backup-programmes = SSC Desk programmes
backup-save-copy = Save a copy as
backup-copy-saved = Copy saved: { $path }
backup-making = Making the copy
backup-made = Backup made: { $name }
backup-failed = No backup was made. { $reason }
backup-stopped = Stopped. No copy was made.

size-kilobytes = { $number } kB
size-megabytes = { $number } MB

lists-note = Lists of facts that come with the program, each with its source. What the agency adds to them stands in the programme file.
lists-name = List
lists-count = Entries
lists-as-of = As of
lists-entries = Entries
lists-find = Find an entry
lists-found = { $count ->
    [one] { $number } entry
   *[other] { $number } entries
 }
lists-subtitle = As of { $date }, { $count ->
    [one] { $number } entry
   *[other] { $number } entries
 }
lists-licence = Terms: { $licence }
lists-nothing = Nothing found. Try fewer letters.
lists-memberships = Members of country groups
lists-currencies = Currencies
lists-measurements = Kinds of figures
lists-areas = Priority areas
lists-area-rules = Priority areas by DAC code
lists-goals = Goals and targets
lists-purposes = DAC purpose codes
lists-sectors = DAC sectors
lists-channels = Channels of delivery
lists-terms = Terms in the network’s languages
lists-add-aliases = Add spellings on a country’s page
lists-edit-groups = Edit groups and their members
lists-edit-rates = Enter other rates

about-version = Version
about-licence = Licence
about-schema = Structure of the file
about-folder = Your preferences
about-logs = Log
about-notices = Open source software in the program
about-notices-note = { $count ->
    [one] { $number } package, named in the lock files the program was built from.
   *[other] { $number } packages, named in the lock files the program was built from.
 }
about-find = Find a package or licence
about-name = Name
about-registry = From
