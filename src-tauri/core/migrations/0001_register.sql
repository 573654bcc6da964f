-- The register. Keys are UUIDs as text, days are ISO text, money is an integer of minor units, shares and
-- rates are decimal text. `row_version` is the history entry that wrote the row last. `search` holds what a
-- row is looked for by, folded. Nothing here relies on the engine's own row numbers or loose types.

CREATE TABLE history (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('do', 'undo', 'redo', 'note')),
    op TEXT NOT NULL,
    lasting INTEGER NOT NULL,
    undone INTEGER NOT NULL CHECK (undone IN (0, 1, 2)) -- 0 stands, 1 taken back, 2 taken back for good
) {strict};
CREATE INDEX history_way ON history (way, undone, seq);

CREATE TABLE history_change (
    seq INTEGER NOT NULL REFERENCES history (seq) DEFERRABLE INITIALLY DEFERRED, -- the entry is written last
    position INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_key TEXT NOT NULL,
    parent TEXT, -- the record that the row belongs to: a line's project, a participation's activity
    before TEXT,
    after TEXT,
    PRIMARY KEY (seq, position)
) {strict};
CREATE INDEX history_change_row ON history_change (row_key, seq);
CREATE INDEX history_change_parent ON history_change (parent, seq);

CREATE TABLE organisation (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    short_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT,
    channel_code TEXT NOT NULL,
    website TEXT NOT NULL,
    note TEXT NOT NULL,
    archived INTEGER NOT NULL,
    search TEXT NOT NULL
) {strict};
CREATE INDEX organisation_name ON organisation (archived, name, id);

CREATE TABLE agency (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    country TEXT NOT NULL,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    name TEXT NOT NULL,
    name_en TEXT NOT NULL,
    ministry TEXT NOT NULL,
    currency TEXT NOT NULL,
    fiscal_month INTEGER NOT NULL,
    year_basis TEXT NOT NULL,
    scope TEXT NOT NULL,
    language TEXT NOT NULL,
    rate_series TEXT NOT NULL,
    focal_point_name TEXT NOT NULL,
    focal_point_title TEXT NOT NULL,
    focal_point_email TEXT NOT NULL,
    focal_point_phone TEXT NOT NULL,
    address TEXT NOT NULL,
    website TEXT NOT NULL,
    established TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    policy TEXT NOT NULL,
    organisation_identifier TEXT NOT NULL,
    two_persons INTEGER NOT NULL,
    sample INTEGER NOT NULL
) {strict};

CREATE TABLE country_group (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL
) {strict};

CREATE TABLE country_membership (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    group_id TEXT NOT NULL REFERENCES country_group (id),
    iso3 TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    status TEXT NOT NULL,
    source TEXT NOT NULL
) {strict};
CREATE INDEX country_membership_country ON country_membership (iso3, group_id);
CREATE INDEX country_membership_group ON country_membership (group_id, iso3);

CREATE TABLE country_alias (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    iso3 TEXT NOT NULL,
    alias TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE
) {strict};

CREATE TABLE project (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    title_en TEXT NOT NULL,
    summary TEXT NOT NULL,
    start_date TEXT,
    end_date TEXT,
    status TEXT NOT NULL,
    direction TEXT NOT NULL,
    form TEXT NOT NULL,
    purpose_code TEXT NOT NULL,
    results TEXT NOT NULL,
    evaluation TEXT NOT NULL,
    contacts TEXT NOT NULL,
    archived INTEGER NOT NULL,
    search TEXT NOT NULL
) {strict};
CREATE INDEX project_list ON project (archived, code, id);
CREATE INDEX project_title ON project (archived, title, id);
CREATE INDEX project_start ON project (archived, (coalesce(start_date, '')), id);
CREATE INDEX project_end ON project (end_date, id);

CREATE TABLE project_country (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    project_id TEXT NOT NULL REFERENCES project (id),
    position INTEGER NOT NULL,
    iso3 TEXT NOT NULL,
    share TEXT NOT NULL
) {strict};
CREATE INDEX project_country_project ON project_country (project_id, iso3);
CREATE INDEX project_country_country ON project_country (iso3, project_id);

CREATE TABLE project_role (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    project_id TEXT NOT NULL REFERENCES project (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    role TEXT NOT NULL
) {strict};
CREATE INDEX project_role_project ON project_role (project_id);
CREATE INDEX project_role_organisation ON project_role (organisation_id);

CREATE TABLE project_area (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    project_id TEXT NOT NULL REFERENCES project (id),
    position INTEGER NOT NULL,
    area TEXT NOT NULL,
    weight TEXT NOT NULL
) {strict};
CREATE INDEX project_area_project ON project_area (project_id, area);

CREATE TABLE project_goal (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    project_id TEXT NOT NULL REFERENCES project (id),
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    weight TEXT NOT NULL
) {strict};
CREATE INDEX project_goal_project ON project_goal (project_id, code);

-- Projects that were joined into another, under the keys they had: their history is read with that one's.
CREATE TABLE project_former (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    project_id TEXT NOT NULL REFERENCES project (id),
    code TEXT NOT NULL,
    title TEXT NOT NULL
) {strict};
CREATE INDEX project_former_project ON project_former (project_id);

CREATE TABLE project_contact (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    project_id TEXT NOT NULL REFERENCES project (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    organisation TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL
) {strict};
CREATE INDEX project_contact_project ON project_contact (project_id, name, id);

CREATE TABLE indicator (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    project_id TEXT NOT NULL REFERENCES project (id),
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    baseline TEXT,
    baseline_period TEXT NOT NULL,
    target TEXT,
    target_period TEXT NOT NULL,
    note TEXT NOT NULL
) {strict};
CREATE INDEX indicator_project ON indicator (project_id, id);

CREATE TABLE indicator_value (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    indicator_id TEXT NOT NULL REFERENCES indicator (id),
    period TEXT NOT NULL,
    value TEXT NOT NULL,
    source TEXT NOT NULL,
    UNIQUE (indicator_id, period)
) {strict};

CREATE TABLE evaluation (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    project_id TEXT NOT NULL REFERENCES project (id),
    date TEXT,
    kind TEXT NOT NULL,
    evaluator TEXT NOT NULL,
    findings TEXT NOT NULL,
    lessons TEXT NOT NULL,
    rating TEXT
) {strict};
CREATE INDEX evaluation_project ON evaluation (project_id, date, id);

CREATE TABLE activity (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    project_id TEXT NOT NULL REFERENCES project (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    start_date TEXT,
    end_date TEXT,
    place TEXT NOT NULL,
    host_country TEXT,
    host_organisation_id TEXT REFERENCES organisation (id),
    planned_participants INTEGER,
    actual_participants INTEGER,
    planned_days INTEGER,
    taught_hours INTEGER,
    status TEXT NOT NULL,
    field TEXT NOT NULL,
    language TEXT NOT NULL,
    application_deadline TEXT,
    note TEXT NOT NULL,
    search TEXT NOT NULL
) {strict};
CREATE INDEX activity_project ON activity (project_id, start_date);
CREATE INDEX activity_start ON activity (start_date, id);
CREATE INDEX activity_list ON activity ((coalesce(start_date, '')), id);
CREATE INDEX activity_title ON activity (title, id);
CREATE INDEX activity_last ON activity ((coalesce(end_date, start_date)), id);
CREATE INDEX activity_deadline ON activity (application_deadline, id);
CREATE INDEX activity_host ON activity (host_organisation_id);

CREATE TABLE person (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    name TEXT NOT NULL,
    sex TEXT NOT NULL,
    nationality TEXT,
    employer TEXT NOT NULL,
    position TEXT NOT NULL,
    field TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    purpose TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    retention_date TEXT,
    anonymised INTEGER NOT NULL,
    archived INTEGER NOT NULL,
    languages TEXT NOT NULL,
    roster TEXT,
    available_from TEXT,
    available_to TEXT,
    search TEXT NOT NULL,
    match_name TEXT NOT NULL,
    match_sound TEXT NOT NULL,
    match_core TEXT NOT NULL
) {strict};
CREATE INDEX person_name ON person (archived, name, id);
CREATE INDEX person_nationality ON person (nationality, id);
CREATE INDEX person_of ON person (archived, (coalesce(nationality, '')), id);
CREATE INDEX person_retention ON person (retention_date, anonymised, id);
-- By these, persons who may be the same are found without comparing everybody with everybody.
CREATE INDEX person_match_name ON person (match_name, id);
CREATE INDEX person_match_sound ON person (match_sound, id);
CREATE INDEX person_match_core ON person (match_core, id);
CREATE INDEX person_match_email ON person ((lower(email)), id);

-- One row a person, keyed by the person: only where the agency decided to keep such facts.
CREATE TABLE person_protected (
    id TEXT PRIMARY KEY REFERENCES person (id),
    row_version INTEGER NOT NULL,
    passport TEXT NOT NULL,
    birth_date TEXT,
    health TEXT NOT NULL
) {strict};

-- Who looked at protected facts, and why; when and by whom stands in the history entry. It outlives the person.
CREATE TABLE person_access (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    person_id TEXT NOT NULL,
    entry INTEGER NOT NULL,
    purpose TEXT NOT NULL
) {strict};
CREATE INDEX person_access_person ON person_access (person_id, entry);

-- Two persons who look alike and are not the same, the smaller key first.
CREATE TABLE person_distinct (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    first_id TEXT NOT NULL REFERENCES person (id),
    second_id TEXT NOT NULL REFERENCES person (id),
    UNIQUE (first_id, second_id)
) {strict};
CREATE INDEX person_distinct_second ON person_distinct (second_id);

-- Which person a record that was merged away belongs to, keyed by that record: who is to be forgotten is forgotten
-- under every key. It outlives the person.
CREATE TABLE person_merged (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    kept_id TEXT NOT NULL
) {strict};
CREATE INDEX person_merged_kept ON person_merged (kept_id);

CREATE TABLE participation (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    activity_id TEXT NOT NULL REFERENCES activity (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    start_date TEXT,
    end_date TEXT,
    days INTEGER,
    hours INTEGER,
    result TEXT NOT NULL,
    certificate TEXT NOT NULL
) {strict};
CREATE INDEX participation_activity ON participation (activity_id, person_id);
CREATE INDEX participation_person ON participation (person_id, activity_id);

CREATE TABLE assignment (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    activity_id TEXT NOT NULL REFERENCES activity (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    country TEXT,
    start_date TEXT,
    end_date TEXT,
    days INTEGER,
    hours INTEGER,
    field TEXT NOT NULL
) {strict};
CREATE INDEX assignment_activity ON assignment (activity_id, person_id);
CREATE INDEX assignment_person ON assignment (person_id, activity_id);

-- Two assignments of one person to different activities that share days, seen from each of the two. What was
-- cancelled takes nobody's time. The days of an assignment are its own, else its activity's.
CREATE VIEW assignment_conflict AS
    SELECT s.id AS assignment_id, s.person_id, a.id AS activity_id, a.project_id,
           coalesce(s.start_date, a.start_date, s.end_date, a.end_date) AS start_date,
           coalesce(s.end_date, a.end_date, s.start_date, a.start_date) AS end_date,
           o.id AS other_assignment_id, b.id AS other_activity_id, b.project_id AS other_project_id,
           coalesce(o.start_date, b.start_date, o.end_date, b.end_date) AS other_start_date,
           coalesce(o.end_date, b.end_date, o.start_date, b.start_date) AS other_end_date
      FROM assignment s
      JOIN activity a ON a.id = s.activity_id
      JOIN project p ON p.id = a.project_id
      JOIN assignment o ON o.person_id = s.person_id AND o.activity_id <> s.activity_id
      JOIN activity b ON b.id = o.activity_id
      JOIN project q ON q.id = b.project_id
     WHERE a.status <> 'cancelled' AND b.status <> 'cancelled' AND p.status <> 'cancelled' AND q.status <> 'cancelled'
       AND coalesce(s.start_date, a.start_date, s.end_date, a.end_date)
           <= coalesce(o.end_date, b.end_date, o.start_date, b.start_date)
       AND coalesce(o.start_date, b.start_date, o.end_date, b.end_date)
           <= coalesce(s.end_date, a.end_date, s.start_date, a.start_date);

CREATE TABLE cost_line (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    project_id TEXT NOT NULL REFERENCES project (id),
    activity_id TEXT REFERENCES activity (id),
    description TEXT NOT NULL,
    payer_id TEXT REFERENCES organisation (id),
    direction TEXT,
    flow TEXT NOT NULL,
    date TEXT,
    fiscal_year INTEGER,
    currency TEXT NOT NULL,
    amount_minor INTEGER NOT NULL,
    measurement TEXT NOT NULL,
    valuation TEXT,
    valuation_inputs TEXT, -- JSON, checked when it is saved and when it is read
    country TEXT,
    reported_by TEXT NOT NULL,
    document TEXT NOT NULL,
    search TEXT NOT NULL
) {strict};
CREATE INDEX cost_line_when ON cost_line ((coalesce(date, CAST(fiscal_year AS TEXT))), id);
CREATE INDEX cost_line_flow ON cost_line (flow, (coalesce(date, CAST(fiscal_year AS TEXT))), id);
CREATE INDEX cost_line_project ON cost_line (project_id, flow, date, id);
CREATE INDEX cost_line_payer ON cost_line (payer_id);
CREATE INDEX cost_line_amount ON cost_line (currency, amount_minor, id);
CREATE INDEX cost_line_description ON cost_line (description, id);
CREATE INDEX cost_line_valued ON cost_line (id) WHERE valuation_inputs IS NOT NULL;
CREATE INDEX cost_line_activity ON cost_line (activity_id);
CREATE INDEX cost_line_date ON cost_line (flow, date, fiscal_year, project_id, payer_id, direction, currency, amount_minor, measurement, country, activity_id, id);

-- Sums and counts that follow from the rows above and are kept right with them, so that figures need not read
-- every line again. `minor` is an exact integer in text: a million large lines exceed 64 bits.
CREATE TABLE kept (
    id TEXT PRIMARY KEY,
    made TEXT NOT NULL
) {strict};

CREATE TABLE kept_money (
    basis TEXT NOT NULL,
    flow TEXT NOT NULL,
    cells TEXT NOT NULL,
    cell TEXT NOT NULL,
    year INTEGER NOT NULL,
    direction TEXT NOT NULL,
    payer TEXT NOT NULL,
    currency TEXT NOT NULL,
    minor TEXT NOT NULL,
    lines INTEGER NOT NULL,
    PRIMARY KEY (basis, flow, cells, cell, year, direction, payer, currency)
) {keyed};

CREATE TABLE kept_count (
    basis TEXT NOT NULL,
    year INTEGER NOT NULL,
    received INTEGER NOT NULL,
    cells TEXT NOT NULL,
    cell TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (basis, year, received, cells, cell)
) {keyed};

-- What a document holds, once for the same bytes. The history names it by its hash and never repeats it, so
-- that undo brings a deleted document back.
CREATE TABLE document_content (
    sha256 TEXT PRIMARY KEY,
    content {bytes} NOT NULL
) {strict};

CREATE TABLE document (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    project_id TEXT NOT NULL REFERENCES project (id),
    activity_id TEXT REFERENCES activity (id),
    cost_line_id TEXT REFERENCES cost_line (id),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL REFERENCES document_content (sha256),
    date TEXT,
    kind TEXT NOT NULL,
    note TEXT NOT NULL,
    search TEXT NOT NULL
) {strict};
CREATE INDEX document_project ON document (project_id, id);
CREATE INDEX document_activity ON document (activity_id);
CREATE INDEX document_cost_line ON document (cost_line_id);
CREATE INDEX document_content_of ON document (sha256);

-- Standard unit costs. A line that was valued by one keeps it as it was then, and does not refer to it.
CREATE TABLE unit_cost (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT,
    unit TEXT NOT NULL,
    year INTEGER NOT NULL,
    currency TEXT NOT NULL,
    amount_minor INTEGER NOT NULL,
    source TEXT NOT NULL,
    search TEXT NOT NULL
) {strict};
CREATE INDEX unit_cost_year ON unit_cost (year, name, id);

CREATE TABLE budget (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    fiscal_year INTEGER NOT NULL,
    source TEXT NOT NULL,
    area TEXT,
    project_id TEXT REFERENCES project (id),
    currency TEXT NOT NULL,
    amount_minor INTEGER NOT NULL,
    note TEXT NOT NULL
) {strict};
CREATE INDEX budget_year ON budget (fiscal_year, source, id);
CREATE INDEX budget_project ON budget (project_id);

CREATE TABLE exchange_rate (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    currency TEXT NOT NULL,
    period TEXT NOT NULL,
    kind TEXT NOT NULL,
    lcu_per_usd TEXT NOT NULL,
    series TEXT NOT NULL,
    source TEXT NOT NULL,
    entered TEXT,
    UNIQUE (series, currency, kind, period)
) {strict};
CREATE INDEX exchange_rate_list ON exchange_rate (currency, period, id);

-- Filter, sorting and columns of a list under a name.
CREATE TABLE saved_view (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    list TEXT NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    is_default INTEGER NOT NULL
) {strict};
CREATE INDEX saved_view_list ON saved_view (list, id);

CREATE TABLE import_profile (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    columns TEXT NOT NULL,
    options TEXT NOT NULL
) {strict};

CREATE TABLE import_alias (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    list TEXT NOT NULL,
    word TEXT NOT NULL,
    folded TEXT NOT NULL,
    code TEXT NOT NULL,
    UNIQUE (list, folded)
) {strict};
