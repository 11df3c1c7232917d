ALTER TABLE invoice ADD COLUMN replaces_id INTEGER REFERENCES invoice (id);

ALTER TABLE offer ADD COLUMN decline_reason TEXT;

CREATE INDEX "invoice_replaces_id" ON "invoice" ("replaces_id");

CREATE INDEX "invoice_client_id_state" ON "invoice" ("client_id", "state");

CREATE INDEX "invoice_issued_on_id" ON "invoice" ("issued_on", "id");

CREATE INDEX "offer_drawn_on_id" ON "offer" ("drawn_on", "id");

CREATE TABLE receivable (
    instalment_id INTEGER NOT NULL PRIMARY KEY,
    invoice_id INTEGER NOT NULL,
    client_id INTEGER,
    due_on TEXT NOT NULL,
    open_minor INTEGER NOT NULL
) STRICT;

CREATE INDEX receivable_due ON receivable (due_on, invoice_id, open_minor);

CREATE INDEX receivable_client ON receivable (client_id, due_on, open_minor);

CREATE INDEX receivable_invoice ON receivable (invoice_id, due_on, open_minor);

CREATE TABLE advance (
    payment_id INTEGER NOT NULL PRIMARY KEY,
    client_id INTEGER,
    open_minor INTEGER NOT NULL
) STRICT;

CREATE INDEX advance_client ON advance (client_id, open_minor);

INSERT INTO receivable (instalment_id, invoice_id, client_id, due_on, open_minor)
SELECT part.id, part.invoice_id, paper.client_id, part.due_on, part.amount_minor
    - (SELECT coalesce(sum(amount_minor), 0) FROM allocation WHERE instalment_id = part.id) AS rest
FROM instalment AS part JOIN invoice AS paper ON paper.id = part.invoice_id
WHERE paper.state = 'issued' AND rest <> 0;

INSERT INTO advance (payment_id, client_id, open_minor)
SELECT first.id, first.client_id,
    (SELECT sum(amount_minor) FROM payment WHERE id = first.id OR reverses_id = first.id)
    - (SELECT coalesce(sum(set_off.amount_minor), 0) FROM allocation AS set_off
       JOIN payment AS source ON source.id = set_off.payment_id
       WHERE source.id = first.id OR source.reverses_id = first.id) AS rest
FROM payment AS first WHERE first.reverses_id IS NULL AND rest <> 0;

CREATE TRIGGER receivable_issued AFTER UPDATE OF state ON invoice
WHEN OLD.state <> NEW.state BEGIN
    DELETE FROM receivable WHERE invoice_id = NEW.id;
    INSERT INTO receivable (instalment_id, invoice_id, client_id, due_on, open_minor)
    SELECT part.id, part.invoice_id, NEW.client_id, part.due_on, part.amount_minor
        - (SELECT coalesce(sum(amount_minor), 0) FROM allocation WHERE instalment_id = part.id)
        AS rest
    FROM instalment AS part
    WHERE part.invoice_id = NEW.id AND NEW.state = 'issued' AND rest <> 0;
END;

CREATE TRIGGER receivable_settled AFTER INSERT ON allocation BEGIN
    DELETE FROM receivable WHERE instalment_id = NEW.instalment_id;
    INSERT INTO receivable (instalment_id, invoice_id, client_id, due_on, open_minor)
    SELECT part.id, part.invoice_id, paper.client_id, part.due_on, part.amount_minor
        - (SELECT sum(amount_minor) FROM allocation WHERE instalment_id = part.id) AS rest
    FROM instalment AS part JOIN invoice AS paper ON paper.id = part.invoice_id
    WHERE part.id = NEW.instalment_id AND paper.state = 'issued' AND rest <> 0;
    DELETE FROM advance WHERE payment_id =
        (SELECT coalesce(reverses_id, id) FROM payment WHERE id = NEW.payment_id);
    INSERT INTO advance (payment_id, client_id, open_minor)
    SELECT first.id, first.client_id,
        (SELECT sum(amount_minor) FROM payment WHERE id = first.id OR reverses_id = first.id)
        - (SELECT coalesce(sum(set_off.amount_minor), 0) FROM payment AS source
           JOIN allocation AS set_off ON set_off.payment_id = source.id
           WHERE source.id = first.id OR source.reverses_id = first.id) AS rest
    FROM payment AS first
    WHERE first.id = (SELECT coalesce(reverses_id, id) FROM payment WHERE id = NEW.payment_id)
        AND rest <> 0;
END;

CREATE TRIGGER advance_received AFTER INSERT ON payment BEGIN
    DELETE FROM advance WHERE payment_id = coalesce(NEW.reverses_id, NEW.id);
    INSERT INTO advance (payment_id, client_id, open_minor)
    SELECT first.id, first.client_id,
        (SELECT sum(amount_minor) FROM payment WHERE id = first.id OR reverses_id = first.id)
        - (SELECT coalesce(sum(set_off.amount_minor), 0) FROM payment AS source
           JOIN allocation AS set_off ON set_off.payment_id = source.id
           WHERE source.id = first.id OR source.reverses_id = first.id) AS rest
    FROM payment AS first
    WHERE first.id = coalesce(NEW.reverses_id, NEW.id) AND rest <> 0;
END;

CREATE TRIGGER allocation_bounded AFTER INSERT ON allocation BEGIN
    SELECT RAISE(ABORT, 'refused: allocation beyond the instalment')
    FROM (SELECT sum(amount_minor) AS settled FROM allocation
          WHERE instalment_id = NEW.instalment_id) AS sums
    JOIN instalment AS part ON part.id = NEW.instalment_id
    WHERE sums.settled < 0 OR sums.settled > part.amount_minor;
    SELECT RAISE(ABORT, 'refused: allocation beyond the payment')
    FROM (SELECT sum(amount_minor) AS given FROM allocation
          WHERE payment_id = NEW.payment_id) AS sums
    JOIN payment AS source ON source.id = NEW.payment_id
    WHERE abs(sums.given) > abs(source.amount_minor)
        OR NEW.amount_minor = 0
        OR (NEW.amount_minor > 0) <> (source.amount_minor > 0);
END;

CREATE TRIGGER invoice_replacement_frozen BEFORE UPDATE OF replaces_id ON invoice
WHEN OLD.state <> 'draft' AND NEW.replaces_id IS NOT OLD.replaces_id BEGIN
    SELECT RAISE(ABORT, 'frozen: invoice');
END;
