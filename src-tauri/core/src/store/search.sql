-- What rows of a table are looked for by, once more, with an index of every three characters of it. Triggers
-- keep both right with the rows, whoever writes them. SQLite's own; another engine has an index of its own
-- for this (PostgreSQL: pg_trgm on the column `search`).

CREATE TABLE search_{noun} (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX search_{noun}_text ON search_{noun} (text);

CREATE VIRTUAL TABLE search_{noun}_index USING fts5 (
    text, content = 'search_{noun}', content_rowid = 'number', tokenize = 'trigram case_sensitive 1'
);
-- What was deleted or made anonymous does not stay in the index, either.
INSERT INTO search_{noun}_index (search_{noun}_index, rank) VALUES ('secure-delete', 1);

-- While an operation changes many rows, the index waits for its end: as long as number 0 stands here, rows whose
-- text the index does not know yet are noted, with the text that it knows of them, if any. Empty between operations.
CREATE TABLE search_{noun}_waiting (
    number INTEGER PRIMARY KEY,
    before TEXT
) STRICT;

CREATE TRIGGER search_{noun}_added AFTER INSERT ON {noun}
WHEN NOT EXISTS (SELECT 1 FROM search_{noun}_waiting) BEGIN
    INSERT INTO search_{noun} (id, text) VALUES (new.id, new.search);
    INSERT INTO search_{noun}_index (rowid, text) SELECT number, text FROM search_{noun} WHERE id = new.id;
END;

CREATE TRIGGER search_{noun}_changed AFTER UPDATE OF search ON {noun}
WHEN old.search <> new.search AND NOT EXISTS (SELECT 1 FROM search_{noun}_waiting) BEGIN
    INSERT INTO search_{noun}_index (search_{noun}_index, rowid, text)
        SELECT 'delete', number, text FROM search_{noun} WHERE id = old.id;
    UPDATE search_{noun} SET text = new.search WHERE id = old.id;
    INSERT INTO search_{noun}_index (rowid, text) SELECT number, text FROM search_{noun} WHERE id = old.id;
END;

CREATE TRIGGER search_{noun}_removed AFTER DELETE ON {noun}
WHEN NOT EXISTS (SELECT 1 FROM search_{noun}_waiting) BEGIN
    INSERT INTO search_{noun}_index (search_{noun}_index, rowid, text)
        SELECT 'delete', number, text FROM search_{noun} WHERE id = old.id;
    DELETE FROM search_{noun} WHERE id = old.id;
END;

CREATE TRIGGER search_{noun}_added_waits AFTER INSERT ON {noun}
WHEN EXISTS (SELECT 1 FROM search_{noun}_waiting) BEGIN
    INSERT INTO search_{noun} (id, text) VALUES (new.id, new.search);
    INSERT INTO search_{noun}_waiting (number) SELECT number FROM search_{noun} WHERE id = new.id
        ON CONFLICT (number) DO NOTHING;
END;

CREATE TRIGGER search_{noun}_changed_waits AFTER UPDATE OF search ON {noun}
WHEN old.search <> new.search AND EXISTS (SELECT 1 FROM search_{noun}_waiting) BEGIN
    INSERT INTO search_{noun}_waiting (number, before) SELECT number, text FROM search_{noun} WHERE id = old.id
        ON CONFLICT (number) DO NOTHING;
    UPDATE search_{noun} SET text = new.search WHERE id = old.id;
END;

CREATE TRIGGER search_{noun}_removed_waits AFTER DELETE ON {noun}
WHEN EXISTS (SELECT 1 FROM search_{noun}_waiting) BEGIN
    INSERT INTO search_{noun}_waiting (number, before) SELECT number, text FROM search_{noun} WHERE id = old.id
        ON CONFLICT (number) DO NOTHING;
    DELETE FROM search_{noun} WHERE id = old.id;
END;
