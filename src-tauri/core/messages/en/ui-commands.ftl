# The command palette, the list of shortcuts, going back and forward.

commands-go = Go to
commands-edit = Edit
commands-help = Help
commands-window = Window
commands-back = Back
commands-forward = Forward
commands-undo = Undo
commands-redo = Redo
commands-palette = Find a command or a record
commands-shortcuts = Keyboard shortcuts
commands-next-year = Next reporting year
commands-earlier-year = Earlier reporting year
commands-close-programme = Close the programme
palette-field = Type a command, a project, a person, a country…
palette-results = Commands and records
palette-none = Nothing is called “{ $text }”. Try another spelling, a code, or a part of the word.
palette-projects = Projects
palette-partners = Partners
shortcuts-note = Keys without Ctrl or Alt work while nothing is being typed.
shortcuts-lists = Lists
shortcuts-lists-move = Move through the rows
shortcuts-lists-select = Select a row
shortcuts-lists-open = Open a row
shortcuts-tabs = Choose a tab
shortcuts-escape = Close the innermost thing
