# The page of a country.
country-brief = Country brief
country-overview = Overview
country-dollars = US$
country-projects = Projects
country-activities = Activities
country-organisations = Organisations
country-facts = Groups and names
country-tabs = Parts of the page
country-provided = Provided in { $year }
country-five-years = { $count } years, provided
country-sides = Both ways by year
country-side = Whose money
country-sum = Sum
country-modalities = Provided, by modality
country-none-provided = Nothing was provided in these years.
country-counted = Counted, never added
country-given = Given to the country
country-taken = Received in projects with it
country-counted-none = Nobody is recorded in these years.
country-counted-note = Trainees by nationality, experts by country of assignment; a person counts once a year.
country-holdings = In the register
country-running = { $count ->
    [one] one under way
   *[other] { $number } under way
  }
country-coming = { $count ->
    [one] one to come
   *[other] { $number } to come
  }
country-upcoming = Upcoming
country-upcoming-none = No activity is planned with this country.
country-all-activities = All activities
country-groups = Groups
country-groups-none = In no group today.
country-since = since { $day }
country-until = until { $day }
country-no-projects = No project has a share of this country.
country-no-projects-note = A project appears here once the country stands among its shares.
country-no-activities = No activity with this country.
country-no-activities-note = Activities of its projects and those held there appear here.
country-no-trainees = No trainee of this country.
country-no-trainees-note = Trainees appear here by their nationality.
country-no-experts = Nobody was assigned to this country.
country-no-experts-note = Experts and volunteers appear here by the country of their assignment.
country-no-organisations = No organisation of this country.
country-no-organisations-note = Add it under Organisations, with this country.
country-name = Name
country-activity = Activity
country-kind = Kind
country-when = When
country-where = Where
country-project = Project
country-title = Title
country-form = Form
country-direction = Direction
country-status = Status
country-sex = Sex
country-field = Field
country-employer = Employer
country-days = Days
country-figure = { $side }, { $year }
