ALTER TABLE certificate ADD COLUMN search_text TEXT NOT NULL DEFAULT '';

CREATE VIRTUAL TABLE certificate_fts USING fts5 (
    search_text, content='certificate', content_rowid='id',
    tokenize='unicode61', prefix='1 2 3', detail='column'
);

CREATE TRIGGER certificate_fts_insert AFTER INSERT ON certificate BEGIN
    INSERT INTO certificate_fts (rowid, search_text) VALUES (NEW.id, NEW.search_text);
END;

CREATE TRIGGER certificate_fts_delete AFTER DELETE ON certificate BEGIN
    INSERT INTO certificate_fts (certificate_fts, rowid, search_text) VALUES ('delete', OLD.id, OLD.search_text);
END;

CREATE TRIGGER certificate_fts_update AFTER UPDATE OF search_text ON certificate
WHEN OLD.search_text IS NOT NEW.search_text BEGIN
    INSERT INTO certificate_fts (certificate_fts, rowid, search_text) VALUES ('delete', OLD.id, OLD.search_text);
    INSERT INTO certificate_fts (rowid, search_text) VALUES (NEW.id, NEW.search_text);
END;

INSERT INTO certificate_fts (certificate_fts) VALUES ('rebuild');
