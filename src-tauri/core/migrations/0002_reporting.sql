-- Reporting: editions of the survey and answers, figures that others published, findings that somebody set aside, reports
-- that officers built, submissions, and the keys that sign them.

CREATE TABLE survey_edition (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    content TEXT NOT NULL
) {strict};

CREATE TABLE survey_year (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    year INTEGER NOT NULL UNIQUE,
    edition TEXT NOT NULL
) {strict};

CREATE TABLE survey_answer (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    edition TEXT NOT NULL,
    year INTEGER NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    basis TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_by TEXT NOT NULL, -- who put it in the place of what the register proposes
    decided_on TEXT,
    UNIQUE (edition, year, question)
) {strict};

-- Breakdowns as they were published elsewhere; that their rows do not add up is what is kept.
CREATE TABLE published_breakdown (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    year INTEGER NOT NULL,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    currency TEXT NOT NULL,
    total_minor INTEGER NOT NULL,
    heading_minor INTEGER
) {strict};
CREATE INDEX published_breakdown_year ON published_breakdown (year, id);

CREATE TABLE published_row (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    breakdown_id TEXT NOT NULL REFERENCES published_breakdown (id),
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    amount_minor INTEGER NOT NULL
) {strict};
CREATE INDEX published_row_breakdown ON published_row (breakdown_id, position);

-- Figures that partners publish, and the projects or lines that each is about: none, all of the country in the year.
-- What a figure was matched with may be deleted or joined; the match then says that it is gone.
CREATE TABLE partner_figure (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    country TEXT NOT NULL,
    organisation_id TEXT REFERENCES organisation (id),
    year INTEGER NOT NULL,
    direction TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount_minor INTEGER NOT NULL,
    title TEXT NOT NULL,
    source_date TEXT,
    place TEXT NOT NULL,
    note TEXT NOT NULL,
    search TEXT NOT NULL
) {strict};
CREATE INDEX partner_figure_year ON partner_figure (year, country, id);
CREATE INDEX partner_figure_organisation ON partner_figure (organisation_id);

CREATE TABLE partner_figure_match (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    figure_id TEXT NOT NULL REFERENCES partner_figure (id),
    position INTEGER NOT NULL,
    project_id TEXT,
    cost_line_id TEXT
) {strict};
CREATE INDEX partner_figure_match_figure ON partner_figure_match (figure_id, position);

-- Findings of the checks that somebody found right as they are. `stamp` is what the finding and its records were
-- then, so that it comes back when they change; when and by whom stands in the history entry.
CREATE TABLE check_dismissal (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    rule TEXT NOT NULL,
    finding TEXT NOT NULL,
    stamp TEXT NOT NULL,
    reason TEXT NOT NULL,
    entry INTEGER NOT NULL,
    UNIQUE (rule, finding)
) {strict};

-- Reports that officers built: the definition is JSON, checked when it is saved and when it is read.
CREATE TABLE built_report (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    name TEXT NOT NULL,
    definition TEXT NOT NULL
) {strict};
CREATE INDEX built_report_name ON built_report (name, id);

-- The submissions of a year, version by version. What was signed stands in its parts and never changes again.
CREATE TABLE submission (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    year INTEGER NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    edition TEXT NOT NULL,
    language TEXT NOT NULL,
    paper TEXT NOT NULL,
    reason TEXT NOT NULL,
    replaces TEXT NOT NULL,
    checked_sha256 TEXT NOT NULL,
    manifest_sha256 TEXT NOT NULL,
    public_key TEXT NOT NULL,
    UNIQUE (year, version)
) {strict};

CREATE TABLE submission_step (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    submission_id TEXT NOT NULL REFERENCES submission (id),
    step TEXT NOT NULL,
    name TEXT NOT NULL,
    position TEXT NOT NULL,
    date TEXT NOT NULL,
    actor TEXT NOT NULL,
    sent_to TEXT NOT NULL,
    receipt TEXT NOT NULL,
    UNIQUE (submission_id, step)
) {strict};

-- Why a check that blocks was let pass for one version of a submission.
CREATE TABLE submission_waiver (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    submission_id TEXT NOT NULL REFERENCES submission (id),
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    name TEXT NOT NULL,
    date TEXT NOT NULL,
    actor TEXT NOT NULL,
    UNIQUE (submission_id, rule)
) {strict};

-- What was frozen by signing: the parts of the package, and the package itself.
CREATE TABLE submission_part (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    submission_id TEXT NOT NULL REFERENCES submission (id),
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL REFERENCES document_content (sha256),
    UNIQUE (submission_id, name)
) {strict};
CREATE INDEX submission_part_content ON submission_part (sha256);

-- The agency's signing keys: one signs, those before it are retired. `chain` is JSON: each key signed by the one before.
CREATE TABLE signing_key (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    holder TEXT NOT NULL,
    made_at TEXT NOT NULL,
    public_key TEXT NOT NULL UNIQUE,
    sealed_private TEXT NOT NULL,
    chain TEXT NOT NULL,
    retired_at TEXT NOT NULL,
    backed_up_at TEXT NOT NULL
) {strict};

-- Keys whose words were compared with their holders: packages signed with them, or with a key that follows from them, are known.
CREATE TABLE known_key (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    public_key TEXT NOT NULL UNIQUE,
    country TEXT NOT NULL,
    agency TEXT NOT NULL,
    first_seen TEXT NOT NULL,
    confirmed_how TEXT NOT NULL,
    note TEXT NOT NULL
) {strict};
CREATE INDEX known_key_agency ON known_key (agency, id);
