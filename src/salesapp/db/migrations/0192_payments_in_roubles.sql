CREATE TABLE payment_rate (
    payment_id INTEGER NOT NULL PRIMARY KEY,
    rouble_minor INTEGER NOT NULL
) STRICT;

CREATE VIEW payment_roubles AS
SELECT money.id, money.client_id, money.paid_on, money.deleted_at, money.kind, money.reverses_id,
    coalesce((SELECT rouble_minor FROM payment_rate WHERE payment_id = money.id),
        money.amount_minor) AS amount_minor
FROM payment AS money;

CREATE VIEW allocation_roubles AS
SELECT share.id, share.payment_id, share.instalment_id, share.allocated_on,
    coalesce((SELECT CAST(round(1.0 * share.amount_minor * rate.rouble_minor / money.amount_minor)
            AS INTEGER)
        FROM payment_rate AS rate CROSS JOIN payment AS money ON money.id = rate.payment_id
        WHERE rate.payment_id = share.payment_id), share.amount_minor) AS amount_minor
FROM allocation AS share;

CREATE VIEW payment_worth AS
SELECT money.id AS payment_id, CAST(round(money.amount_minor * coalesce(
    (SELECT paper.rate_micro FROM invoice AS paper WHERE paper.client_id = money.client_id
        AND paper.currency = money.currency AND paper.state = 'issued'
        AND paper.rate_micro IS NOT NULL ORDER BY paper.issued_on DESC, paper.id DESC LIMIT 1),
    (SELECT paper.rate_micro FROM sales_order AS paper WHERE paper.client_id = money.client_id
        AND paper.currency = money.currency AND paper.state = 'confirmed'
        AND paper.rate_micro IS NOT NULL ORDER BY paper.drawn_on DESC, paper.id DESC LIMIT 1),
    (SELECT paper.rate_micro FROM invoice AS paper WHERE paper.currency = money.currency
        AND paper.state = 'issued' AND paper.rate_micro IS NOT NULL
        ORDER BY paper.issued_on DESC, paper.id DESC LIMIT 1),
    (SELECT paper.rate_micro FROM offer AS paper WHERE paper.currency = money.currency
        AND paper.rate_micro IS NOT NULL ORDER BY paper.drawn_on DESC, paper.id DESC LIMIT 1),
    0) / 1000000.0) AS INTEGER) AS rouble_minor
FROM payment AS money WHERE money.currency <> 'RUB';

INSERT INTO payment_rate (payment_id, rouble_minor)
SELECT worth.payment_id, worth.rouble_minor FROM payment_worth AS worth
JOIN payment AS money ON money.id = worth.payment_id WHERE money.reverses_id IS NULL;

INSERT INTO payment_rate (payment_id, rouble_minor)
SELECT money.id, -rate.rouble_minor FROM payment AS money
JOIN payment_rate AS rate ON rate.payment_id = money.reverses_id;

DROP TRIGGER client_money_paid;

DROP TRIGGER client_money_changed;

DROP TRIGGER client_money_unpaid;

UPDATE client_money SET turnover_minor = (
    SELECT coalesce(sum(amount_minor), 0) FROM payment_roubles
    WHERE client_id = client_money.client_id AND deleted_at IS NULL AND paid_on >=
        (SELECT day FROM summary_day WHERE name = 'turnover_since'))
WHERE client_id IN (SELECT money.client_id FROM payment_rate AS rate
    JOIN payment AS money ON money.id = rate.payment_id);

CREATE TRIGGER payment_rated AFTER INSERT ON payment WHEN NEW.currency <> 'RUB' BEGIN
    INSERT INTO payment_rate (payment_id, rouble_minor)
    SELECT NEW.id, coalesce(
        (SELECT -rouble_minor FROM payment_rate WHERE payment_id = NEW.reverses_id),
        (SELECT rouble_minor FROM payment_worth WHERE payment_id = NEW.id));
END;

CREATE TRIGGER client_money_paid AFTER INSERT ON payment
WHEN NEW.currency = 'RUB' AND NEW.client_id IS NOT NULL AND NEW.deleted_at IS NULL BEGIN
    INSERT INTO client_money (client_id) SELECT NEW.client_id
    WHERE NOT EXISTS (SELECT 1 FROM client_money WHERE client_id = NEW.client_id);
    UPDATE client_money SET
        turnover_minor = turnover_minor + CASE WHEN NEW.paid_on >=
            (SELECT day FROM summary_day WHERE name = 'turnover_since')
            THEN NEW.amount_minor ELSE 0 END
    WHERE client_id = NEW.client_id;
END;

CREATE TRIGGER client_money_rated AFTER INSERT ON payment_rate BEGIN
    INSERT INTO client_money (client_id) SELECT client_id FROM payment
    WHERE id = NEW.payment_id AND client_id IS NOT NULL
        AND client_id NOT IN (SELECT client_id FROM client_money);
    UPDATE client_money SET turnover_minor = turnover_minor + NEW.rouble_minor
    WHERE client_id = (SELECT client_id FROM payment WHERE id = NEW.payment_id
        AND deleted_at IS NULL AND paid_on >=
            (SELECT day FROM summary_day WHERE name = 'turnover_since'));
END;

CREATE TRIGGER client_money_changed
AFTER UPDATE OF client_id, paid_on, amount_minor, deleted_at ON payment BEGIN
    INSERT INTO client_money (client_id) SELECT OLD.client_id
    WHERE OLD.client_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM client_money WHERE client_id = OLD.client_id);
    UPDATE client_money SET
        turnover_minor = (
            SELECT coalesce(sum(amount_minor), 0) FROM payment_roubles
            WHERE client_id = OLD.client_id AND deleted_at IS NULL AND paid_on >=
                (SELECT day FROM summary_day WHERE name = 'turnover_since'))
    WHERE client_id = OLD.client_id;
    INSERT INTO client_money (client_id) SELECT NEW.client_id
    WHERE NEW.client_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM client_money WHERE client_id = NEW.client_id);
    UPDATE client_money SET
        turnover_minor = (
            SELECT coalesce(sum(amount_minor), 0) FROM payment_roubles
            WHERE client_id = NEW.client_id AND deleted_at IS NULL AND paid_on >=
                (SELECT day FROM summary_day WHERE name = 'turnover_since'))
    WHERE client_id = NEW.client_id;
END;

CREATE TRIGGER client_money_unpaid AFTER DELETE ON payment BEGIN
    DELETE FROM payment_rate WHERE payment_id = OLD.id;
    INSERT INTO client_money (client_id) SELECT OLD.client_id
    WHERE OLD.client_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM client_money WHERE client_id = OLD.client_id);
    UPDATE client_money SET
        turnover_minor = (
            SELECT coalesce(sum(amount_minor), 0) FROM payment_roubles
            WHERE client_id = OLD.client_id AND deleted_at IS NULL AND paid_on >=
                (SELECT day FROM summary_day WHERE name = 'turnover_since'))
    WHERE client_id = OLD.client_id;
END;
