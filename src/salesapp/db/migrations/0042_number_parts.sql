CREATE VIRTUAL TABLE client_inn_fts USING fts5 (
    inn, content='', columnsize=0, tokenize='trigram'
);

CREATE TRIGGER client_inn_fts_insert AFTER INSERT ON client WHEN NEW.inn <> '' BEGIN
    INSERT INTO client_inn_fts (rowid, inn) VALUES (NEW.id, NEW.inn);
END;

CREATE TRIGGER client_inn_fts_delete AFTER DELETE ON client WHEN OLD.inn <> '' BEGIN
    INSERT INTO client_inn_fts (client_inn_fts, rowid, inn) VALUES ('delete', OLD.id, OLD.inn);
END;

CREATE TRIGGER client_inn_fts_update AFTER UPDATE OF inn ON client WHEN OLD.inn <> NEW.inn BEGIN
    INSERT INTO client_inn_fts (client_inn_fts, rowid, inn) SELECT 'delete', OLD.id, OLD.inn
    WHERE OLD.inn <> '';
    INSERT INTO client_inn_fts (rowid, inn) SELECT NEW.id, NEW.inn WHERE NEW.inn <> '';
END;

CREATE VIRTUAL TABLE offer_number_fts USING fts5 (
    number, content='', columnsize=0, tokenize='trigram'
);

CREATE TRIGGER offer_number_fts_insert AFTER INSERT ON offer WHEN NEW.number IS NOT NULL BEGIN
    INSERT INTO offer_number_fts (rowid, number) VALUES (NEW.id, NEW.number);
END;

CREATE TRIGGER offer_number_fts_delete AFTER DELETE ON offer WHEN OLD.number IS NOT NULL BEGIN
    INSERT INTO offer_number_fts (offer_number_fts, rowid, number)
    VALUES ('delete', OLD.id, OLD.number);
END;

CREATE TRIGGER offer_number_fts_update AFTER UPDATE OF number ON offer
WHEN OLD.number IS NOT NEW.number BEGIN
    INSERT INTO offer_number_fts (offer_number_fts, rowid, number)
    SELECT 'delete', OLD.id, OLD.number WHERE OLD.number IS NOT NULL;
    INSERT INTO offer_number_fts (rowid, number) SELECT NEW.id, NEW.number
    WHERE NEW.number IS NOT NULL;
END;

CREATE VIRTUAL TABLE invoice_number_fts USING fts5 (
    number, content='', columnsize=0, tokenize='trigram'
);

CREATE TRIGGER invoice_number_fts_insert AFTER INSERT ON invoice WHEN NEW.number IS NOT NULL BEGIN
    INSERT INTO invoice_number_fts (rowid, number) VALUES (NEW.id, NEW.number);
END;

CREATE TRIGGER invoice_number_fts_delete AFTER DELETE ON invoice WHEN OLD.number IS NOT NULL BEGIN
    INSERT INTO invoice_number_fts (invoice_number_fts, rowid, number)
    VALUES ('delete', OLD.id, OLD.number);
END;

CREATE TRIGGER invoice_number_fts_update AFTER UPDATE OF number ON invoice
WHEN OLD.number IS NOT NEW.number BEGIN
    INSERT INTO invoice_number_fts (invoice_number_fts, rowid, number)
    SELECT 'delete', OLD.id, OLD.number WHERE OLD.number IS NOT NULL;
    INSERT INTO invoice_number_fts (rowid, number) SELECT NEW.id, NEW.number
    WHERE NEW.number IS NOT NULL;
END;

INSERT INTO client_inn_fts (rowid, inn) SELECT id, inn FROM client WHERE inn <> '';

INSERT INTO offer_number_fts (rowid, number)
SELECT id, number FROM offer WHERE number IS NOT NULL;

INSERT INTO invoice_number_fts (rowid, number)
SELECT id, number FROM invoice WHERE number IS NOT NULL;
