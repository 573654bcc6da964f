// Generated from the command table of ssc-core. Do not edit: `make generate` writes it anew.

/**
 * What the program is and where it keeps things.
 */
export type About = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * SPDX expression of its licence.
 */
licence: string, 
/**
 * The newest step of the file's structure that this program knows.
 */
schema: number, 
/**
 * The folder of the officer's preferences; null where nothing is kept.
 */
folder: string | null, 
/**
 * The folder of the log; null where none is written.
 */
logs: string | null, 
/**
 * The open source software in the program.
 */
notices: Array<Notice>, };

/**
 * Key of a note that protected facts were looked at.
 */
export type AccessId = string;

/**
 * Whose access log is wanted.
 */
export type AccessListRequest = { 
/**
 * The person.
 */
person: PersonId, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * That somebody looked at protected facts.
 */
export type AccessRow = { 
/**
 * Key.
 */
id: AccessId, 
/**
 * When, UTC.
 */
at: string, 
/**
 * Who.
 */
actor: string, 
/**
 * Why.
 */
purpose: string, };

/**
 * An activity.
 */
export type Activity = { 
/**
 * The key; empty before the first save.
 */
id: ActivityId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The project.
 */
project_id: ProjectId, 
/**
 * What kind it is.
 */
kind: ActivityKind, 
/**
 * Title.
 */
title: string, 
/**
 * First day.
 */
start_date: Date | null, 
/**
 * Last day.
 */
end_date: Date | null, 
/**
 * Where.
 */
place: string, 
/**
 * Country where it is held.
 */
host_country: CountryCode | null, 
/**
 * Organisation that hosts it.
 */
host_organisation_id: OrganisationId | null, 
/**
 * Persons planned.
 */
planned_participants: number | null, 
/**
 * Persons who took part, where they are not recorded one by one.
 */
actual_participants: number | null, 
/**
 * Days planned.
 */
planned_days: number | null, 
/**
 * Hours taught to each participant.
 */
taught_hours: number | null, 
/**
 * How far it is.
 */
status: ActivityStatus, 
/**
 * Field that it is about.
 */
field: string, 
/**
 * Language or languages in which it is held.
 */
language: string, 
/**
 * Last day on which candidates can be put forward.
 */
application_deadline: Date | null, 
/**
 * Remarks.
 */
note: string, 
/**
 * What it is looked for by; made by the program.
 */
search: string, };

/**
 * Key of an activity.
 */
export type ActivityId = string;

/**
 * What kind of activity it is.
 */
export type ActivityKind = "training" | "scholarship" | "study_visit" | "expert_mission" | "volunteer" | "advisory" | "technology" | "goods" | "grant" | "loan" | "fund" | "humanitarian" | "seminar" | "research";

/**
 * Which activities are wanted.
 */
export type ActivityListRequest = { 
/**
 * Text to find in title, place, and the project's code and titles.
 */
search: string, 
/**
 * Only of this project.
 */
project: ProjectId | null, 
/**
 * Only this kind.
 */
kind: ActivityKind | null, 
/**
 * Only that far.
 */
status: ActivityStatus | null, 
/**
 * Only those that lie so, seen from today.
 */
when: ActivityWhen | null, 
/**
 * Only held in this country.
 */
host_country: CountryCode | null, 
/**
 * Only held in this country, or of a project with it.
 */
country: CountryCode | null, 
/**
 * Only hosted by this organisation.
 */
host: OrganisationId | null, 
/**
 * Only at this place.
 */
place: string | null, 
/**
 * Only those that run in this fiscal year of the agency.
 */
year: number | null, 
/**
 * Only those that run on or after this day.
 */
runs_from: Date | null, 
/**
 * Only those that run on or before this day.
 */
runs_to: Date | null, 
/**
 * What to sort by.
 */
sort: ActivitySort, 
/**
 * Largest first.
 */
descending: boolean, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * One activity.
 */
export type ActivityRequest = { 
/**
 * Key.
 */
id: ActivityId, };

/**
 * An activity in a list.
 */
export type ActivityRow = { 
/**
 * Key.
 */
id: ActivityId, 
/**
 * Version.
 */
row_version: number, 
/**
 * Key of the project.
 */
project_id: ProjectId, 
/**
 * Code of the project.
 */
project_code: string, 
/**
 * Title of the project.
 */
project_title: string, 
/**
 * What kind it is.
 */
kind: ActivityKind, 
/**
 * Title.
 */
title: string, 
/**
 * First day.
 */
start_date: Date | null, 
/**
 * Last day.
 */
end_date: Date | null, 
/**
 * How far it is.
 */
status: ActivityStatus, 
/**
 * Last day on which candidates can be put forward.
 */
application_deadline: Date | null, 
/**
 * Where.
 */
place: string, 
/**
 * Country where it is held.
 */
host_country: CountryCode | null, 
/**
 * Organisation that hosts it, as people call it.
 */
host: string | null, 
/**
 * Persons planned.
 */
planned_participants: number | null, 
/**
 * Persons who took part, where they are not recorded one by one.
 */
actual_participants: number | null, 
/**
 * Trainees recorded.
 */
participations: number, 
/**
 * Experts and volunteers recorded.
 */
assignments: number, 
/**
 * Persons who took part: those recorded without the withdrawn, else the number entered.
 */
came: number | null, 
/**
 * Cost lines that belong to it.
 */
cost_lines: number, };

/**
 * What activities are sorted by.
 */
export type ActivitySort = "start" | "end" | "title" | "kind" | "status" | "place" | "project" | "planned" | "participations";

/**
 * How far an activity is. Whether a planned one is running follows from its days.
 */
export type ActivityStatus = "planned" | "completed" | "cancelled";

/**
 * What the activities of a list add up to.
 */
export type ActivitySums = { 
/**
 * Activities.
 */
activities: number, 
/**
 * Persons planned, where that is known.
 */
planned: number, 
/**
 * Persons who took part.
 */
came: number, };

/**
 * Where the days of an activity lie, seen from a day.
 */
export type ActivityWhen = "upcoming" | "running" | "past" | "undated";

/**
 * What was actually spent.
 */
export type ActualInputs = { 
/**
 * The parts.
 */
parts: Array<SpentPart>, };

/**
 * A file that shall be kept.
 */
export type AddDocument = { 
/**
 * Path of the file.
 */
path: string, 
/**
 * The project.
 */
project_id: ProjectId, 
/**
 * The activity.
 */
activity_id?: ActivityId, 
/**
 * The cost line that it proves.
 */
cost_line_id?: CostLineId, 
/**
 * What it is for; from the content where it can be told.
 */
kind?: DocumentKind, };

/**
 * The answer that stands in the place of the contribution.
 */
export type AdjustmentReason = { 
/**
 * The question's id.
 */
question: string, 
/**
 * Why.
 */
reason: string, };

/**
 * The agency: who reports, in which currency, for which year.
 */
export type Agency = { 
/**
 * The key; empty before the first save.
 */
id: AgencyId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The country that reports.
 */
country: CountryCode, 
/**
 * The organisation that stands for the agency as payer; made with the agency.
 */
organisation_id: OrganisationId, 
/**
 * Name in the country's own language.
 */
name: string, 
/**
 * Name in English.
 */
name_en: string, 
/**
 * Parent ministry.
 */
ministry: string, 
/**
 * National currency, in which the programme is kept.
 */
currency: Currency, 
/**
 * First month of the fiscal year, 1 to 12.
 */
fiscal_month: number, 
/**
 * Which twelve months the report means by a year.
 */
year_basis: YearBasis, 
/**
 * Whose money counts.
 */
scope: Scope, 
/**
 * Language tag of the programme.
 */
language: string, 
/**
 * The series of exchange rates that reports use.
 */
rate_series: string, 
/**
 * Focal point: name.
 */
focal_point_name: string, 
/**
 * Focal point: title.
 */
focal_point_title: string, 
/**
 * Focal point: e-mail address.
 */
focal_point_email: string, 
/**
 * Focal point: telephone.
 */
focal_point_phone: string, 
/**
 * Postal address.
 */
address: string, 
/**
 * Website.
 */
website: string, 
/**
 * Year in which the agency was established.
 */
established: string, 
/**
 * Legal basis of the agency.
 */
legal_basis: string, 
/**
 * Policy facts for the survey.
 */
policy: string, 
/**
 * The agency's organisation identifier, such as `XM-DAC-41114`: what IATI and others know it by; or empty.
 */
organisation_identifier: string, 
/**
 * True where who signs a submission must be somebody else than who prepared it.
 */
two_persons: boolean, 
/**
 * True for the sample programme, which says so everywhere.
 */
sample: boolean, };

/**
 * Key of the agency; a programme has one.
 */
export type AgencyId = string;

/**
 * Key of an alias.
 */
export type AliasId = string;

/**
 * A list that words are matched to.
 */
export type AliasList = "country" | "organisation" | "currency" | "measurement" | "area" | "goal" | "project_status" | "direction" | "form" | "flow" | "valuation" | "activity_kind" | "activity_status" | "sex" | "training_result" | "assignment_role" | "organisation_kind";

/**
 * A person of a pair.
 */
export type Alike = { 
/**
 * Key.
 */
id: PersonId, 
/**
 * Name.
 */
name: string, 
/**
 * Nationality.
 */
nationality: CountryCode | null, 
/**
 * Employer.
 */
employer: string, };

/**
 * An allowance beside the salary.
 */
export type Allowance = { 
/**
 * What it is.
 */
label: string, 
/**
 * How much each time.
 */
amount: Amount, 
/**
 * How often.
 */
per: AllowancePer, };

/**
 * How often an allowance is paid.
 */
export type AllowancePer = "person_day" | "person" | "once";

/**
 * An amount over IPC and in files: a plain decimal in major units and a currency code.
 */
export type Amount = { 
/**
 * Decimal in major units, such as `1250.50`; no thousands separators.
 */
amount: string, 
/**
 * ISO 4217 code.
 */
currency: Currency, };

/**
 * A person at the version that was read.
 */
export type AnonymisePerson = { 
/**
 * Key.
 */
id: PersonId, 
/**
 * The version that was read.
 */
row_version: number, };

/**
 * An answer: the response and, for a change, what it changed.
 */
export type Answer = { 
/**
 * The response of the command.
 */
value: unknown, 
/**
 * What was changed; `null` for a command that only asks.
 */
changes: Changes | null, };

/**
 * Where the officer's answer comes from.
 */
export type AnswerBasis = "typed" | "overridden";

/**
 * An answer to a question that the register proposes nothing for.
 */
export type AnswerRequest = { 
/**
 * The edition's id; none: the built-in one.
 */
edition?: string, 
/**
 * The reporting year.
 */
year: number, 
/**
 * The question's id.
 */
question: string, 
/**
 * The answer.
 */
answer: SurveyValue, 
/**
 * The version that was read; 0 where there was no answer.
 */
row_version: number, };

/**
 * What stands apart from the contribution.
 */
export type ApartValue = { 
/**
 * Whose money it is.
 */
side: Side, 
/**
 * How much.
 */
value: Value, };

/**
 * Puts an organisation away or brings it back.
 */
export type ArchiveOrganisation = { 
/**
 * Key.
 */
id: OrganisationId, 
/**
 * The version that was read.
 */
row_version: number, 
/**
 * True puts it away.
 */
archived: boolean, };

/**
 * Puts a person away or brings the person back.
 */
export type ArchivePerson = { 
/**
 * Key.
 */
id: PersonId, 
/**
 * The version that was read.
 */
row_version: number, 
/**
 * True puts the person away.
 */
archived: boolean, };

/**
 * Puts a project away or brings it back.
 */
export type ArchiveProject = { 
/**
 * Key.
 */
id: ProjectId, 
/**
 * The version that was read.
 */
row_version: number, 
/**
 * True puts it away.
 */
archived: boolean, };

/**
 * A priority area's weight in a project.
 */
export type AreaWeight = { 
/**
 * The key; empty before the first save.
 */
id: ProjectPartId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The project.
 */
project_id: ProjectId, 
/**
 * Place in the list.
 */
position: number, 
/**
 * The area's id.
 */
area: string, 
/**
 * Its weight in percent; all weights sum to exactly 100.
 */
weight: Percent, };

/**
 * In which role a question is asked.
 */
export type Asked = "respondent" | "provider" | "user";

/**
 * An expert or volunteer in an activity.
 */
export type Assignment = { 
/**
 * The key; empty before the first save.
 */
id: AssignmentId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The activity.
 */
activity_id: ActivityId, 
/**
 * The expert or volunteer.
 */
person_id: PersonId, 
/**
 * What the person does.
 */
role: AssignmentRole, 
/**
 * Country of the assignment.
 */
country: CountryCode | null, 
/**
 * First day.
 */
start_date: Date | null, 
/**
 * Last day.
 */
end_date: Date | null, 
/**
 * Days worked.
 */
days: number | null, 
/**
 * Hours worked, where hours are counted.
 */
hours: number | null, 
/**
 * Field.
 */
field: string, };

/**
 * Key of an assignment.
 */
export type AssignmentId = string;

/**
 * Which assignments are wanted.
 */
export type AssignmentListRequest = { 
/**
 * Text to find in the person's name, employer, field and e-mail address.
 */
search: string, 
/**
 * Only in this activity.
 */
activity: ActivityId | null, 
/**
 * Only in activities of this project.
 */
project: ProjectId | null, 
/**
 * Only of this person.
 */
person: PersonId | null, 
/**
 * Only experts, or only volunteers.
 */
role: AssignmentRole | null, 
/**
 * Only to this country.
 */
country: CountryCode | null, 
/**
 * What to sort by.
 */
sort: TakingPartSort, 
/**
 * Largest first.
 */
descending: boolean, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * One assignment.
 */
export type AssignmentRequest = { 
/**
 * Key.
 */
id: AssignmentId, };

/**
 * What a person does on an assignment.
 */
export type AssignmentRole = "expert" | "volunteer";

/**
 * An assignment in a list, with its person and activity.
 */
export type AssignmentRow = { 
/**
 * Key.
 */
id: AssignmentId, 
/**
 * Version.
 */
row_version: number, 
/**
 * Key of the project.
 */
project_id: ProjectId, 
/**
 * Code of the project.
 */
project_code: string, 
/**
 * Title of the project.
 */
project_title: string, 
/**
 * Key of the activity.
 */
activity_id: ActivityId, 
/**
 * Title of the activity.
 */
activity_title: string, 
/**
 * First day of the activity.
 */
activity_start: Date | null, 
/**
 * Last day of the activity.
 */
activity_end: Date | null, 
/**
 * Key of the person.
 */
person_id: PersonId, 
/**
 * The person's name.
 */
name: string, 
/**
 * The person's sex as recorded.
 */
sex: Sex, 
/**
 * The person's nationality.
 */
nationality: CountryCode | null, 
/**
 * What the person does.
 */
role: AssignmentRole, 
/**
 * Country of the assignment.
 */
country: CountryCode | null, 
/**
 * First day.
 */
start_date: Date | null, 
/**
 * Last day.
 */
end_date: Date | null, 
/**
 * Days worked.
 */
days: number | null, 
/**
 * Hours worked.
 */
hours: number | null, 
/**
 * Field.
 */
field: string, };

/**
 * What rows, columns and filters of a report go by.
 */
export type Axis = "year" | "country" | "country_group" | "region" | "subregion" | "group" | "measurement" | "modality" | "area" | "goal" | "form" | "direction" | "status" | "payer" | "project" | "kind" | "sex" | "field";

/**
 * An axis with its name.
 */
export type AxisChoice = { 
/**
 * The axis.
 */
axis: Axis, 
/**
 * What people read.
 */
label: string, };

/**
 * The keys of an axis.
 */
export type AxisKeysRequest = { 
/**
 * The definition whose records are looked at; its filter on this axis is left aside.
 */
definition: ReportDefinition, 
/**
 * The axis.
 */
axis: Axis, };

/**
 * A copy of the open programme.
 */
export type BackupCopy = { 
/**
 * Path of the copy.
 */
path: string, 
/**
 * Name without folder.
 */
name: string, 
/**
 * When it was made, in this computer's time without offset: `2026-11-22T14:08:55`.
 */
at: string, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * The newest entry of the history in it.
 */
entry: number, };

/**
 * A backup to be written.
 */
export type BackupKey = { 
/**
 * Path of the file; `.age` is added where it is missing.
 */
path: string, 
/**
 * The key's passphrase; it seals the backup too.
 */
passphrase: Passphrase, };

/**
 * The backups of the open programme.
 */
export type BackupState = { 
/**
 * The copies in the folder, newest first.
 */
copies: Array<BackupCopy>, 
/**
 * True when nothing was done since the newest copy.
 */
current: boolean, 
/**
 * False when the chosen folder is not there now.
 */
reachable: boolean, };

/**
 * When a copy of the programme is made without being asked for.
 */
export type BackupTime = "never" | "daily" | "closing";

/**
 * Everything that must be printed beside a figure.
 */
export type Basis = { 
/**
 * The agency's currency.
 */
currency: Currency, 
/**
 * Which twelve months a year means.
 */
year_basis: YearBasis, 
/**
 * First month of the fiscal year.
 */
fiscal_month: number, 
/**
 * The flow.
 */
flow: Flow, 
/**
 * Whose money counts.
 */
scope: Scope, 
/**
 * The series of rates.
 */
series: string, 
/**
 * The years side by side, oldest first.
 */
years: Array<ReportingYear>, 
/**
 * The rates that were used.
 */
rates: Array<RateUsed>, };

/**
 * How a table of rates is laid out.
 */
export type BlockLayout = "united_nations" | "world_bank" | "european_central_bank" | "fred" | "table";

/**
 * A rate that was read.
 */
export type BlockRow = { 
/**
 * Row of the table as people count.
 */
row: number, 
/**
 * What the row is called there.
 */
name: string, 
/**
 * The currency, when it is known.
 */
currency: Currency | null, 
/**
 * Year, month or day; as it stands in the table when it cannot be read.
 */
period: string, 
/**
 * Units of the currency for one US dollar; none when refused.
 */
lcu_per_usd: Rate | null, 
/**
 * The rate as it stands in the table.
 */
text: string, 
/**
 * The rate that the register has for it.
 */
known: Rate | null, 
/**
 * What becomes of it.
 */
state: BlockState, 
/**
 * Why it is refused, or what is doubtful about it.
 */
note: string | null, 
/**
 * True when the officer should look at it before taking it.
 */
doubtful: boolean, };

/**
 * What becomes of a rate that was read.
 */
export type BlockState = "new" | "changed" | "same" | "refused";

/**
 * A breakdown of one side; its rows add up to the side's total in every year.
 */
export type Breakdown = { 
/**
 * What it goes by.
 */
dimension: Dimension, 
/**
 * The rows, in the order in which they are printed.
 */
rows: Array<FigureRow>, };

/**
 * Key of a budget.
 */
export type BudgetId = string;

/**
 * A budget as it is read and saved outside the core: the amount in major units.
 */
export type BudgetInput = { 
/**
 * Key; empty before the first save.
 */
id: BudgetId, 
/**
 * The version that was read; 0 before the first save.
 */
row_version: number, 
/**
 * Fiscal year, named after the calendar year in which it ends.
 */
fiscal_year: number, 
/**
 * Where the money comes from.
 */
source: string, 
/**
 * Priority area it is for, when it is for one.
 */
area: string | null, 
/**
 * Project it is for, when it is for one.
 */
project_id: ProjectId | null, 
/**
 * The amount.
 */
amount: Amount, 
/**
 * Remarks.
 */
note: string, };

/**
 * Which budgets are wanted.
 */
export type BudgetListRequest = { 
/**
 * Only of this fiscal year.
 */
fiscal_year: number | null, 
/**
 * Only from this source.
 */
source: string | null, 
/**
 * Only for this priority area.
 */
area: string | null, 
/**
 * Only for this project.
 */
project: ProjectId | null, 
/**
 * What to sort by.
 */
sort: BudgetSort, 
/**
 * Largest first.
 */
descending: boolean, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * A window of budgets with what all budgets of the filter add up to.
 */
export type BudgetPage = { 
/**
 * The rows of the window.
 */
rows: Array<BudgetRow>, 
/**
 * How many rows the filters leave in all.
 */
total: number, 
/**
 * Sums of all of them, one for each currency.
 */
sums: Array<Amount>, };

/**
 * One budget.
 */
export type BudgetRequest = { 
/**
 * Key.
 */
id: BudgetId, };

/**
 * A budget in a list.
 */
export type BudgetRow = { 
/**
 * Key.
 */
id: BudgetId, 
/**
 * Version.
 */
row_version: number, 
/**
 * Fiscal year.
 */
fiscal_year: number, 
/**
 * Where the money comes from.
 */
source: string, 
/**
 * Priority area.
 */
area: string | null, 
/**
 * Key of the project.
 */
project_id: ProjectId | null, 
/**
 * Code of the project.
 */
project_code: string | null, 
/**
 * The amount.
 */
amount: Amount, 
/**
 * Remarks.
 */
note: string, };

/**
 * What budgets are sorted by.
 */
export type BudgetSort = "year" | "source" | "amount";

/**
 * A row or column of a built report.
 */
export type BuiltHead = { 
/**
 * Its key; empty: not allocated, or not recorded.
 */
key: string, 
/**
 * What people read.
 */
label: string, };

/**
 * A record behind a count of a built report.
 */
export type BuiltRecord = { 
/**
 * What kind it is.
 */
kind: RecordKind, 
/**
 * Its key.
 */
id: string, 
/**
 * Name or title; empty for a person who was made anonymous.
 */
name: string, 
/**
 * A person's employer, an activity's project, a project's code.
 */
note: string, 
/**
 * How much it adds to the count.
 */
number: number, };

/**
 * The records behind a count of a built report.
 */
export type BuiltRecords = { 
/**
 * The count: what the records add up to.
 */
sum: number, 
/**
 * The window, by name.
 */
rows: Array<BuiltRecord>, 
/**
 * How many records there are in all.
 */
total: number, };

/**
 * Key of a built report.
 */
export type BuiltReportId = string;

/**
 * A built report as it is read and saved outside the core.
 */
export type BuiltReportInput = { 
/**
 * Key; empty before the first save.
 */
id: BuiltReportId, 
/**
 * The version that was read; 0 before the first save.
 */
row_version: number, 
/**
 * Its name.
 */
name: string, 
/**
 * What it shows.
 */
definition: ReportDefinition, };

/**
 * Which built reports are wanted.
 */
export type BuiltReportListRequest = { 
/**
 * The window.
 */
page: PageRequest, };

/**
 * One built report.
 */
export type BuiltReportRequest = { 
/**
 * Key.
 */
id: BuiltReportId, };

/**
 * A built report in a list.
 */
export type BuiltReportRow = { 
/**
 * Key.
 */
id: BuiltReportId, 
/**
 * Version.
 */
row_version: number, 
/**
 * Name.
 */
name: string, };

/**
 * What a built report shows: at most 200 rows and 40 columns, and totals of all.
 */
export type BuiltTable = { 
/**
 * What it shows, in words: "Trainees by country and year".
 */
title: string, 
/**
 * The unit of the figures: a currency or "persons".
 */
unit: string, 
/**
 * The currency, when amounts are measured.
 */
currency: Currency | null, 
/**
 * Rows.
 */
rows: Array<BuiltHead>, 
/**
 * Columns; none where the report has no columns.
 */
columns: Array<BuiltHead>, 
/**
 * Plain decimals by row and column; null where nothing is recorded.
 */
cells: Array<Array<string | null>>, 
/**
 * The total of each row.
 */
row_totals: Array<string>, 
/**
 * The total of each column.
 */
column_totals: Array<string>, 
/**
 * The whole.
 */
total: string, 
/**
 * Rows that are left out here and stand in the files.
 */
more_rows: number, 
/**
 * Columns that are left out here and stand in the files.
 */
more_columns: number, 
/**
 * What must be said beside the table.
 */
notes: Array<string>, };

/**
 * A fiscal year's budget month by month.
 */
export type BurnDown = { 
/**
 * The fiscal year.
 */
fiscal_year: number, 
/**
 * The currency of every amount.
 */
currency: Currency, 
/**
 * True when other currencies were converted into it.
 */
converted: boolean, 
/**
 * Every currency in which the year has a budget or spending.
 */
currencies: Array<Currency>, 
/**
 * What the budgets give.
 */
budget: Amount, 
/**
 * The twelve months.
 */
months: Array<BurnMonth>, 
/**
 * Committed, with the month not known.
 */
undated_committed: Amount, 
/**
 * Disbursed, with the month not known.
 */
undated_disbursed: Amount, 
/**
 * What is left after everything committed.
 */
not_committed: Amount, 
/**
 * What is left after everything disbursed.
 */
not_disbursed: Amount, 
/**
 * The series of rates, when amounts were converted.
 */
series: string, 
/**
 * The rates that were used.
 */
rates: Array<RateUsed>, 
/**
 * The rates that are missing: what is in these currencies is not in the figures.
 */
missing: Array<RateMissing>, };

/**
 * A fiscal year's budget month by month.
 */
export type BurnDownRequest = { 
/**
 * Fiscal year, named after the calendar year in which it ends.
 */
fiscal_year: number, 
/**
 * Only what is in this currency; none: everything, converted into the agency's.
 */
currency?: Currency, };

/**
 * A month of the fiscal year.
 */
export type BurnMonth = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * False for a month that has not begun: nothing is forecast.
 */
begun: boolean, 
/**
 * Committed in it.
 */
committed: Amount, 
/**
 * Disbursed in it.
 */
disbursed: Amount, 
/**
 * What was not committed yet at its end.
 */
not_committed: Amount, 
/**
 * What was not disbursed yet at its end.
 */
not_disbursed: Amount, };

/**
 * The calendar in which days are shown; they are kept as ISO days always.
 */
export type Calendar = "language" | "gregory" | "buddhist" | "persian";

/**
 * How much stands on a day.
 */
export type CalendarDay = { 
/**
 * The day.
 */
date: Date, 
/**
 * Activities that run on it.
 */
activities: number, 
/**
 * What is due on it: applications, ends of projects, persons' data.
 */
due: number, };

/**
 * What stands in the calendar on one day or several.
 */
export type CalendarEntry = { 
/**
 * What it is.
 */
kind: EntryKind, 
/**
 * Key of the activity or project; the day, for persons to be made anonymous.
 */
id: string, 
/**
 * The history entry that wrote the activity or project last.
 */
version: number, 
/**
 * Key of the project, if any.
 */
project_id: ProjectId | null, 
/**
 * Code of the project, or empty.
 */
project_code: string, 
/**
 * Title of the activity or project, or empty.
 */
title: string, 
/**
 * What kind of activity it is, or is applied for.
 */
activity_kind: ActivityKind | null, 
/**
 * How far the activity is.
 */
status: ActivityStatus | null, 
/**
 * First day.
 */
start_date: Date, 
/**
 * Last day.
 */
end_date: Date, 
/**
 * Where.
 */
place: string, 
/**
 * Country where it is held.
 */
host_country: CountryCode | null, 
/**
 * Organisation that hosts it, as people call it.
 */
host: string | null, 
/**
 * Persons planned, or to be made anonymous.
 */
persons: number | null, 
/**
 * The person to be made anonymous, where there is only one on the day.
 */
person_id: PersonId | null, 
/**
 * Experts and volunteers of the activity who are assigned elsewhere on the same days.
 */
conflicts: number, };

/**
 * A calendar to be written to a file.
 */
export type CalendarExport = { 
/**
 * First day.
 */
from?: Date, 
/**
 * Last day.
 */
to?: Date, 
/**
 * What the activities must be.
 */
filter: Partial<ActivityListRequest>, 
/**
 * Path of the file; `.ics` is added where it is missing.
 */
path: string, };

/**
 * The calendar as a list.
 */
export type CalendarListRequest = { 
/**
 * First day.
 */
from: Date | null, 
/**
 * Last day.
 */
to: Date | null, 
/**
 * What the activities must be.
 */
filter: Partial<ActivityListRequest>, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * The days of a page of the calendar with what stands on them.
 */
export type CalendarMonth = { 
/**
 * Every day, in order.
 */
days: Array<CalendarDay>, 
/**
 * What stands on them: at most six that begin on the same day and 200 in all, each day's first ones first.
 */
entries: Array<CalendarEntry>, };

/**
 * A page of the calendar.
 */
export type CalendarMonthRequest = { 
/**
 * First day of the page.
 */
from: Date, 
/**
 * Last day of the page, at most 42 days on.
 */
to: Date, 
/**
 * What the activities must be.
 */
filter: Partial<ActivityListRequest>, };

/**
 * A calendar that was written.
 */
export type CalendarWritten = { 
/**
 * Path of the file.
 */
path: string, 
/**
 * Entries in it.
 */
entries: number, };

/**
 * A missing rate with the latest earlier one.
 */
export type CarriedRate = { 
/**
 * Currency.
 */
currency: Currency, 
/**
 * The year without a rate.
 */
year: number, 
/**
 * The series.
 */
series: string, 
/**
 * The year that has one; none within five years.
 */
from: number | null, 
/**
 * Its rate: units for one US dollar.
 */
lcu_per_usd: Rate | null, 
/**
 * Who published it.
 */
source: string, };

/**
 * The rates that an officer may carry forward for a report.
 */
export type CarriedRequest = { 
/**
 * The reporting year.
 */
year: number, };

/**
 * Which missing rates are taken from an earlier year.
 */
export type CarryRates = { 
/**
 * The reporting year.
 */
year: number, 
/**
 * Currency and year of each.
 */
rates: Array<CurrencyYear>, };

/**
 * A cell, a row's or column's total, or the whole of a built report that counts.
 */
export type CellRequest = { 
/**
 * What the report shows.
 */
definition: ReportDefinition, 
/**
 * The row's key; none: every row.
 */
row?: string, 
/**
 * The column's key; none: every column.
 */
column?: string, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * What became of a row.
 */
export type Change = "new" | "ended" | "changed" | "same";

/**
 * A passphrase in the place of another.
 */
export type ChangeKey = { 
/**
 * The passphrase of the key that is there.
 */
passphrase: Passphrase, 
/**
 * The passphrase from now on.
 */
new_passphrase: Passphrase, };

/**
 * What a finished operation means to those who look at the register.
 */
export type Changes = { 
/**
 * The history entry, `None` when nothing changed.
 */
entry: number | null, 
/**
 * The nouns whose records changed.
 */
nouns: Array<Noun>, 
/**
 * What was done, in words.
 */
description: string, 
/**
 * What undo would take back now, in words.
 */
undo: string | null, 
/**
 * What redo would do again now, in words.
 */
redo: string | null, };

/**
 * A rule with what it found.
 */
export type Check = { 
/**
 * The rule's id.
 */
id: string, 
/**
 * How much it matters.
 */
severity: Severity, 
/**
 * What the rule wants, in words.
 */
title: string, 
/**
 * What to do, in words.
 */
advice: string, 
/**
 * How its findings are mended.
 */
mend: Mend, 
/**
 * How many findings stand: neither mended nor said to be right.
 */
count: number, 
/**
 * The first 200 of them.
 */
findings: Array<Finding>, 
/**
 * Findings that somebody said to be right as they are, at most 200.
 */
dismissed: Array<DismissedFinding>, };

/**
 * A coded name for lists of choices.
 */
export type Choice = { 
/**
 * The code.
 */
code: string, 
/**
 * What people read.
 */
label: string, };

/**
 * Every short list that forms offer, in words.
 */
export type Choices = { 
/**
 * Codes and labels of each enum, by its name in snake case.
 */
enums: { [key in string]: Array<Choice> }, 
/**
 * Measurement ids.
 */
measurements: Array<MeasurementChoice>, 
/**
 * Priority areas in the survey's order.
 */
areas: Array<Choice>, 
/**
 * Goals and targets.
 */
goals: Array<GoalChoice>, 
/**
 * Currencies.
 */
currencies: Array<Choice>, 
/**
 * Countries by UN name: code and name.
 */
countries: Array<Choice>, };

/**
 * A chosen option: its id, or a country's code where countries may be chosen.
 */
export type Chosen = { 
/**
 * The option's id or the country's code.
 */
id: string, 
/**
 * The words that belong to "other".
 */
text: string, };

/**
 * The kind of an error, for those who must act on it without reading the sentence.
 */
export type Code = "invalid" | "conflict" | "not_found" | "in_use" | "missing_rate" | "busy" | "storage" | "moved" | "not_a_programme" | "too_new" | "cancelled" | "internal";

/**
 * Two submissions.
 */
export type CompareRequest = { 
/**
 * The earlier one.
 */
first: ComparedSubmission, 
/**
 * The later one.
 */
second: ComparedSubmission, };

/**
 * What is compared.
 */
export type Compared = "years" | "plan";

/**
 * An answer that differs.
 */
export type ComparedAnswer = { 
/**
 * The question as printed.
 */
question: string, 
/**
 * The answer in the first submission, a line for each choice.
 */
first: Array<string>, 
/**
 * The answer in the second submission.
 */
second: Array<string>, };

/**
 * A figure that differs.
 */
export type ComparedFigure = { 
/**
 * Whose money it is, in words.
 */
side: string, 
/**
 * What the row goes by, in words; empty for the total.
 */
breakdown: string, 
/**
 * What the row is for, in words.
 */
label: string, 
/**
 * The year.
 */
year: number, 
/**
 * In the first submission; null where it has no such row.
 */
first: Amount | null, 
/**
 * In the second submission.
 */
second: Amount | null, 
/**
 * Second less first, where both are in one currency; a row that is missing counts as nothing.
 */
difference: Amount | null, };

/**
 * What a compared submission is.
 */
export type ComparedHead = { 
/**
 * The UN's name of the country.
 */
country: string, 
/**
 * The reporting year.
 */
year: number, 
/**
 * Version of the submission.
 */
version: number, };

/**
 * One of two submissions.
 */
export type ComparedSubmission = { "kind": "submission", 
/**
 * Key.
 */
id: SubmissionId, } | { "kind": "package", 
/**
 * Path of the file.
 */
path: string, };

/**
 * Two persons side by side.
 */
export type Comparison = { 
/**
 * The one entered first.
 */
first: PersonPage, 
/**
 * The other.
 */
second: PersonPage, 
/**
 * The activities in which both stand as trainee, with what their entries are joined to.
 */
shared: Array<SharedActivity>, };

/**
 * A column of a comparison.
 */
export type ComparisonColumn = { 
/**
 * What people read.
 */
label: string, 
/**
 * The year.
 */
year: number, 
/**
 * How far the money is.
 */
flow: Flow, };

/**
 * A row of a comparison that is to be opened.
 */
export type ComparisonRecordsRequest = { 
/**
 * The comparison.
 */
comparison: ComparisonRequest, 
/**
 * The row's key; empty: not allocated.
 */
key: string, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * What is to be compared.
 */
export type ComparisonRequest = { 
/**
 * Two years, or plan and result.
 */
compared: Compared, 
/**
 * The year, or the later of two.
 */
year: number, 
/**
 * The earlier of two years; the one before when absent.
 */
before?: number, 
/**
 * What the rows go by.
 */
by: Dimension, };

/**
 * One row: what stands beside each other, and the difference of the last and the first.
 */
export type ComparisonRow = { 
/**
 * What the row is for; empty: not allocated.
 */
key: string, 
/**
 * What people read.
 */
label: string, 
/**
 * What became of it.
 */
change: Change, 
/**
 * The same in words.
 */
said: string, 
/**
 * One for each column.
 */
values: Array<Value>, 
/**
 * The last less the first.
 */
difference: Value, 
/**
 * Of two years: the difference at the rates of the earlier one.
 */
amount_effect: Value | null, 
/**
 * Of two years: what the rates did.
 */
rate_effect: Value | null, };

/**
 * Packages for one table.
 */
export type CompileRequest = { 
/**
 * Paths of the packages.
 */
paths: Array<string>, };

/**
 * A table to be written.
 */
export type CompileToFile = { 
/**
 * Paths of the packages.
 */
paths: Array<string>, 
/**
 * What it is written as.
 */
format: TableFormat, 
/**
 * Paper size; none: A4.
 */
paper?: Paper, 
/**
 * Path of the file.
 */
path: string, };

/**
 * A table that was written.
 */
export type CompiledTable = { 
/**
 * Path of the file.
 */
path: string, 
/**
 * How many countries are in it.
 */
countries: number, 
/**
 * What must be said of the table.
 */
notes: Array<string>, };

/**
 * Only what stands under some of an axis's keys.
 */
export type Condition = { 
/**
 * What it goes by.
 */
axis: Axis, 
/**
 * The keys that are let through; empty key: not allocated.
 */
keys: Array<string>, };

/**
 * A key whose words were compared.
 */
export type ConfirmKey = { 
/**
 * The key: 64 hexadecimal digits, as `package.verify` tells it.
 */
public_key: PublicKey, 
/**
 * The twelve words as the agency said them; they must be the key's.
 */
words: string, 
/**
 * The country of the agency.
 */
country: CountryCode, 
/**
 * The agency's name in English.
 */
agency: string, 
/**
 * How the words were compared.
 */
confirmed_how: Confirmed, 
/**
 * With whom, and anything else.
 */
note: string, };

/**
 * How the words of a key were compared.
 */
export type Confirmed = "paper" | "telephone" | "meeting" | "published";

/**
 * Two assignments of one person that share days.
 */
export type Conflict = { 
/**
 * The person.
 */
person_id: PersonId, 
/**
 * The person's name.
 */
name: string, 
/**
 * The assignment that was asked about, else the one that was entered first.
 */
assignment_id: AssignmentId, 
/**
 * Its activity.
 */
activity_id: ActivityId, 
/**
 * Title of its activity.
 */
activity_title: string, 
/**
 * Key of its project.
 */
project_id: ProjectId, 
/**
 * Its first day.
 */
start_date: Date, 
/**
 * Its last day.
 */
end_date: Date, 
/**
 * The other assignment.
 */
other_assignment_id: AssignmentId, 
/**
 * The other activity.
 */
other_activity_id: ActivityId, 
/**
 * Title of the other activity.
 */
other_activity_title: string, 
/**
 * Code of the other activity's project.
 */
other_project_code: string, 
/**
 * First day there.
 */
other_start_date: Date, 
/**
 * Last day there.
 */
other_end_date: Date, 
/**
 * First day that both claim.
 */
shared_from: Date, 
/**
 * Last day that both claim.
 */
shared_to: Date, };

/**
 * Which conflicts are wanted.
 */
export type ConflictListRequest = { 
/**
 * Only of this assignment.
 */
assignment: AssignmentId | null, 
/**
 * Only of this activity's experts and volunteers.
 */
activity: ActivityId | null, 
/**
 * Only of this person.
 */
person: PersonId | null, 
/**
 * Only with shared days on or after this one.
 */
from: Date | null, 
/**
 * Only with shared days on or before this one.
 */
to: Date | null, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * Somebody who can be asked about a project.
 */
export type Contact = { 
/**
 * The key; empty before the first save.
 */
id: ContactId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The project.
 */
project_id: ProjectId, 
/**
 * Name.
 */
name: string, 
/**
 * What the person does in the project: focal point, lecturer, accountant.
 */
role: string, 
/**
 * Where the person works.
 */
organisation: string, 
/**
 * E-mail address.
 */
email: string, 
/**
 * Telephone, as it is dialled.
 */
phone: string, };

/**
 * Key of a contact.
 */
export type ContactId = string;

/**
 * One contact.
 */
export type ContactRequest = { 
/**
 * Key.
 */
id: ContactId, };

/**
 * What the lines of one direction and flow add up to.
 */
export type ConvertedSum = { 
/**
 * Provided or received.
 */
direction: Direction, 
/**
 * How far the money is.
 */
flow: Flow, 
/**
 * In the agency's currency.
 */
own: Amount, 
/**
 * In US dollars.
 */
usd: Amount, 
/**
 * Lines in it.
 */
lines: number, 
/**
 * Lines that are left out because a rate is missing.
 */
left_out: number, };

/**
 * All cooperation with a country.
 */
export type Cooperation = { 
/**
 * Code.
 */
iso3: CountryCode, 
/**
 * UN name.
 */
name: string, 
/**
 * What must be printed beside every figure.
 */
basis: Basis, 
/**
 * Whose money, in the order in which it is shown; sides without a line are left out, but never the
 * contribution and what was received.
 */
sides: Array<CooperationSide>, 
/**
 * Counted: given to its nationals, or assigned to it (C1 to C8).
 */
provided: Array<CountRow>, 
/**
 * Counted: received in projects with it.
 */
received: Array<CountRow>, 
/**
 * What the register holds, all years.
 */
holdings: Holdings, };

/**
 * All cooperation with a country in the years up to one.
 */
export type CooperationRequest = { 
/**
 * Code.
 */
iso3: CountryCode, 
/**
 * Which years, on which basis.
 */
question: FiguresRequest, };

/**
 * A row of a side.
 */
export type CooperationRow = { 
/**
 * Key.
 */
key: string, 
/**
 * What people read.
 */
label: string, 
/**
 * One a year.
 */
years: Array<Value>, 
/**
 * Sum of the years.
 */
sum: Value, };

/**
 * One side of the money with a country.
 */
export type CooperationSide = { 
/**
 * Whose money.
 */
side: Side, 
/**
 * The total, one a year.
 */
years: Array<Value>, 
/**
 * Sum of the years.
 */
sum: Value, 
/**
 * Financial (A), one a year.
 */
financial: Array<Value>, 
/**
 * In kind, valued (B), one a year.
 */
in_kind: Array<Value>, 
/**
 * By modality; each year adds up to the total.
 */
modalities: Array<CooperationRow>, };

/**
 * Makes activities anew at another time: next year's course.
 */
export type CopyActivities = { 
/**
 * Those that are copied.
 */
ids: Array<ActivityId>, 
/**
 * By how many months the days move; negative: earlier.
 */
months: number, 
/**
 * The first day of the copy, in place of `months`; for one activity.
 */
first_day?: Date, };

/**
 * A block as it was understood.
 */
export type CostBlock = { 
/**
 * The columns.
 */
columns: Array<CostBlockColumnRead>, 
/**
 * True when the first row names the columns.
 */
head: boolean, 
/**
 * The sign before the decimals.
 */
decimal_mark: DecimalSign, 
/**
 * What comes first in days.
 */
day_order: DayOrder, 
/**
 * The window of rows.
 */
rows: Array<CostBlockRow>, 
/**
 * Rows in all, or those with problems when only they are wanted.
 */
total: number, 
/**
 * Rows that become cost lines.
 */
ready: number, 
/**
 * Rows that are left out.
 */
left_out: number, 
/**
 * Rows that are refused.
 */
refused: number, 
/**
 * What the ready rows add up to, a sum for each currency.
 */
sums: Array<Amount>, };

/**
 * What a column of the block is.
 */
export type CostBlockColumn = "description" | "when" | "amount" | "currency" | "measurement" | "payer" | "flow" | "valuation" | "country" | "direction" | "document" | "reported_by" | "nothing";

/**
 * A column of the block as it was understood.
 */
export type CostBlockColumnRead = { 
/**
 * Its head, or empty.
 */
head: string, 
/**
 * What it is taken for.
 */
is: CostBlockColumn, 
/**
 * Its first filled cells.
 */
cells: Array<string>, };

/**
 * A block with what is to be assumed where it says nothing.
 */
export type CostBlockRequest = { 
/**
 * The project.
 */
project_id: ProjectId, 
/**
 * The cells as the spreadsheet puts them on the clipboard: tabs and line ends.
 */
text: string, 
/**
 * What each column is; guessed when absent.
 */
columns?: Array<CostBlockColumn>, 
/**
 * Whether the first row names the columns; guessed when absent.
 */
head?: boolean, 
/**
 * The sign before the decimals; guessed when absent.
 */
decimal_mark?: DecimalSign, 
/**
 * What comes first in days; guessed when absent.
 */
day_order?: DayOrder, 
/**
 * How far the money is, where no column says it; disbursed when absent.
 */
flow?: Flow, 
/**
 * Who pays, where no column says it.
 */
payer_id?: OrganisationId, 
/**
 * The currency, where no column says it; the agency's when absent.
 */
currency?: Currency, 
/**
 * The kind of figure, where no column says it.
 */
measurement?: string, 
/**
 * How in-kind lines were valued, where no column says it.
 */
valuation?: Valuation, 
/**
 * The fiscal year, where no column says when.
 */
fiscal_year?: number, 
/**
 * Provided or received, in a project that goes both ways.
 */
direction?: Direction, 
/**
 * Only rows that are refused or left out.
 */
only_problems: boolean, 
/**
 * The window of rows.
 */
page: PageRequest, };

/**
 * A row of the block as it was understood.
 */
export type CostBlockRow = { 
/**
 * Its place in the block, from 1.
 */
number: number, 
/**
 * What becomes of it.
 */
state: CostBlockState, 
/**
 * Why it is refused or left out, one sentence for each reason.
 */
sentences: Array<string>, 
/**
 * The line, as far as it could be read.
 */
description: string, 
/**
 * Day or fiscal year.
 */
when: string, 
/**
 * The amount.
 */
amount: Amount | null, 
/**
 * Kind of figure.
 */
measurement: string, 
/**
 * The payer as people call it.
 */
payer: string, };

/**
 * What becomes of a row.
 */
export type CostBlockState = "ready" | "left_out" | "refused";

/**
 * What the lines of a filter add up to. Provided and received, planned and disbursed are never added.
 */
export type CostLineConverted = { 
/**
 * One for each direction and flow.
 */
sums: Array<ConvertedSum>, 
/**
 * The series of rates.
 */
series: string, 
/**
 * The rates that are missing in it.
 */
missing: Array<RateMissing>, };

/**
 * Key of a cost line.
 */
export type CostLineId = string;

/**
 * A cost line as it is read and saved outside the core: the amount in major units.
 */
export type CostLineInput = { 
/**
 * Key; empty before the first save.
 */
id: CostLineId, 
/**
 * The version that was read; 0 before the first save.
 */
row_version: number, 
/**
 * The project.
 */
project_id: ProjectId, 
/**
 * The activity, when it belongs to one.
 */
activity_id: ActivityId | null, 
/**
 * What it is.
 */
description: string, 
/**
 * Who pays.
 */
payer_id: OrganisationId | null, 
/**
 * Provided or received, in a project that goes both ways.
 */
direction: Direction | null, 
/**
 * How far the money is.
 */
flow: Flow, 
/**
 * The day, when it is known.
 */
date: Date | null, 
/**
 * The agency's fiscal year, when the day is not known.
 */
fiscal_year: number | null, 
/**
 * The amount; negative for a refund.
 */
amount: Amount, 
/**
 * What kind of figure it is, A1 to B11.
 */
measurement: string, 
/**
 * How it was valued, for in-kind cooperation.
 */
valuation: Valuation | null, 
/**
 * What the amount was worked out from, where the helper of its method was used.
 */
valuation_inputs: ValuationInputs | null, 
/**
 * The one country it went to; none: split by the project's shares.
 */
country: CountryCode | null, 
/**
 * Who reported it.
 */
reported_by: string, 
/**
 * The paper behind it.
 */
document: string, };

/**
 * Which cost lines are wanted.
 */
export type CostLineListRequest = { 
/**
 * Text to find in description, document, reporter, payer, and the project's code and titles.
 */
search: string, 
/**
 * Only of this project.
 */
project: ProjectId | null, 
/**
 * Only of this activity.
 */
activity: ActivityId | null, 
/**
 * Only paid by this organisation.
 */
payer: OrganisationId | null, 
/**
 * Only those without a payer.
 */
without_payer: boolean, 
/**
 * Only this flow.
 */
flow: Flow | null, 
/**
 * Only provided, or only received.
 */
direction: Direction | null, 
/**
 * From this fiscal year of the agency on.
 */
year_from: number | null, 
/**
 * Up to this fiscal year of the agency.
 */
year_to: number | null, 
/**
 * Only on this day and later.
 */
from: Date | null, 
/**
 * Only up to this day.
 */
until: Date | null, 
/**
 * Only those of which no day is known, but a fiscal year.
 */
undated: boolean, 
/**
 * Only what payers inside the agency's scope pay.
 */
in_scope: boolean, 
/**
 * Only of projects for this priority area.
 */
area: string | null, 
/**
 * Only of projects without a priority area.
 */
without_area: boolean, 
/**
 * Only this kind of figure.
 */
measurement: string | null, 
/**
 * Only in this currency.
 */
currency: Currency | null, 
/**
 * Only for this country, alone or by the project's shares.
 */
country: CountryCode | null, 
/**
 * What to sort by.
 */
sort: CostLineSort, 
/**
 * Largest first.
 */
descending: boolean, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * One cost line.
 */
export type CostLineRequest = { 
/**
 * Key.
 */
id: CostLineId, };

/**
 * A cost line in a list.
 */
export type CostLineRow = { 
/**
 * Key.
 */
id: CostLineId, 
/**
 * Version.
 */
row_version: number, 
/**
 * Key of the project.
 */
project_id: ProjectId, 
/**
 * Code of the project.
 */
project_code: string, 
/**
 * Title of the project.
 */
project_title: string, 
/**
 * Key of the activity.
 */
activity_id: ActivityId | null, 
/**
 * Title of the activity.
 */
activity_title: string | null, 
/**
 * What it is.
 */
description: string, 
/**
 * Key of the payer.
 */
payer_id: OrganisationId | null, 
/**
 * The payer as people call it.
 */
payer: string | null, 
/**
 * Provided or received, from the line or its project.
 */
direction: Direction, 
/**
 * How far the money is.
 */
flow: Flow, 
/**
 * The day.
 */
date: Date | null, 
/**
 * The agency's fiscal year, when the day is not known.
 */
fiscal_year: number | null, 
/**
 * The amount.
 */
amount: Amount, 
/**
 * What kind of figure it is.
 */
measurement: string, 
/**
 * How it was valued.
 */
valuation: Valuation | null, 
/**
 * The one country it went to.
 */
country: CountryCode | null, 
/**
 * Who reported it.
 */
reported_by: string, 
/**
 * The paper behind it.
 */
document: string, 
/**
 * The line by itself in US dollars; none where its year has no rate.
 */
usd: Amount | null, 
/**
 * The rate that was used; none for dollars.
 */
rate: RateUsed | null, 
/**
 * The ministry that reported it by a collection kit; of several, the newest report.
 */
reported: Reported | null, };

/**
 * What cost lines are sorted by.
 */
export type CostLineSort = "date" | "amount" | "description";

/**
 * What the lines of a list add up to. Provided and received, planned and disbursed are never added.
 */
export type CostLineSum = { 
/**
 * Provided or received.
 */
direction: Direction, 
/**
 * How far the money is.
 */
flow: Flow, 
/**
 * The sum in one currency.
 */
amount: Amount, 
/**
 * Lines in it.
 */
lines: number, };

/**
 * What all lines of a filter add up to.
 */
export type CostLineSums = { 
/**
 * Lines in all.
 */
lines: number, 
/**
 * Sums of all of them, by direction, flow and currency.
 */
sums: Array<CostLineSum>, 
/**
 * The same in US dollars, by direction and flow; only for the lines of one project.
 */
dollars: Array<DollarSum>, };

/**
 * What a standard cost is for one of.
 */
export type CostUnit = "person_day" | "person_month" | "person" | "event" | "piece";

/**
 * The records behind a count.
 */
export type CountRecords = { 
/**
 * The measurement's unit: `persons`, `days`, …
 */
unit: string, 
/**
 * What the records add up to: the count itself.
 */
sum: number, 
/**
 * The window, latest first.
 */
rows: Array<CountedRecord>, 
/**
 * How many records there are in all.
 */
total: number, };

/**
 * Which count is to be opened.
 */
export type CountRequest = { 
/**
 * The same question that made the figures.
 */
question: FiguresRequest, 
/**
 * True for what was received, false for what was provided.
 */
received: boolean, 
/**
 * The measurement id, C1 to C11 or C5h.
 */
measurement: string, 
/**
 * The reporting year of the count.
 */
year: number, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * A count, one number a year.
 */
export type CountRow = { 
/**
 * Measurement id (`C4`), or the key of a breakdown's row; empty: not recorded.
 */
key: string, 
/**
 * One number a year.
 */
years: Array<number>, };

/**
 * The counts of one direction.
 */
export type CountSide = { 
/**
 * C1 to C11 and C5h, in the order of the reference list; every id is there.
 */
totals: Array<CountRow>, 
/**
 * Trainees (C4) by nationality.
 */
trainees_by_country: Array<CountRow>, 
/**
 * Trainees (C4) by sex.
 */
trainees_by_sex: Array<CountRow>, 
/**
 * Trainees (C4) by the main priority area of their project.
 */
trainees_by_area: Array<CountRow>, 
/**
 * Experts (C1) by country of assignment.
 */
experts_by_country: Array<CountRow>, 
/**
 * Experts (C1) by sex.
 */
experts_by_sex: Array<CountRow>, };

/**
 * What kind of record stands behind a count.
 */
export type CountedKind = "participation" | "assignment" | "activity" | "organisation";

/**
 * A record behind a count.
 */
export type CountedRecord = { 
/**
 * What kind of record it is.
 */
kind: CountedKind, 
/**
 * Its key.
 */
id: string, 
/**
 * The person's or organisation's name; empty for an activity.
 */
name: string, 
/**
 * The activity's title; empty for an organisation.
 */
activity: string, 
/**
 * The project; null for an organisation.
 */
project_id: ProjectId | null, 
/**
 * The project's code.
 */
code: string, 
/**
 * Nationality, country of assignment, host country or seat.
 */
country: CountryCode | null, 
/**
 * Its first day.
 */
date: Date | null, 
/**
 * How much it adds to the count.
 */
number: number, };

/**
 * An activity with a country.
 */
export type CountryActivity = { 
/**
 * Key.
 */
id: ActivityId, 
/**
 * Key of its project.
 */
project_id: ProjectId, 
/**
 * Code of its project.
 */
code: string, 
/**
 * Title.
 */
title: string, 
/**
 * What kind it is.
 */
kind: ActivityKind, 
/**
 * First day.
 */
start_date: Date | null, 
/**
 * Last day.
 */
end_date: Date | null, 
/**
 * Where.
 */
place: string, 
/**
 * Country where it is held.
 */
host_country: CountryCode | null, };

/**
 * A spelling under which the officer's papers know a country.
 */
export type CountryAlias = { 
/**
 * The key; empty before the first save.
 */
id: AliasId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The country.
 */
iso3: CountryCode, 
/**
 * The spelling.
 */
alias: string, 
/**
 * The spelling, folded; made by the program.
 */
folded: string, };

/**
 * A country by its ISO 3166 alpha-3 code that the reference list knows.
 */
export type CountryCode = string;

/**
 * A group of countries, such as the least developed countries.
 */
export type CountryGroup = { 
/**
 * The key; empty before the first save.
 */
id: GroupId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * Code, such as LDC.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * The kind of group, as the reference list has it; `own` for the officer's own groups.
 */
kind: string, };

/**
 * Which countries are wanted.
 */
export type CountryListRequest = { 
/**
 * Text to find in any spelling, in any script.
 */
search: string, 
/**
 * Only members of the group with this code, on `on`.
 */
group: string | null, 
/**
 * The day for memberships; none: any day.
 */
on: Date | null, 
/**
 * Only countries with a project.
 */
with_projects: boolean, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * A country with everything the register knows of it.
 */
export type CountryPage = { 
/**
 * Code.
 */
iso3: CountryCode, 
/**
 * Alpha-2 code.
 */
iso2: string, 
/**
 * M49 code.
 */
m49: string, 
/**
 * UN name.
 */
name: string, 
/**
 * UN region.
 */
region: string, 
/**
 * UN subregion.
 */
subregion: string, 
/**
 * Its currency.
 */
currency: string, 
/**
 * Membership of ESCAP: `member`, `associate` or `none`.
 */
escap_status: string, 
/**
 * Memberships of groups with dates.
 */
memberships: Array<MembershipView>, 
/**
 * The officer's own spellings.
 */
aliases: Array<CountryAlias>, 
/**
 * Projects with a share of it.
 */
projects: number, };

/**
 * A trainee, expert or volunteer of a country.
 */
export type CountryPerson = { 
/**
 * Key.
 */
id: PersonId, 
/**
 * Name.
 */
name: string, 
/**
 * Sex as recorded.
 */
sex: Sex, 
/**
 * Field of work.
 */
field: string, 
/**
 * Employer.
 */
employer: string, 
/**
 * How often the person took part.
 */
times: number, 
/**
 * Days in all.
 */
days: number, 
/**
 * First day of the latest.
 */
latest: Date | null, };

/**
 * Which records of a country are wanted.
 */
export type CountryRecordsRequest = { 
/**
 * Code.
 */
iso3: CountryCode, 
/**
 * Only activities that begin today or later.
 */
upcoming: boolean, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * One country.
 */
export type CountryRequest = { 
/**
 * Code.
 */
iso3: CountryCode, };

/**
 * A country in a list.
 */
export type CountryRow = { 
/**
 * Code.
 */
iso3: CountryCode, 
/**
 * UN name.
 */
name: string, 
/**
 * UN region.
 */
region: string, 
/**
 * UN subregion.
 */
subregion: string, 
/**
 * Codes of the groups it is in on the day asked for.
 */
groups: Array<string>, 
/**
 * Projects with a share of it.
 */
projects: number, };

/**
 * A country's share of a project.
 */
export type CountryShare = { 
/**
 * The key; empty before the first save.
 */
id: ProjectPartId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The project.
 */
project_id: ProjectId, 
/**
 * Place in the list.
 */
position: number, 
/**
 * The country.
 */
iso3: CountryCode, 
/**
 * Its share in percent; all shares sum to exactly 100.
 */
share: Percent, };

/**
 * All counts.
 */
export type Counts = { 
/**
 * What the country provided.
 */
provided: CountSide, 
/**
 * What it received.
 */
received: CountSide, };

/**
 * An ISO 4217 currency code that the reference list knows.
 */
export type Currency = string;

/**
 * A currency in a year.
 */
export type CurrencyYear = { 
/**
 * The currency.
 */
currency: Currency, 
/**
 * The year.
 */
year: number, };

/**
 * A day of the Gregorian calendar, `YYYY-MM-DD`.
 */
export type Date = string;

/**
 * What comes first in a day written with numbers.
 */
export type DayOrder = "day_first" | "month_first";

/**
 * Which sign stands before the decimals.
 */
export type DecimalSign = "point" | "comma";

/**
 * How close rows and controls stand.
 */
export type Density = "regular" | "compact" | "roomy";

/**
 * The digits in which numbers and days are written.
 */
export type Digits = "language" | "latn" | "thai" | "laoo" | "khmr" | "mymr" | "beng" | "deva" | "arabext" | "arab";

/**
 * What a breakdown goes by.
 */
export type Dimension = "group" | "measurement" | "modality" | "area" | "goal" | "country" | "country_group" | "region" | "subregion" | "form" | "payer" | "project";

/**
 * Who gives.
 */
export type Direction = "provided" | "received" | "both_ways";

/**
 * What was provided to a partner country and received from it in a year.
 */
export type DirectionRow = { 
/**
 * The country; empty: not allocated.
 */
key: string, 
/**
 * What people read.
 */
label: string, 
/**
 * The contribution to it.
 */
provided: Value, 
/**
 * What was received from it.
 */
received: Value, };

/**
 * Provided and received by year and partner.
 */
export type DirectionTable = { 
/**
 * What must be printed beside the figures.
 */
basis: Basis, 
/**
 * The years, the newest first.
 */
years: Array<DirectionYear>, 
/**
 * Projects of the register that go both ways.
 */
both_ways: number, };

/**
 * A year of the table.
 */
export type DirectionYear = { 
/**
 * The year.
 */
year: number, 
/**
 * Partner countries by name; what has no country stands last.
 */
rows: Array<DirectionRow>, 
/**
 * The contribution of the year, as every other table has it.
 */
provided: Value, 
/**
 * What was received in the year, as every other table has it.
 */
received: Value, };

/**
 * Findings that are right as they are.
 */
export type DismissFindings = { 
/**
 * Which.
 */
targets: Targets, 
/**
 * Why.
 */
reason: string, };

/**
 * Key of a dismissal.
 */
export type DismissalId = string;

/**
 * One dismissal.
 */
export type DismissalRequest = { 
/**
 * Key.
 */
id: DismissalId, };

/**
 * A finding that somebody said to be right as it is.
 */
export type DismissedFinding = { 
/**
 * Key of the dismissal.
 */
id: DismissalId, 
/**
 * What was found.
 */
finding: Finding, 
/**
 * Why it is right.
 */
reason: string, 
/**
 * Who said so; empty where it is not known.
 */
actor: string, 
/**
 * When, as the history wrote it.
 */
at: string, };

/**
 * A document of a project; its bytes stand under `sha256`.
 */
export type Document = { 
/**
 * The key; empty before the first save.
 */
id: DocumentId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The project.
 */
project_id: ProjectId, 
/**
 * The activity it belongs to, when it is one's own.
 */
activity_id: ActivityId | null, 
/**
 * The cost line that it proves.
 */
cost_line_id: CostLineId | null, 
/**
 * Name of the file.
 */
name: string, 
/**
 * Media type, found from the content.
 */
media_type: string, 
/**
 * Size in bytes.
 */
size: number, 
/**
 * SHA-256 of the content, in hexadecimal.
 */
sha256: string, 
/**
 * The day of the document.
 */
date: Date | null, 
/**
 * What it is for.
 */
kind: DocumentKind, 
/**
 * Remarks.
 */
note: string, 
/**
 * What it is looked for by; made by the program.
 */
search: string, };

/**
 * A document that was kept.
 */
export type DocumentAdded = { 
/**
 * The document.
 */
document: Document, 
/**
 * What should be known about it: it is something else than its name says, or it is here twice.
 */
notes: Array<string>, };

/**
 * Where a copy of a document goes.
 */
export type DocumentCopy = { 
/**
 * Key.
 */
id: DocumentId, 
/**
 * Path of the new file; one that exists is left alone and refused, unless it may be replaced.
 */
path: string, 
/**
 * True where the officer has said that an existing file may go.
 */
replace?: boolean, };

/**
 * Key of a document.
 */
export type DocumentId = string;

/**
 * What a document is for.
 */
export type DocumentKind = "agreement" | "proposal" | "report" | "evaluation" | "proof" | "letter" | "material" | "participants" | "photograph" | "other";

/**
 * Which documents are wanted.
 */
export type DocumentListRequest = { 
/**
 * Text to find in names and remarks.
 */
search: string, 
/**
 * Only of this project.
 */
project: ProjectId | null, 
/**
 * Only of this activity.
 */
activity: ActivityId | null, 
/**
 * Only those that prove this cost line.
 */
cost_line: CostLineId | null, 
/**
 * Only of this kind.
 */
kind: DocumentKind | null, 
/**
 * What to sort by.
 */
sort: DocumentSort, 
/**
 * Largest first.
 */
descending: boolean, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * A document with what people call its content.
 */
export type DocumentPage = { 
/**
 * The document.
 */
document: Document, 
/**
 * What its content is, in words.
 */
content: string, };

/**
 * One document.
 */
export type DocumentRequest = { 
/**
 * Key.
 */
id: DocumentId, };

/**
 * A document in a list, without what it holds.
 */
export type DocumentRow = { 
/**
 * Key.
 */
id: DocumentId, 
/**
 * Version.
 */
row_version: number, 
/**
 * Key of the project.
 */
project_id: ProjectId, 
/**
 * Key of the activity.
 */
activity_id: ActivityId | null, 
/**
 * Title of the activity.
 */
activity: string | null, 
/**
 * Key of the cost line.
 */
cost_line_id: CostLineId | null, 
/**
 * Description of the cost line.
 */
cost_line: string | null, 
/**
 * Name of the file.
 */
name: string, 
/**
 * Media type, found from the content.
 */
media_type: string, 
/**
 * Size in bytes.
 */
size: number, 
/**
 * The day of the document.
 */
date: Date | null, 
/**
 * What it is for.
 */
kind: DocumentKind, 
/**
 * Remarks.
 */
note: string, };

/**
 * What documents are sorted by.
 */
export type DocumentSort = "added" | "name" | "date" | "kind" | "size";

/**
 * What the lines of a project are in US dollars, the sum of single lines; never mixed with a report's figures.
 */
export type DollarSum = { 
/**
 * Provided or received.
 */
direction: Direction, 
/**
 * How far the money is.
 */
flow: Flow, 
/**
 * The sum of the lines that have a rate.
 */
amount: Amount, 
/**
 * Lines that have none.
 */
without_rate: number, };

/**
 * Two persons who may be the same.
 */
export type DuplicatePair = { 
/**
 * The one entered first.
 */
first: Alike, 
/**
 * The other.
 */
second: Alike, 
/**
 * How likely it is that they are the same, 0 to 100; no probability, only an order.
 */
score: number, 
/**
 * What speaks for it and against it.
 */
likenesses: Array<Likeness>, };

/**
 * Persons who may be the same.
 */
export type Duplicates = { 
/**
 * The likeliest pairs, at most 200.
 */
pairs: Array<DuplicatePair>, 
/**
 * How many pairs there are in all.
 */
total: number, };

/**
 * Which pairs are wanted.
 */
export type DuplicatesRequest = { 
/**
 * Only with this person.
 */
person: PersonId | null, };

/**
 * What a change would do.
 */
export type EditPreview = { 
/**
 * The first 200 rows: refused ones first, then those that change.
 */
rows: Array<EditRow>, 
/**
 * Projects that would change.
 */
changed: number, 
/**
 * Projects that are so already.
 */
same: number, 
/**
 * Projects that cannot be changed so.
 */
refused: number, };

/**
 * One change to the selected projects of a list.
 */
export type EditProjects = { 
/**
 * The list's request; its page does not matter.
 */
request: Partial<ProjectListRequest>, 
/**
 * Which of its rows.
 */
selection: Selection, 
/**
 * The change.
 */
change: ProjectChange, };

/**
 * What would become of a project.
 */
export type EditRow = { 
/**
 * Key.
 */
id: ProjectId, 
/**
 * Code.
 */
code: string, 
/**
 * Title.
 */
title: string, 
/**
 * What changes; nothing where the project is so already.
 */
changes: Array<PreviewChange>, 
/**
 * Why it cannot be changed, in words.
 */
refused: string | null, };

/**
 * What a change did.
 */
export type EditedProjects = { 
/**
 * Projects that were changed.
 */
changed: number, 
/**
 * Projects that were left as they are because they cannot be changed so.
 */
refused: number, };

/**
 * An edition for a year.
 */
export type EditionChoice = { 
/**
 * The reporting year.
 */
year: number, 
/**
 * The edition's id.
 */
edition: string, };

/**
 * A file with an edition.
 */
export type EditionFile = { 
/**
 * Path of the file.
 */
path: string, };

/**
 * An edition in a list.
 */
export type EditionRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * Who asks.
 */
issued_by: Array<string>, 
/**
 * Year of the edition.
 */
year: number, 
/**
 * How many years the contribution covers.
 */
reference_years: number, 
/**
 * `published` or `reconstructed`.
 */
status: string, 
/**
 * True for the one that is shipped.
 */
built_in: boolean, 
/**
 * Number of questions.
 */
questions: number, 
/**
 * Number of answers that were given in it, in all years.
 */
answers: number, };

/**
 * A reporting year.
 */
export type EditionYear = { 
/**
 * The year.
 */
year: number, };

/**
 * Which entries are wanted.
 */
export type EntriesRequest = { 
/**
 * The list's id.
 */
list: string, 
/**
 * Text to find in code, name or detail, in any script.
 */
search: string, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * An entry of the history, in words.
 */
export type Entry = { 
/**
 * The number of the entry.
 */
sequence: number, 
/**
 * When, as an RFC 3339 timestamp.
 */
at: string, 
/**
 * Who.
 */
actor: string, 
/**
 * What was done.
 */
description: string, 
/**
 * True while the operation is taken back.
 */
undone: boolean, };

/**
 * One row's change in an entry.
 */
export type EntryChange = { 
/**
 * The table.
 */
table: string, 
/**
 * The row's key.
 */
key: string, 
/**
 * The row before: columns and values.
 */
before: Record<string, string | number | null> | null, 
/**
 * The row after.
 */
after: Record<string, string | number | null> | null, };

/**
 * What stands in the calendar.
 */
export type EntryKind = "activity" | "application" | "project_end" | "retention";

/**
 * One entry.
 */
export type EntryRequest = { 
/**
 * The number of the entry.
 */
sequence: number, };

/**
 * An evaluation of a project.
 */
export type Evaluation = { 
/**
 * The key; empty before the first save.
 */
id: EvaluationId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The project.
 */
project_id: ProjectId, 
/**
 * The day of its report.
 */
date: Date | null, 
/**
 * What kind it is.
 */
kind: EvaluationKind, 
/**
 * By whom: an office or a firm.
 */
evaluator: string, 
/**
 * What was found.
 */
findings: string, 
/**
 * What is learned for other projects.
 */
lessons: string, 
/**
 * How good it was found, where the evaluation says so.
 */
rating: Rating | null, };

/**
 * Key of an evaluation.
 */
export type EvaluationId = string;

/**
 * What kind of evaluation it is.
 */
export type EvaluationKind = "self_assessment" | "monitoring" | "mid_term" | "final" | "ex_post" | "impact" | "audit";

/**
 * One evaluation.
 */
export type EvaluationRequest = { 
/**
 * Key.
 */
id: EvaluationId, };

/**
 * An exchange rate.
 */
export type ExchangeRate = { 
/**
 * The key; empty before the first save.
 */
id: RateId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * Currency.
 */
currency: Currency, 
/**
 * Year, month or day.
 */
period: string, 
/**
 * What the period is.
 */
kind: RateKind, 
/**
 * Units of the currency for one US dollar.
 */
lcu_per_usd: Rate, 
/**
 * The series it belongs to, such as "FRED annual average".
 */
series: string, 
/**
 * Who publishes it.
 */
source: string, 
/**
 * Day on which it was entered.
 */
entered: Date | null, };

/**
 * A fiscal year's budget and what was done with it.
 */
export type Execution = { 
/**
 * The fiscal year.
 */
fiscal_year: number, 
/**
 * By priority area in the survey's order; what has no area stands last.
 */
rows: Array<ExecutionRow>, 
/**
 * By source and currency; what no budget is for stands last.
 */
sources: Array<ExecutionSource>, 
/**
 * The whole year, one for each currency.
 */
totals: Array<ExecutionFigures>, 
/**
 * The whole year in the agency's currency.
 */
own: ExecutionFigures, 
/**
 * The whole year in US dollars.
 */
usd: ExecutionFigures, 
/**
 * The series of rates.
 */
series: string, 
/**
 * The rates that were used.
 */
rates: Array<RateUsed>, 
/**
 * The rates that are missing: what is in these currencies is not in `own` and `usd`.
 */
missing: Array<RateMissing>, };

/**
 * Budget, planned, committed and disbursed in one currency.
 */
export type ExecutionFigures = { 
/**
 * What the budgets give.
 */
budget: Amount, 
/**
 * What cost lines plan.
 */
planned: Amount, 
/**
 * What was committed.
 */
committed: Amount, 
/**
 * What was disbursed.
 */
disbursed: Amount, };

/**
 * A fiscal year's budget against what was done with it.
 */
export type ExecutionRequest = { 
/**
 * Fiscal year, named after the calendar year in which it ends.
 */
fiscal_year: number, };

/**
 * A priority area's part in one currency.
 */
export type ExecutionRow = { 
/**
 * The area's id; none: not allocated to an area.
 */
area: string | null, 
/**
 * Its figures.
 */
figures: ExecutionFigures, };

/**
 * A source's part in one currency.
 */
export type ExecutionSource = { 
/**
 * Where the money comes from; none: no budget is for it.
 */
source: string | null, 
/**
 * Its figures.
 */
figures: ExecutionFigures, };

/**
 * What somebody should look at before an export is sent.
 */
export type ExportFault = "project_without_days" | "project_without_purpose" | "project_without_country" | "shares_not_whole" | "line_without_payer" | "line_without_code" | "line_to_come" | "not_a_recipient" | "purpose_missing" | "provider_without_code" | "text_withheld";

/**
 * What the programme is written as.
 */
export type ExportFormat = "iati" | "tossd" | "sdg1731" | "xlsx" | "csv" | "json";

/**
 * A list to be written to a file.
 */
export type ExportList = { 
/**
 * The list's name, such as `project`.
 */
list: string, 
/**
 * The list's request as the window sends it; its page does not matter.
 */
request: Record<string, unknown>, 
/**
 * Ids of the columns in their order; empty: all.
 */
columns: Array<string>, 
/**
 * Which rows; none: all that the filter leaves.
 */
selection?: Selection, 
/**
 * The kind of file.
 */
format: FileFormat, 
/**
 * Path of the file.
 */
path: string, };

/**
 * What an export may be asked for beside its format.
 */
export type ExportOptions = { 
/**
 * IATI: the agency republishes what others report first.
 */
secondary?: boolean, 
/**
 * The whole register: with persons and all that is known of them, for the agency's own use.
 */
persons?: boolean, 
/**
 * The whole register: with persons who cannot be told, for research. It goes before `persons`.
 */
anonymised?: boolean, };

/**
 * What an export would hold.
 */
export type ExportPreview = { 
/**
 * Records in the file: activities, rows, …
 */
records: number, 
/**
 * Why it cannot be written yet, and what to do.
 */
blocked: string | null, 
/**
 * What somebody should look at first.
 */
warnings: Array<ExportWarning>, };

/**
 * What an export would hold.
 */
export type ExportPreviewRequest = { 
/**
 * The format.
 */
format: ExportFormat, 
/**
 * The reporting year; none: every year, where the format can hold them.
 */
year?: number, 
/**
 * What else is asked for.
 */
options?: ExportOptions, };

/**
 * A record that the window can open.
 */
export type ExportRecord = { 
/**
 * `project`, `cost_line`, …
 */
noun: string, 
/**
 * Its key.
 */
id: string, 
/**
 * What it is called: the code of a project, the project's code of a line.
 */
label: string, };

/**
 * An export to be written to a file.
 */
export type ExportRequest = { 
/**
 * The format.
 */
format: ExportFormat, 
/**
 * The reporting year; none: every year, where the format can hold them.
 */
year?: number, 
/**
 * What else is asked for.
 */
options?: ExportOptions, 
/**
 * Path of the file.
 */
path: string, };

/**
 * Something to look at, with the records behind it.
 */
export type ExportWarning = { 
/**
 * What it is.
 */
fault: ExportFault, 
/**
 * The same in a sentence that says what happens to such records.
 */
text: string, 
/**
 * How many records.
 */
count: number, 
/**
 * The first of them, at most 100.
 */
records: Array<ExportRecord>, };

/**
 * A list that was written.
 */
export type ExportedList = { 
/**
 * Path of the file.
 */
path: string, 
/**
 * Rows in it, without heads and totals.
 */
rows: number, };

/**
 * Whose filters are wanted.
 */
export type FacetsRequest = { 
/**
 * Trainees, experts or volunteers; none: everybody.
 */
role: PersonRole | null, };

/**
 * One field that an entry changed.
 */
export type FieldChange = { 
/**
 * The table of the record; for [`history.restore`](super::restore).
 */
table: string, 
/**
 * The record's key.
 */
key: string, 
/**
 * The column, or the list of parts (`countries`).
 */
column: string, 
/**
 * The record in words: `Cost line, Laboratory equipment`.
 */
record: string, 
/**
 * The field in words.
 */
field: string, 
/**
 * What stood there before, in words; none: nothing.
 */
before: string | null, 
/**
 * What stood there after.
 */
after: string | null, 
/**
 * True when the value before can be put back: the record is there and holds something else now.
 */
restorable: boolean, };

/**
 * What an entry changed, field by field.
 */
export type FieldChanges = { 
/**
 * The fields, in the order of writing.
 */
fields: Array<FieldChange>, 
/**
 * Records of the entry that are not told.
 */
more: number, };

/**
 * A problem at one field.
 */
export type FieldError = { 
/**
 * Path of the field in the request, such as `countries[1].share`.
 */
path: string, 
/**
 * What is wrong, in words.
 */
message: string, };

/**
 * Which entry, and for which record.
 */
export type FieldsRequest = { 
/**
 * The number of the entry.
 */
sequence: number, 
/**
 * Only what belongs to this record.
 */
record?: string, };

/**
 * A comparison.
 */
export type FigureComparison = { 
/**
 * What must be printed beside the figures.
 */
basis: Basis, 
/**
 * What stands beside each other.
 */
columns: Array<ComparisonColumn>, 
/**
 * The rows, the largest difference first.
 */
rows: Array<ComparisonRow>, 
/**
 * The total.
 */
total: ComparisonRow, };

/**
 * A row of a breakdown: one cell a year, their sum, their yearly mean.
 */
export type FigureRow = { 
/**
 * What the row is for; empty: not allocated.
 */
key: string, 
/**
 * What people read.
 */
label: string, 
/**
 * One cell a year, in the order of `basis.years`.
 */
years: Array<Value>, 
/**
 * The sum of the years.
 */
sum: Value, 
/**
 * The mean of the years.
 */
mean: Value, };

/**
 * A figure in which a line has a part.
 */
export type FigureUse = { 
/**
 * What its table goes by; none: the total.
 */
dimension: Dimension | null, 
/**
 * True for a row of the country groups that overlap and do not add up.
 */
overlapping: boolean, 
/**
 * What the table is called.
 */
title: string, 
/**
 * The row's key; empty: not allocated.
 */
key: string, 
/**
 * What the row is called.
 */
label: string, 
/**
 * The part of the line, in its own currency.
 */
part: Amount, 
/**
 * The part in the agency's currency, not rounded (six decimals); none without a rate.
 */
own: string | null, 
/**
 * The part in US dollars, not rounded (six decimals); none without a rate.
 */
usd: string | null, 
/**
 * The whole figure: all its parts summed, converted once, rounded once; none without a rate.
 */
cell: Value | null, };

/**
 * The figures of the years up to the one asked for.
 */
export type Figures = { 
/**
 * What must be printed beside every figure.
 */
basis: Basis, 
/**
 * The five sides, in the order of [`Side::ALL`].
 */
sides: Array<SideFigures>, 
/**
 * What was counted (C), never added to money.
 */
counts: Counts, 
/**
 * Amounts by country group where groups overlap: for each group of the register all that went to its
 * members. These rows do not add up and have no total.
 */
groups: Array<FigureRow>, };

/**
 * What is asked: which years, on which basis.
 */
export type FiguresRequest = { 
/**
 * The last of the five years.
 */
year: number, 
/**
 * Which twelve months a year means; the agency's choice when absent.
 */
year_basis?: YearBasis, 
/**
 * The flow; disbursed when absent.
 */
flow?: Flow, 
/**
 * Whose money counts; the agency's choice when absent.
 */
scope?: Scope, 
/**
 * The series of rates; the agency's choice when absent.
 */
series?: string, 
/**
 * How many years stand side by side, 1 to 20; five when absent.
 */
years?: number, 
/**
 * Whether the breakdown by project is wanted, too; it has as many rows as there are projects.
 */
projects?: boolean, };

/**
 * Kinds of files.
 */
export type FileFormat = "xlsx" | "csv";

/**
 * A file of the officer's choice.
 */
export type FileRequest = { 
/**
 * Path of the file.
 */
path: string, };

/**
 * A text to find in a long list.
 */
export type FindRequest = { 
/**
 * Code or part of a name; empty gives the beginning of the list.
 */
text: string, };

/**
 * What a check found.
 */
export type Finding = { 
/**
 * What tells the finding from others of its rule, the same as long as it is the same finding.
 */
key: string, 
/**
 * Further records that it is about: the other lines, projects, countries.
 */
others: Array<FoundRecord>, 
/**
 * What kind of record it is.
 */
noun: Noun, 
/**
 * Key of the record; empty where there is none yet.
 */
id: string, 
/**
 * Key of the project it belongs to, if any.
 */
project_id: string | null, 
/**
 * What people call it.
 */
label: string, 
/**
 * What is at odds, as facts (a day, an amount), or empty.
 */
detail: string, };

/**
 * How far the money is.
 */
export type Flow = "planned" | "committed" | "disbursed";

/**
 * One taught word.
 */
export type ForgetWord = { 
/**
 * The list.
 */
list: AliasList, 
/**
 * Key.
 */
id: string, };

/**
 * The form of cooperation.
 */
export type Form = "bilateral" | "triangular_north" | "triangular_south" | "regional" | "fund";

/**
 * What a report is written as.
 */
export type Format = "pdf" | "xlsx";

/**
 * A record that a finding is about.
 */
export type FoundRecord = { 
/**
 * What kind of record it is.
 */
noun: Noun, 
/**
 * Key of the record; empty where there is none yet.
 */
id: string, 
/**
 * Key of the project it belongs to, if any.
 */
project_id: string | null, 
/**
 * What people call it.
 */
label: string, 
/**
 * What is at odds, as facts (a day, an amount), or empty.
 */
detail: string, };

/**
 * A goal as a choice.
 */
export type GoalChoice = { 
/**
 * The goal (`2`) or target (`2.5`).
 */
code: string, 
/**
 * The goal's title; for a target the title of its goal.
 */
title: string, 
/**
 * The goal's colour.
 */
colour: string, };

/**
 * A goal's or target's weight in a project.
 */
export type GoalWeight = { 
/**
 * The key; empty before the first save.
 */
id: ProjectPartId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The project.
 */
project_id: ProjectId, 
/**
 * Place in the list.
 */
position: number, 
/**
 * The goal (`2`) or target (`2.5`).
 */
code: string, 
/**
 * Its weight in percent; all weights sum to exactly 100.
 */
weight: Percent, };

/**
 * A currency in a period.
 */
export type GridCell = { 
/**
 * Units for one US dollar; none when the series does not have it.
 */
lcu_per_usd: Rate | null, 
/**
 * Published for the period, or the mean of months or days; none without a rate.
 */
made_of: RateKind | null, 
/**
 * The record, when the rate was entered as it is.
 */
id: string | null, 
/**
 * True when the register has money that needs it.
 */
needed: boolean, 
/**
 * The other series that have it, when this one does not and it is needed.
 */
elsewhere: Array<string>, };

/**
 * A currency.
 */
export type GridRow = { 
/**
 * The code.
 */
currency: Currency, 
/**
 * The name in English.
 */
name: string, 
/**
 * One cell a period.
 */
cells: Array<GridCell>, };

/**
 * Key of a country group.
 */
export type GroupId = string;

/**
 * Which entries are wanted.
 */
export type HistoryListRequest = { 
/**
 * Only entries that touched this record.
 */
record: string | null, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * How many records of a country there are.
 */
export type Holdings = { 
/**
 * Projects with a share of it.
 */
projects: number, 
/**
 * Those that are under way.
 */
running: number, 
/**
 * Activities of these projects, or held there.
 */
activities: number, 
/**
 * Those that begin today or later.
 */
upcoming: number, 
/**
 * Trainees with its nationality.
 */
trainees: number, 
/**
 * Experts and volunteers assigned to it.
 */
experts: number, 
/**
 * Organisations in it.
 */
organisations: number, };

/**
 * What becomes of an activity.
 */
export type IatiAction = "created" | "updated" | "refused";

/**
 * An activity of a file.
 */
export type IatiActivityRow = { 
/**
 * Its place in the file, from 0: an identifier may be missing, or stand there twice.
 */
place: number, 
/**
 * Its identifier.
 */
identifier: string, 
/**
 * The code that its project has or would have.
 */
code: string, 
/**
 * Its title.
 */
title: string, 
/**
 * How far it is.
 */
status: ProjectStatus, 
/**
 * First day.
 */
start: Date | null, 
/**
 * Last day.
 */
end: Date | null, 
/**
 * Codes of its countries.
 */
countries: Array<string>, 
/**
 * Transactions, planned disbursements and budgets that the register has a place for.
 */
money: number, 
/**
 * The project of the register that has this code.
 */
project_id: ProjectId | null, 
/**
 * Why it cannot be taken over.
 */
reasons: Array<string>, };

/**
 * What is in a file.
 */
export type IatiFile = { 
/**
 * The version of the standard.
 */
version: string, 
/**
 * Who reports the activities, the first five as they come.
 */
reporters: Array<string>, 
/**
 * Activities in the file.
 */
total: number, 
/**
 * Those that the search found.
 */
found: number, 
/**
 * How many transactions, planned disbursements and budgets of each kind and currency it has.
 */
money: Array<IatiMoneyCount>, 
/**
 * The window.
 */
rows: Array<IatiActivityRow>, };

/**
 * Activities to be taken over.
 */
export type IatiImport = { 
/**
 * Path of the file.
 */
path: string, 
/**
 * Identifiers of the activities; none: all.
 */
identifiers: Array<string>, 
/**
 * Identifiers of the activities that stay outside.
 */
except: Array<string>, 
/**
 * Whose facts a project that is in the register keeps.
 */
facts?: IatiSide, 
/**
 * Whose budgets.
 */
budgets?: IatiSide, 
/**
 * Whose planned lines.
 */
planned?: IatiSide, 
/**
 * Whose commitments.
 */
commitments?: IatiSide, 
/**
 * Whose disbursements and expenditure.
 */
spending?: IatiSide, 
/**
 * Whose incoming money. In somebody else's file it is what they were given to spend: the same money twice.
 */
incoming?: IatiSide, };

/**
 * Activities of a file to be looked at.
 */
export type IatiInspectRequest = { 
/**
 * Path of the file.
 */
path: string, 
/**
 * Part of an identifier or a title.
 */
search: string, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * The kinds of money in an activity file. Of each, a project has either the register's or the file's.
 */
export type IatiMoney = "budgets" | "planned" | "commitments" | "spending" | "incoming";

/**
 * Money of one kind and currency.
 */
export type IatiMoneyCount = { 
/**
 * The kind.
 */
kind: IatiMoney, 
/**
 * The currency.
 */
currency: string, 
/**
 * How many amounts.
 */
count: number, };

/**
 * What became, or would become, of the activities.
 */
export type IatiOutcome = { 
/**
 * New projects.
 */
created: number, 
/**
 * Projects that got something.
 */
updated: number, 
/**
 * Activities that were refused.
 */
refused: number, 
/**
 * New organisations.
 */
organisations: number, 
/**
 * Cost lines and budgets taken over.
 */
lines: number, 
/**
 * Cost lines and budgets of the register that they took the place of.
 */
replaced: number, 
/**
 * The first activities, the refused ones before others.
 */
rows: Array<IatiTakenRow>, };

/**
 * Whose facts or figures a project has afterwards.
 */
export type IatiSide = "register" | "iati";

/**
 * What became, or would become, of an activity.
 */
export type IatiTakenRow = { 
/**
 * Its identifier.
 */
identifier: string, 
/**
 * The project's code.
 */
code: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What became of it.
 */
action: IatiAction, 
/**
 * The project that was there before.
 */
project_id: ProjectId | null, 
/**
 * Cost lines and budgets taken over.
 */
lines: number, 
/**
 * Cost lines and budgets of the register that they took the place of.
 */
replaced: number, 
/**
 * Why it was refused.
 */
reasons: Array<string>, };

/**
 * The calendar of years and days.
 */
export type ImportCalendar = "auto" | "gregorian" | "buddhist" | "solar_hijri";

/**
 * A column of a sheet.
 */
export type ImportColumn = { 
/**
 * Its place, from 0.
 */
column: number, 
/**
 * Its letter.
 */
letter: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Some of its cells.
 */
samples: Array<string>, 
/**
 * What it is taken for.
 */
target: ImportTarget | null, 
/**
 * How sure the guess is, 0 to 100.
 */
confidence: number, };

/**
 * What the officer says about one row.
 */
export type ImportCorrection = { 
/**
 * The row, as the sheet counts.
 */
row: number, 
/**
 * The column, from 0; none for what is about the whole row.
 */
column: number | null, 
/**
 * What is to be done; joining countries is an option and not of one row.
 */
fix: ImportFix, 
/**
 * The value that was typed, the key of the record that the row is, or the country of the section it begins.
 */
text: string, };

/**
 * What comes first in a day written with numbers.
 */
export type ImportDayOrder = "day_first" | "month_first";

/**
 * The sign before the decimals.
 */
export type ImportDecimal = "point" | "comma";

/**
 * What an import did.
 */
export type ImportDone = { 
/**
 * Rows that made something new.
 */
created: number, 
/**
 * Rows that changed something.
 */
updated: number, 
/**
 * Rows of which nothing was new.
 */
unchanged: number, 
/**
 * Rows that were refused and are not in the register.
 */
refused: number, 
/**
 * Rows that were left out.
 */
left_out: number, 
/**
 * Where to look at what came in.
 */
noun: Noun, 
/**
 * The one record that came in, where it is one.
 */
record: string | null, };

/**
 * What to do with a record that is in the register.
 */
export type ImportExisting = "update" | "leave";

/**
 * A field of what is imported.
 */
export type ImportField = "id" | "code" | "title" | "title_en" | "name" | "given_name" | "family_name" | "name_en" | "short_name" | "project" | "activity" | "country" | "share" | "start_date" | "end_date" | "status" | "direction" | "form" | "areas" | "goals" | "purpose_code" | "summary" | "results" | "first_provider" | "second_provider" | "facilitator" | "recipient" | "implementing" | "funding" | "amount" | "currency" | "date" | "fiscal_year" | "flow" | "measurement" | "valuation" | "payer" | "description" | "refund" | "reported_by" | "paper" | "kind" | "place" | "host_country" | "host" | "planned_participants" | "actual_participants" | "planned_days" | "taught_hours" | "field" | "language" | "note" | "sex" | "nationality" | "employer" | "position" | "email" | "phone" | "days" | "hours" | "result" | "certificate" | "role" | "channel_code" | "website" | "period" | "rate" | "series" | "source";

/**
 * A field that a column can be.
 */
export type ImportFieldFacts = { 
/**
 * The field.
 */
field: ImportField, 
/**
 * What people read.
 */
label: string, 
/**
 * What its cells hold.
 */
holds: ImportHolds, 
/**
 * The list that its values are matched to.
 */
list: AliasList | null, 
/**
 * True when every row needs it, from a column or an option.
 */
required: boolean, 
/**
 * True when several columns can be it.
 */
several: boolean, 
/**
 * True when the column can have a year, a flow, a currency and a unit of its own.
 */
money: boolean, };

/**
 * What an officer can do about a refused row at one press.
 */
export type ImportFix = "type_value" | "leave_empty" | "skip_row" | "mark_refund" | "same_record" | "new_record" | "join_countries" | "take_row" | "section_row";

/**
 * A row at the top of a sheet, to choose the header by.
 */
export type ImportHeadRow = { 
/**
 * The row, as the sheet counts.
 */
row: number, 
/**
 * Its cells.
 */
cells: Array<string>, };

/**
 * What the cells of a field hold.
 */
export type ImportHolds = "text" | "choice" | "choices" | "date" | "year" | "amount" | "number" | "percent" | "truth";

/**
 * What a file holds, and what its columns are taken for.
 */
export type ImportInspection = { 
/**
 * The file's name.
 */
name: string, 
/**
 * Its sheets.
 */
sheets: Array<ImportSheet>, 
/**
 * The sheet that was looked into.
 */
sheet: string, 
/**
 * The first row of the header.
 */
header_first: number, 
/**
 * The last row of the header.
 */
header_last: number, 
/**
 * The first rows, to choose the header by.
 */
head: Array<ImportHeadRow>, 
/**
 * What the rows are, as asked for or guessed.
 */
kind: ImportKind, 
/**
 * The columns.
 */
columns: Array<ImportColumn>, 
/**
 * The saved layout that was used.
 */
profile: ImportProfileMatch | null, 
/**
 * How the sheet should be read.
 */
options: ImportOptions, };

/**
 * What the money means that stands under each country of one project.
 */
export type ImportJoinedMoney = "whole" | "own";

/**
 * What the rows of a sheet are.
 */
export type ImportKind = "projects" | "projects_money" | "cost_lines" | "activities" | "participants" | "experts" | "organisations" | "rates";

/**
 * The fields of a kind of rows.
 */
export type ImportKindFacts = { 
/**
 * The kind.
 */
kind: ImportKind, 
/**
 * What people read.
 */
label: string, 
/**
 * What the screen offers for its columns.
 */
fields: Array<ImportFieldFacts>, };

/**
 * What is assumed where the sheet says nothing, and how it is read.
 */
export type ImportOptions = { 
/**
 * The currency, where none stands there; none: the agency's.
 */
currency: Currency | null, 
/**
 * The agency's fiscal year of money, where none stands there.
 */
year: number | null, 
/**
 * How far the money is, where it is not said.
 */
flow: Flow, 
/**
 * The kind of figure, where it is not said.
 */
measurement: string | null, 
/**
 * How in-kind cooperation was valued, where it is not said.
 */
valuation: Valuation | null, 
/**
 * Who pays, where it is not said; none: the agency.
 */
payer: OrganisationId | null, 
/**
 * How far projects are, where it is not said.
 */
status: ProjectStatus, 
/**
 * Who gives, where it is not said.
 */
direction: Direction, 
/**
 * The form of cooperation, where it is not said; none: bilateral, or regional with several countries.
 */
form: Form | null, 
/**
 * The series of exchange rates, where it is not said.
 */
series: string, 
/**
 * The sign before the decimals; none: as each column tells.
 */
decimal: ImportDecimal | null, 
/**
 * What comes first in days; none: as each column tells.
 */
day_order: ImportDayOrder | null, 
/**
 * The calendar of years.
 */
calendar: ImportCalendar, 
/**
 * Join the rows of one project that name several countries into one project with shares.
 */
join: boolean, 
/**
 * What the money under each country means where rows are joined; none: as the amounts tell.
 */
joined_money: ImportJoinedMoney | null, 
/**
 * A row that holds nothing but a country's name gives the country of the rows below it.
 */
sections: boolean, 
/**
 * Take hidden rows, too.
 */
hidden: boolean, 
/**
 * Add organisations that are named and not known; a payer must be known.
 */
add_organisations: boolean, 
/**
 * What to do with records that are in the register.
 */
existing: ImportExisting, };

/**
 * What an import would do.
 */
export type ImportPreview = { 
/**
 * Rows that make something new.
 */
create: number, 
/**
 * Rows that change something.
 */
update: number, 
/**
 * Rows of which nothing is new.
 */
unchanged: number, 
/**
 * Rows that are refused.
 */
refused: number, 
/**
 * Rows that are left out.
 */
left_out: number, 
/**
 * Rows below the header with something in them.
 */
rows_in_sheet: number, 
/**
 * Projects that the sheet repeats under several countries.
 */
repeated_projects: number, 
/**
 * The columns.
 */
columns: Array<PreviewColumn>, 
/**
 * Required fields for which there is neither column nor option.
 */
missing: Array<string>, 
/**
 * The window of rows.
 */
rows: Array<PreviewRow>, 
/**
 * Rows that the filter leaves.
 */
total: number, 
/**
 * Words that no list knows, the most frequent first, at most 50.
 */
unknown: Array<UnknownWord>, 
/**
 * What the money adds up to.
 */
sums: Array<ImportSum>, 
/**
 * How the sheet was read, with the currency that was used.
 */
options: ImportOptions, };

/**
 * Why a row is refused.
 */
export type ImportProblem = { 
/**
 * The column in the sheet, from 0; none when it is about the whole row.
 */
column: number | null, 
/**
 * The cell as people name it, such as `D6`; empty when it is about the whole row.
 */
cell: string, 
/**
 * What is wrong, in words.
 */
sentence: string, 
/**
 * What can be done about it.
 */
fixes: Array<ImportFix>, 
/**
 * The list that does not know the word, where that is the matter.
 */
list: AliasList | null, 
/**
 * What the word, or the row, may mean.
 */
suggestions: Array<ImportSuggestion>, };

/**
 * A column of a saved layout.
 */
export type ImportProfileColumn = { 
/**
 * Its title, by which it is found again wherever it stands.
 */
title: string, 
/**
 * What it is; the place in it is the one it had.
 */
target: ImportTarget, };

/**
 * Key of a saved layout.
 */
export type ImportProfileId = string;

/**
 * A saved layout as it is read and saved.
 */
export type ImportProfileInput = { 
/**
 * Key; empty before the first save.
 */
id: ImportProfileId, 
/**
 * The version that was read; 0 before the first save.
 */
row_version: number, 
/**
 * What the officer calls it.
 */
name: string, 
/**
 * What the rows are.
 */
kind: ImportKind, 
/**
 * The columns that are taken.
 */
columns: Array<ImportProfileColumn>, 
/**
 * How the sheet is read.
 */
options: ImportOptions, };

/**
 * A saved layout that fits a sheet.
 */
export type ImportProfileMatch = { 
/**
 * Key.
 */
id: ImportProfileId, 
/**
 * Name.
 */
name: string, };

/**
 * One saved layout.
 */
export type ImportProfileRequest = { 
/**
 * Key.
 */
id: ImportProfileId, };

/**
 * A sheet with all that the officer chose about it.
 */
export type ImportRequest = { 
/**
 * The file.
 */
path: string, 
/**
 * The sheet; empty: the first that is not hidden.
 */
sheet: string, 
/**
 * The first row of the header; none: found.
 */
header_first: number | null, 
/**
 * The last row of the header; none: found.
 */
header_last: number | null, 
/**
 * What the rows are.
 */
kind: ImportKind, 
/**
 * What the columns are; one that is not named is left out.
 */
targets: Array<ImportTarget>, 
/**
 * How the sheet is read.
 */
options: ImportOptions, 
/**
 * What the officer said about single rows.
 */
corrections: Array<ImportCorrection>, };

/**
 * What becomes of a row.
 */
export type ImportResult = "create" | "update" | "unchanged" | "refused" | "left_out";

/**
 * A sheet of a file.
 */
export type ImportSheet = { 
/**
 * Its name; that of the file where the file has no sheets.
 */
name: string, 
/**
 * True when it is hidden.
 */
hidden: boolean, };

/**
 * A value of a list that a word may mean.
 */
export type ImportSuggestion = { 
/**
 * The code, or the key of an organisation or record.
 */
code: string, 
/**
 * What people read.
 */
label: string, };

/**
 * What the money of a sheet adds up to, once counted.
 */
export type ImportSum = { 
/**
 * How far the money is.
 */
flow: Flow, 
/**
 * The sum of the lines that would be made or changed, in one currency.
 */
amount: Amount, 
/**
 * Lines in it.
 */
lines: number, };

/**
 * What one column is taken for.
 */
export type ImportTarget = { 
/**
 * Place of the column in the sheet, from 0.
 */
column: number, 
/**
 * The field.
 */
field: ImportField, 
/**
 * The fiscal year of a column of amounts, where its title says it.
 */
year: number | null, 
/**
 * How far the money of a column of amounts is, where its title says it.
 */
flow: Flow | null, 
/**
 * The currency of a column of amounts, where its title says it.
 */
currency: Currency | null, 
/**
 * What the amounts of a column count; none: units.
 */
unit: ImportUnit | null, 
/**
 * What comes first in the days of this column; none: as the options say, or else the column tells.
 */
day_order: ImportDayOrder | null, };

/**
 * What an amount counts.
 */
export type ImportUnit = "one" | "thousand" | "million" | "billion";

/**
 * What is measured in a project.
 */
export type Indicator = { 
/**
 * The key; empty before the first save.
 */
id: IndicatorId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The project.
 */
project_id: ProjectId, 
/**
 * What is measured.
 */
name: string, 
/**
 * In what it is measured: persons, days, percent.
 */
unit: string, 
/**
 * Where it stood before.
 */
baseline: Quantity | null, 
/**
 * Year or day of the baseline, or empty.
 */
baseline_period: string, 
/**
 * Where it shall stand.
 */
target: Quantity | null, 
/**
 * Year or day by which the target shall be met, or empty.
 */
target_period: string, 
/**
 * How it is measured, and other remarks.
 */
note: string, };

/**
 * Key of an indicator.
 */
export type IndicatorId = string;

/**
 * One indicator.
 */
export type IndicatorRequest = { 
/**
 * Key.
 */
id: IndicatorId, };

/**
 * An indicator with what was measured.
 */
export type IndicatorRow = { 
/**
 * The indicator.
 */
indicator: Indicator, 
/**
 * What was measured, oldest first; at most the newest sixty.
 */
values: Array<IndicatorValue>, 
/**
 * How far the way from baseline to target has been gone, in percent with one decimal; may lie below 0 or
 * above 100. None where it cannot be said.
 */
progress: string | null, };

/**
 * A value that was measured.
 */
export type IndicatorValue = { 
/**
 * The key; empty before the first save.
 */
id: IndicatorValueId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The indicator.
 */
indicator_id: IndicatorId, 
/**
 * Year (`2025`) or day (`2025-03-31`).
 */
period: string, 
/**
 * What was measured.
 */
value: Quantity, 
/**
 * Who says so.
 */
source: string, };

/**
 * Key of a measured value.
 */
export type IndicatorValueId = string;

/**
 * One measured value.
 */
export type IndicatorValueRequest = { 
/**
 * Key.
 */
id: IndicatorValueId, };

/**
 * A file that is looked into.
 */
export type InspectImport = { 
/**
 * The file.
 */
path: string, 
/**
 * The sheet; empty: the first that is not hidden and holds a table.
 */
sheet: string, 
/**
 * The first row of the header; none: found.
 */
header_first: number | null, 
/**
 * The last row of the header; none: found.
 */
header_last: number | null, 
/**
 * What the rows are; none: guessed.
 */
kind: ImportKind | null, };

/**
 * What the engine says of the file.
 */
export type Integrity = { 
/**
 * True when the file is whole.
 */
whole: boolean, 
/**
 * What is wrong, in the engine's words, for the IT officer.
 */
damage: Array<string>, };

/**
 * What joining would do.
 */
export type JoinPreview = { 
/**
 * The project that stays.
 */
keep: ProjectId, 
/**
 * Its code afterwards.
 */
code: string, 
/**
 * Its title afterwards.
 */
title: string, 
/**
 * The code without the country at its end, where all codes have the same: another name for the whole.
 */
stem: string | null, 
/**
 * The projects with their codes and titles, the one that stays first.
 */
projects: Array<JoinedProject>, 
/**
 * The shares afterwards.
 */
shares: Array<JoinShare>, 
/**
 * Sums apart and joined.
 */
sums: Array<JoinedSum>, 
/**
 * Cost lines.
 */
lines: JoinedRecords, 
/**
 * The first 40 of the lines that are counted once.
 */
once: Array<OnceLine>, 
/**
 * Activities.
 */
activities: JoinedRecords, 
/**
 * Participations and assignments.
 */
taking_part: JoinedRecords, 
/**
 * Documents.
 */
documents: JoinedRecords, 
/**
 * Contacts.
 */
contacts: JoinedRecords, 
/**
 * Indicators.
 */
indicators: JoinedRecords, 
/**
 * Evaluations.
 */
evaluations: JoinedRecords, 
/**
 * Budgets.
 */
budgets: JoinedRecords, 
/**
 * Entries of the history that are read with the project that stays.
 */
history: number, };

/**
 * What several joins would do.
 */
export type JoinPreviews = { 
/**
 * How many projects are joined.
 */
projects: number, 
/**
 * How many stay.
 */
kept: number, 
/**
 * The first 200 joins.
 */
joins: Array<JoinPreview>, };

/**
 * Projects that are one.
 */
export type JoinProjects = { 
/**
 * The projects; the first one stays.
 */
projects: Array<ProjectId>, 
/**
 * Shares of the countries; equal ones when absent.
 */
shares: Array<JoinShare> | null, 
/**
 * The code of the project that stays; its own when absent.
 */
code: string | null, 
/**
 * Its title; its own when absent.
 */
title: string | null, };

/**
 * Several joins in one operation.
 */
export type JoinRequest = { 
/**
 * The joins.
 */
joins: Array<JoinProjects>, 
/**
 * Besides, all that these findings of the checks name, with equal shares.
 */
all_of?: Targets, };

/**
 * A country's share as the officer sets it.
 */
export type JoinShare = { 
/**
 * The country.
 */
iso3: CountryCode, 
/**
 * Its share in percent.
 */
share: Percent, };

/**
 * What joining did.
 */
export type Joined = { 
/**
 * The projects that stay.
 */
kept: Array<ProjectId>, 
/**
 * How many projects went.
 */
gone: number, 
/**
 * How many lines are counted once that counted several times.
 */
once: number, };

/**
 * A project of a join.
 */
export type JoinedProject = { 
/**
 * Key.
 */
id: ProjectId, 
/**
 * Code.
 */
code: string, 
/**
 * Title.
 */
title: string, };

/**
 * What becomes of one kind of record.
 */
export type JoinedRecords = { 
/**
 * How many stand in the projects that go.
 */
found: number, 
/**
 * How many of them move to the project that stays.
 */
moved: number, 
/**
 * How many stand there already and are counted once.
 */
once: number, };

/**
 * What projects add up to in a flow and currency, apart and joined.
 */
export type JoinedSum = { 
/**
 * How far the money is.
 */
flow: Flow, 
/**
 * What the register holds now, all projects together.
 */
before: Amount, 
/**
 * What it would hold, counted once.
 */
after: Amount, };

export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]: JsonValue } | null;

/**
 * A backup that was written.
 */
export type KeyBackedUp = { 
/**
 * Path of the file.
 */
path: string, };

/**
 * A record by key.
 */
export type KeyRequest = { 
/**
 * Key.
 */
id: string, };

/**
 * An answer with all that the officer chose about it.
 */
export type KitAnswer = { 
/**
 * The workbook that came back.
 */
path: string, 
/**
 * Where both changed a cell and nothing was chosen: true takes the ministry's value, false keeps the register's.
 */
theirs: boolean, 
/**
 * What was chosen for single cells.
 */
choices: Array<KitChoice>, 
/**
 * What was said about single rows.
 */
corrections: Array<KitCorrection>, };

/**
 * A cell of an answer that says something else than was sent.
 */
export type KitCell = { 
/**
 * The field.
 */
field: ImportField, 
/**
 * What people read for it.
 */
label: string, 
/**
 * Its column in the sheet, from 0.
 */
column: number, 
/**
 * What was sent.
 */
base: string, 
/**
 * What the register has now.
 */
ours: string, 
/**
 * What the answer says.
 */
theirs: string, 
/**
 * True when the register was changed since, too, and to something else.
 */
conflict: boolean, 
/**
 * True when the answer's value is taken.
 */
taken: boolean, 
/**
 * True when the row is refused for this cell.
 */
refused: boolean, };

/**
 * Whose value of a cell that both changed stands.
 */
export type KitChoice = { 
/**
 * The sheet.
 */
sheet: ImportKind, 
/**
 * The row's key.
 */
key: string, 
/**
 * The field.
 */
field: ImportField, 
/**
 * True: the ministry's.
 */
theirs: boolean, };

/**
 * What an officer says about one row of an answer.
 */
export type KitCorrection = { 
/**
 * The sheet.
 */
sheet: ImportKind, 
/**
 * The row and what is to be done: type a value, leave it as the register has it, skip the row, or take a copied row
 * for a new record.
 */
correction: ImportCorrection, };

/**
 * A workbook that was made.
 */
export type KitFile = { 
/**
 * The kit.
 */
kit_id: KitId, 
/**
 * The ministry.
 */
organisation_id: OrganisationId, 
/**
 * Its name.
 */
name: string, 
/**
 * The file.
 */
path: string, 
/**
 * Projects in it.
 */
projects: number, 
/**
 * Activities in it.
 */
activities: number, 
/**
 * Cost lines in it.
 */
cost_lines: number, };

/**
 * Key of a collection kit.
 */
export type KitId = string;

/**
 * A row of an answer.
 */
export type KitLine = { 
/**
 * The sheet.
 */
sheet: ImportKind, 
/**
 * The row, as the sheet counts; 0 for one that is missing.
 */
row: number, 
/**
 * What stands in the hidden column.
 */
key: string, 
/**
 * The record of the register, for one that is there.
 */
record: string | null, 
/**
 * What it is called.
 */
label: string, 
/**
 * What becomes of it.
 */
result: KitResult, 
/**
 * The cells that say something else than was sent; of a new record, all that say something.
 */
cells: Array<KitCell>, 
/**
 * Why it is refused.
 */
problems: Array<ImportProblem>, 
/**
 * What is to be known about it.
 */
notes: Array<string>, };

/**
 * The ministries of a year, and how many of all have answered.
 */
export type KitMinistries = { 
/**
 * The window, by name.
 */
rows: Array<KitMinistry>, 
/**
 * Ministries that the search leaves.
 */
total: number, 
/**
 * Of all ministries, those with a kit of the year.
 */
made: number, 
/**
 * Of these, those that have answered.
 */
answered: number, };

/**
 * Whose kits are wanted.
 */
export type KitMinistriesRequest = { 
/**
 * The reporting year.
 */
year: number, 
/**
 * Text to find in the names.
 */
search: string, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * A ministry with its newest kit of the year.
 */
export type KitMinistry = { 
/**
 * The ministry.
 */
organisation_id: OrganisationId, 
/**
 * Its name.
 */
name: string, 
/**
 * Lines that it pays in the year, as the register has them now.
 */
lines: number, 
/**
 * The newest kit of the year; none: not made yet.
 */
kit_id: KitId | null, 
/**
 * How far it is.
 */
state: KitState | null, 
/**
 * The day on which it was made.
 */
made_on: Date | null, 
/**
 * Who made it.
 */
made_by: string | null, 
/**
 * The day until which it is asked back.
 */
due: Date | null, 
/**
 * The day on which an answer was taken in last.
 */
answered_on: Date | null, 
/**
 * Records that the kit was made with.
 */
sent: number, 
/**
 * Records that its answers named: confirmed, changed or brought.
 */
reported: number, 
/**
 * Of these, cost lines.
 */
reported_lines: number, 
/**
 * Records that it was made with and that no answer has named.
 */
missing: number, 
/**
 * Rows of the last answer that were refused.
 */
refused: number, 
/**
 * Kits of the year that were made before it.
 */
older: number, };

/**
 * What taking an answer in would do.
 */
export type KitPreview = { 
/**
 * In all.
 */
summary: KitSummary, 
/**
 * The window of rows: refused, then conflicts, then the others, as the sheets have them.
 */
rows: Array<KitLine>, 
/**
 * Rows that the filter leaves.
 */
total: number, };

/**
 * What a ministry's answer said of a record.
 */
export type KitReport = "sent" | "confirmed" | "changed" | "added";

/**
 * One kit.
 */
export type KitRequest = { 
/**
 * Key.
 */
id: KitId, };

/**
 * What becomes of a row of an answer.
 */
export type KitResult = "create" | "update" | "conflict" | "refused" | "missing" | "unchanged" | "left_out";

/**
 * How far a kit is.
 */
export type KitState = "made" | "answered" | "merged";

/**
 * What taking an answer in does.
 */
export type KitSummary = { 
/**
 * The kit.
 */
kit_id: KitId, 
/**
 * The ministry.
 */
organisation_id: OrganisationId, 
/**
 * Its name.
 */
name: string, 
/**
 * The kit's year.
 */
year: number, 
/**
 * The day on which the kit was made.
 */
made_on: Date, 
/**
 * The day on which an answer of it was taken in before.
 */
answered_on: Date | null, 
/**
 * True when it was this very file.
 */
same_file: boolean, 
/**
 * True when a newer kit was made for the ministry and the year.
 */
newer_kit: boolean, 
/**
 * Records that are made.
 */
created: number, 
/**
 * Records that are changed.
 */
updated: number, 
/**
 * Records that the answer names and leaves as they are.
 */
unchanged: number, 
/**
 * Cells that both changed.
 */
conflicts: number, 
/**
 * Rows that are refused and stay outside.
 */
refused: number, 
/**
 * Records that were sent and are not in the answer.
 */
missing: number, 
/**
 * Rows that are left out.
 */
left_out: number, 
/**
 * What is to be known about the whole answer.
 */
notes: Array<string>, };

/**
 * Key of a known key's row.
 */
export type KnownKeyId = string;

/**
 * A list of known keys.
 */
export type KnownKeyListRequest = { 
/**
 * The window.
 */
page: PageRequest, };

/**
 * One known key.
 */
export type KnownKeyRequest = { 
/**
 * Key.
 */
id: KnownKeyId, };

/**
 * A known key with its words.
 */
export type KnownKeyRow = { 
/**
 * Its fingerprint in twelve words.
 */
words: string, 
/**
 * The key; empty before the first save.
 */
id: KnownKeyId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The key.
 */
public_key: PublicKey, 
/**
 * The country of the agency.
 */
country: CountryCode, 
/**
 * The agency's name in English.
 */
agency: string, 
/**
 * The day on which it was confirmed.
 */
first_seen: string, 
/**
 * How its words were compared.
 */
confirmed_how: Confirmed, 
/**
 * With whom, and anything else.
 */
note: string, };

/**
 * What speaks for or against two persons being the same.
 */
export type Likeness = "same_name" | "like_name" | "same_email" | "same_nationality" | "same_birth_year" | "same_employer" | "other_nationality" | "other_birth_year" | "other_sex";

/**
 * The figures a line stands in, or why it does not count.
 */
export type LineUses = { 
/**
 * Whose money it is.
 */
side: Side, 
/**
 * True where it is part of the contribution.
 */
counts: boolean, 
/**
 * Why it is not, or not yet, in words; empty where it is.
 */
reasons: Array<string>, 
/**
 * The years of the report in which it stands, oldest first.
 */
years: Array<YearUses>, };

/**
 * A window of a list that can be so long that counting it would keep the officer waiting.
 */
export type LongPage<T> = { 
/**
 * The rows of the window.
 */
rows: Array<T>, 
/**
 * How many rows the filters leave in all; none where they are many: the list's sums say it.
 */
total: number | null, };

/**
 * How a built report is looked at first.
 */
export type Look = "table" | "chart";

/**
 * Which checks are looked at.
 */
export type Looked = "missing" | "all";

/**
 * An export that was written.
 */
export type MadeExport = { 
/**
 * Path of the file.
 */
path: string, 
/**
 * Records in it: activities, rows, …
 */
records: number, 
/**
 * What somebody should look at.
 */
warnings: Array<ExportWarning>, };

/**
 * A report that was written.
 */
export type MadeReport = { 
/**
 * Path of the file.
 */
path: string, 
/**
 * Number of pages.
 */
pages: number, 
/**
 * SHA-256 of the file, hexadecimal.
 */
sha256: string, 
/**
 * What a reader will see that the register did not mean.
 */
warnings: Array<string>, };

/**
 * A key to be made.
 */
export type MakeKey = { 
/**
 * What seals its private half.
 */
passphrase: Passphrase, 
/**
 * True to go on without the key that is there, because its passphrase is lost: nobody who knew that key knows
 * the new one.
 */
lost?: boolean, };

/**
 * Which kits are to be made.
 */
export type MakeKits = { 
/**
 * The reporting year.
 */
year: number, 
/**
 * The ministries.
 */
organisations: Array<OrganisationId>, 
/**
 * The folder for the workbooks.
 */
folder: string, 
/**
 * The day until which they are asked back.
 */
due: Date | null, };

/**
 * A paper that is written to a file.
 */
export type MakeParticipantPaper = { 
/**
 * The paper.
 */
paper: ParticipantPaper, 
/**
 * Path of the file.
 */
path: string, };

/**
 * Goods and services at their market price.
 */
export type MarketInputs = { 
/**
 * What was given.
 */
goods: Array<PricedGood>, };

/**
 * Where in a record a text was found.
 */
export type MatchedField = "title" | "code" | "other_name" | "other";

/**
 * What a built report measures.
 */
export type Measure = "own" | "usd" | "projects" | "activities" | "trainees" | "training_days" | "training_hours" | "experts" | "expert_days" | "expert_hours";

/**
 * A measure with what it can be divided by.
 */
export type MeasureAxes = { 
/**
 * The measure.
 */
measure: Measure, 
/**
 * What people read.
 */
label: string, 
/**
 * Rows, columns and filters that it allows.
 */
axes: Array<AxisChoice>, };

/**
 * A measurement id as a choice.
 */
export type MeasurementChoice = { 
/**
 * The id, such as `A1`.
 */
id: string, 
/**
 * `A`, `B` or `C`.
 */
group: string, 
/**
 * The name.
 */
label: string, 
/**
 * `currency`, `persons`, `days`, …
 */
unit: string, };

/**
 * A membership with the country's name.
 */
export type MemberRow = { 
/**
 * The membership.
 */
membership: Membership, 
/**
 * The country's UN name.
 */
name: string, };

/**
 * Which members are wanted.
 */
export type MembersRequest = { 
/**
 * Key of the group.
 */
group: string, 
/**
 * Text to find in any spelling of a country.
 */
search: string, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * A country's membership of a group, with dates.
 */
export type Membership = { 
/**
 * The key; empty before the first save.
 */
id: MembershipId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The group.
 */
group_id: GroupId, 
/**
 * The country.
 */
iso3: CountryCode, 
/**
 * First day inside; none: not known, taken as always.
 */
valid_from: Date | null, 
/**
 * First day outside; none: still a member.
 */
valid_to: Date | null, 
/**
 * How sure the dates are.
 */
status: MembershipStatus, 
/**
 * Where the fact comes from.
 */
source: string, };

/**
 * Key of a membership.
 */
export type MembershipId = string;

/**
 * How sure a membership's dates are.
 */
export type MembershipStatus = "current" | "former" | "scheduled" | "scheduled_open";

/**
 * A membership with its group.
 */
export type MembershipView = { 
/**
 * The membership.
 */
membership: Membership, 
/**
 * The group's code.
 */
code: string, 
/**
 * The group's name.
 */
name: string, };

/**
 * How a rule's findings are mended.
 */
export type Mend = "open" | "payer" | "shares" | "twins" | "join" | "period" | "basis" | "rate" | "valuation";

/**
 * Why the agency keeps the data of persons, and on which legal basis.
 */
export type MendBasis = { 
/**
 * Which findings.
 */
targets: Targets, 
/**
 * Why the data are kept.
 */
purpose: string, 
/**
 * On which legal basis.
 */
legal_basis: string, };

/**
 * Who paid for the lines that were found without a payer.
 */
export type MendPayer = { 
/**
 * Which findings.
 */
targets: Targets, 
/**
 * Who paid.
 */
payer_id: OrganisationId, };

/**
 * Lines that are one.
 */
export type MendTwins = { 
/**
 * The line that stays.
 */
keep: CostLineId, 
/**
 * The lines that go.
 */
gone: Array<CostLineId>, };

/**
 * What is to be done about which lines.
 */
export type MendValuation = { 
/**
 * Which findings.
 */
targets: Targets, 
/**
 * What becomes of them.
 */
how: ValuationMend, 
/**
 * Why the inputs go; not needed where the amount is taken.
 */
reason: string, };

/**
 * How many findings an operation was about.
 */
export type Mended = { 
/**
 * Findings, or records where they are mended one by one.
 */
count: number, };

/**
 * Two records of one person.
 */
export type MergePersons = { 
/**
 * The person as it is to stand, at the version that was read; its key is one of the two.
 */
keep: Person, 
/**
 * The other, who goes.
 */
gone: PersonId, 
/**
 * The version of the other that was read.
 */
gone_version: number, };

/**
 * What became of two records of one person.
 */
export type Merged = { 
/**
 * The person who stays.
 */
person: Person, 
/**
 * Participations and assignments that moved.
 */
moved: number, 
/**
 * Entries in the same activity that became one.
 */
joined: number, };

/**
 * The report of which year.
 */
export type MissingRequest = { 
/**
 * The reporting year.
 */
year: number, };

/**
 * The unit in which tables of money are read; it always stands beside them.
 */
export type MoneyUnit = "fitting" | "whole" | "thousand" | "million";

/**
 * Whether drawers and messages move in or just appear.
 */
export type Motion = "system" | "reduced";

/**
 * A text that may name a country.
 */
export type NamedRequest = { 
/**
 * Code, name or alias.
 */
text: string, };

/**
 * Money that no rate converts.
 */
export type NotConvertible = { 
/**
 * The reporting year.
 */
year: number, 
/**
 * The sum in its own currency.
 */
amount: Amount, 
/**
 * Lines in it.
 */
lines: number, };

/**
 * A request or response without content.
 */
export type Nothing = Record<string, never>;

/**
 * A piece of open source software in the program.
 */
export type Notice = { 
/**
 * Name.
 */
name: string, 
/**
 * Version.
 */
version: string, 
/**
 * SPDX expression of its licence.
 */
licence: string, 
/**
 * Where it comes from: `crate` or `npm`.
 */
registry: string, };

/**
 * The kinds of records. A change names them so that the window knows what to ask for again.
 */
export type Noun = "agency" | "country" | "organisation" | "project" | "contact" | "indicator" | "evaluation" | "document" | "activity" | "person" | "participation" | "assignment" | "cost_line" | "unit_cost" | "partner_figure" | "budget" | "rate" | "saved_view" | "import" | "kit" | "survey" | "submission" | "built_report" | "signing_key" | "known_key" | "check_dismissal";

/**
 * A line that is counted once.
 */
export type OnceLine = { 
/**
 * Code of the project in which it stands a second time.
 */
code: string, 
/**
 * What it is.
 */
description: string, 
/**
 * Its day or fiscal year.
 */
when: string, 
/**
 * Its amount.
 */
amount: Amount, };

/**
 * A part to be looked at.
 */
export type OpenPart = { 
/**
 * The submission.
 */
id: SubmissionId, 
/**
 * Name of the part.
 */
name: string, };

/**
 * An organisation.
 */
export type Organisation = { 
/**
 * The key; empty before the first save.
 */
id: OrganisationId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * Name in its own language.
 */
name: string, 
/**
 * Name in English.
 */
name_en: string, 
/**
 * Short name, such as FAO.
 */
short_name: string, 
/**
 * What kind of body it is.
 */
kind: OrganisationKind, 
/**
 * Its country; none for an international one.
 */
country: CountryCode | null, 
/**
 * DAC channel code, or empty.
 */
channel_code: string, 
/**
 * Website.
 */
website: string, 
/**
 * Remarks.
 */
note: string, 
/**
 * True when it is kept for its history only.
 */
archived: boolean, 
/**
 * What it is looked for by; made by the program.
 */
search: string, };

/**
 * Key of an organisation.
 */
export type OrganisationId = string;

/**
 * What kind of body an organisation is.
 */
export type OrganisationKind = "agency" | "ministry" | "institute" | "local" | "united_nations" | "regional" | "bank" | "ngo" | "firm" | "other";

/**
 * Which organisations are wanted.
 */
export type OrganisationListRequest = { 
/**
 * Text to find in the names.
 */
search: string, 
/**
 * Only this kind.
 */
kind: OrganisationKind | null, 
/**
 * Only this country.
 */
country: CountryCode | null, 
/**
 * The archived ones instead of the current ones.
 */
archived: boolean, 
/**
 * What to sort by.
 */
sort: OrganisationSort, 
/**
 * Largest first.
 */
descending: boolean, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * One organisation.
 */
export type OrganisationRequest = { 
/**
 * Key.
 */
id: OrganisationId, };

/**
 * An organisation in a list.
 */
export type OrganisationRow = { 
/**
 * Key.
 */
id: OrganisationId, 
/**
 * Version.
 */
row_version: number, 
/**
 * Name.
 */
name: string, 
/**
 * Name in English.
 */
name_en: string, 
/**
 * Short name.
 */
short_name: string, 
/**
 * Kind.
 */
kind: OrganisationKind, 
/**
 * Country.
 */
country: CountryCode | null, 
/**
 * Archived.
 */
archived: boolean, 
/**
 * Projects in which it has a role.
 */
projects: number, };

/**
 * What organisations are sorted by.
 */
export type OrganisationSort = "name" | "kind" | "country" | "projects";

/**
 * Where printed words come from. Words of our own are never quoted as the survey's.
 */
export type Origin = "verbatim" | "summary" | "reconstructed";

/**
 * A report to be looked at.
 */
export type OtherPreviewRequest = { 
/**
 * Which report.
 */
report: OtherReport, 
/**
 * Language tag; none: the agency's where the program speaks it, else the program's.
 */
language?: string, 
/**
 * Paper size; none: A4.
 */
paper?: Paper, 
/**
 * The day that the report bears; none: today.
 */
date?: Date, };

/**
 * Which report is wanted.
 */
export type OtherReport = { "kind": "country_brief", 
/**
 * The country.
 */
iso3: CountryCode, 
/**
 * The last of the five years.
 */
year: number, } | { "kind": "goals", 
/**
 * The last of the five years.
 */
year: number, } | { "kind": "trainees", 
/**
 * The last of the five years.
 */
year: number, 
/**
 * True hides small numbers, so that the report can be given out.
 */
public: boolean, } | { "kind": "budget", 
/**
 * The fiscal year.
 */
fiscal_year: number, } | { "kind": "reconciliation", 
/**
 * The last of the years.
 */
year: number, } | { "kind": "comparison" } & ComparisonRequest | { "kind": "directions", 
/**
 * The last of the five years.
 */
year: number, } | { "kind": "built", 
/**
 * Its name; may be empty.
 */
name: string, 
/**
 * What it shows.
 */
definition: ReportDefinition, 
/**
 * True hides small numbers of persons, so that the report can be given out.
 */
public: boolean, };

/**
 * A report to be written to a file.
 */
export type OtherReportRequest = { 
/**
 * Which report.
 */
report: OtherReport, 
/**
 * What it is written as.
 */
format: Format, 
/**
 * Language tag; none: the agency's where the program speaks it, else the program's.
 */
language?: string, 
/**
 * Paper size; none: A4.
 */
paper?: Paper, 
/**
 * The day that the report bears; none: today.
 */
date?: Date, 
/**
 * Path of the file.
 */
path: string, };

/**
 * A sum of lines that are in no year of the table.
 */
export type OutsideSum = { 
/**
 * How far the money is.
 */
flow: Flow, 
/**
 * The sum in one currency.
 */
amount: Amount, 
/**
 * Lines in it.
 */
lines: number, };

/**
 * An answer in the place of a proposed one.
 */
export type OverrideRequest = { 
/**
 * The edition's id; none: the built-in one.
 */
edition?: string, 
/**
 * The reporting year.
 */
year: number, 
/**
 * The question's id.
 */
question: string, 
/**
 * The answer.
 */
answer: SurveyValue, 
/**
 * Why; printed in the report.
 */
reason: string, 
/**
 * The version that was read; 0 where there was no answer.
 */
row_version: number, };

/**
 * What a whole package says about itself.
 */
export type PackageContent = { 
/**
 * The submission in it.
 */
facts: PackageFacts, 
/**
 * Its files with their sums.
 */
files: Array<PackageFile>, 
/**
 * SHA-256 of `manifest.json`: by it a later version names this one.
 */
manifest_sha256: string, 
/**
 * The key, 64 hexadecimal digits.
 */
public_key: PublicKey, 
/**
 * The key's fingerprint in twelve words.
 */
words: string, 
/**
 * SHA-256 of the key in hexadecimal digits.
 */
fingerprint: string, 
/**
 * How many keys came before it, each signing the next.
 */
earlier_keys: number, 
/**
 * How the key is known, in words; null when it is not.
 */
known: string | null, };

/**
 * What a package says about the submission in it.
 */
export type PackageFacts = { 
/**
 * The submission's key in the agency's programme.
 */
submission_id: string, 
/**
 * Its version, from 1.
 */
version: number, 
/**
 * The version whose place it takes; none for a first one.
 */
replaces: Replaces | null, 
/**
 * The country that reports.
 */
country: CountryCode, 
/**
 * The agency's name in English.
 */
agency: string, 
/**
 * The year that is reported.
 */
year: number, 
/**
 * The survey's edition.
 */
edition: string, 
/**
 * The language tag of the report.
 */
language: string, 
/**
 * The version of the program that made the package.
 */
program_version: string, 
/**
 * The form of `submission.json`, such as `ssc-desk-submission/1`.
 */
schema: string, 
/**
 * When the package was made.
 */
made_at: string, 
/**
 * Whom to ask: the focal point with title and address, on one line.
 */
contact: string, 
/**
 * Who prepared it: an officer's name and title.
 */
prepared_by: string, 
/**
 * Who signed it.
 */
signed_by: string, };

/**
 * A fault as it goes over the command line and to the window.
 */
export type PackageFault = { 
/**
 * The kind, such as `changed_file`.
 */
code: string, 
/**
 * The file in the package that it is about; none: the package as a whole.
 */
file: string | null, 
/**
 * The sentence.
 */
message: string, };

/**
 * A file of the package.
 */
export type PackageFile = { 
/**
 * Name.
 */
name: string, 
/**
 * Size in bytes.
 */
size: number, 
/**
 * SHA-256 in hexadecimal digits.
 */
sha256: string, };

/**
 * A package, and the keys that are known besides those of the open programme.
 */
export type PackageRequest = { 
/**
 * Path of the package.
 */
path: string, 
/**
 * Keys: PEM, 64 hexadecimal digits, or twelve words.
 */
keys?: Array<string>, };

/**
 * A window of a list with the size of the whole.
 */
export type Page<T> = { 
/**
 * The rows of the window.
 */
rows: Array<T>, 
/**
 * How many rows the filters leave in all.
 */
total: number, };

/**
 * Which window of a list is wanted.
 */
export type PageRequest = { 
/**
 * Rows to pass over.
 */
offset: number, 
/**
 * Rows wanted; 0 means 100, more than 200 means 200.
 */
limit: number, };

/**
 * Two persons.
 */
export type PairRequest = { 
/**
 * One.
 */
first: PersonId, 
/**
 * The other.
 */
second: PersonId, };

/**
 * Paper sizes.
 */
export type Paper = "a4" | "letter";

/**
 * What is printed about those who take part.
 */
export type PaperKind = "certificates" | "list";

/**
 * How the paper lies.
 */
export type PaperOrientation = "landscape" | "upright";

/**
 * A frozen part; its bytes stand under `sha256`.
 */
export type Part = { 
/**
 * The key; empty before the first save.
 */
id: PartId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The submission.
 */
submission_id: SubmissionId, 
/**
 * Name of the file.
 */
name: string, 
/**
 * Size in bytes.
 */
size: number, 
/**
 * SHA-256 of the bytes, hexadecimal.
 */
sha256: string, };

/**
 * Key of a frozen part.
 */
export type PartId = string;

/**
 * A paper about those who take part in an activity.
 */
export type ParticipantPaper = { 
/**
 * What is printed.
 */
kind: PaperKind, 
/**
 * The activity.
 */
activity_id: ActivityId, 
/**
 * Only for this participation; none: all.
 */
participation_id?: ParticipationId, 
/**
 * How the paper lies; none: landscape.
 */
orientation?: PaperOrientation, 
/**
 * Paper size; none: A4.
 */
paper?: Paper, 
/**
 * Language tag; none: the agency's where the program speaks it, else the program's.
 */
language?: string, 
/**
 * The day that the paper bears; none: today.
 */
date?: Date, 
/**
 * Who signs certificates, at most three; none: the agency's focal point.
 */
signatories?: Array<Signatory>, 
/**
 * Leaves room to sign behind each name of the list.
 */
to_sign: boolean, };

/**
 * One row of a list of participants: somebody known by key, or described.
 */
export type ParticipantRow = { 
/**
 * The person, when the officer chose one.
 */
person_id: PersonId | null, 
/**
 * Name; a person with the same name and nationality is the same person.
 */
name: string, 
/**
 * Sex as recorded.
 */
sex: Sex, 
/**
 * Nationality.
 */
nationality: CountryCode | null, 
/**
 * Employer.
 */
employer: string, 
/**
 * Position there.
 */
position: string, 
/**
 * Field.
 */
field: string, 
/**
 * E-mail address.
 */
email: string, 
/**
 * First day, when it differs from the activity's.
 */
start_date: Date | null, 
/**
 * Last day, when it differs from the activity's.
 */
end_date: Date | null, 
/**
 * Training days.
 */
days: number | null, 
/**
 * Training hours, when they differ from the activity's.
 */
hours: number | null, 
/**
 * What came of it.
 */
result: TrainingResult, 
/**
 * Number of the certificate.
 */
certificate: string, };

/**
 * What became of a list of participants.
 */
export type ParticipantsSaved = { 
/**
 * Participations made.
 */
participations: number, 
/**
 * Persons who were new.
 */
persons_added: number, 
/**
 * Persons who were known by name and nationality.
 */
persons_matched: number, };

/**
 * A trainee in an activity.
 */
export type Participation = { 
/**
 * The key; empty before the first save.
 */
id: ParticipationId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The activity.
 */
activity_id: ActivityId, 
/**
 * The trainee.
 */
person_id: PersonId, 
/**
 * First day, when it differs from the activity's.
 */
start_date: Date | null, 
/**
 * Last day, when it differs from the activity's.
 */
end_date: Date | null, 
/**
 * Training days.
 */
days: number | null, 
/**
 * Training hours, when they differ from those that the activity taught.
 */
hours: number | null, 
/**
 * What came of it.
 */
result: TrainingResult, 
/**
 * Number of the certificate, or empty.
 */
certificate: string, };

/**
 * Key of a participation.
 */
export type ParticipationId = string;

/**
 * Which participations are wanted.
 */
export type ParticipationListRequest = { 
/**
 * Text to find in the person's name, employer, field and e-mail address.
 */
search: string, 
/**
 * Only in this activity.
 */
activity: ActivityId | null, 
/**
 * Only in activities of this project.
 */
project: ProjectId | null, 
/**
 * Only of this person.
 */
person: PersonId | null, 
/**
 * Only with this result.
 */
result: TrainingResult | null, 
/**
 * Only of this nationality.
 */
nationality: CountryCode | null, 
/**
 * Only of this sex as recorded.
 */
sex: Sex | null, 
/**
 * What to sort by.
 */
sort: TakingPartSort, 
/**
 * Largest first.
 */
descending: boolean, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * One participation.
 */
export type ParticipationRequest = { 
/**
 * Key.
 */
id: ParticipationId, };

/**
 * A participation in a list, with its person and activity.
 */
export type ParticipationRow = { 
/**
 * Key.
 */
id: ParticipationId, 
/**
 * Version.
 */
row_version: number, 
/**
 * Key of the project.
 */
project_id: ProjectId, 
/**
 * Code of the project.
 */
project_code: string, 
/**
 * Title of the project.
 */
project_title: string, 
/**
 * Key of the activity.
 */
activity_id: ActivityId, 
/**
 * Title of the activity.
 */
activity_title: string, 
/**
 * First day of the activity.
 */
activity_start: Date | null, 
/**
 * Last day of the activity.
 */
activity_end: Date | null, 
/**
 * Key of the person.
 */
person_id: PersonId, 
/**
 * The person's name.
 */
name: string, 
/**
 * The person's sex as recorded.
 */
sex: Sex, 
/**
 * The person's nationality.
 */
nationality: CountryCode | null, 
/**
 * The person's employer.
 */
employer: string, 
/**
 * The person's position there.
 */
position: string, 
/**
 * First day, when it differs from the activity's.
 */
start_date: Date | null, 
/**
 * Last day, when it differs from the activity's.
 */
end_date: Date | null, 
/**
 * Training days.
 */
days: number | null, 
/**
 * Training hours, when they differ from the activity's.
 */
hours: number | null, 
/**
 * Hours that the activity taught to each participant.
 */
taught_hours: number | null, 
/**
 * What came of it.
 */
result: TrainingResult, 
/**
 * Number of the certificate.
 */
certificate: string, };

/**
 * How a partner's figure stands to ours.
 */
export type PartnerCompared = { 
/**
 * Ours.
 */
ours: PartnerMoney, 
/**
 * Theirs.
 */
theirs: PartnerMoney, 
/**
 * Ours less theirs.
 */
difference: PartnerMoney, 
/**
 * The difference in percent of theirs, one decimal; none where a rate is missing.
 */
percent: string | null, 
/**
 * Lines of ours that are in it.
 */
lines: number, 
/**
 * Which rate is missing, as a sentence.
 */
missing: string | null, 
/**
 * What is striking about the difference, as a sentence; none where the two are close.
 */
doubt: string | null, };

/**
 * Key of a partner's figure.
 */
export type PartnerFigureId = string;

/**
 * A partner's figure as it is read and saved outside the core.
 */
export type PartnerFigureInput = { 
/**
 * Key; empty before the first save.
 */
id: PartnerFigureId, 
/**
 * The version that was read; 0 before the first save.
 */
row_version: number, 
/**
 * The partner's country.
 */
country: CountryCode, 
/**
 * The partner's organisation, when it is only about that one.
 */
organisation_id: OrganisationId | null, 
/**
 * The year.
 */
year: number, 
/**
 * Received from the partner, or provided to it.
 */
direction: Direction, 
/**
 * The amount as published.
 */
amount: Amount, 
/**
 * Title of the publication.
 */
title: string, 
/**
 * When it was published.
 */
source_date: Date | null, 
/**
 * Page, table or address.
 */
place: string, 
/**
 * Remarks.
 */
note: string, 
/**
 * Projects and lines that it is about; none: all of the country, or the organisation, in the year.
 */
matches: Array<PartnerMatched>, };

/**
 * Which figures are wanted.
 */
export type PartnerFigureListRequest = { 
/**
 * Text to find in title, place and note.
 */
search: string, 
/**
 * Only of this country.
 */
country: CountryCode | null, 
/**
 * Only of this year.
 */
year: number | null, 
/**
 * Only received, or only provided.
 */
direction: Direction | null, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * One figure.
 */
export type PartnerFigureRequest = { 
/**
 * Key.
 */
id: PartnerFigureId, };

/**
 * A partner's figure with ours beside it.
 */
export type PartnerFigureRow = { 
/**
 * The figure.
 */
figure: PartnerFigureInput, 
/**
 * The country's UN name.
 */
country_name: string, 
/**
 * The organisation as people call it.
 */
organisation: string | null, 
/**
 * Ours beside it.
 */
compared: PartnerCompared, };

/**
 * What a partner's figure is matched with, as it is read and saved: one of the two keys.
 */
export type PartnerMatched = { 
/**
 * The project.
 */
project_id: ProjectId | null, 
/**
 * The cost line.
 */
cost_line_id: CostLineId | null, 
/**
 * What people call it; made by the program, empty when it is not in the register any more.
 */
label: string, };

/**
 * The same money in three currencies; none where a rate is missing.
 */
export type PartnerMoney = { 
/**
 * In the agency's currency.
 */
own: Amount | null, 
/**
 * In the partner's.
 */
partner: Amount | null, 
/**
 * In US dollars.
 */
usd: Amount | null, };

/**
 * What belongs to one project, a page at a time.
 */
export type PartsListRequest = { 
/**
 * The project.
 */
project: ProjectId, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * A passphrase as it was typed, wiped from memory when it is done with. It never shows itself.
 */
export type Passphrase = string;

/**
 * A pasted list of participants.
 */
export type PasteParticipants = { 
/**
 * The activity.
 */
activity_id: ActivityId, 
/**
 * The cells as they were copied: tabs between them, one row a line.
 */
text: string, 
/**
 * What each column holds, `null` for one that is left out; none: guessed.
 */
columns?: Array<PastedColumn | null>, 
/**
 * Leaves rows with something wrong out instead of refusing the list.
 */
leave_out: boolean, };

/**
 * What a column of a pasted list can hold.
 */
export type PastedColumn = "name" | "given_name" | "family_name" | "sex" | "country" | "employer" | "position" | "field" | "email" | "days" | "hours" | "start_date" | "end_date" | "result" | "certificate";

/**
 * A column of a pasted list.
 */
export type PastedHead = { 
/**
 * Its head, or the first cell of a list without heads.
 */
head: string, 
/**
 * What it holds; `null` when it is left out.
 */
column: PastedColumn | null, };

/**
 * What was understood of a pasted list.
 */
export type PastedList = { 
/**
 * The columns.
 */
columns: Array<PastedHead>, 
/**
 * Rows with something in them, without the heads.
 */
rows: number, 
/**
 * Persons who would be added to the register.
 */
new: number, 
/**
 * Persons who are in the register.
 */
known: number, 
/**
 * Persons who take part already.
 */
already: number, 
/**
 * Rows with something wrong.
 */
wrong: number, 
/**
 * What is wrong, at most 100.
 */
problems: Array<PastedProblem>, 
/**
 * The first 100 rows as they would be added.
 */
preview: Array<PastedRow>, };

/**
 * Something wrong in a row.
 */
export type PastedProblem = { 
/**
 * The row, as in the sheet: the row of heads is the first.
 */
row: number, 
/**
 * The sentence.
 */
sentence: string, };

/**
 * A row as it was understood.
 */
export type PastedRow = { 
/**
 * The row, as in the sheet.
 */
row: number, 
/**
 * Name.
 */
name: string, 
/**
 * Sex.
 */
sex: Sex, 
/**
 * Nationality.
 */
nationality: CountryCode | null, 
/**
 * Employer.
 */
employer: string, 
/**
 * Training days.
 */
days: number | null, 
/**
 * Training hours, when they differ from the activity's.
 */
hours: number | null, 
/**
 * Result.
 */
result: TrainingResult, 
/**
 * What becomes of it.
 */
status: PastedStatus, };

/**
 * What becomes of a pasted row.
 */
export type PastedStatus = "new" | "known" | "already" | "wrong";

/**
 * What an official salary is paid for.
 */
export type PayPeriod = "month" | "day";

/**
 * A share or weight in percent, at most six decimals, above 0 and up to 100.
 */
export type Percent = string;

/**
 * A person, with the fewest facts that the work needs.
 */
export type Person = { 
/**
 * The key; empty before the first save.
 */
id: PersonId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * Name as the person writes it.
 */
name: string, 
/**
 * Sex as recorded.
 */
sex: Sex, 
/**
 * Nationality.
 */
nationality: CountryCode | null, 
/**
 * Employer.
 */
employer: string, 
/**
 * Position there.
 */
position: string, 
/**
 * Field of work or expertise.
 */
field: string, 
/**
 * E-mail address.
 */
email: string, 
/**
 * Telephone.
 */
phone: string, 
/**
 * Why the agency keeps the person's data.
 */
purpose: string, 
/**
 * Legal basis for it.
 */
legal_basis: string, 
/**
 * Day after which the data is to be made anonymous.
 */
retention_date: Date | null, 
/**
 * True once only country, sex, year and course are left.
 */
anonymised: boolean, 
/**
 * True when it is kept for its history only.
 */
archived: boolean, 
/**
 * Languages the person works in, separated by commas.
 */
languages: string, 
/**
 * As what the agency keeps the person on its roster, also before the first mission.
 */
roster: AssignmentRole | null, 
/**
 * First day on which the person can be sent; none: any day.
 */
available_from: Date | null, 
/**
 * Last day on which the person can be sent; none: any day.
 */
available_to: Date | null, 
/**
 * What the person is looked for by; made by the program.
 */
search: string, 
/**
 * The words of the name in order of the alphabet; made by the program, see [`names`].
 */
match_name: string, 
/**
 * The name as it sounds, whatever the spelling; made by the program.
 */
match_sound: string, 
/**
 * The longest word of the name and one letter more; made by the program.
 */
match_core: string, };

/**
 * What the filters of a list can be set to.
 */
export type PersonFacets = { 
/**
 * Fields, the commonest first, at most 100.
 */
fields: Array<string>, 
/**
 * Languages in order of the alphabet.
 */
languages: Array<string>, 
/**
 * Years in which something began that they took part in, the latest first.
 */
years: Array<number>, };

/**
 * Key of a person.
 */
export type PersonId = string;

/**
 * Which persons are wanted.
 */
export type PersonListRequest = { 
/**
 * Text to find in name, employer, field and e-mail address.
 */
search: string, 
/**
 * Only trainees, experts or volunteers.
 */
role: PersonRole | null, 
/**
 * Only of this nationality.
 */
nationality: CountryCode | null, 
/**
 * Only of this sex as recorded.
 */
sex: Sex | null, 
/**
 * Only in this field.
 */
field: string | null, 
/**
 * Only those whose employer's name holds this text.
 */
employer: string | null, 
/**
 * Only those who work in this language.
 */
language: string | null, 
/**
 * Only those who took part in something that began in this year.
 */
year: number | null, 
/**
 * Only those who were sent to this country.
 */
sent_to: CountryCode | null, 
/**
 * Only those who can be sent from this day on: the period that is kept with the person holds it, and no
 * assignment falls into it.
 */
available_from: Date | null, 
/**
 * Last day of that period; none: the first day alone.
 */
available_to: Date | null, 
/**
 * Only those whose data is to be made anonymous by this day.
 */
retention_by: Date | null, 
/**
 * Only those who took part in an activity of this project.
 */
project: ProjectId | null, 
/**
 * Only those who took part in this activity.
 */
activity: ActivityId | null, 
/**
 * The archived ones instead of the current ones.
 */
archived: boolean, 
/**
 * What to sort by.
 */
sort: PersonSort, 
/**
 * Largest first.
 */
descending: boolean, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * A person with everything the person took part in.
 */
export type PersonPage = { 
/**
 * The person.
 */
person: Person, 
/**
 * Activities as trainee, the latest first.
 */
participations: Array<ParticipationRow>, 
/**
 * Activities as expert or volunteer, the latest first.
 */
assignments: Array<AssignmentRow>, 
/**
 * True when protected facts are kept; `person.reveal` shows them.
 */
has_protected: boolean, };

/**
 * One person.
 */
export type PersonRequest = { 
/**
 * Key.
 */
id: PersonId, };

/**
 * As what a person is known, by what the person took part in.
 */
export type PersonRole = "trainee" | "expert" | "volunteer";

/**
 * A person in a list.
 */
export type PersonRow = { 
/**
 * Key.
 */
id: PersonId, 
/**
 * Version.
 */
row_version: number, 
/**
 * Name; empty once anonymous.
 */
name: string, 
/**
 * Sex as recorded.
 */
sex: Sex, 
/**
 * Nationality.
 */
nationality: CountryCode | null, 
/**
 * Employer.
 */
employer: string, 
/**
 * Position there.
 */
position: string, 
/**
 * Field.
 */
field: string, 
/**
 * Languages.
 */
languages: string, 
/**
 * As what the person is kept on the roster.
 */
roster: AssignmentRole | null, 
/**
 * First day on which the person can be sent.
 */
available_from: Date | null, 
/**
 * Last day on which the person can be sent.
 */
available_to: Date | null, 
/**
 * Day after which the data is to be made anonymous.
 */
retention_date: Date | null, 
/**
 * True once anonymous.
 */
anonymised: boolean, 
/**
 * Archived.
 */
archived: boolean, 
/**
 * Activities as trainee.
 */
participations: number, 
/**
 * Activities as expert or volunteer.
 */
assignments: number, 
/**
 * Training days, or days on assignments where experts or volunteers are listed; only in the activity,
 * where one is chosen.
 */
days: number, 
/**
 * Last day of what the person took part in last.
 */
last_date: Date | null, 
/**
 * Its title.
 */
last_title: string | null, 
/**
 * What came of the training in the chosen activity.
 */
result: TrainingResult | null, };

/**
 * What persons are sorted by.
 */
export type PersonSort = "name" | "nationality" | "employer" | "field" | "sex" | "participations" | "assignments" | "days" | "last" | "retention" | "available";

/**
 * Sums over everybody whom a list leaves, not only over its page.
 */
export type PersonSums = { 
/**
 * Persons.
 */
persons: number, 
/**
 * Women.
 */
female: number, 
/**
 * Men.
 */
male: number, 
/**
 * Another entry.
 */
other: number, 
/**
 * Sex not recorded.
 */
not_recorded: number, 
/**
 * Nationalities.
 */
countries: number, 
/**
 * Participations as trainee; only in the activity, where one is chosen.
 */
participations: number, 
/**
 * Of these, completed.
 */
completed: number, 
/**
 * Of these, attended without completing.
 */
incomplete: number, 
/**
 * Of these, withdrawn.
 */
withdrawn: number, 
/**
 * Training days of them.
 */
training_days: number, 
/**
 * Assignments; only in the activity, where one is chosen.
 */
assignments: number, 
/**
 * Days on them.
 */
assignment_days: number, };

/**
 * A part of a place's name.
 */
export type PlaceRequest = { 
/**
 * Text to find in it; empty gives the first ones.
 */
text: string, };

/**
 * What one officer prefers on this computer.
 */
export type Preferences = { 
/**
 * The officer's name in the history; empty: the name under which the person is signed in.
 */
officer: string, 
/**
 * Tag of the language of the window's words, one of those that have messages.
 */
language: string, 
/**
 * The calendar of days in the window.
 */
calendar: Calendar, 
/**
 * Signs between digits.
 */
separators: Separators, 
/**
 * Digits.
 */
digits: Digits, 
/**
 * Unit of tables of money.
 */
money_unit: MoneyUnit, 
/**
 * Colours.
 */
theme: Theme, 
/**
 * Density.
 */
density: Density, 
/**
 * Size of text, in percent of the regular size.
 */
text_size: number, 
/**
 * Motion.
 */
motion: Motion, 
/**
 * The folder of backups; empty while none was chosen.
 */
backup_folder: string, 
/**
 * When backups are made without being asked for.
 */
backup_time: BackupTime, 
/**
 * How many backups of a programme are kept; older ones are removed.
 */
backup_kept: number, };

/**
 * The officer's preferences with what there is to choose from.
 */
export type PreferencesState = { 
/**
 * The preferences.
 */
preferences: Preferences, 
/**
 * The name under which the officer is signed in to this computer; empty where it is not known.
 */
account: string, 
/**
 * Tags of the languages that have messages.
 */
languages: Array<string>, };

/**
 * A submission to be prepared.
 */
export type PrepareSubmission = { 
/**
 * The reporting year.
 */
year: number, 
/**
 * The survey's edition; none: the one chosen for the year.
 */
edition?: string, 
/**
 * Language tag; none: the agency's where the program speaks it, else the program's.
 */
language?: string, 
/**
 * Paper size; none: A4.
 */
paper?: Paper, 
/**
 * Who prepares it.
 */
name: string, 
/**
 * The position.
 */
position: string, 
/**
 * Why there is a new version; must be there where the year was signed before.
 */
reason: string, };

/**
 * A cell of the preview.
 */
export type PreviewCell = { 
/**
 * Its column in the sheet, from 0.
 */
column: number, 
/**
 * What the sheet shows.
 */
shown: string, 
/**
 * What was understood; empty where nothing was.
 */
value: string, 
/**
 * What the register has instead, where the row changes it.
 */
old: string | null, 
/**
 * True when the row is refused for this cell.
 */
refused: boolean, 
/**
 * True when the officer typed it or left it empty.
 */
corrected: boolean, };

/**
 * A field before and after.
 */
export type PreviewChange = { 
/**
 * What the field is called.
 */
field: string, 
/**
 * Before; empty for nothing.
 */
before: string, 
/**
 * After.
 */
after: string, };

/**
 * A column of the preview.
 */
export type PreviewColumn = { 
/**
 * Its place in the sheet, from 0.
 */
column: number, 
/**
 * Its letter.
 */
letter: string, 
/**
 * Its title in the sheet.
 */
title: string, 
/**
 * What it is taken for.
 */
target: ImportTarget, 
/**
 * What people read for the field.
 */
label: string, 
/**
 * What its cells hold.
 */
holds: ImportHolds, };

/**
 * A window of what an import would do.
 */
export type PreviewImport = { 
/**
 * The sheet.
 */
import: ImportRequest, 
/**
 * Only rows of which this becomes; none: all but those that are left out.
 */
only: ImportResult | null, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * A window of what taking an answer in would do.
 */
export type PreviewKit = { 
/**
 * The answer.
 */
answer: KitAnswer, 
/**
 * Only rows of which this becomes; none: all but those that are unchanged or left out.
 */
only: KitResult | null, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * A report to be looked at.
 */
export type PreviewRequest = { 
/**
 * The reporting year.
 */
year: number, 
/**
 * The survey's edition; none: the built-in one.
 */
edition?: string, 
/**
 * Language tag; none: the agency's where the program speaks it, else the program's.
 */
language?: string, 
/**
 * Paper size; none: A4.
 */
paper?: Paper, 
/**
 * The day that the report bears; none: today.
 */
date?: Date, 
/**
 * Whether the annex with every exact figure is printed; none: it is left out.
 */
every_figure?: boolean, };

/**
 * A row of the preview.
 */
export type PreviewRow = { 
/**
 * The row, as the sheet counts.
 */
row: number, 
/**
 * What becomes of it.
 */
result: ImportResult, 
/**
 * What is to be known about it: joined with other rows, left out as a total, country from a section.
 */
notes: Array<string>, 
/**
 * Why it is refused.
 */
problems: Array<ImportProblem>, 
/**
 * Its cells, those of columns that are taken.
 */
cells: Array<PreviewCell>, };

/**
 * One kind of goods or service at its price.
 */
export type PricedGood = { 
/**
 * What it is.
 */
label: string, 
/**
 * How many.
 */
quantity: Quantity, 
/**
 * Price of one.
 */
price: Amount, 
/**
 * Where the price comes from: quotation, catalogue, day.
 */
source: string, };

/**
 * A list to be printed.
 */
export type PrintList = { 
/**
 * The list's name, such as `project`.
 */
list: string, 
/**
 * The list's request as the window sends it; its page does not matter.
 */
request: Record<string, unknown>, 
/**
 * Ids of the columns in their order; empty: all.
 */
columns: Array<string>, 
/**
 * Which rows; none: all that the filter leaves.
 */
selection?: Selection, 
/**
 * Paper size; none: A4.
 */
paper?: Paper, 
/**
 * Path of the PDF.
 */
path: string, };

/**
 * A list that was set on paper.
 */
export type PrintedList = { 
/**
 * Path of the PDF.
 */
path: string, 
/**
 * Rows in it, without totals.
 */
rows: number, 
/**
 * Pages.
 */
pages: number, };

/**
 * The open programme.
 */
export type ProgrammeState = { 
/**
 * Path of the file.
 */
path: string, 
/**
 * Name without folder.
 */
name: string, 
/**
 * True for the sample programme.
 */
sample: boolean, 
/**
 * The agency's name; empty before it was entered.
 */
agency: string, 
/**
 * True once the agency was entered.
 */
ready: boolean, 
/**
 * Today by the computer's clock.
 */
today: string, };

/**
 * How far a long piece of work is.
 */
export type Progress = { 
/**
 * Steps done.
 */
done: number, 
/**
 * Steps in all.
 */
total: number, };

/**
 * A project with its parts: what is read and saved at once.
 */
export type Project = { 
/**
 * Shares of countries.
 */
countries: Array<CountryShare>, 
/**
 * Roles of organisations.
 */
roles: Array<ProjectRole>, 
/**
 * Weights of priority areas.
 */
areas: Array<AreaWeight>, 
/**
 * Weights of goals and targets.
 */
goals: Array<GoalWeight>, 
/**
 * The key; empty before the first save.
 */
id: ProjectId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The agency's code.
 */
code: string, 
/**
 * Title in the agency's language.
 */
title: string, 
/**
 * Title in English.
 */
title_en: string, 
/**
 * What it is about.
 */
summary: string, 
/**
 * First day.
 */
start_date: Date | null, 
/**
 * Last day.
 */
end_date: Date | null, 
/**
 * How far it is.
 */
status: ProjectStatus, 
/**
 * Who gives.
 */
direction: Direction, 
/**
 * The form of cooperation.
 */
form: Form, 
/**
 * DAC purpose code of five digits, or empty.
 */
purpose_code: string, 
/**
 * What came of it.
 */
results: string, 
/**
 * What the evaluation says.
 */
evaluation: string, 
/**
 * Whom to ask.
 */
contacts: string, 
/**
 * True when it is kept for its history only.
 */
archived: boolean, 
/**
 * What it is looked for by; made by the program.
 */
search: string, };

/**
 * What becomes of each project; what is absent stays.
 */
export type ProjectChange = { 
/**
 * How far it is.
 */
status?: ProjectStatus, 
/**
 * First day.
 */
start_date?: Date, 
/**
 * Last day.
 */
end_date?: Date, 
/**
 * The one priority area, with the whole weight.
 */
area?: string, 
/**
 * Put away, or brought back.
 */
archived?: boolean, 
/**
 * Who is responsible: an organisation in a role.
 */
organisation?: RoleChange, };

/**
 * Key of a project.
 */
export type ProjectId = string;

/**
 * A project in a list, with its money where a year was asked for.
 */
export type ProjectLine = { 
/**
 * Its money in the year.
 */
money: ProjectMoney | null, 
/**
 * Key.
 */
id: ProjectId, 
/**
 * Version.
 */
row_version: number, 
/**
 * Code.
 */
code: string, 
/**
 * Title.
 */
title: string, 
/**
 * Title in English.
 */
title_en: string, 
/**
 * Status.
 */
status: ProjectStatus, 
/**
 * Direction.
 */
direction: Direction, 
/**
 * Form.
 */
form: Form, 
/**
 * First day.
 */
start_date: Date | null, 
/**
 * Last day.
 */
end_date: Date | null, 
/**
 * Archived.
 */
archived: boolean, 
/**
 * Codes of its countries, separated by spaces.
 */
countries: string, 
/**
 * Up to three partner organisations.
 */
partners: string, 
/**
 * Ids of its priority areas, separated by spaces.
 */
areas: string, 
/**
 * When it was changed last, as the history wrote it.
 */
changed: string | null, };

/**
 * Which projects are wanted.
 */
export type ProjectListRequest = { 
/**
 * Text to find in code, titles, summary, partner organisations and countries, and the names of the people
 * who took part (unless 2,000 people or more have it).
 */
search: string, 
/**
 * Only these statuses.
 */
status: ProjectStatus | ProjectStatus[] | null, 
/**
 * Only these directions.
 */
direction: Direction | Direction[] | null, 
/**
 * Only these forms.
 */
form: Form | Form[] | null, 
/**
 * Only with one of these countries.
 */
country: string | string[] | null, 
/**
 * Only with one of these priority areas.
 */
area: string | string[] | null, 
/**
 * Only with one of these organisations, in any role.
 */
organisation: string | string[] | null, 
/**
 * Only those that run in this year of the agency.
 */
year: number | null, 
/**
 * Only those that run on or after this day.
 */
runs_from: Date | null, 
/**
 * Only those that run on or before this day.
 */
runs_to: Date | null, 
/**
 * The archived ones instead of the current ones.
 */
archived: boolean, 
/**
 * Gives the money of this year with each row; none: rows without money.
 */
money_year: number | null, 
/**
 * What to sort by.
 */
sort: ProjectSort, 
/**
 * Largest first.
 */
descending: boolean, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * The money of a project in a year, in the agency's currency unless said otherwise.
 */
export type ProjectMoney = { 
/**
 * What was budgeted for the fiscal year; none where nothing was, or its rate is missing.
 */
budget: Amount | null, 
/**
 * What payers in the agency's scope disbursed.
 */
contribution: Amount, 
/**
 * The same in US dollars.
 */
contribution_usd: Amount, 
/**
 * What partners disbursed; never counted as ours.
 */
partners: Amount, 
/**
 * What was received.
 */
received: Amount, 
/**
 * The contribution in percent of the budget, a whole number; none without a budget.
 */
spent: string | null, };

/**
 * A window of projects, with money where a year was asked for.
 */
export type ProjectPage = { 
/**
 * The rows of the window.
 */
rows: Array<ProjectLine>, 
/**
 * How many rows the filters leave in all.
 */
total: number, 
/**
 * What all rows that the filters leave add up to.
 */
totals: ProjectMoney | null, 
/**
 * Why there is no money, in words: a rate is missing.
 */
money_missing: string | null, };

/**
 * Key of a row below a project: a share, a role, an area, a goal.
 */
export type ProjectPartId = string;

/**
 * One thing that a full record of a project has.
 */
export type ProjectPoint = { 
/**
 * The field it stands in.
 */
field: string, 
/**
 * What it is, in words.
 */
label: string, 
/**
 * What is missing, in words; none: it is there.
 */
missing: string | null, };

/**
 * One project.
 */
export type ProjectRequest = { 
/**
 * Key.
 */
id: ProjectId, };

/**
 * An organisation's role in a project.
 */
export type ProjectRole = { 
/**
 * The key; empty before the first save.
 */
id: ProjectPartId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The project.
 */
project_id: ProjectId, 
/**
 * The organisation.
 */
organisation_id: OrganisationId, 
/**
 * What it does.
 */
role: Role, };

/**
 * What projects are sorted by.
 */
export type ProjectSort = "code" | "title" | "form" | "status" | "start" | "end" | "direction" | "countries" | "changed" | "budget" | "contribution" | "contribution_usd" | "partners_paid" | "received" | "spent";

/**
 * How far a project is.
 */
export type ProjectStatus = "proposed" | "approved" | "ongoing" | "completed" | "suspended" | "cancelled";

/**
 * Which activity is to propose numbers.
 */
export type ProposalRequest = { 
/**
 * The activity.
 */
activity: ActivityId, };

/**
 * Protected facts of a person, keyed by the person.
 */
export type ProtectedFacts = { 
/**
 * The key; empty before the first save.
 */
id: PersonId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * Passport number.
 */
passport: string, 
/**
 * Day of birth.
 */
birth_date: Date | null, 
/**
 * Health facts needed for a stay.
 */
health: string, };

/**
 * An Ed25519 public key (RFC 8032). In columns and files it is 64 hexadecimal digits.
 */
export type PublicKey = string;

/**
 * A row of a published breakdown.
 */
export type PublishedAmount = { 
/**
 * What it is for, as printed.
 */
label: string, 
/**
 * Its amount.
 */
amount: Amount, };

/**
 * A breakdown that was published elsewhere: it stands beside the reported total and is not in it.
 */
export type PublishedBeside = { 
/**
 * The year it is for.
 */
year: number, 
/**
 * What it breaks down.
 */
title: string, 
/**
 * Its total as it was published.
 */
total: Amount, 
/**
 * What its own rows leave over; negative where they exceed the total.
 */
not_allocated: Amount, 
/**
 * The reported total less the published one, where both are in one currency.
 */
difference: Amount | null, };

/**
 * A published breakdown as it is read and saved outside the core.
 */
export type PublishedBreakdown = { 
/**
 * Key; empty before the first save.
 */
id: PublishedId, 
/**
 * The version that was read; 0 before the first save.
 */
row_version: number, 
/**
 * The year it is for.
 */
year: number, 
/**
 * What it breaks down.
 */
title: string, 
/**
 * Where it was published.
 */
source: string, 
/**
 * The total of the year as it was published.
 */
total: Amount, 
/**
 * A smaller total printed above the rows, where there is one.
 */
heading: Amount | null, 
/**
 * The rows as printed.
 */
rows: Array<PublishedAmount>, };

/**
 * A published breakdown with how it stands to its own totals and to the register.
 */
export type PublishedComparison = { 
/**
 * The breakdown.
 */
breakdown: PublishedBreakdown, 
/**
 * What the rows add up to.
 */
sum: Amount, 
/**
 * The total less the rows; negative where the rows exceed it.
 */
not_allocated: Amount, 
/**
 * The total printed above the rows less the rows; negative where the rows exceed it.
 */
below_heading: Amount | null, 
/**
 * The register's contribution of the year.
 */
register: Amount, 
/**
 * The register's contribution less the published total, where both are in one currency.
 */
register_difference: Amount | null, 
/**
 * What there is to say about the differences, a sentence each.
 */
findings: Array<string>, };

/**
 * Key of a published breakdown.
 */
export type PublishedId = string;

/**
 * One breakdown.
 */
export type PublishedRequest = { 
/**
 * Its key.
 */
id: PublishedId, };

/**
 * A year.
 */
export type PublishedYear = { 
/**
 * The year.
 */
year: number, };

/**
 * A measured quantity: of an indicator, in its own unit, at most six decimals.
 */
export type Quantity = string;

/**
 * What an answer consists of.
 */
export type QuestionKind = "text" | "number" | "single" | "multi" | "country_list" | "table" | "date";

/**
 * A question of a questionnaire.
 */
export type QuestionRequest = { 
/**
 * The edition's id; none: the built-in one.
 */
edition?: string, 
/**
 * The reporting year.
 */
year: number, 
/**
 * The question's id.
 */
question: string, };

/**
 * The questionnaire in words.
 */
export type Questionnaire = { 
/**
 * The edition.
 */
edition: EditionRow, 
/**
 * The reporting year.
 */
year: number, 
/**
 * First day of the years that answers are derived from.
 */
first_day: string, 
/**
 * Last day of them.
 */
last_day: string, 
/**
 * Sections in order.
 */
sections: Array<SurveySection>, 
/**
 * Questions that have an answer.
 */
answered: number, 
/**
 * Questions that are asked of this agency.
 */
asked: number, };

/**
 * Which questionnaire is wanted.
 */
export type QuestionnaireRequest = { 
/**
 * The edition's id; none: the built-in one.
 */
edition?: string, 
/**
 * The reporting year.
 */
year: number, };

/**
 * An exchange rate: units of a currency for one US dollar, above zero.
 */
export type Rate = string;

/**
 * What a table of rates holds.
 */
export type RateBlock = { 
/**
 * How it is laid out.
 */
layout: BlockLayout, 
/**
 * The sheet that was read; empty for a text.
 */
sheet: string, 
/**
 * The series the rates belong to; empty when the officer has to name it.
 */
series: string, 
/**
 * Who publishes them.
 */
source: string, 
/**
 * What tells this reading from another: sent back when the rates are taken.
 */
digest: string, 
/**
 * Rates that are new.
 */
new: number, 
/**
 * Rates that differ from the register's.
 */
changed: number, 
/**
 * Rates that the register has.
 */
same: number, 
/**
 * Rates that cannot be taken.
 */
refused: number, 
/**
 * Of the new and changed ones, those to look at.
 */
doubtful: number, 
/**
 * True when the table does not tell what stands before decimals, so that the officer has to.
 */
decimal_open: boolean, 
/**
 * True when the table names no period, or no currency, so that the officer has to.
 */
period_open: boolean, 
/**
 * True when a rate has no currency and the table has no column for one.
 */
currency_open: boolean, 
/**
 * A window of them, in the order of the table.
 */
rows: Array<BlockRow>, 
/**
 * How many the filter leaves.
 */
total: number, };

/**
 * A table of rates to be read.
 */
export type RateBlockListRequest = { 
/**
 * The pasted table, when it was pasted.
 */
text: string, 
/**
 * The file, when it is one.
 */
path: string | null, 
/**
 * The series the rates belong to; empty: as the table or its layout says.
 */
series: string, 
/**
 * Who publishes them; empty: as the table or its layout says.
 */
source: string, 
/**
 * The currency, for a table that names none.
 */
currency: Currency | null, 
/**
 * The year, month or day, for a table that names none.
 */
period: string, 
/**
 * True when the table gives US dollars for one unit of the currency.
 */
upside_down: boolean, 
/**
 * The sign before the decimals, where the table leaves it open.
 */
decimal: DecimalSign | null, 
/**
 * Only rates of this calendar year and later.
 */
first_year: number | null, 
/**
 * Only rates that the register's money needs.
 */
needed_only: boolean, 
/**
 * Show only these.
 */
only: BlockState | null, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * A series by currency and period.
 */
export type RateGrid = { 
/**
 * The series.
 */
series: string, 
/**
 * Which twelve months a year means.
 */
year_basis: YearBasis, 
/**
 * The columns: years, or months as `2018-11`.
 */
periods: Array<string>, 
/**
 * A window of the currencies, by code.
 */
rows: Array<GridRow>, 
/**
 * How many currencies there are.
 */
total: number, 
/**
 * Currencies and years that are needed and missing in the series, over all currencies.
 */
gaps: number, 
/**
 * Of these, those that no series has.
 */
nowhere: number, };

/**
 * Which part of a series is wanted.
 */
export type RateGridListRequest = { 
/**
 * The series; the agency's when absent.
 */
series: string | null, 
/**
 * The last year; with `months`, the one year.
 */
year: number, 
/**
 * The twelve months of the year, instead of years side by side.
 */
months: boolean, 
/**
 * Every currency of the series, not only those that the register needs.
 */
all: boolean, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * Key of an exchange rate.
 */
export type RateId = string;

/**
 * What period a rate stands for.
 */
export type RateKind = "annual_average" | "month" | "day";

/**
 * Which exchange rates are wanted.
 */
export type RateListRequest = { 
/**
 * Only of this currency.
 */
currency: Currency | null, 
/**
 * Only of this series.
 */
series: string | null, 
/**
 * Only for periods in this calendar year.
 */
year: number | null, 
/**
 * Only this kind of period.
 */
kind: RateKind | null, 
/**
 * What to sort by.
 */
sort: RateSort, 
/**
 * Largest first.
 */
descending: boolean, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * A rate that money needs and the series does not have.
 */
export type RateMissing = { 
/**
 * The currency.
 */
currency: Currency, 
/**
 * The reporting year.
 */
year: number, };

/**
 * One exchange rate.
 */
export type RateRequest = { 
/**
 * Key.
 */
id: RateId, };

/**
 * A series of exchange rates with what it covers.
 */
export type RateSeries = { 
/**
 * The name.
 */
series: string, 
/**
 * Rates in it.
 */
rates: number, 
/**
 * Currencies in it.
 */
currencies: number, 
/**
 * First calendar year with a rate.
 */
first_year: number, 
/**
 * Last calendar year with a rate.
 */
last_year: number, };

/**
 * What exchange rates are sorted by.
 */
export type RateSort = "currency" | "period" | "series";

/**
 * A rate that the figures used.
 */
export type RateUsed = { 
/**
 * Currency.
 */
currency: Currency, 
/**
 * Reporting year.
 */
year: number, 
/**
 * Units of the currency for one US dollar.
 */
lcu_per_usd: Rate, 
/**
 * The series.
 */
series: string, 
/**
 * Who publishes it.
 */
source: string, 
/**
 * A published annual average, or the mean of twelve months, or of days weighted by how long each rate held.
 */
made_of: RateKind, };

/**
 * How good the project was found: the scale of six that evaluation offices use.
 */
export type Rating = "highly_satisfactory" | "satisfactory" | "moderately_satisfactory" | "moderately_unsatisfactory" | "unsatisfactory" | "highly_unsatisfactory";

/**
 * A recent file.
 */
export type RecentFile = { 
/**
 * Path of the file.
 */
path: string, 
/**
 * Name without folder.
 */
name: string, 
/**
 * Folder.
 */
folder: string, 
/**
 * False when it is no longer there.
 */
present: boolean, };

/**
 * One year of a project, from the register to the report.
 */
export type ReconciledYear = { 
/**
 * The reporting year.
 */
year: number, 
/**
 * What the register holds of the year and flow, in the agency's currency.
 */
register: Amount, 
/**
 * The same in US dollars.
 */
register_usd: Amount, 
/**
 * Lines in it.
 */
lines: number, 
/**
 * What of it is not the contribution, side by side in the order of the report; only sides with lines.
 */
apart: Array<ApartValue>, 
/**
 * What is counted in the report as the contribution.
 */
counted: Value, 
/**
 * What rounding each side by itself leaves over, in the agency's currency.
 */
rounding: Amount, 
/**
 * True when both sides have the same lines and differ by rounding only.
 */
agrees: boolean, };

/**
 * A project's lines against the report's figures.
 */
export type Reconciliation = { 
/**
 * What must be printed beside the figures.
 */
basis: Basis, 
/**
 * The years, oldest first.
 */
years: Array<ReconciledYear>, 
/**
 * Lines that are in none of the years: of another flow, or of earlier or later years.
 */
outside: Array<OutsideSum>, };

/**
 * A year's cell of a row; a deduction is negative.
 */
export type ReconciliationCell = { 
/**
 * In the agency's currency; none where it cannot be said.
 */
own: Amount | null, 
/**
 * In US dollars; none where it cannot be said.
 */
usd: Amount | null, 
/**
 * Cost lines behind it.
 */
lines: number, };

/**
 * Which cell is to be opened.
 */
export type ReconciliationLinesRequest = { 
/**
 * The same question that made the sheet.
 */
question: FiguresRequest, 
/**
 * The row.
 */
step: ReconciliationStep, 
/**
 * The year of the cell; none: the sum of the years.
 */
year?: number, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * Which project, for which years.
 */
export type ReconciliationRequest = { 
/**
 * The project.
 */
project: ProjectId, 
/**
 * The last of the five years, and the basis when it is not the agency's own.
 */
question: FiguresRequest, };

/**
 * A row of the sheet.
 */
export type ReconciliationRow = { 
/**
 * What it is.
 */
step: ReconciliationStep, 
/**
 * What people read; a deduction says so.
 */
label: string, 
/**
 * True where cost lines of the register stand behind it.
 */
opens: boolean, 
/**
 * A cell a year, in the order of the years.
 */
years: Array<ReconciliationCell>, 
/**
 * The sum of the years; none in it where a year cannot be said.
 */
sum: ReconciliationCell, };

/**
 * The sheet.
 */
export type ReconciliationSheet = { 
/**
 * What must be printed beside the amounts; none while a rate is missing.
 */
basis: Basis | null, 
/**
 * The agency's currency.
 */
currency: Currency, 
/**
 * The years, oldest first.
 */
years: Array<number>, 
/**
 * The rows, in the order of [`ReconciliationStep::ALL`]; what has no lines in any year is left out.
 */
rows: Array<ReconciliationRow>, 
/**
 * What is in no sum because a rate is missing.
 */
not_convertible: Array<NotConvertible>, 
/**
 * Why the adjustment is made, where there is one.
 */
adjustment: AdjustmentReason | null, 
/**
 * What was published elsewhere for these years.
 */
published: Array<PublishedBeside>, 
/**
 * True when the lines of the register give every figure that the report prints of the five sides.
 */
agrees: boolean, };

/**
 * Which sheet is wanted.
 */
export type ReconciliationSheetRequest = { 
/**
 * The last of the years, and the basis when it is not the agency's own; without a number of years as many
 * as the survey asks for.
 */
question: FiguresRequest, };

/**
 * A row of the sheet.
 */
export type ReconciliationStep = "register" | "out_of_scope" | "partners" | "without_payer" | "received" | "counterpart" | "not_convertible" | "rounding" | "contribution" | "adjustment" | "reported";

/**
 * What kind of record is counted.
 */
export type RecordKind = "project" | "activity" | "person";

/**
 * An entry of a list.
 */
export type ReferenceEntry = { 
/**
 * Its code.
 */
code: string, 
/**
 * Its name, as it stands in the list.
 */
name: string, 
/**
 * What else there is to say: region, unit, state, …
 */
detail: string, };

/**
 * A list with where it comes from.
 */
export type ReferenceList = { 
/**
 * Its id.
 */
id: string, 
/**
 * Who publishes the facts.
 */
source: string, 
/**
 * Licence or terms.
 */
licence: string, 
/**
 * The day, month or year of the facts.
 */
as_of: string, 
/**
 * How many entries it has.
 */
count: number, };

/**
 * Where the refused rows are to be written.
 */
export type RefusedImport = { 
/**
 * The sheet.
 */
import: ImportRequest, 
/**
 * The workbook to write.
 */
out: string, };

/**
 * A workbook of refused rows.
 */
export type RefusedWritten = { 
/**
 * The file.
 */
path: string, 
/**
 * Rows in it.
 */
rows: number, };

/**
 * A row: one country's submission.
 */
export type RegionalRow = { 
/**
 * ISO 3166 code.
 */
country: string, 
/**
 * The UN's name.
 */
name: string, 
/**
 * The reporting year.
 */
year: number, 
/**
 * Version of the submission.
 */
version: number, 
/**
 * The cells as printed, in the order of the headings, a line each.
 */
cells: Array<Array<string>>, 
/**
 * The place of the contribution among the cells; none where the edition has no such column.
 */
contribution_cell: number | null, 
/**
 * What is said of the contribution's basis; empty where there is no figure.
 */
basis: string, 
/**
 * The remark beside the contribution: basis not known, or sample data. Empty for a figure that may be compared.
 */
mark: string, 
/**
 * True where the contribution has a part in the total, or would have if the others were like it.
 */
comparable: boolean, 
/**
 * Name of the package's file.
 */
file: string, 
/**
 * SHA-256 of the package's manifest, hexadecimal.
 */
manifest_sha256: string, 
/**
 * The key of the package in words.
 */
key_words: string, };

/**
 * The region's table.
 */
export type RegionalTable = { 
/**
 * Title as printed in the survey.
 */
title: string, 
/**
 * The survey's edition.
 */
edition: string, 
/**
 * Headings as printed, in order; the last one is that of the contribution.
 */
headings: Array<string>, 
/**
 * The rows.
 */
rows: Array<RegionalRow>, 
/**
 * What the contributions add up to, or why they do not.
 */
total: RegionalTotal, 
/**
 * What must be said of the table, a sentence each: packages that do not count, and why.
 */
notes: Array<string>, };

/**
 * What the contributions add up to, or why they do not.
 */
export type RegionalTotal = { "kind": "sum", 
/**
 * Their sum.
 */
amount: Amount, 
/**
 * How many countries have a part in it.
 */
countries: number, 
/**
 * Countries that give a figure which is not in it, because its basis is not known.
 */
without: Array<string>, 
/**
 * On which basis all of them stand, in words.
 */
basis: string, } | { "kind": "not_comparable", 
/**
 * What differs, a sentence each.
 */
reasons: Array<string>, };

/**
 * Whose version of a record stands afterwards.
 */
export type RegisterChoice = { 
/**
 * The key.
 */
id: string, 
/**
 * True: the file's.
 */
theirs: boolean, };

/**
 * A record that is not simply the same.
 */
export type RegisterDifference = { 
/**
 * The table.
 */
table: string, 
/**
 * What kind of record it is.
 */
noun: Noun | null, 
/**
 * The key.
 */
id: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * How it stands.
 */
state: RegisterState, 
/**
 * The fields that differ, for one that is here.
 */
fields: Array<RegisterField>, 
/**
 * Why it cannot be taken.
 */
reason: string | null, };

/**
 * A field that differs.
 */
export type RegisterField = { 
/**
 * The column, or the table of the parts.
 */
field: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * What is here, in words.
 */
mine: string, 
/**
 * What is in the file, in words.
 */
theirs: string, };

/**
 * Another register to be taken over.
 */
export type RegisterImport = { 
/**
 * Path of its JSON file.
 */
path: string, 
/**
 * For records that both changed: whose version stands.
 */
choices: Array<RegisterChoice>, 
/**
 * Whose version of such a record stands without a choice of its own: the file's, or the one here.
 */
theirs: boolean, };

/**
 * What became, or would become, of the records.
 */
export type RegisterOutcome = { 
/**
 * True when the programme was new and becomes the register of the file.
 */
is_new: boolean, 
/**
 * Records that were made.
 */
created: number, 
/**
 * Records that are the same.
 */
same: number, 
/**
 * Records that were changed here since.
 */
newer_here: number, 
/**
 * Records that were changed there since.
 */
newer_there: number, 
/**
 * Records that both changed.
 */
conflicting: number, 
/**
 * Of these, those for which the file's side was chosen.
 */
chosen: number, 
/**
 * Records that cannot be taken.
 */
refused: number, 
/**
 * The first 200 of those that are neither new nor the same, conflicts before others.
 */
differences: Array<RegisterDifference>, };

/**
 * How a record of the file stands to the register.
 */
export type RegisterState = "created" | "same" | "newer_here" | "newer_there" | "conflicting" | "refused";

/**
 * An earlier version of a submission.
 */
export type Replaces = { 
/**
 * The earlier version.
 */
version: number, 
/**
 * SHA-256 of its `manifest.json` in hexadecimal digits.
 */
manifest_sha256: string, };

/**
 * An error in words, as it goes over the command line and to the window.
 */
export type Reply = { 
/**
 * The kind of error.
 */
code: Code, 
/**
 * The sentence that says what happened and what to do.
 */
message: string, 
/**
 * Problems at single fields.
 */
fields: Array<FieldError>, 
/**
 * For a conflict: `{ "mine": …, "theirs": … }`.
 */
detail: JsonValue | null, };

/**
 * What a built report shows.
 */
export type ReportDefinition = { 
/**
 * What is measured.
 */
measure: Measure, 
/**
 * What the rows go by.
 */
rows: Axis, 
/**
 * What the columns go by; none: one column.
 */
columns: Axis | null, 
/**
 * Only what all of these let through.
 */
filters: Array<Condition>, 
/**
 * The last year.
 */
year: number, 
/**
 * How many years up to it, 1 to 20.
 */
years: number, 
/**
 * Which twelve months a year means; the agency's choice when absent.
 */
year_basis: YearBasis | null, 
/**
 * The flow of money; disbursed when absent.
 */
flow: Flow | null, 
/**
 * Whose money; the contribution when absent.
 */
side: Side | null, 
/**
 * How it is looked at first.
 */
look: Look, };

/**
 * A report to be looked at.
 */
export type ReportPreview = { 
/**
 * The bytes that would be printed, Base64.
 */
bytes: string, 
/**
 * Number of pages.
 */
pages: number, 
/**
 * The page of each chapter, section and table by its id.
 */
places: { [key in string]: number }, 
/**
 * SHA-256 of the bytes, hexadecimal.
 */
sha256: string, 
/**
 * What a reader will see that the register did not mean.
 */
warnings: Array<string>, };

/**
 * A report to be written to a file.
 */
export type ReportRequest = { 
/**
 * The reporting year.
 */
year: number, 
/**
 * The survey's edition; none: the built-in one.
 */
edition?: string, 
/**
 * Language tag; none: the agency's where the program speaks it, else the program's.
 */
language?: string, 
/**
 * Paper size; none: A4.
 */
paper?: Paper, 
/**
 * The day that the report bears; none: today.
 */
date?: Date, 
/**
 * Whether the annex with every exact figure is printed; none: it is left out.
 */
every_figure?: boolean, 
/**
 * Path of the file.
 */
path: string, };

/**
 * Who reported a record, by which kit.
 */
export type Reported = { 
/**
 * The kit.
 */
kit_id: KitId, 
/**
 * The ministry.
 */
organisation_id: OrganisationId, 
/**
 * Its name.
 */
name: string, 
/**
 * The kit's year.
 */
year: number, 
/**
 * What the answer said of it.
 */
reported: KitReport, 
/**
 * When it was taken in.
 */
on: Date | null, };

/**
 * A record, to be told who reported it.
 */
export type ReportedRequest = { 
/**
 * Key of a project, an activity or a cost line.
 */
record: string, };

/**
 * A reporting year with its days.
 */
export type ReportingYear = { 
/**
 * The year's name.
 */
year: number, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, };

/**
 * Operations of one day and officer that did the same kind of thing.
 */
export type RestatedChange = { 
/**
 * When the first was done, RFC 3339.
 */
from: string, 
/**
 * When the last was done, RFC 3339.
 */
until: string, 
/**
 * Who did it.
 */
by: string, 
/**
 * What was done, in words.
 */
what: string, 
/**
 * How many records it changed.
 */
records: number, 
/**
 * The years that it moved.
 */
years: Array<number>, 
/**
 * What it did to the contribution of each year: the figure after it less the figure before it. A year without an
 * effect had no figure then, for a rate was missing: what it did is told with what was done later.
 */
effects: Array<RestatedEffect>, };

/**
 * What operations did to the figure of a country.
 */
export type RestatedCountry = { 
/**
 * ISO 3166 code, three letters; empty: not allocated to a country.
 */
country: string, 
/**
 * In the agency's currency.
 */
own: Amount, 
/**
 * In US dollars.
 */
usd: Amount, 
/**
 * True where only the rounding of the table to its total moved it.
 */
rounding?: boolean, };

/**
 * What operations did to the contribution of a year.
 */
export type RestatedEffect = { 
/**
 * The year.
 */
year: number, 
/**
 * In the agency's currency.
 */
own: Amount, 
/**
 * In US dollars.
 */
usd: Amount, 
/**
 * What they did to the figures of countries, those that moved most first; they add up to the other two.
 */
countries?: Array<RestatedCountry>, };

/**
 * A country whose figure was restated.
 */
export type RestatedPartner = { 
/**
 * ISO 3166 code, three letters; empty: not allocated to a country.
 */
country: string, 
/**
 * As it was submitted, in the agency's currency.
 */
before: Amount, 
/**
 * Now, in the agency's currency.
 */
now: Amount, 
/**
 * As it was submitted, in US dollars.
 */
before_usd: Amount, 
/**
 * Now, in US dollars.
 */
now_usd: Amount, 
/**
 * True where only the rounding of the table to its total moved it.
 */
rounding?: boolean, };

/**
 * A year whose contribution was restated.
 */
export type RestatedYear = { 
/**
 * The year.
 */
year: number, 
/**
 * The contribution as it was submitted, in the agency's currency.
 */
before: Amount, 
/**
 * The contribution now, in the agency's currency.
 */
now: Amount, 
/**
 * The contribution as it was submitted, in US dollars; absent in packages of earlier programs.
 */
before_usd?: Amount | null, 
/**
 * The contribution now, in US dollars.
 */
now_usd?: Amount | null, 
/**
 * The countries whose figure differs, those that changed most first.
 */
countries?: Array<RestatedPartner>, };

/**
 * What changed against the last signed submission.
 */
export type Restatement = { 
/**
 * The year of that submission.
 */
year: number, 
/**
 * Its version.
 */
version: number, 
/**
 * SHA-256 of its `manifest.json`, hexadecimal.
 */
manifest_sha256: string, 
/**
 * Why, as the office says; may be empty.
 */
reason: string, 
/**
 * The years that both report and whose contribution differs, in total or for a country.
 */
years: Array<RestatedYear>, 
/**
 * What was done since that moved the contribution of years that both report, in the order of time; where there
 * is too much, what moved most. With `more_effects` and `unexplained`, the effects of a year add up to the
 * difference between the year's figure then and now, in total and for each country.
 */
changes?: Array<RestatedChange>, 
/**
 * How many groups of operations more there are.
 */
more?: number, 
/**
 * What those did together.
 */
more_effects?: Array<RestatedEffect>, 
/**
 * What no operation of the history did: the program's own rules or lists are others than then.
 */
unexplained?: Array<RestatedEffect>, };

/**
 * A backup to be read.
 */
export type RestoreKey = { 
/**
 * Path of the backup.
 */
path: string, 
/**
 * The passphrase of the backup; it seals the key from now on.
 */
passphrase: Passphrase, };

/**
 * A copy, and where a programme is to be made of it.
 */
export type RestoreRequest = { 
/**
 * Path of the copy.
 */
copy: string, 
/**
 * Path of the programme that is made of it.
 */
path: string, };

/**
 * Which value is to be put back.
 */
export type RestoreValue = { 
/**
 * The number of the entry; what stood there before it is put back.
 */
sequence: number, 
/**
 * The table of the record.
 */
table: string, 
/**
 * The record's key.
 */
key: string, 
/**
 * The column, or the list of parts (`countries`).
 */
column: string, };

/**
 * A submission that goes back to the draft.
 */
export type ReturnSubmission = { 
/**
 * The submission.
 */
id: SubmissionId, 
/**
 * The version of its row that was read.
 */
row_version: number, };

/**
 * A line with the amount that it would take.
 */
export type RevaluedLine = { 
/**
 * Key.
 */
id: CostLineId, 
/**
 * What it is called.
 */
label: string, 
/**
 * The amount as it is.
 */
before: Amount, 
/**
 * The amount that the inputs give.
 */
after: Amount, };

/**
 * Protected facts that somebody wants to see.
 */
export type RevealPerson = { 
/**
 * The person.
 */
id: PersonId, 
/**
 * Why they are looked at.
 */
purpose: string, };

/**
 * What an organisation does in a project.
 */
export type Role = "first_provider" | "second_provider" | "facilitator" | "recipient" | "implementing" | "funding";

/**
 * An organisation in a role; it takes the place of those that had the role.
 */
export type RoleChange = { 
/**
 * The role.
 */
role: Role, 
/**
 * The organisation.
 */
organisation_id: OrganisationId, };

/**
 * A definition to be looked at.
 */
export type RunReport = { 
/**
 * What it shows.
 */
definition: ReportDefinition, };

/**
 * Official salary for the days worked.
 */
export type SalaryInputs = { 
/**
 * Grade or rank whose salary it is.
 */
grade: string, 
/**
 * Where the salary stands: scale, circular, year.
 */
source: string, 
/**
 * The salary.
 */
pay: Amount, 
/**
 * What it is paid for.
 */
per: PayPeriod, 
/**
 * Working days of a month, where it is paid by the month.
 */
working_days: Quantity | null, 
/**
 * How many persons.
 */
persons: Quantity, 
/**
 * Days of all persons together.
 */
person_days: Quantity, 
/**
 * Per diem, travel and other allowances.
 */
allowances: Array<Allowance>, };

/**
 * A table of rates to be taken into the register.
 */
export type SaveBlock = { 
/**
 * The table.
 */
block: RateBlockListRequest, 
/**
 * The digest of the reading that the officer saw.
 */
digest: string, };

/**
 * Several cost lines at once, as pasted from a spreadsheet.
 */
export type SaveCostLines = { 
/**
 * The lines.
 */
rows: Array<CostLineInput>, };

/**
 * Where the package goes.
 */
export type SavePackage = { 
/**
 * The submission.
 */
id: SubmissionId, 
/**
 * Path of the new file; one that exists is left alone and refused, unless it may be replaced.
 */
path: string, 
/**
 * True where the officer has said that an existing file may go.
 */
replace?: boolean, };

/**
 * Several participants of an activity at once.
 */
export type SaveParticipants = { 
/**
 * The activity.
 */
activity_id: ActivityId, 
/**
 * The participants.
 */
rows: Array<ParticipantRow>, };

/**
 * Several exchange rates at once, as pasted from a spreadsheet.
 */
export type SaveRates = { 
/**
 * The rates; one that is known by series, currency and period is brought up to date.
 */
rows: Array<ExchangeRate>, };

/**
 * How many rates a table brought.
 */
export type SavedBlock = { 
/**
 * Rates that were new or changed.
 */
saved: number, };

/**
 * A copy of a programme.
 */
export type SavedCopy = { 
/**
 * Path of the copy.
 */
path: string, };

/**
 * A block that was entered.
 */
export type SavedCostBlock = { 
/**
 * Cost lines that were made.
 */
lines: number, };

/**
 * Key of a saved view.
 */
export type SavedViewId = string;

/**
 * A saved view as it is read and saved outside the core.
 */
export type SavedViewInput = { 
/**
 * Key; empty before the first save.
 */
id: SavedViewId, 
/**
 * The version that was read; 0 before the first save.
 */
row_version: number, 
/**
 * The list's name, such as `project`.
 */
list: string, 
/**
 * What the officer calls it.
 */
name: string, 
/**
 * What it brings back.
 */
state: ViewState, 
/**
 * True for the view with which the list opens.
 */
is_default: boolean, };

/**
 * One view.
 */
export type SavedViewRequest = { 
/**
 * Key.
 */
id: SavedViewId, };

/**
 * A project whose shares would be scaled.
 */
export type ScaledProject = { 
/**
 * Key.
 */
id: ProjectId, 
/**
 * Code.
 */
code: string, 
/**
 * Title.
 */
title: string, 
/**
 * The shares that change.
 */
shares: Array<ScaledShare>, };

/**
 * A share before and after.
 */
export type ScaledShare = { 
/**
 * The country, area or goal.
 */
label: string, 
/**
 * As it is, in percent.
 */
before: Percent, 
/**
 * As it would be.
 */
after: Percent, };

/**
 * Whose money counts as the country's contribution.
 */
export type Scope = "agency" | "government";

/**
 * A record that has the text.
 */
export type SearchHit = { 
/**
 * What kind of record it is.
 */
kind: Noun, 
/**
 * Its key; for a country its alpha-3 code.
 */
id: string, 
/**
 * What people call it.
 */
title: string, 
/**
 * What tells it from others: code, project, employer, kind, region.
 */
subtitle: string, 
/**
 * Where the text was found.
 */
field: MatchedField, 
/**
 * Put away.
 */
archived: boolean, };

/**
 * What is looked for everywhere.
 */
export type SearchRequest = { 
/**
 * The text, in any script; what cannot be seen does not count.
 */
text: string, 
/**
 * How many hits are wanted; 0 means 20, more than 100 means 100.
 */
limit: number, };

/**
 * Which rows of a list: all that the filter leaves but some, or some.
 */
export type Selection = { 
/**
 * True: every row that the filter leaves but `keys`; false: only `keys`.
 */
all: boolean, 
/**
 * Keys of rows.
 */
keys: Array<string>, };

/**
 * A submission that was handed over.
 */
export type SendSubmission = { 
/**
 * The submission.
 */
id: SubmissionId, 
/**
 * The version of its row that was read.
 */
row_version: number, 
/**
 * Who sent it.
 */
name: string, 
/**
 * Position.
 */
position: string, 
/**
 * Where it went.
 */
sent_to: string, 
/**
 * When; none: today.
 */
date?: Date, 
/**
 * What says that it arrived; may be empty.
 */
receipt: string, };

/**
 * The signs between groups of digits and before decimals.
 */
export type Separators = "language" | "comma_point" | "point_comma" | "space_comma" | "indian";

/**
 * What came of several participations.
 */
export type SetResults = { 
/**
 * The participations.
 */
ids: Array<ParticipationId>, 
/**
 * What came of them.
 */
result: TrainingResult, };

/**
 * Says how far several activities are.
 */
export type SetStatus = { 
/**
 * The activities.
 */
ids: Array<ActivityId>, 
/**
 * How far they are.
 */
status: ActivityStatus, };

/**
 * How much a finding matters.
 */
export type Severity = "blocks" | "advises";

/**
 * Sex as recorded.
 */
export type Sex = "female" | "male" | "other" | "not_recorded";

/**
 * An activity in which both persons stand as trainee.
 */
export type SharedActivity = { 
/**
 * Key.
 */
activity_id: ActivityId, 
/**
 * Title.
 */
title: string, 
/**
 * The entry of the first person.
 */
first: ParticipationRow, 
/**
 * The entry of the second.
 */
second: ParticipationRow, 
/**
 * Training days of the one entry that stays.
 */
days: number | null, 
/**
 * Its training hours, when they differ from the activity's.
 */
hours: number | null, 
/**
 * Its result.
 */
result: TrainingResult, 
/**
 * Its certificate.
 */
certificate: string, };

/**
 * A whole package with its content.
 */
export type ShownPackage = { 
/**
 * What a verification found.
 */
verification: Verification, 
/**
 * `submission.json`.
 */
submission: unknown, };

/**
 * Whose money a line is, seen from the agency. Sides are never added up.
 */
export type Side = "contribution" | "partners" | "received" | "counterpart" | "without_payer";

/**
 * One side with its breakdowns.
 */
export type SideFigures = { 
/**
 * Whose money it is.
 */
side: Side, 
/**
 * The total.
 */
total: FigureRow, 
/**
 * The breakdowns, each with the same total.
 */
breakdowns: Array<Breakdown>, };

/**
 * A signature.
 */
export type SignSubmission = { 
/**
 * The submission.
 */
id: SubmissionId, 
/**
 * The version of its row that was read.
 */
row_version: number, 
/**
 * Who signs.
 */
name: string, 
/**
 * Position.
 */
position: string, 
/**
 * The passphrase of the agency's key.
 */
passphrase: Passphrase, };

/**
 * Who signs a certificate.
 */
export type Signatory = { 
/**
 * Name; may be empty, then there is a line alone.
 */
name: string, 
/**
 * Function or organisation.
 */
title: string, };

/**
 * The signing key as anyone may see it.
 */
export type SigningKeyState = { 
/**
 * Whose key it is.
 */
holder: string, 
/**
 * When it was made: a moment in UTC.
 */
made_at: string, 
/**
 * The public key, 64 hexadecimal digits.
 */
public_key: PublicKey, 
/**
 * The public key's fingerprint in twelve words.
 */
words: string, 
/**
 * SHA-256 of the public key in hexadecimal digits.
 */
fingerprint: string, 
/**
 * The public key as a PEM file.
 */
pem: string, 
/**
 * How many keys came before it, each signing the next.
 */
earlier: number, 
/**
 * When a backup was written last; empty: never.
 */
backed_up_at: string, };

/**
 * A part of what was spent.
 */
export type SpentPart = { 
/**
 * What it was spent on.
 */
label: string, 
/**
 * How much; negative for a refund.
 */
amount: Amount, 
/**
 * The paper behind it.
 */
document: string, };

/**
 * Which figure of several years stands for the contribution.
 */
export type Statement = "sum" | "mean" | "last_year" | "each_year";

/**
 * Who did a step, and when.
 */
export type Step = { 
/**
 * The key; empty before the first save.
 */
id: StepId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The submission.
 */
submission_id: SubmissionId, 
/**
 * Which step.
 */
step: StepKind, 
/**
 * Name, as typed.
 */
name: string, 
/**
 * Position.
 */
position: string, 
/**
 * The day.
 */
date: Date, 
/**
 * The name under which the person was known to the program.
 */
actor: string, 
/**
 * Where it was sent; empty for other steps.
 */
sent_to: string, 
/**
 * What says that it arrived: a number, a letter; may be empty.
 */
receipt: string, };

/**
 * Key of a step of a submission.
 */
export type StepId = string;

/**
 * What somebody does with a submission.
 */
export type StepKind = "prepared" | "checked" | "signed" | "sent";

/**
 * What undo and redo would do now, in words.
 */
export type Steps = { 
/**
 * What undo would take back.
 */
undo: string | null, 
/**
 * What redo would do again.
 */
redo: string | null, };

/**
 * One version of a year's submission.
 */
export type Submission = { 
/**
 * The key; empty before the first save.
 */
id: SubmissionId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The reporting year.
 */
year: number, 
/**
 * 1 for the first, one more for each that was signed after it.
 */
version: number, 
/**
 * How far it is.
 */
state: SubmissionState, 
/**
 * The survey's edition.
 */
edition: string, 
/**
 * Language tag of the report.
 */
language: string, 
/**
 * Paper size of the report.
 */
paper: Paper, 
/**
 * Why there is a new version; empty for the first.
 */
reason: string, 
/**
 * SHA-256 of the manifest of the version it takes the place of; empty for the first.
 */
replaces: string, 
/**
 * SHA-256 of what was checked, without the steps; empty while it is a draft.
 */
checked_sha256: string, 
/**
 * SHA-256 of the manifest; empty before it is signed.
 */
manifest_sha256: string, 
/**
 * The public key that signed it, hexadecimal; empty before.
 */
public_key: string, };

/**
 * A check as it stands to a submission.
 */
export type SubmissionCheck = { 
/**
 * The check's id.
 */
id: string, 
/**
 * What the rule wants, in words.
 */
title: string, 
/**
 * What to do, in words.
 */
advice: string, 
/**
 * How much it matters.
 */
severity: Severity, 
/**
 * How many records it found.
 */
count: number, 
/**
 * True while it stands in the way.
 */
open: boolean, };

/**
 * Two submissions beside each other.
 */
export type SubmissionComparison = { 
/**
 * The first.
 */
first: ComparedHead, 
/**
 * The second.
 */
second: ComparedHead, 
/**
 * Figures in the agency's currency of years that both report, where they differ: the first 200.
 */
figures: Array<ComparedFigure>, 
/**
 * How many figures differ in all.
 */
differing: number, 
/**
 * How many are the same.
 */
same: number, 
/**
 * Answers that differ.
 */
answers: Array<ComparedAnswer>, };

/**
 * Key of a submission.
 */
export type SubmissionId = string;

/**
 * Which submissions are wanted.
 */
export type SubmissionListRequest = { 
/**
 * Only of this year.
 */
year: number | null, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * A submission with everything that was said of it.
 */
export type SubmissionPage = { 
/**
 * The submission.
 */
submission: Submission, 
/**
 * Who did what.
 */
steps: Array<Step>, 
/**
 * Which checks were let pass.
 */
waivers: Array<Waiver>, 
/**
 * What was frozen.
 */
parts: Array<Part>, 
/**
 * The checks that found something; empty once it is signed.
 */
checks: Array<SubmissionCheck>, 
/**
 * True where the register has changed since it was checked, so that it must be checked again.
 */
changed: boolean, 
/**
 * Why the report cannot be made, where something is in the way; empty else.
 */
obstacle: string, 
/**
 * The last version of its year.
 */
last: boolean, 
/**
 * Who signs must be somebody else than who prepared it.
 */
two_persons: boolean, 
/**
 * The fingerprint of the key that signed it, in words; empty before.
 */
key_words: string, };

/**
 * One submission.
 */
export type SubmissionRequest = { 
/**
 * Key.
 */
id: SubmissionId, };

/**
 * A submission in a list.
 */
export type SubmissionRow = { 
/**
 * Key.
 */
id: SubmissionId, 
/**
 * Version of the row.
 */
row_version: number, 
/**
 * The reporting year.
 */
year: number, 
/**
 * Version of the year's submission.
 */
version: number, 
/**
 * How far it is.
 */
state: SubmissionState, 
/**
 * Who did the last step.
 */
name: string, 
/**
 * When.
 */
date: Date, 
/**
 * True where a later version of the year is signed.
 */
replaced: boolean, };

/**
 * How far a submission is.
 */
export type SubmissionState = "draft" | "checked" | "signed" | "sent";

/**
 * Somebody who does a step.
 */
export type SubmissionStepRequest = { 
/**
 * The submission.
 */
id: SubmissionId, 
/**
 * The version of its row that was read.
 */
row_version: number, 
/**
 * Name.
 */
name: string, 
/**
 * Position.
 */
position: string, };

/**
 * The total of a side in a year.
 */
export type SubmittedFigure = { 
/**
 * Whose money it is.
 */
side: Side, 
/**
 * The year.
 */
year: number, 
/**
 * In the register, in the agency's currency; null where it cannot be worked out.
 */
mine: Amount | null, 
/**
 * In the package, in its agency's currency.
 */
theirs: Amount, 
/**
 * In the register, in US dollars.
 */
mine_usd: Amount | null, 
/**
 * In the package, in US dollars.
 */
theirs_usd: Amount, 
/**
 * True when both are the same.
 */
same: boolean, };

/**
 * What became, or would become, of a submission.
 */
export type SubmittedOutcome = { 
/**
 * Whose package it is, and whether its key is known.
 */
verification: Verification, 
/**
 * True when this register signed it.
 */
own: boolean, 
/**
 * What became of its projects and activities.
 */
records: RegisterOutcome, 
/**
 * Its money beside the register's as it was before, by side and year.
 */
figures: Array<SubmittedFigure>, 
/**
 * What the officer should know besides.
 */
remarks: Array<string>, };

/**
 * A cell of the row.
 */
export type SummaryCell = { 
/**
 * The printed heading.
 */
heading: string, 
/**
 * The question that fills it.
 */
question: string, 
/**
 * The lines in it.
 */
lines: Array<string>, };

/**
 * The row of the survey's own table, with the printed headings.
 */
export type SummaryRow = { 
/**
 * Title of the table; empty where the edition prints none.
 */
title: string, 
/**
 * Heading and lines of each column, in order.
 */
cells: Array<SummaryCell>, 
/**
 * The country's UN name.
 */
country: string, 
/**
 * Modalities as printed, in the edition's order.
 */
modalities: Array<string>, 
/**
 * Priority areas as printed, in the edition's order.
 */
areas: Array<string>, 
/**
 * Priority regions and groups as printed, in the order given.
 */
regions: Array<string>, 
/**
 * Countries named beside them, of which the answer does not say who supports whom.
 */
countries: Array<string>, 
/**
 * Countries supported, when any is named.
 */
support_to: Array<string>, 
/**
 * Countries from which support was received.
 */
support_from: Array<string>, 
/**
 * The contribution as printed, or the edition's word for "not available".
 */
contribution: string, 
/**
 * Which figure that is and on what basis; empty where there is none.
 */
contribution_basis: string, };

/**
 * An answer of the officer.
 */
export type SurveyAnswer = { 
/**
 * The key; empty before the first save.
 */
id: SurveyAnswerId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The edition's id.
 */
edition: string, 
/**
 * The reporting year.
 */
year: number, 
/**
 * The question's id.
 */
question: string, 
/**
 * The [`Answer`] as JSON text.
 */
answer: string, 
/**
 * Typed, or in the place of a proposal.
 */
basis: AnswerBasis, 
/**
 * Why the proposal was replaced; printed in the report.
 */
reason: string, 
/**
 * Who replaced the proposal; printed in the report. Empty where nothing was replaced.
 */
decided_by: string, 
/**
 * The day on which it was replaced.
 */
decided_on: Date | null, };

/**
 * Key of a survey answer.
 */
export type SurveyAnswerId = string;

/**
 * How many projects stand behind a choice.
 */
export type SurveyChoiceCount = { 
/**
 * The option's id or the country's code.
 */
id: string, 
/**
 * The words.
 */
label: string, 
/**
 * Number of projects.
 */
records: number, };

/**
 * An option in words.
 */
export type SurveyOption = { 
/**
 * Id.
 */
id: string, 
/**
 * The words.
 */
label: string, 
/**
 * Where they come from.
 */
origin: Origin, 
/**
 * Words must be given with it.
 */
text: boolean, 
/**
 * It excludes all others.
 */
exclusive: boolean, 
/**
 * The heading it stands under; empty for none.
 */
group: string, 
/**
 * An answer seen beside the printed options.
 */
other: boolean, };

/**
 * What the officer answered.
 */
export type SurveyOwnAnswer = { 
/**
 * The answer.
 */
answer: SurveyValue, 
/**
 * The answer in words.
 */
words: Array<string>, 
/**
 * Typed, or in the place of a proposal.
 */
basis: AnswerBasis, 
/**
 * Why the proposal was replaced.
 */
reason: string, 
/**
 * Who replaced it; empty where nothing was replaced or nobody signed in by name.
 */
decided_by: string, 
/**
 * The day on which it was replaced.
 */
decided_on: Date | null, 
/**
 * The version to save over.
 */
row_version: number, };

/**
 * What the register proposes, in words.
 */
export type SurveyProposal = { 
/**
 * The answer.
 */
answer: SurveyValue, 
/**
 * The answer in words.
 */
words: Array<string>, 
/**
 * Number of projects it was made from.
 */
records: number, 
/**
 * The same for each choice or country.
 */
choices: Array<SurveyChoiceCount>, 
/**
 * From what it was made, a sentence.
 */
basis: string, };

/**
 * A question in words.
 */
export type SurveyQuestion = { 
/**
 * Id.
 */
id: string, 
/**
 * The words.
 */
label: string, 
/**
 * Where they come from.
 */
origin: Origin, 
/**
 * What an answer consists of.
 */
kind: QuestionKind, 
/**
 * In which roles it is asked.
 */
asked: Array<Asked>, 
/**
 * Must be answered.
 */
required: boolean, 
/**
 * Choices are printed in the edition's order; else in the order given.
 */
keep_order: boolean, 
/**
 * What may be chosen, in order.
 */
options: Array<SurveyOption>, 
/**
 * Headings over options.
 */
groups: Array<Choice>, 
/**
 * Countries may be chosen.
 */
countries: boolean, 
/**
 * Columns of a table.
 */
columns: Array<Choice>, 
/**
 * Which figure of the years may be printed.
 */
statements: Array<Statement>, 
/**
 * What the register proposes.
 */
derived: SurveyProposal | null, 
/**
 * Why nothing can be proposed, where something is in the way; empty else.
 */
obstacle: string, 
/**
 * What is doubtful about a contribution; empty else. It does not keep anybody from reporting it.
 */
doubt: string, 
/**
 * What the officer answered.
 */
own: SurveyOwnAnswer | null, 
/**
 * The answer that counts.
 */
effective: SurveyValue | null, 
/**
 * That answer in words, one entry for each choice, country or row.
 */
words: Array<string>, 
/**
 * Asked of this agency in its role.
 */
applies: boolean, 
/**
 * It has an answer, or is not asked of this agency.
 */
complete: boolean, };

/**
 * A project behind a proposed answer.
 */
export type SurveyRecord = { 
/**
 * The project's key.
 */
id: string, 
/**
 * Its code.
 */
code: string, 
/**
 * Its title.
 */
title: string, };

/**
 * The records behind a proposed answer.
 */
export type SurveyRecordListRequest = { 
/**
 * The edition's id; none: the built-in one.
 */
edition: string | null, 
/**
 * The reporting year.
 */
year: number, 
/**
 * The question's id.
 */
question: string, 
/**
 * Only those behind this option or country.
 */
choice: string | null, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * A section in words.
 */
export type SurveySection = { 
/**
 * Id.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * Where the words come from.
 */
origin: Origin, 
/**
 * Questions in order.
 */
questions: Array<SurveyQuestion>, 
/**
 * Questions that have an answer.
 */
answered: number, 
/**
 * Questions that are asked of this agency.
 */
asked: number, 
/**
 * Every question that is asked has an answer.
 */
complete: boolean, 
/**
 * Answers that replace a proposal.
 */
overridden: number, };

/**
 * An answer to a question.
 */
export type SurveyValue = { "kind": "text", 
/**
 * The words.
 */
text: string, } | { "kind": "number", 
/**
 * A plain decimal.
 */
number: string, } | { "kind": "date", 
/**
 * The day.
 */
date: Date, } | { "kind": "single", 
/**
 * The option.
 */
choice: Chosen, } | { "kind": "multi", 
/**
 * The options.
 */
choices: Array<Chosen>, } | { "kind": "country_list", 
/**
 * The countries: ISO 3166 codes of three letters.
 */
countries: Array<CountryCode>, } | { "kind": "table", 
/**
 * Column ids with their cells, row by row.
 */
rows: Array<{ [key in string]: string }>, 
/**
 * For the contribution: which figure of the years is printed.
 */
statement: Statement | null, 
/**
 * For the contribution: what limits the printed figure, such as `LDCs`.
 */
qualifier: string, };

/**
 * What the region's table is written as.
 */
export type TableFormat = "pdf" | "xlsx" | "json";

/**
 * What participations and assignments are sorted by.
 */
export type TakingPartSort = "name" | "nationality" | "start" | "days";

/**
 * Which findings of a rule: those named, or all that stand.
 */
export type Targets = { 
/**
 * The reporting year whose checks are looked at.
 */
year: number, 
/**
 * The rule's id.
 */
rule: string, 
/**
 * Keys of findings.
 */
keys: Array<string>, 
/**
 * All that stand, also those that are not shown, whatever the keys.
 */
all: boolean, 
/**
 * Among which findings: those of the whole register, or only what the year's report meets.
 */
view: Looked, };

/**
 * A taught word with what it means.
 */
export type TaughtWord = { 
/**
 * Key.
 */
id: string, 
/**
 * The list.
 */
list: AliasList, 
/**
 * The word.
 */
word: string, 
/**
 * The code that it means.
 */
code: string, 
/**
 * What people read for the code.
 */
label: string, };

/**
 * Whose words are wanted.
 */
export type TaughtWordListRequest = { 
/**
 * Only of this list.
 */
list: AliasList | null, };

/**
 * A word to be taught.
 */
export type TeachWord = { 
/**
 * The list.
 */
list: AliasList, 
/**
 * The word as it stands in the sheet.
 */
word: string, 
/**
 * The code that it means; the key of an organisation.
 */
code: string, };

/**
 * The colours of the window.
 */
export type Theme = "system" | "light" | "dark";

/**
 * The records behind a cell.
 */
export type Trace = { 
/**
 * The window of lines.
 */
lines: Array<TracedLine>, 
/**
 * How many parts there are in all.
 */
total: number, 
/**
 * How the parts add up and are converted.
 */
totals: Array<TraceTotal>, 
/**
 * The agency's currency, in which `own` amounts are.
 */
currency: Currency, 
/**
 * What all parts are together in the agency's currency, not yet rounded (six decimals).
 */
own: string, 
/**
 * What all parts are together in US dollars, not yet rounded (six decimals).
 */
usd: string, };

/**
 * Which cell is to be opened.
 */
export type TraceRequest = { 
/**
 * The same question that made the figures.
 */
question: FiguresRequest, 
/**
 * Whose money.
 */
side: Side, 
/**
 * What the table goes by; none: the total.
 */
dimension?: Dimension, 
/**
 * The row's key; empty: not allocated.
 */
key: string, 
/**
 * What else the cell is narrowed by: its column, and the filters of its table.
 */
within: Array<Condition>, 
/**
 * The year of the cell; none: the sum of the years.
 */
year?: number, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * The parts of one currency and year.
 */
export type TraceTotal = { 
/**
 * The reporting year.
 */
year: number, 
/**
 * Sum of the parts in their own currency.
 */
sum: Amount, 
/**
 * Units of that currency for one US dollar.
 */
lcu_per_usd: Rate, 
/**
 * The sum in US dollars, not yet rounded to cents (six decimals).
 */
usd: string, 
/**
 * The sum in the agency's currency, not yet rounded (six decimals).
 */
own: string, };

/**
 * What a traced line is, besides its part.
 */
export type TracedLine = { 
/**
 * Key of the line.
 */
id: CostLineId, 
/**
 * Key of its project.
 */
project_id: ProjectId, 
/**
 * Code of its project.
 */
code: string, 
/**
 * Title of its project.
 */
title: string, 
/**
 * What the line is.
 */
description: string, 
/**
 * Its day, or empty.
 */
date: string, 
/**
 * Its fiscal year when the day is not known.
 */
fiscal_year: number | null, 
/**
 * Who pays.
 */
payer: string, 
/**
 * Measurement id.
 */
measurement: string, 
/**
 * How an in-kind line was valued.
 */
valuation: Valuation | null, 
/**
 * The same in words, with the sum that was made; filled by [`Trace::in_words`].
 */
valued: string | null, 
/**
 * The reporting year in which this part counts.
 */
year: number, 
/**
 * The whole line.
 */
amount: Amount, 
/**
 * The part of it that is in the cell.
 */
part: Amount, };

/**
 * What came of a trainee's participation.
 */
export type TrainingResult = "enrolled" | "completed" | "incomplete" | "withdrawn";

/**
 * Key of a standard unit cost.
 */
export type UnitCostId = string;

/**
 * A standard unit cost as it is read and saved outside the core: the amount in major units.
 */
export type UnitCostInput = { 
/**
 * Key; empty before the first save.
 */
id: UnitCostId, 
/**
 * The version that was read; 0 before the first save.
 */
row_version: number, 
/**
 * What it is the cost of.
 */
name: string, 
/**
 * Kind of activity that it is for; none: any.
 */
kind: ActivityKind | null, 
/**
 * The unit.
 */
unit: CostUnit, 
/**
 * The year it holds for.
 */
year: number, 
/**
 * Cost of one unit.
 */
amount: Amount, 
/**
 * Where it stands.
 */
source: string, };

/**
 * Which standard unit costs are wanted.
 */
export type UnitCostListRequest = { 
/**
 * Text to find in name and source.
 */
search: string, 
/**
 * Only of this year.
 */
year: number | null, 
/**
 * Only for this kind of activity, or for any kind.
 */
kind: ActivityKind | null, 
/**
 * The window.
 */
page: PageRequest, };

/**
 * One standard unit cost.
 */
export type UnitCostRequest = { 
/**
 * Key.
 */
id: UnitCostId, };

/**
 * A number of units at their standard cost.
 */
export type UnitInputs = { 
/**
 * The row of the table of unit costs that it was taken from; what follows is as it stood there then.
 */
unit_cost_id: UnitCostId | null, 
/**
 * What is counted.
 */
name: string, 
/**
 * The unit.
 */
unit: CostUnit, 
/**
 * The year of the unit cost.
 */
year: number, 
/**
 * Cost of one unit.
 */
price: Amount, 
/**
 * Where it stands.
 */
source: string, 
/**
 * How many units.
 */
quantity: Quantity, };

/**
 * A word that a list does not know, with how often it stands in the sheet.
 */
export type UnknownWord = { 
/**
 * The list.
 */
list: AliasList, 
/**
 * The word as it stands in the sheet.
 */
text: string, 
/**
 * Rows with it.
 */
rows: number, 
/**
 * What it may mean.
 */
suggestions: Array<ImportSuggestion>, };

/**
 * What comes next.
 */
export type UpcomingRequest = { 
/**
 * From this day on; none: today.
 */
from?: Date, 
/**
 * As many at most; 0 means 5, more than 50 means 50.
 */
limit?: number, };

/**
 * Where a cost line is used.
 */
export type UsesRequest = { 
/**
 * The line.
 */
id: CostLineId, 
/**
 * The question that makes the figures.
 */
question: FiguresRequest, };

/**
 * How in-kind cooperation was valued.
 */
export type Valuation = "actual_expenditure" | "official_salary" | "standard_unit_cost" | "market_price" | "partner_declared";

/**
 * The inputs of one method; all amounts of a valuation are in one currency.
 */
export type ValuationInputs = { "official_salary": SalaryInputs } | { "standard_unit_cost": UnitInputs } | { "actual_expenditure": ActualInputs } | { "market_price": MarketInputs };

/**
 * What becomes of a line whose amount is not what its valuation gives.
 */
export type ValuationMend = "take" | "drop";

/**
 * Numbers that a valuation can take over.
 */
export type ValuationProposal = { 
/**
 * Whose numbers they are, in words: `Experts: 3 persons, 45 days together`.
 */
label: string, 
/**
 * Persons.
 */
persons: Quantity, 
/**
 * Days of all persons together; none where no day is known.
 */
person_days: Quantity | null, 
/**
 * The same in months of thirty days, with two decimals.
 */
person_months: Quantity | null, };

/**
 * A cell: the same money in the agency's currency and in US dollars, each rounded once.
 */
export type Value = { 
/**
 * In the agency's currency.
 */
own: Amount, 
/**
 * In US dollars.
 */
usd: Amount, 
/**
 * How many lines have a part in it.
 */
lines: number, };

/**
 * What a verification found.
 */
export type Verification = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * True when the package is complete, unchanged, signed with its key, and in a form that this program knows.
 */
whole: boolean, 
/**
 * True when it is whole and its key is known as its country's.
 */
trusted: boolean, 
/**
 * Everything that is wrong; of a whole package only that its key is not known.
 */
faults: Array<PackageFault>, 
/**
 * What it says about itself; null when it is not whole.
 */
package: PackageContent | null, };

/**
 * What a view brings back.
 */
export type ViewState = { 
/**
 * The search text.
 */
search: string, 
/**
 * Values of filters, by the field of the list's request.
 */
filters: Record<string, unknown>, 
/**
 * The column that sorts; none: the list's own.
 */
sort: string | null, 
/**
 * Largest first.
 */
descending: boolean, 
/**
 * Ids of the columns in their order; empty: the usual ones.
 */
columns: Array<string>, };

/**
 * Whose views are wanted.
 */
export type ViewsRequest = { 
/**
 * The list's name.
 */
list: string, };

/**
 * A check that is let pass.
 */
export type WaiveCheck = { 
/**
 * The submission.
 */
id: SubmissionId, 
/**
 * The check's id.
 */
check: string, 
/**
 * Why; printed in the report. Empty: the check counts again.
 */
reason: string, 
/**
 * Who says so.
 */
name: string, };

/**
 * Why a check that blocks was let pass.
 */
export type Waiver = { 
/**
 * The key; empty before the first save.
 */
id: WaiverId, 
/**
 * The history entry that wrote the record last; 0 before the first save.
 */
row_version: number, 
/**
 * The submission.
 */
submission_id: SubmissionId, 
/**
 * The check's id.
 */
rule: string, 
/**
 * The reason; printed in the report.
 */
reason: string, 
/**
 * Who gave it.
 */
name: string, 
/**
 * The day.
 */
date: Date, 
/**
 * The name under which the person was known to the program.
 */
actor: string, };

/**
 * Key of a waiver.
 */
export type WaiverId = string;

/**
 * A project whose days would be widened.
 */
export type WidenedProject = { 
/**
 * Key.
 */
id: ProjectId, 
/**
 * Code.
 */
code: string, 
/**
 * Title.
 */
title: string, 
/**
 * First day as it is.
 */
start_before: Date | null, 
/**
 * First day as it would be.
 */
start_after: Date | null, 
/**
 * Last day as it is.
 */
end_before: Date | null, 
/**
 * Last day as it would be.
 */
end_after: Date | null, };

/**
 * Inputs of a valuation, as far as they are typed.
 */
export type WorkOut = { 
/**
 * The inputs.
 */
inputs: ValuationInputs, 
/**
 * What stands in the line, to be compared; none: nothing yet.
 */
amount?: Amount, };

/**
 * A valuation worked out.
 */
export type WorkedOut = { 
/**
 * The rows.
 */
rows: Array<WorkedRow>, 
/**
 * What they add up to.
 */
total: Amount, 
/**
 * Method and sum in one line.
 */
line: string, 
/**
 * What stands in the line less what was worked out, where they differ in one currency.
 */
difference: Amount | null, 
/**
 * Why they differ, in words.
 */
differs: string | null, };

/**
 * A row of the sum.
 */
export type WorkedRow = { 
/**
 * What it is for.
 */
label: string, 
/**
 * What is multiplied and divided, in words; empty for an amount as it is.
 */
formula: string, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * The row, rounded once.
 */
amount: Amount, };

/**
 * A file that was written.
 */
export type WrittenFile = { 
/**
 * Path of the file.
 */
path: string, };

/**
 * Which twelve months a year means.
 */
export type YearBasis = "fiscal" | "calendar";

/**
 * What of a line stands in one year of the report.
 */
export type YearUses = { 
/**
 * The reporting year.
 */
year: number, 
/**
 * What of the line falls in the year: all of it, unless only its fiscal year is known.
 */
part: Amount, 
/**
 * Units of the line's currency for one US dollar.
 */
lcu_per_usd: Rate | null, 
/**
 * The figures: the total first, then table by table.
 */
figures: Array<FigureUse>, };

/** Every command with its request and response. */
export type Commands = {
  /** Copies activities with their days moved. */
  "activity.copy": { request: CopyActivities; response: Array<Activity> };
  /** Deletes an activity on which nothing hangs. */
  "activity.delete": { request: ActivityRequest; response: Nothing };
  /** One activity. */
  "activity.get": { request: ActivityRequest; response: Activity };
  /** Activities, a page at a time. */
  "activity.list": { request: Partial<ActivityListRequest>; response: Page<ActivityRow> };
  /** Places where activities are held. */
  "activity.places": { request: PlaceRequest; response: Array<string> };
  /** Saves an activity. */
  "activity.save": { request: Activity; response: Activity };
  /** Says how far several activities are. */
  "activity.set_status": { request: SetStatus; response: Array<Activity> };
  /** What all activities of a list add up to. */
  "activity.sums": { request: Partial<ActivityListRequest>; response: ActivitySums };
  /** What begins or is due next. */
  "activity.upcoming": { request: UpcomingRequest; response: Array<CalendarEntry> };
  /** The agency; null before it was entered. */
  "agency.get": { request: Nothing; response: Agency | null };
  /** Saves the agency. */
  "agency.save": { request: Agency; response: Agency };
  /** Experts and volunteers who are assigned to two activities on the same days. */
  "assignment.conflicts": { request: Partial<ConflictListRequest>; response: Page<Conflict> };
  /** Deletes an assignment; the person stays. */
  "assignment.delete": { request: AssignmentRequest; response: Nothing };
  /** Assignments, a page at a time. */
  "assignment.list": { request: Partial<AssignmentListRequest>; response: Page<AssignmentRow> };
  /** Saves an assignment. */
  "assignment.save": { request: Assignment; response: Assignment };
  /** Makes the day's copy of the open programme when one is due; null when none is. */
  "backup.daily": { request: Nothing; response: BackupCopy | null };
  /** Makes a copy of the open programme now. */
  "backup.make": { request: Nothing; response: BackupCopy };
  /** Makes a programme of a copy and opens it. */
  "backup.restore": { request: RestoreRequest; response: ProgrammeState };
  /** The backups of the open programme. */
  "backup.state": { request: Nothing; response: BackupState };
  /** What is left of a fiscal year's budget at the end of each month. */
  "budget.burn_down": { request: BurnDownRequest; response: BurnDown };
  /** Deletes a budget. */
  "budget.delete": { request: BudgetRequest; response: Nothing };
  /** A fiscal year's budget against what was committed and disbursed, by priority area. */
  "budget.execution": { request: ExecutionRequest; response: Execution };
  /** One budget. */
  "budget.get": { request: BudgetRequest; response: BudgetInput };
  /** Budgets, a page at a time, with sums of the whole filter. */
  "budget.list": { request: Partial<BudgetListRequest>; response: BudgetPage };
  /** Saves a budget. */
  "budget.save": { request: BudgetInput; response: BudgetInput };
  /** Deletes a built report. */
  "built_report.delete": { request: BuiltReportRequest; response: Nothing };
  /** Saves a copy of a built report under the next free name. */
  "built_report.duplicate": { request: BuiltReportRequest; response: BuiltReportInput };
  /** One built report. */
  "built_report.get": { request: BuiltReportRequest; response: BuiltReportInput };
  /** The keys that a filter of a built report can offer. */
  "built_report.keys": { request: AxisKeysRequest; response: Array<BuiltHead> };
  /** Built reports, a page at a time. */
  "built_report.list": { request: Partial<BuiltReportListRequest>; response: Page<BuiltReportRow> };
  /** Every measure with what it can be divided by. */
  "built_report.measures": { request: Nothing; response: Array<MeasureAxes> };
  /** The records behind a count of a built report. */
  "built_report.records": { request: CellRequest; response: BuiltRecords };
  /** What a definition of a built report shows now. */
  "built_report.run": { request: RunReport; response: BuiltTable };
  /** Saves a built report. */
  "built_report.save": { request: BuiltReportInput; response: BuiltReportInput };
  /** Writes the calendar as an iCalendar file. */
  "calendar.export": { request: CalendarExport; response: CalendarWritten };
  /** What stands in the calendar, in the order of its days. */
  "calendar.list": { request: Partial<CalendarListRequest>; response: Page<CalendarEntry> };
  /** The days of a page of the calendar with what stands on them. */
  "calendar.month": { request: CalendarMonthRequest; response: CalendarMonth };
  /** The missing rates of a report, each with the latest earlier one. */
  "checks.carried_rates": { request: CarriedRequest; response: Array<CarriedRate> };
  /** Enters earlier years' rates for years without one. */
  "checks.carry_rates": { request: CarryRates; response: Mended };
  /** Notes that findings are right as they are, with the reason. */
  "checks.dismiss": { request: DismissFindings; response: Mended };
  /** Whether the file itself is whole. */
  "checks.integrity": { request: Nothing; response: Integrity };
  /** Every check for the report of a year. */
  "checks.list": { request: FiguresRequest; response: Array<Check> };
  /** Fills purpose and legal basis of persons who have none. */
  "checks.mend_basis": { request: MendBasis; response: Mended };
  /** Says who paid for lines without a payer. */
  "checks.mend_payer": { request: MendPayer; response: Mended };
  /** Widens the days of projects so that they hold what is in them. */
  "checks.mend_period": { request: Targets; response: Mended };
  /** Scales shares so that they make 100 %. */
  "checks.mend_shares": { request: Targets; response: Mended };
  /** Keeps one of several lines that were entered twice. */
  "checks.mend_twins": { request: MendTwins; response: Mended };
  /** Gives lines the amount that their valuation gives, or drops the valuation. */
  "checks.mend_valuation": { request: MendValuation; response: Mended };
  /** What is missing for the report of one year. */
  "checks.missing": { request: MissingRequest; response: Array<Check> };
  /** What widening would make of the days of projects. */
  "checks.period_preview": { request: Targets; response: Page<WidenedProject> };
  /** Takes back that a finding is right as it is. */
  "checks.restore": { request: DismissalRequest; response: Nothing };
  /** What scaling would make of shares. */
  "checks.shares_preview": { request: Targets; response: Page<ScaledProject> };
  /** Lines whose amount is not what their valuation gives, with both amounts. */
  "checks.valuation_preview": { request: Targets; response: Page<RevaluedLine> };
  /** Deletes a contact of a project. */
  "contact.delete": { request: ContactRequest; response: Nothing };
  /** The contacts of a project, a page at a time. */
  "contact.list": { request: Partial<PartsListRequest>; response: Page<Contact> };
  /** Saves a contact of a project. */
  "contact.save": { request: Contact; response: Contact };
  /** What the cost lines of a filter add up to in the agency's currency and in US dollars. */
  "cost_line.converted": { request: Partial<CostLineListRequest>; response: CostLineConverted };
  /** Deletes a cost line. */
  "cost_line.delete": { request: CostLineRequest; response: Nothing };
  /** One cost line. */
  "cost_line.get": { request: CostLineRequest; response: CostLineInput };
  /** Cost lines, a page at a time, each also in US dollars. */
  "cost_line.list": { request: Partial<CostLineListRequest>; response: LongPage<CostLineRow> };
  /** Reads a block copied from a spreadsheet and says what would become of each row. */
  "cost_line.read_block": { request: CostBlockRequest; response: CostBlock };
  /** Saves a cost line. */
  "cost_line.save": { request: CostLineInput; response: CostLineInput };
  /** Enters a block copied from a spreadsheet as cost lines, in one operation. */
  "cost_line.save_block": { request: CostBlockRequest; response: SavedCostBlock };
  /** Saves several cost lines in one operation. */
  "cost_line.save_many": { request: SaveCostLines; response: Array<CostLineInput> };
  /** What all cost lines of a filter add up to. */
  "cost_line.sums": { request: Partial<CostLineListRequest>; response: CostLineSums };
  /** The figures of a report in which a cost line stands, or why it does not count. */
  "cost_line.uses": { request: UsesRequest; response: LineUses };
  /** A country's activities, those to come first. */
  "country.activities": { request: CountryRecordsRequest; response: Page<CountryActivity> };
  /** All cooperation with a country, both ways. */
  "country.cooperation": { request: CooperationRequest; response: Cooperation };
  /** Deletes a spelling of a country. */
  "country.delete_alias": { request: KeyRequest; response: Nothing };
  /** Deletes a country group without members. */
  "country.delete_group": { request: KeyRequest; response: Nothing };
  /** Deletes a membership of a country in a group. */
  "country.delete_membership": { request: KeyRequest; response: Nothing };
  /** Experts and volunteers who were assigned to a country. */
  "country.experts": { request: CountryRecordsRequest; response: Page<CountryPerson> };
  /** One country with its memberships and spellings. */
  "country.get": { request: CountryRequest; response: CountryPage };
  /** All country groups. */
  "country.groups": { request: Nothing; response: Array<CountryGroup> };
  /** Countries, a page at a time. */
  "country.list": { request: Partial<CountryListRequest>; response: Page<CountryRow> };
  /** The memberships of a country group, a page at a time. */
  "country.members": { request: MembersRequest; response: Page<MemberRow> };
  /** The country that a text names. */
  "country.named": { request: NamedRequest; response: CountryCode };
  /** Saves a spelling of a country. */
  "country.save_alias": { request: CountryAlias; response: CountryAlias };
  /** Saves a country group. */
  "country.save_group": { request: CountryGroup; response: CountryGroup };
  /** Saves a membership with its dates. */
  "country.save_membership": { request: Membership; response: Membership };
  /** A country's trainees. */
  "country.trainees": { request: CountryRecordsRequest; response: Page<CountryPerson> };
  /** Keeps a file as a document inside the programme. */
  "document.add": { request: AddDocument; response: DocumentAdded };
  /** Deletes a document. */
  "document.delete": { request: DocumentRequest; response: Nothing };
  /** What is known about a document. */
  "document.get": { request: DocumentRequest; response: DocumentPage };
  /** Documents, a page at a time. */
  "document.list": { request: Partial<DocumentListRequest>; response: Page<DocumentRow> };
  /** Writes a copy of a document where another program can show it. */
  "document.open": { request: DocumentRequest; response: WrittenFile };
  /** Saves what is known about a document. */
  "document.save": { request: Document; response: Document };
  /** Writes a copy of a document to a file. */
  "document.save_copy": { request: DocumentCopy; response: WrittenFile };
  /** Deletes an evaluation. */
  "evaluation.delete": { request: EvaluationRequest; response: Nothing };
  /** The evaluations of a project, a page at a time. */
  "evaluation.list": { request: Partial<PartsListRequest>; response: Page<Evaluation> };
  /** Saves an evaluation. */
  "evaluation.save": { request: Evaluation; response: Evaluation };
  /** Writes the programme to a file as others ask for it. */
  "export.make": { request: ExportRequest; response: MadeExport };
  /** Says what an export would hold, and what somebody should look at first. */
  "export.preview": { request: ExportPreviewRequest; response: ExportPreview };
  /** The participations, assignments, activities or organisations behind a count. */
  "figures.count_records": { request: CountRequest; response: CountRecords };
  /** Provided and received side by side, by year and partner country. */
  "figures.directions": { request: FiguresRequest; response: DirectionTable };
  /** The cost lines that make a figure. */
  "figures.trace": { request: TraceRequest; response: Trace };
  /** The annual contribution of the years up to one. */
  "figures.year": { request: FiguresRequest; response: Figures };
  /** The rows of a history entry, before and after. */
  "history.changes": { request: EntryRequest; response: Array<EntryChange> };
  /** What a history entry changed, field by field, in words. */
  "history.fields": { request: FieldsRequest; response: FieldChanges };
  /** The history from the newest entry on. */
  "history.list": { request: Partial<HistoryListRequest>; response: Page<Entry> };
  /** Does the last undone operation again. */
  "history.redo": { request: Nothing; response: Nothing };
  /** Puts back the value that stood in a field before an entry. */
  "history.restore": { request: RestoreValue; response: Nothing };
  /** What undo and redo would do now. */
  "history.steps": { request: Nothing; response: Steps };
  /** Takes back the last operation. */
  "history.undo": { request: Nothing; response: Nothing };
  /** Words that were taught for lists. */
  "import.aliases": { request: Partial<TaughtWordListRequest>; response: Array<TaughtWord> };
  /** Takes a sheet into the register in one operation; refused rows stay outside. */
  "import.apply": { request: ImportRequest; response: ImportDone };
  /** The fields that columns can be, for each kind of rows. */
  "import.fields": { request: Nothing; response: Array<ImportKindFacts> };
  /** Forgets a word that was taught. */
  "import.forget": { request: ForgetWord; response: Nothing };
  /** Takes activities of an IATI file into the register. */
  "import.iati_apply": { request: IatiImport; response: IatiOutcome };
  /** Lists the activities of an IATI file. */
  "import.iati_inspect": { request: IatiInspectRequest; response: IatiFile };
  /** Says what would become of the activities of an IATI file. */
  "import.iati_preview": { request: IatiImport; response: IatiOutcome };
  /** Looks into a file: sheets, header, what the columns are taken for. */
  "import.inspect": { request: InspectImport; response: ImportInspection };
  /** Says what an import would do, a window of rows at a time. */
  "import.preview": { request: PreviewImport; response: ImportPreview };
  /** Deletes a saved layout. */
  "import.profile_delete": { request: ImportProfileRequest; response: Nothing };
  /** Saves the layout of a sheet. */
  "import.profile_save": { request: ImportProfileInput; response: ImportProfileInput };
  /** Saved layouts. */
  "import.profiles": { request: Nothing; response: Array<ImportProfileInput> };
  /** Writes the refused rows as a workbook. */
  "import.refused": { request: RefusedImport; response: RefusedWritten };
  /** Takes the records of another register over. */
  "import.register_apply": { request: RegisterImport; response: RegisterOutcome };
  /** Says what would become of the records of another register. */
  "import.register_preview": { request: RegisterImport; response: RegisterOutcome };
  /** Takes what a sealed submission says of projects and activities over. */
  "import.submission_apply": { request: RegisterImport; response: SubmittedOutcome };
  /** Says what would become of what a sealed submission says of projects and activities, with its figures beside ours. */
  "import.submission_preview": { request: RegisterImport; response: SubmittedOutcome };
  /** Teaches what a word of a sheet means. */
  "import.teach": { request: TeachWord; response: TaughtWord };
  /** Deletes an indicator with its values. */
  "indicator.delete": { request: IndicatorRequest; response: Nothing };
  /** The indicators of a project with their values, a page at a time. */
  "indicator.list": { request: Partial<PartsListRequest>; response: Page<IndicatorRow> };
  /** Saves an indicator. */
  "indicator.save": { request: Indicator; response: Indicator };
  /** Deletes a measured value of an indicator. */
  "indicator_value.delete": { request: IndicatorValueRequest; response: Nothing };
  /** Saves a measured value of an indicator. */
  "indicator_value.save": { request: IndicatorValue; response: IndicatorValue };
  /** Makes collection workbooks for ministries and a year. */
  "kit.make": { request: MakeKits; response: Array<KitFile> };
  /** Takes a ministry's filled workbook in. */
  "kit.merge": { request: KitAnswer; response: KitSummary };
  /** The ministries of a year: whose workbook was made, who has answered. */
  "kit.ministries": { request: KitMinistriesRequest; response: KitMinistries };
  /** Says what taking a ministry's workbook in would do, a window of rows at a time. */
  "kit.preview": { request: PreviewKit; response: KitPreview };
  /** Who reported a record, by which workbook. */
  "kit.reported": { request: ReportedRequest; response: Array<Reported> };
  /** Takes a workbook back that nobody has answered. */
  "kit.withdraw": { request: KitRequest; response: Nothing };
  /** Keeps a key whose words were compared with its holder. */
  "known_key.confirm": { request: ConfirmKey; response: KnownKeyRow };
  /** Deletes a known key. */
  "known_key.delete": { request: KnownKeyRequest; response: Nothing };
  /** The known keys of other agencies, a page at a time. */
  "known_key.list": { request: Partial<KnownKeyListRequest>; response: Page<KnownKeyRow> };
  /** Writes a list to a file: a workbook or comma-separated values. */
  "list.export": { request: ExportList; response: ExportedList };
  /** Sets a list on paper and writes the PDF to a file. */
  "list.print": { request: PrintList; response: PrintedList };
  /** Puts an organisation away or brings it back. */
  "organisation.archive": { request: ArchiveOrganisation; response: Organisation };
  /** Deletes an organisation on which nothing hangs. */
  "organisation.delete": { request: OrganisationRequest; response: Nothing };
  /** One organisation. */
  "organisation.get": { request: OrganisationRequest; response: Organisation };
  /** Organisations, a page at a time. */
  "organisation.list": { request: Partial<OrganisationListRequest>; response: Page<OrganisationRow> };
  /** Saves an organisation. */
  "organisation.save": { request: Organisation; response: Organisation };
  /** Shows what is in a whole package. */
  "package.show": { request: PackageRequest; response: ShownPackage };
  /** Verifies a package: every byte, the signature, the schema, and whether the key is known. */
  "package.verify": { request: PackageRequest; response: Verification };
  /** Deletes a participation; the person stays. */
  "participation.delete": { request: ParticipationRequest; response: Nothing };
  /** Participations, a page at a time. */
  "participation.list": { request: Partial<ParticipationListRequest>; response: Page<ParticipationRow> };
  /** Writes certificates or the list of participants of an activity to a file. */
  "participation.paper": { request: MakeParticipantPaper; response: MadeReport };
  /** Certificates or the list of participants of an activity, to be looked at. */
  "participation.paper_preview": { request: ParticipantPaper; response: ReportPreview };
  /** Adds the persons of a list that was copied from a spreadsheet, in one operation. */
  "participation.paste": { request: PasteParticipants; response: ParticipantsSaved };
  /** What is understood of a list that was copied from a spreadsheet; nothing is saved. */
  "participation.read_pasted": { request: PasteParticipants; response: PastedList };
  /** Saves a participation. */
  "participation.save": { request: Participation; response: Participation };
  /** Saves a list of participants, known or new, in one operation. */
  "participation.save_many": { request: SaveParticipants; response: ParticipantsSaved };
  /** Says what came of several participations. */
  "participation.set_results": { request: SetResults; response: Array<Participation> };
  /** Deletes a partner's figure. */
  "partner_figure.delete": { request: PartnerFigureRequest; response: Nothing };
  /** One partner's figure with ours beside it. */
  "partner_figure.get": { request: PartnerFigureRequest; response: PartnerFigureRow };
  /** Partners' figures with ours beside them, a page at a time. */
  "partner_figure.list": { request: Partial<PartnerFigureListRequest>; response: Page<PartnerFigureRow> };
  /** Saves a figure as a partner publishes it. */
  "partner_figure.save": { request: PartnerFigureInput; response: PartnerFigureInput };
  /** Who looked at the protected facts of a person, the latest first. */
  "person.access_log": { request: Partial<AccessListRequest>; response: Page<AccessRow> };
  /** Makes a person anonymous for good. */
  "person.anonymise": { request: AnonymisePerson; response: Person };
  /** Puts a person away or brings the person back. */
  "person.archive": { request: ArchivePerson; response: Person };
  /** Two persons side by side, before they are merged. */
  "person.compare": { request: PairRequest; response: Comparison };
  /** Deletes a person who took part in nothing. */
  "person.delete": { request: PersonRequest; response: Nothing };
  /** Persons who may be the same, the likeliest first. */
  "person.duplicates": { request: DuplicatesRequest; response: Duplicates };
  /** What a list of persons can be filtered by. */
  "person.facets": { request: FacetsRequest; response: PersonFacets };
  /** One person with everything the person took part in. */
  "person.get": { request: PersonRequest; response: PersonPage };
  /** Persons, a page at a time. */
  "person.list": { request: Partial<PersonListRequest>; response: LongPage<PersonRow> };
  /** Merges two records of one person. */
  "person.merge": { request: MergePersons; response: Merged };
  /** Saves the protected facts of a person, or removes them when all are empty. */
  "person.protected_save": { request: ProtectedFacts; response: ProtectedFacts };
  /** Shows the protected facts of a person, and writes down who wanted to see them and why. */
  "person.reveal": { request: RevealPerson; response: ProtectedFacts | null };
  /** Saves a person. */
  "person.save": { request: Person; response: Person };
  /** The sums of everybody whom a list of persons leaves. */
  "person.sums": { request: Partial<PersonListRequest>; response: PersonSums };
  /** Remembers that two persons are not the same. */
  "person.tell_apart": { request: PairRequest; response: Nothing };
  /** What the program is and where it keeps things. */
  "preferences.about": { request: Nothing; response: About };
  /** What the officer prefers on this computer. */
  "preferences.get": { request: Nothing; response: PreferencesState };
  /** Saves what the officer prefers; it holds at once. */
  "preferences.save": { request: Preferences; response: Preferences };
  /** Closes the open programme. */
  "programme.close": { request: Nothing; response: Nothing };
  /** Makes a new programme and opens it. */
  "programme.create": { request: FileRequest; response: ProgrammeState };
  /** Opens a programme. */
  "programme.open": { request: FileRequest; response: ProgrammeState };
  /** The recent files. */
  "programme.recent": { request: Nothing; response: Array<RecentFile> };
  /** Makes the sample programme and opens it. */
  "programme.sample": { request: FileRequest; response: ProgrammeState };
  /** Writes a whole copy of the open programme to a new file. */
  "programme.save_copy": { request: FileRequest; response: SavedCopy };
  /** The open programme; null while none is open. */
  "programme.state": { request: Nothing; response: ProgrammeState | null };
  /** Puts a project away or brings it back. */
  "project.archive": { request: ArchiveProject; response: Project };
  /** Deletes a project on which nothing hangs. */
  "project.delete": { request: ProjectRequest; response: Nothing };
  /** Changes many projects at once, in one operation; those that cannot be changed stay as they are. */
  "project.edit_many": { request: EditProjects; response: EditedProjects };
  /** What a change of many projects would do, row by row. */
  "project.edit_preview": { request: EditProjects; response: EditPreview };
  /** One project with its parts. */
  "project.get": { request: ProjectRequest; response: Project };
  /** Joins projects that are one, with shares of their countries. */
  "project.join": { request: JoinRequest; response: Joined };
  /** What joining projects would do. */
  "project.join_preview": { request: JoinRequest; response: JoinPreviews };
  /** Projects, a page at a time. */
  "project.list": { request: Partial<ProjectListRequest>; response: ProjectPage };
  /** What a full record of a project has, and what of it is missing. */
  "project.points": { request: ProjectRequest; response: Array<ProjectPoint> };
  /** A project's cost lines against the figures of the report, year by year. */
  "project.reconciliation": { request: ReconciliationRequest; response: Reconciliation };
  /** Saves a project with its parts. */
  "project.save": { request: Project; response: Project };
  /** Breakdowns published elsewhere for a year, with how they differ from their totals and the register. */
  "published.compared": { request: PublishedYear; response: Array<PublishedComparison> };
  /** Deletes a breakdown published elsewhere. */
  "published.delete": { request: PublishedRequest; response: Nothing };
  /** Saves a breakdown published elsewhere. */
  "published.save": { request: PublishedBreakdown; response: PublishedBreakdown };
  /** Deletes an exchange rate. */
  "rate.delete": { request: RateRequest; response: Nothing };
  /** One exchange rate. */
  "rate.get": { request: RateRequest; response: ExchangeRate };
  /** A series by currency and year or month, with its gaps. */
  "rate.grid": { request: Partial<RateGridListRequest>; response: RateGrid };
  /** Exchange rates, a page at a time. */
  "rate.list": { request: Partial<RateListRequest>; response: Page<ExchangeRate> };
  /** Reads a pasted table of rates or a file of them, and shows what is new, changed, the same or refused. */
  "rate.read_block": { request: Partial<RateBlockListRequest>; response: RateBlock };
  /** Saves an exchange rate. */
  "rate.save": { request: ExchangeRate; response: ExchangeRate };
  /** Takes the new and changed rates of a table in one operation. */
  "rate.save_block": { request: SaveBlock; response: SavedBlock };
  /** Saves several exchange rates in one operation. */
  "rate.save_many": { request: SaveRates; response: Array<ExchangeRate> };
  /** Every series of exchange rates with what it covers. */
  "rate.series": { request: Nothing; response: Array<RateSeries> };
  /** Channels of delivery that fit a text. */
  "reference.channels": { request: FindRequest; response: Array<Choice> };
  /** Every short list that forms offer. */
  "reference.choices": { request: Nothing; response: Choices };
  /** Entries of a shipped list, a page at a time. */
  "reference.entries": { request: EntriesRequest; response: Page<ReferenceEntry> };
  /** The shipped lists with source, date and size. */
  "reference.lists": { request: Nothing; response: Array<ReferenceList> };
  /** Purpose codes that fit a text. */
  "reference.purposes": { request: FindRequest; response: Array<Choice> };
  /** Two years, or plan and result, beside each other. */
  "report.comparison": { request: ComparisonRequest; response: FigureComparison };
  /** The projects that make the difference of a row of a comparison. */
  "report.comparison_records": { request: ComparisonRecordsRequest; response: Page<ComparisonRow> };
  /** Makes the report of a year and writes it to a file. */
  "report.make": { request: ReportRequest; response: MadeReport };
  /** Makes another report than the annual one and writes it to a file. */
  "report.other_make": { request: OtherReportRequest; response: MadeReport };
  /** Makes another report than the annual one to be looked at. */
  "report.other_preview": { request: OtherPreviewRequest; response: ReportPreview };
  /** Makes the report of a year to be looked at. */
  "report.preview": { request: PreviewRequest; response: ReportPreview };
  /** From every cost line of the register to the reported total, year by year. */
  "report.reconciliation": { request: ReconciliationSheetRequest; response: ReconciliationSheet };
  /** The cost lines behind a cell of the reconciliation. */
  "report.reconciliation_lines": { request: ReconciliationLinesRequest; response: Trace };
  /** Deletes a saved view of a list. */
  "saved_view.delete": { request: SavedViewRequest; response: Nothing };
  /** The saved views of a list. */
  "saved_view.list": { request: ViewsRequest; response: Array<SavedViewInput> };
  /** Saves a view of a list. */
  "saved_view.save": { request: SavedViewInput; response: SavedViewInput };
  /** The best hits of a text over projects, activities, persons, organisations and countries. */
  "search.everything": { request: SearchRequest; response: Array<SearchHit> };
  /** Writes a backup of the agency's signing key. */
  "signing_key.backup": { request: BackupKey; response: KeyBackedUp };
  /** Seals the agency's signing key with another passphrase. */
  "signing_key.change_passphrase": { request: ChangeKey; response: SigningKeyState };
  /** The agency's signing key; null before one was made. */
  "signing_key.get": { request: Nothing; response: SigningKeyState | null };
  /** Makes the agency's signing key. */
  "signing_key.make": { request: MakeKey; response: SigningKeyState };
  /** Puts a new signing key in the place of the one that is there, which signs it. */
  "signing_key.replace": { request: ChangeKey; response: SigningKeyState };
  /** Brings the agency's signing key back from a backup. */
  "signing_key.restore": { request: RestoreKey; response: SigningKeyState };
  /** Says that somebody has checked a submission's figures. */
  "submission.check": { request: SubmissionStepRequest; response: Submission };
  /** Compares two submissions line by line. */
  "submission.compare": { request: CompareRequest; response: SubmissionComparison };
  /** Puts packages into the region's table and writes it to a file. */
  "submission.compile": { request: CompileToFile; response: CompiledTable };
  /** Puts packages into the region's table to be looked at. */
  "submission.compile_preview": { request: CompileRequest; response: RegionalTable };
  /** Deletes a submission that nobody has signed. */
  "submission.delete": { request: SubmissionRequest; response: Nothing };
  /** One submission with its steps, checks and parts. */
  "submission.get": { request: SubmissionRequest; response: SubmissionPage };
  /** Submissions, a page at a time. */
  "submission.list": { request: Partial<SubmissionListRequest>; response: Page<SubmissionRow> };
  /** Writes a frozen part of a submission where another program can show it. */
  "submission.open_part": { request: OpenPart; response: WrittenFile };
  /** Begins a year's submission, or a new version of one that was signed. */
  "submission.prepare": { request: PrepareSubmission; response: Submission };
  /** What changed against the last signed submission, and what was done since. */
  "submission.restatement": { request: SubmissionRequest; response: Restatement | null };
  /** Makes a checked submission a draft again. */
  "submission.return": { request: ReturnSubmission; response: Submission };
  /** Writes a sealed package to a file. */
  "submission.save_package": { request: SavePackage; response: WrittenFile };
  /** Notes where and when a signed submission was handed over. */
  "submission.send": { request: SendSubmission; response: Submission };
  /** Signs a checked submission and freezes it. */
  "submission.sign": { request: SignSubmission; response: Submission };
  /** Lets a check that blocks pass with a reason, or lets it count again. */
  "submission.waive": { request: WaiveCheck; response: Nothing };
  /** Answers a question that the register proposes nothing for. */
  "survey.answer": { request: AnswerRequest; response: SurveyAnswer };
  /** Chooses the edition in which a year is answered. */
  "survey.choose_edition": { request: EditionChoice; response: EditionRow };
  /** Takes the officer's answer back; the proposed one counts again. */
  "survey.clear": { request: QuestionRequest; response: Nothing };
  /** The edition in which a year is answered. */
  "survey.edition_of": { request: EditionYear; response: EditionRow };
  /** The built-in edition of the survey and those that were loaded. */
  "survey.editions": { request: Nothing; response: Array<EditionRow> };
  /** Loads an edition of the survey from a file. */
  "survey.load_edition": { request: EditionFile; response: EditionRow };
  /** Puts an answer in the place of a proposed one, with a reason that the report prints. */
  "survey.override": { request: OverrideRequest; response: SurveyAnswer };
  /** The questionnaire of a year with proposals and answers. */
  "survey.questionnaire": { request: QuestionnaireRequest; response: Questionnaire };
  /** The projects behind a proposed answer. */
  "survey.records": { request: Partial<SurveyRecordListRequest>; response: Page<SurveyRecord> };
  /** The row of the survey's own table. */
  "survey.summary": { request: QuestionnaireRequest; response: SummaryRow };
  /** Deletes a standard unit cost. */
  "unit_cost.delete": { request: UnitCostRequest; response: Nothing };
  /** Standard unit costs, a page at a time. */
  "unit_cost.list": { request: Partial<UnitCostListRequest>; response: Page<UnitCostInput> };
  /** Saves a standard unit cost. */
  "unit_cost.save": { request: UnitCostInput; response: UnitCostInput };
  /** What an activity's own numbers propose for a valuation. */
  "valuation.proposals": { request: ProposalRequest; response: Array<ValuationProposal> };
  /** The sum of a valuation row by row. */
  "valuation.work_out": { request: WorkOut; response: WorkedOut };
};
