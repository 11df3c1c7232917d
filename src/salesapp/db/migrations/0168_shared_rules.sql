CREATE VIEW instalment_rest AS
SELECT part.id AS instalment_id, part.invoice_id, paper.client_id, paper.state, part.due_on,
    part.amount_minor
    - coalesce((SELECT sum(amount_minor) FROM allocation WHERE instalment_id = part.id), 0)
    - coalesce((SELECT sum(amount_minor) FROM credit_allocation WHERE instalment_id = part.id), 0)
    AS open_minor
FROM instalment AS part JOIN invoice AS paper ON paper.id = part.invoice_id;

CREATE VIEW line_returned AS
SELECT back.invoice_line_id, back.quantity_milli, back.total_minor
FROM credit_note_line AS back JOIN credit_note AS note ON note.id = back.credit_note_id
WHERE note.state = 'issued';

CREATE VIEW order_invoiced AS
SELECT paper.sales_order_id AS root_id, line.order_key AS key, line.quantity_milli
    - coalesce((SELECT sum(quantity_milli) FROM line_returned WHERE invoice_line_id = line.id), 0)
    AS quantity_milli
FROM invoice AS paper JOIN invoice_line AS line ON line.invoice_id = paper.id
WHERE paper.state = 'issued' AND line.order_key IS NOT NULL;

CREATE VIEW order_shipped AS
SELECT sent.sales_order_id AS root_id, part.key, part.quantity_milli
FROM shipment AS sent JOIN shipment_line AS part ON part.shipment_id = sent.id
WHERE sent.deleted_at IS NULL;

CREATE VIEW order_in_force AS
SELECT kept.root_id, ordered.order_key AS key, ordered.quantity_milli
FROM sales_order AS kept JOIN sales_order_line AS ordered ON ordered.sales_order_id = kept.id
WHERE kept.state = 'confirmed';

DROP TRIGGER receivable_issued;

DROP TRIGGER receivable_settled;

DROP TRIGGER receivable_credited;

DROP TRIGGER allocation_bounded;

DROP TRIGGER credit_bounded;

DROP TRIGGER credit_note_bounded;

DROP TRIGGER sales_order_floor;

DROP TRIGGER shipment_bounded;

DROP TRIGGER invoice_order_bounded;

CREATE TRIGGER receivable_issued AFTER UPDATE OF state ON invoice
WHEN OLD.state <> NEW.state BEGIN
    DELETE FROM receivable WHERE invoice_id = NEW.id;
    INSERT INTO receivable (instalment_id, invoice_id, client_id, due_on, open_minor)
    SELECT instalment_id, invoice_id, client_id, due_on, open_minor FROM instalment_rest
    WHERE invoice_id = NEW.id AND state = 'issued' AND open_minor <> 0;
END;

CREATE TRIGGER receivable_settled AFTER INSERT ON allocation BEGIN
    DELETE FROM receivable WHERE instalment_id = NEW.instalment_id;
    INSERT INTO receivable (instalment_id, invoice_id, client_id, due_on, open_minor)
    SELECT instalment_id, invoice_id, client_id, due_on, open_minor FROM instalment_rest
    WHERE instalment_id = NEW.instalment_id AND state = 'issued' AND open_minor <> 0;
    DELETE FROM advance WHERE payment_id =
        (SELECT coalesce(reverses_id, id) FROM payment WHERE id = NEW.payment_id);
    INSERT INTO advance (payment_id, client_id, open_minor)
    SELECT payment_id, client_id, open_minor FROM payment_rest
    WHERE payment_id = (SELECT coalesce(reverses_id, id) FROM payment WHERE id = NEW.payment_id)
        AND open_minor <> 0;
END;

CREATE TRIGGER receivable_credited AFTER INSERT ON credit_allocation BEGIN
    DELETE FROM receivable WHERE instalment_id = NEW.instalment_id;
    INSERT INTO receivable (instalment_id, invoice_id, client_id, due_on, open_minor)
    SELECT instalment_id, invoice_id, client_id, due_on, open_minor FROM instalment_rest
    WHERE instalment_id = NEW.instalment_id AND state = 'issued' AND open_minor <> 0;
END;

CREATE TRIGGER allocation_bounded AFTER INSERT ON allocation BEGIN
    SELECT RAISE(ABORT, 'refused: allocation beyond the instalment')
    FROM instalment_rest WHERE instalment_id = NEW.instalment_id AND (open_minor < 0
        OR (SELECT sum(amount_minor) FROM allocation WHERE instalment_id = NEW.instalment_id) < 0);
    SELECT RAISE(ABORT, 'refused: allocation beyond the payment')
    FROM (SELECT sum(amount_minor) AS given FROM allocation
          WHERE payment_id = NEW.payment_id) AS sums
    JOIN payment AS source ON source.id = NEW.payment_id
    WHERE NEW.amount_minor = 0 OR abs(sums.given) > abs(source.amount_minor)
        OR (sums.given <> 0 AND (sums.given > 0) <> (source.amount_minor > 0));
    SELECT RAISE(ABORT, 'refused: more taken back than was set')
    FROM (SELECT sum(amount_minor) AS given FROM allocation
          WHERE payment_id = NEW.payment_id AND instalment_id = NEW.instalment_id) AS sums
    JOIN payment AS source ON source.id = NEW.payment_id
    WHERE sums.given <> 0 AND (sums.given > 0) <> (source.amount_minor > 0);
END;

CREATE TRIGGER credit_bounded AFTER INSERT ON credit_allocation BEGIN
    SELECT RAISE(ABORT, 'refused: credit beyond the instalment')
    FROM instalment_rest WHERE instalment_id = NEW.instalment_id AND (open_minor < 0
        OR NEW.amount_minor = 0 OR (SELECT sum(amount_minor) FROM credit_allocation
            WHERE instalment_id = NEW.instalment_id) < 0);
    SELECT RAISE(ABORT, 'refused: credit beyond its note')
    FROM (SELECT sum(amount_minor) AS given FROM credit_allocation
          WHERE credit_note_id = NEW.credit_note_id) AS sums
    JOIN credit_note AS note ON note.id = NEW.credit_note_id
    WHERE sums.given < 0 OR sums.given > note.total_minor;
END;

CREATE TRIGGER credit_note_bounded BEFORE UPDATE OF state ON credit_note
WHEN OLD.state = 'draft' AND NEW.state = 'issued' BEGIN
    SELECT RAISE(ABORT, 'refused: credit beyond the invoice')
    FROM (SELECT invoice_line_id AS line_id, sum(quantity_milli) AS quantity,
              sum(total_minor) AS total FROM credit_note_line
          WHERE credit_note_id = NEW.id GROUP BY invoice_line_id) AS asked
    JOIN invoice_line AS line ON line.id = asked.line_id
    WHERE line.invoice_id <> NEW.invoice_id
        OR asked.quantity + coalesce((SELECT sum(quantity_milli) FROM line_returned
            WHERE invoice_line_id = line.id), 0) > line.quantity_milli
        OR asked.total + coalesce((SELECT sum(total_minor) FROM line_returned
            WHERE invoice_line_id = line.id), 0) > line.total_minor;
END;

CREATE TRIGGER sales_order_floor BEFORE UPDATE OF state ON sales_order
WHEN OLD.state = 'draft' AND NEW.state = 'confirmed' AND NEW.version > 1 BEGIN
    SELECT RAISE(ABORT, 'refused: order below what was invoiced or shipped')
    FROM (SELECT key FROM order_invoiced WHERE root_id = NEW.root_id
          UNION SELECT key FROM order_shipped WHERE root_id = NEW.root_id) AS done
    WHERE coalesce((SELECT sum(quantity_milli) FROM sales_order_line
        WHERE sales_order_id = NEW.id AND order_key = done.key), 0) < max(
        coalesce((SELECT sum(quantity_milli) FROM order_invoiced
            WHERE root_id = NEW.root_id AND key = done.key), 0),
        coalesce((SELECT sum(quantity_milli) FROM order_shipped
            WHERE root_id = NEW.root_id AND key = done.key), 0));
END;

CREATE TRIGGER shipment_bounded AFTER INSERT ON shipment_line BEGIN
    SELECT RAISE(ABORT, 'refused: shipment beyond the order') FROM shipment AS sent
    WHERE sent.id = NEW.shipment_id AND (NEW.quantity_milli <= 0 OR
        coalesce((SELECT sum(quantity_milli) FROM order_shipped
            WHERE root_id = sent.sales_order_id AND key = NEW.key), 0) >
        coalesce((SELECT quantity_milli FROM order_in_force
            WHERE root_id = sent.sales_order_id AND key = NEW.key), 0));
END;

CREATE TRIGGER invoice_order_bounded BEFORE UPDATE OF state ON invoice
WHEN OLD.state = 'draft' AND NEW.state = 'issued' AND NEW.sales_order_id IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'refused: invoice beyond the order')
    FROM (SELECT order_key AS key, sum(quantity_milli) AS quantity FROM invoice_line
          WHERE invoice_id = NEW.id AND order_key IS NOT NULL GROUP BY order_key) AS asked
    WHERE asked.quantity + coalesce((SELECT sum(quantity_milli) FROM order_invoiced
            WHERE root_id = NEW.sales_order_id AND key = asked.key), 0) >
        coalesce((SELECT quantity_milli FROM order_in_force
            WHERE root_id = NEW.sales_order_id AND key = asked.key), 0);
END;

CREATE TRIGGER refund_part_sealed_insert BEFORE INSERT ON refund_part
WHEN EXISTS (SELECT 1 FROM refund_part WHERE id = NEW.id) BEGIN
    SELECT RAISE(ABORT, 'frozen: refund_part');
END;
