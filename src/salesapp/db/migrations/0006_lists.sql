CREATE TABLE "saved_view" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "asked" TEXT NOT NULL,
    "sort" TEXT NOT NULL,
    "columns" TEXT NOT NULL,
    "is_pinned" INTEGER NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX "saved_view_uid" ON "saved_view" ("uid");

CREATE INDEX "saved_view_entity_position" ON "saved_view" ("entity", "position");

CREATE INDEX "client_industry_name_key_id" ON "client" ("industry", "name_key", "id");

CREATE INDEX receivable_due_client ON receivable (due_on, client_id, open_minor);

CREATE TABLE summary_day (
    name TEXT NOT NULL PRIMARY KEY,
    day TEXT NOT NULL
) STRICT;

INSERT INTO summary_day (name, day) VALUES ('turnover_since', '{since}');

CREATE TABLE client_money (
    client_id INTEGER NOT NULL PRIMARY KEY,
    turnover_minor INTEGER NOT NULL DEFAULT 0,
    debt_minor INTEGER NOT NULL DEFAULT 0,
    last_sale_on TEXT
) STRICT;

CREATE INDEX client_money_turnover ON client_money (turnover_minor, client_id);

CREATE INDEX client_money_debt ON client_money (debt_minor, client_id);

CREATE INDEX client_money_last ON client_money (last_sale_on, client_id);

INSERT INTO client_money (client_id, turnover_minor, debt_minor, last_sale_on)
SELECT owner.client_id,
    (SELECT coalesce(sum(amount_minor), 0) FROM payment WHERE client_id = owner.client_id
     AND deleted_at IS NULL AND paid_on >= '{since}'),
    (SELECT coalesce(sum(open_minor), 0) FROM receivable WHERE client_id = owner.client_id),
    (SELECT max(issued_on) FROM invoice WHERE client_id = owner.client_id
     AND state = 'issued' AND deleted_at IS NULL)
FROM (SELECT client_id FROM payment WHERE client_id IS NOT NULL
      UNION SELECT client_id FROM receivable WHERE client_id IS NOT NULL
      UNION SELECT client_id FROM invoice WHERE client_id IS NOT NULL AND state = 'issued')
AS owner;

CREATE TRIGGER client_money_paid AFTER INSERT ON payment
WHEN NEW.client_id IS NOT NULL AND NEW.deleted_at IS NULL BEGIN
    INSERT INTO client_money (client_id) SELECT NEW.client_id
    WHERE NOT EXISTS (SELECT 1 FROM client_money WHERE client_id = NEW.client_id);
    UPDATE client_money SET
        turnover_minor = turnover_minor + CASE WHEN NEW.paid_on >=
            (SELECT day FROM summary_day WHERE name = 'turnover_since')
            THEN NEW.amount_minor ELSE 0 END
    WHERE client_id = NEW.client_id;
END;

CREATE TRIGGER client_money_changed
AFTER UPDATE OF client_id, paid_on, amount_minor, deleted_at ON payment BEGIN
    INSERT INTO client_money (client_id) SELECT OLD.client_id
    WHERE OLD.client_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM client_money WHERE client_id = OLD.client_id);
    UPDATE client_money SET
        turnover_minor = (
            SELECT coalesce(sum(amount_minor), 0) FROM payment
            WHERE client_id = OLD.client_id AND deleted_at IS NULL AND paid_on >=
                (SELECT day FROM summary_day WHERE name = 'turnover_since'))
    WHERE client_id = OLD.client_id;
    INSERT INTO client_money (client_id) SELECT NEW.client_id
    WHERE NEW.client_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM client_money WHERE client_id = NEW.client_id);
    UPDATE client_money SET
        turnover_minor = (
            SELECT coalesce(sum(amount_minor), 0) FROM payment
            WHERE client_id = NEW.client_id AND deleted_at IS NULL AND paid_on >=
                (SELECT day FROM summary_day WHERE name = 'turnover_since'))
    WHERE client_id = NEW.client_id;
END;

CREATE TRIGGER client_money_unpaid AFTER DELETE ON payment BEGIN
    INSERT INTO client_money (client_id) SELECT OLD.client_id
    WHERE OLD.client_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM client_money WHERE client_id = OLD.client_id);
    UPDATE client_money SET
        turnover_minor = (
            SELECT coalesce(sum(amount_minor), 0) FROM payment
            WHERE client_id = OLD.client_id AND deleted_at IS NULL AND paid_on >=
                (SELECT day FROM summary_day WHERE name = 'turnover_since'))
    WHERE client_id = OLD.client_id;
END;

CREATE TRIGGER client_money_owed AFTER INSERT ON receivable BEGIN
    INSERT INTO client_money (client_id) SELECT NEW.client_id
    WHERE NEW.client_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM client_money WHERE client_id = NEW.client_id);
    UPDATE client_money SET debt_minor = debt_minor + NEW.open_minor WHERE client_id = NEW.client_id;
END;

CREATE TRIGGER client_money_settled AFTER DELETE ON receivable BEGIN
    INSERT INTO client_money (client_id) SELECT OLD.client_id
    WHERE OLD.client_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM client_money WHERE client_id = OLD.client_id);
    UPDATE client_money SET debt_minor = debt_minor - OLD.open_minor WHERE client_id = OLD.client_id;
END;

CREATE TRIGGER client_money_moved AFTER UPDATE OF client_id, open_minor ON receivable BEGIN
    INSERT INTO client_money (client_id) SELECT OLD.client_id
    WHERE OLD.client_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM client_money WHERE client_id = OLD.client_id);
    UPDATE client_money SET debt_minor = debt_minor - OLD.open_minor WHERE client_id = OLD.client_id;
    INSERT INTO client_money (client_id) SELECT NEW.client_id
    WHERE NEW.client_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM client_money WHERE client_id = NEW.client_id);
    UPDATE client_money SET debt_minor = debt_minor + NEW.open_minor WHERE client_id = NEW.client_id;
END;

CREATE TRIGGER client_money_sold
AFTER UPDATE OF state, client_id, issued_on, deleted_at ON invoice
WHEN OLD.state <> 'draft' OR NEW.state <> 'draft' BEGIN
    INSERT INTO client_money (client_id) SELECT OLD.client_id
    WHERE OLD.client_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM client_money WHERE client_id = OLD.client_id);
    UPDATE client_money SET last_sale_on = (
        SELECT max(issued_on) FROM invoice
        WHERE client_id = OLD.client_id AND state = 'issued' AND deleted_at IS NULL)
    WHERE client_id = OLD.client_id;
    INSERT INTO client_money (client_id) SELECT NEW.client_id
    WHERE NEW.client_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM client_money WHERE client_id = NEW.client_id);
    UPDATE client_money SET last_sale_on = (
        SELECT max(issued_on) FROM invoice
        WHERE client_id = NEW.client_id AND state = 'issued' AND deleted_at IS NULL)
    WHERE client_id = NEW.client_id;
END;

CREATE TRIGGER client_money_unsold AFTER DELETE ON invoice WHEN OLD.state <> 'draft' BEGIN
    INSERT INTO client_money (client_id) SELECT OLD.client_id
    WHERE OLD.client_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM client_money WHERE client_id = OLD.client_id);
    UPDATE client_money SET last_sale_on = (
        SELECT max(issued_on) FROM invoice
        WHERE client_id = OLD.client_id AND state = 'issued' AND deleted_at IS NULL)
    WHERE client_id = OLD.client_id;
END;

CREATE TRIGGER client_money_resold AFTER INSERT ON invoice WHEN NEW.state <> 'draft' BEGIN
    INSERT INTO client_money (client_id) SELECT NEW.client_id
    WHERE NEW.client_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM client_money WHERE client_id = NEW.client_id);
    UPDATE client_money SET last_sale_on = (
        SELECT max(issued_on) FROM invoice
        WHERE client_id = NEW.client_id AND state = 'issued' AND deleted_at IS NULL)
    WHERE client_id = NEW.client_id;
END;

CREATE TRIGGER client_money_gone AFTER DELETE ON client BEGIN
    DELETE FROM client_money WHERE client_id = OLD.id;
END;
