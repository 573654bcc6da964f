-- Collection from ministries: the workbooks that were made for them, and what each is known to say of every record.

CREATE TABLE collection_kit (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    year INTEGER NOT NULL,
    due TEXT,
    made_on TEXT NOT NULL,
    made_by TEXT NOT NULL,
    state TEXT NOT NULL,
    sent INTEGER NOT NULL, -- records of the register that it was made with
    answered_on TEXT,
    answered_by TEXT NOT NULL,
    answer TEXT NOT NULL, -- the SHA-256 of the file that was taken in last
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    confirmed INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    missing INTEGER NOT NULL
) {strict};
CREATE INDEX collection_kit_year ON collection_kit (year, organisation_id, id);
CREATE INDEX collection_kit_organisation ON collection_kit (organisation_id);

-- A row of a kit with its record. It outlives the record: who reported what stays known.
CREATE TABLE kit_row (
    id TEXT PRIMARY KEY,
    row_version INTEGER NOT NULL,
    kit_id TEXT NOT NULL REFERENCES collection_kit (id),
    noun TEXT NOT NULL,
    row_key TEXT NOT NULL, -- what stands in the hidden column of the workbook
    record_id TEXT NOT NULL,
    says TEXT NOT NULL, -- JSON: what the ministry's copy is known to say, field by field
    reported TEXT NOT NULL,
    reported_on TEXT,
    UNIQUE (kit_id, noun, row_key)
) {strict};
CREATE INDEX kit_row_record ON kit_row (record_id, id);
