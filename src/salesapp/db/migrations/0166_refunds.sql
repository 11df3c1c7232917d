ALTER TABLE payment ADD COLUMN kind TEXT NOT NULL DEFAULT 'received';

ALTER TABLE payment ADD COLUMN invoice_id INTEGER REFERENCES invoice (id);

ALTER TABLE payment ADD COLUMN credit_note_id INTEGER REFERENCES credit_note (id);

CREATE INDEX "payment_invoice_id" ON "payment" ("invoice_id") WHERE invoice_id IS NOT NULL;

CREATE INDEX "payment_credit_note_id" ON "payment" ("credit_note_id") WHERE credit_note_id IS NOT NULL;

CREATE TABLE "refund_part" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "refund_id" INTEGER NOT NULL,
    "payment_id" INTEGER NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "refunded_on" TEXT NOT NULL,
    FOREIGN KEY ("refund_id") REFERENCES "payment" ("id"),
    FOREIGN KEY ("payment_id") REFERENCES "payment" ("id")
) STRICT;

CREATE INDEX "refund_part_refund_id" ON "refund_part" ("refund_id");

CREATE INDEX "refund_part_payment_id_amount_minor" ON "refund_part" ("payment_id", "amount_minor");

CREATE VIEW payment_rest AS
SELECT first.id AS payment_id, first.client_id,
    (SELECT sum(amount_minor) FROM payment WHERE id = first.id OR reverses_id = first.id)
    - (SELECT coalesce(sum(set_off.amount_minor), 0) FROM payment AS source
       JOIN allocation AS set_off ON set_off.payment_id = source.id
       WHERE source.id = first.id OR source.reverses_id = first.id)
    - (SELECT coalesce(sum(amount_minor), 0) FROM refund_part WHERE payment_id = first.id)
    AS open_minor
FROM payment AS first WHERE first.reverses_id IS NULL AND first.kind = 'received';

CREATE TRIGGER refund_part_frozen_update BEFORE UPDATE ON refund_part BEGIN
    SELECT RAISE(ABORT, 'frozen: refund_part');
END;

CREATE TRIGGER refund_part_frozen_delete BEFORE DELETE ON refund_part BEGIN
    SELECT RAISE(ABORT, 'frozen: refund_part');
END;

DROP TRIGGER receivable_settled;

DROP TRIGGER advance_received;

CREATE TRIGGER receivable_settled AFTER INSERT ON allocation BEGIN
    DELETE FROM receivable WHERE instalment_id = NEW.instalment_id;
    INSERT INTO receivable (instalment_id, invoice_id, client_id, due_on, open_minor)
    SELECT part.id, part.invoice_id, paper.client_id, part.due_on, part.amount_minor
        - coalesce((SELECT sum(amount_minor) FROM allocation WHERE instalment_id = part.id), 0)
        - coalesce((SELECT sum(amount_minor) FROM credit_allocation WHERE instalment_id = part.id), 0)
        AS rest
    FROM instalment AS part JOIN invoice AS paper ON paper.id = part.invoice_id
    WHERE part.id = NEW.instalment_id AND paper.state = 'issued' AND rest <> 0;
    DELETE FROM advance WHERE payment_id =
        (SELECT coalesce(reverses_id, id) FROM payment WHERE id = NEW.payment_id);
    INSERT INTO advance (payment_id, client_id, open_minor)
    SELECT payment_id, client_id, open_minor FROM payment_rest
    WHERE payment_id = (SELECT coalesce(reverses_id, id) FROM payment WHERE id = NEW.payment_id)
        AND open_minor <> 0;
END;

CREATE TRIGGER advance_received AFTER INSERT ON payment BEGIN
    DELETE FROM advance WHERE payment_id = coalesce(NEW.reverses_id, NEW.id);
    INSERT INTO advance (payment_id, client_id, open_minor)
    SELECT payment_id, client_id, open_minor FROM payment_rest
    WHERE payment_id = coalesce(NEW.reverses_id, NEW.id) AND open_minor <> 0;
END;

CREATE TRIGGER advance_refunded AFTER INSERT ON refund_part BEGIN
    DELETE FROM advance WHERE payment_id = NEW.payment_id;
    INSERT INTO advance (payment_id, client_id, open_minor)
    SELECT payment_id, client_id, open_minor FROM payment_rest
    WHERE payment_id = NEW.payment_id AND open_minor <> 0;
END;

CREATE TRIGGER refund_bounded AFTER INSERT ON refund_part BEGIN
    SELECT RAISE(ABORT, 'refused: refund of something else than a payment')
    FROM payment AS paid_back, payment AS source
    WHERE paid_back.id = NEW.refund_id AND source.id = NEW.payment_id
        AND (paid_back.kind <> 'refund' OR source.kind <> 'received' OR source.reverses_id IS NOT NULL
        OR paid_back.currency <> source.currency OR NEW.amount_minor = 0
        OR (NEW.amount_minor > 0) <> (paid_back.amount_minor < 0));
    SELECT RAISE(ABORT, 'refused: refund beyond the payment')
    FROM payment_rest WHERE payment_id = NEW.payment_id AND open_minor < 0;
    SELECT RAISE(ABORT, 'refused: refund beyond its sum')
    FROM (SELECT sum(amount_minor) AS given FROM refund_part WHERE refund_id = NEW.refund_id) AS sums
    JOIN payment AS paid_back ON paid_back.id = NEW.refund_id
    WHERE abs(sums.given) > abs(paid_back.amount_minor);
    SELECT RAISE(ABORT, 'refused: more given back than was refunded')
    FROM (SELECT sum(part.amount_minor) AS given FROM refund_part AS part
          JOIN payment AS paid_back ON paid_back.id = part.refund_id
          WHERE part.payment_id = NEW.payment_id AND coalesce(paid_back.reverses_id, paid_back.id) =
              (SELECT coalesce(reverses_id, id) FROM payment WHERE id = NEW.refund_id)) AS sums
    WHERE sums.given < 0;
END;

CREATE TRIGGER refund_settles_nothing BEFORE INSERT ON allocation
WHEN (SELECT kind FROM payment WHERE id = NEW.payment_id) = 'refund' BEGIN
    SELECT RAISE(ABORT, 'refused: a refund settles no invoice');
END;

CREATE TRIGGER allocation_beside_refunds AFTER INSERT ON allocation
WHEN EXISTS (SELECT 1 FROM refund_part WHERE payment_id = NEW.payment_id) BEGIN
    SELECT RAISE(ABORT, 'refused: allocation beyond the payment')
    FROM payment_rest WHERE payment_id = NEW.payment_id AND open_minor < 0;
END;

CREATE TRIGGER payment_refund_shape BEFORE INSERT ON payment
WHEN NEW.kind NOT IN ('received', 'refund')
    OR (NEW.kind = 'refund' AND (NEW.amount_minor < 0) <> (NEW.reverses_id IS NULL))
    OR (NEW.reverses_id IS NOT NULL
        AND NEW.kind <> (SELECT kind FROM payment WHERE id = NEW.reverses_id)) BEGIN
    SELECT RAISE(ABORT, 'refused: a refund of the wrong side');
END;

CREATE TRIGGER payment_reversed_after_refund BEFORE INSERT ON payment
WHEN NEW.reverses_id IS NOT NULL AND NEW.kind = 'received' AND (SELECT coalesce(sum(amount_minor), 0)
    FROM refund_part WHERE payment_id = NEW.reverses_id) <> 0 BEGIN
    SELECT RAISE(ABORT, 'refused: a part of the payment was refunded');
END;
