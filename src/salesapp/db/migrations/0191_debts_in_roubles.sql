ALTER TABLE receivable ADD COLUMN own_minor INTEGER NOT NULL DEFAULT 0;

ALTER TABLE advance ADD COLUMN own_minor INTEGER NOT NULL DEFAULT 0;

CREATE VIEW owed_now AS
SELECT rest.instalment_id, rest.invoice_id, rest.client_id, rest.due_on,
    CASE WHEN paper.currency = 'RUB' OR paper.rate_micro IS NULL THEN rest.open_minor
        ELSE CAST((2 * rest.open_minor * paper.rate_micro + 1000000) / 2000000 AS INTEGER) END
    AS open_minor, rest.open_minor AS own_minor
FROM instalment_rest AS rest JOIN invoice AS paper ON paper.id = rest.invoice_id
WHERE rest.state = 'issued' AND rest.open_minor <> 0;

CREATE VIEW advanced_now AS
SELECT rest.payment_id, rest.client_id,
    CASE WHEN money.currency = 'RUB' THEN rest.open_minor
        ELSE CAST((2 * rest.open_minor * coalesce((SELECT paper.rate_micro FROM invoice AS paper
            WHERE paper.currency = money.currency AND paper.state <> 'draft'
            AND paper.rate_micro IS NOT NULL ORDER BY paper.issued_on DESC, paper.id DESC LIMIT 1),
            0) + 1000000) / 2000000 AS INTEGER) END
    AS open_minor, rest.open_minor AS own_minor
FROM payment_rest AS rest JOIN payment AS money ON money.id = rest.payment_id
WHERE rest.open_minor <> 0;

DROP TRIGGER receivable_issued;

DROP TRIGGER receivable_settled;

DROP TRIGGER receivable_credited;

DROP TRIGGER advance_received;

DROP TRIGGER advance_refunded;

UPDATE receivable SET (open_minor, own_minor) = (
    SELECT owed_now.open_minor, owed_now.own_minor FROM owed_now
    WHERE owed_now.instalment_id = receivable.instalment_id)
WHERE instalment_id IN (SELECT instalment_id FROM owed_now);

UPDATE advance SET (open_minor, own_minor) = (
    SELECT advanced_now.open_minor, advanced_now.own_minor FROM advanced_now
    WHERE advanced_now.payment_id = advance.payment_id)
WHERE payment_id IN (SELECT payment_id FROM advanced_now);

CREATE TRIGGER receivable_issued AFTER UPDATE OF state ON invoice
WHEN OLD.state <> NEW.state BEGIN
    DELETE FROM receivable WHERE invoice_id = NEW.id;
    INSERT INTO receivable (instalment_id, invoice_id, client_id, due_on, open_minor, own_minor)
    SELECT instalment_id, invoice_id, client_id, due_on, open_minor, own_minor FROM owed_now
    WHERE invoice_id = NEW.id;
END;

CREATE TRIGGER receivable_settled AFTER INSERT ON allocation BEGIN
    DELETE FROM receivable WHERE instalment_id = NEW.instalment_id;
    INSERT INTO receivable (instalment_id, invoice_id, client_id, due_on, open_minor, own_minor)
    SELECT instalment_id, invoice_id, client_id, due_on, open_minor, own_minor FROM owed_now
    WHERE instalment_id = NEW.instalment_id;
    DELETE FROM advance WHERE payment_id =
        (SELECT coalesce(reverses_id, id) FROM payment WHERE id = NEW.payment_id);
    INSERT INTO advance (payment_id, client_id, open_minor, own_minor)
    SELECT payment_id, client_id, open_minor, own_minor FROM advanced_now
    WHERE payment_id = (SELECT coalesce(reverses_id, id) FROM payment WHERE id = NEW.payment_id);
END;

CREATE TRIGGER receivable_credited AFTER INSERT ON credit_allocation BEGIN
    DELETE FROM receivable WHERE instalment_id = NEW.instalment_id;
    INSERT INTO receivable (instalment_id, invoice_id, client_id, due_on, open_minor, own_minor)
    SELECT instalment_id, invoice_id, client_id, due_on, open_minor, own_minor FROM owed_now
    WHERE instalment_id = NEW.instalment_id;
END;

CREATE TRIGGER advance_received AFTER INSERT ON payment BEGIN
    DELETE FROM advance WHERE payment_id = coalesce(NEW.reverses_id, NEW.id);
    INSERT INTO advance (payment_id, client_id, open_minor, own_minor)
    SELECT payment_id, client_id, open_minor, own_minor FROM advanced_now
    WHERE payment_id = coalesce(NEW.reverses_id, NEW.id);
END;

CREATE TRIGGER advance_refunded AFTER INSERT ON refund_part BEGIN
    DELETE FROM advance WHERE payment_id = NEW.payment_id;
    INSERT INTO advance (payment_id, client_id, open_minor, own_minor)
    SELECT payment_id, client_id, open_minor, own_minor FROM advanced_now
    WHERE payment_id = NEW.payment_id;
END;
