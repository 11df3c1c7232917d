ALTER TABLE payment_rate ADD COLUMN rate_micro INTEGER NOT NULL DEFAULT 0;

DROP TRIGGER payment_rated;

DROP VIEW payment_worth;

DROP VIEW allocation_roubles;

CREATE VIEW payment_worth AS
SELECT payment_id, rate_micro, amount_minor / 1000000 * rate_micro
    + (amount_minor % 1000000 * rate_micro + CASE WHEN amount_minor < 0 THEN -500000 ELSE 500000 END)
    / 1000000 AS rouble_minor
FROM (SELECT money.id AS payment_id, money.amount_minor, coalesce(
    (SELECT rate_micro FROM payment_rate WHERE payment_id = money.reverses_id),
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
    0) AS rate_micro
FROM payment AS money WHERE money.currency <> 'RUB');

CREATE VIEW allocation_roubles AS
SELECT share.id, share.payment_id, share.instalment_id, share.allocated_on,
    coalesce((SELECT upto / 1000000 * rate_micro
            + (upto % 1000000 * rate_micro + CASE WHEN upto < 0 THEN -500000 ELSE 500000 END) / 1000000
            - before / 1000000 * rate_micro
            - (before % 1000000 * rate_micro + CASE WHEN before < 0 THEN -500000 ELSE 500000 END)
            / 1000000
        FROM (SELECT rate.rate_micro,
            (SELECT coalesce(sum(amount_minor), 0) FROM allocation
                WHERE payment_id = share.payment_id AND id <= share.id) AS upto,
            (SELECT coalesce(sum(amount_minor), 0) FROM allocation
                WHERE payment_id = share.payment_id AND id < share.id) AS before
            FROM payment_rate AS rate WHERE rate.payment_id = share.payment_id)),
        share.amount_minor) AS amount_minor
FROM allocation AS share;

UPDATE payment_rate SET (rate_micro, rouble_minor) = (
    SELECT worth.rate_micro, worth.rouble_minor FROM payment_worth AS worth
    WHERE worth.payment_id = payment_rate.payment_id)
WHERE (SELECT reverses_id FROM payment WHERE id = payment_rate.payment_id) IS NULL;

UPDATE payment_rate SET (rate_micro, rouble_minor) = (
    SELECT worth.rate_micro, worth.rouble_minor FROM payment_worth AS worth
    WHERE worth.payment_id = payment_rate.payment_id)
WHERE (SELECT reverses_id FROM payment WHERE id = payment_rate.payment_id) IS NOT NULL;

UPDATE client_money SET turnover_minor = (
    SELECT coalesce(sum(amount_minor), 0) FROM payment_roubles
    WHERE client_id = client_money.client_id AND deleted_at IS NULL AND paid_on >=
        (SELECT day FROM summary_day WHERE name = 'turnover_since'))
WHERE client_id IN (SELECT money.client_id FROM payment_rate AS rate
    JOIN payment AS money ON money.id = rate.payment_id);

CREATE TRIGGER payment_rated AFTER INSERT ON payment WHEN NEW.currency <> 'RUB' BEGIN
    INSERT INTO payment_rate (payment_id, rate_micro, rouble_minor)
    SELECT payment_id, rate_micro, rouble_minor FROM payment_worth WHERE payment_id = NEW.id;
END;
