# The page of one project.

project-parts = Parts of the project
project-overview = Overview
project-actions = More
project-archive = Put away
project-restore = Bring back
project-delete = Delete
project-archived = Put away
project-title = Title, as printed in the report
project-title-en = Title in English
project-start-date = Start date
project-end-date = End date
project-purpose = Purpose code (DAC)
project-summary = Summary
project-results = Results
project-evaluation = Evaluation
project-roles = Partners and their roles
project-organisation = Organisation
project-role = Role
project-add-role = Add an organisation
project-shares = Countries, priority areas and goals
project-countries = Countries
project-add-country = Add a country
project-areas = Priority areas
project-area = Priority area
project-add-area = Add a priority area
project-goals = Sustainable Development Goals
project-goal = Goal or target
project-add-goal = Add a goal or target
project-goal-named = { $code } { $title }
project-target = Target { $code }

