-- Submissions: what was reported for a year, and the keys that sign it.

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
