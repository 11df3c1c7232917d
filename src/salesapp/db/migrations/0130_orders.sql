CREATE TABLE "sales_order" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "number" TEXT,
    "year" INTEGER,
    "counter" INTEGER,
    "root_id" INTEGER,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "organization_id" INTEGER NOT NULL,
    "client_id" INTEGER,
    "contact_id" INTEGER,
    "deal_id" INTEGER,
    "offer_id" INTEGER,
    "drawn_on" TEXT NOT NULL,
    "requested_on" TEXT,
    "confirmed_on" TEXT,
    "contract" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "vat_mode" TEXT NOT NULL,
    "rounding" TEXT NOT NULL,
    "discount_bp" INTEGER NOT NULL,
    "discount_minor" INTEGER NOT NULL,
    "rate_micro" INTEGER,
    "rate_on" TEXT,
    "schedule" TEXT NOT NULL,
    "payment_terms" TEXT NOT NULL,
    "delivery_terms" TEXT NOT NULL,
    "comment" TEXT NOT NULL,
    "subtotal_minor" INTEGER NOT NULL,
    "vat_minor" INTEGER NOT NULL,
    "total_minor" INTEGER NOT NULL,
    "agreed_with" TEXT NOT NULL,
    "agreed_how" TEXT NOT NULL,
    "agreed_on" TEXT,
    "change_reason" TEXT NOT NULL,
    "evidence_id" INTEGER,
    "seller_snapshot" TEXT NOT NULL,
    "buyer_snapshot" TEXT NOT NULL,
    "confirmed_at" TEXT,
    "cancelled_at" TEXT,
    "cancel_reason" TEXT NOT NULL,
    "pdf_id" INTEGER,
    FOREIGN KEY ("root_id") REFERENCES "sales_order" ("id"),
    FOREIGN KEY ("organization_id") REFERENCES "organization" ("id"),
    FOREIGN KEY ("client_id") REFERENCES "client" ("id"),
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id"),
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id"),
    FOREIGN KEY ("offer_id") REFERENCES "offer" ("id"),
    FOREIGN KEY ("evidence_id") REFERENCES "stored_file" ("id"),
    FOREIGN KEY ("pdf_id") REFERENCES "stored_file" ("id")
) STRICT;

CREATE UNIQUE INDEX "sales_order_uid" ON "sales_order" ("uid");

CREATE INDEX "sales_order_root_id" ON "sales_order" ("root_id");

CREATE INDEX "sales_order_organization_id" ON "sales_order" ("organization_id");

CREATE INDEX "sales_order_client_id" ON "sales_order" ("client_id");

CREATE INDEX "sales_order_contact_id" ON "sales_order" ("contact_id");

CREATE INDEX "sales_order_deal_id" ON "sales_order" ("deal_id");

CREATE INDEX "sales_order_offer_id" ON "sales_order" ("offer_id");

CREATE INDEX "sales_order_evidence_id" ON "sales_order" ("evidence_id");

CREATE INDEX "sales_order_pdf_id" ON "sales_order" ("pdf_id");

CREATE UNIQUE INDEX "sales_order_organization_id_year_number_version" ON "sales_order" ("organization_id", "year", "number", "version");

CREATE INDEX "sales_order_state_drawn_on" ON "sales_order" ("state", "drawn_on");

CREATE INDEX "sales_order_drawn_on_id" ON "sales_order" ("drawn_on", "id");

CREATE INDEX "sales_order_bin" ON "sales_order" ("deleted_at") WHERE deleted_at IS NOT NULL;

CREATE INDEX "sales_order_by_sum" ON "sales_order" ("total_minor", "id") WHERE deleted_at IS NULL;

CREATE INDEX "sales_order_by_number" ON "sales_order" ("number") WHERE deleted_at IS NULL AND number IS NOT NULL;

CREATE UNIQUE INDEX "sales_order_in_force" ON "sales_order" ("root_id") WHERE state = 'confirmed';

CREATE TABLE "sales_order_line" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "quantity_milli" INTEGER NOT NULL,
    "base_price_minor" INTEGER,
    "price_minor" INTEGER NOT NULL,
    "is_price_manual" INTEGER NOT NULL,
    "price_source" TEXT NOT NULL,
    "discount_bp" INTEGER NOT NULL,
    "vat_bp" INTEGER,
    "cost_minor" INTEGER,
    "amount_minor" INTEGER NOT NULL,
    "vat_minor" INTEGER NOT NULL,
    "total_minor" INTEGER NOT NULL,
    "discount_minor" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "variant" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "price_trace" TEXT NOT NULL,
    "sales_order_id" INTEGER NOT NULL,
    "product_id" INTEGER,
    "order_key" INTEGER NOT NULL,
    "requested_on" TEXT,
    "confirmed_on" TEXT,
    FOREIGN KEY ("sales_order_id") REFERENCES "sales_order" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id")
) STRICT;

CREATE INDEX "sales_order_line_sales_order_id" ON "sales_order_line" ("sales_order_id");

CREATE INDEX "sales_order_line_product_id" ON "sales_order_line" ("product_id");

CREATE TABLE "shipment" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "sales_order_id" INTEGER NOT NULL,
    "client_id" INTEGER,
    "deal_id" INTEGER,
    "shipped_on" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    FOREIGN KEY ("sales_order_id") REFERENCES "sales_order" ("id"),
    FOREIGN KEY ("client_id") REFERENCES "client" ("id"),
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id")
) STRICT;

CREATE UNIQUE INDEX "shipment_uid" ON "shipment" ("uid");

CREATE INDEX "shipment_sales_order_id" ON "shipment" ("sales_order_id");

CREATE INDEX "shipment_client_id" ON "shipment" ("client_id");

CREATE INDEX "shipment_deal_id" ON "shipment" ("deal_id");

CREATE TABLE "shipment_line" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "shipment_id" INTEGER NOT NULL,
    "key" INTEGER NOT NULL,
    "quantity_milli" INTEGER NOT NULL,
    FOREIGN KEY ("shipment_id") REFERENCES "shipment" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "shipment_line_shipment_id" ON "shipment_line" ("shipment_id");

ALTER TABLE invoice ADD COLUMN sales_order_id INTEGER REFERENCES sales_order (id);

CREATE INDEX "invoice_sales_order_id" ON "invoice" ("sales_order_id");

ALTER TABLE invoice_line ADD COLUMN order_key INTEGER;

ALTER TABLE offer_line ADD COLUMN order_key INTEGER;

CREATE TABLE "credit_note" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "number" TEXT,
    "year" INTEGER,
    "counter" INTEGER,
    "state" TEXT NOT NULL,
    "organization_id" INTEGER NOT NULL,
    "client_id" INTEGER,
    "deal_id" INTEGER,
    "invoice_id" INTEGER NOT NULL,
    "issued_on" TEXT,
    "reason" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "vat_mode" TEXT NOT NULL,
    "rounding" TEXT NOT NULL,
    "subtotal_minor" INTEGER NOT NULL,
    "vat_minor" INTEGER NOT NULL,
    "total_minor" INTEGER NOT NULL,
    "seller_snapshot" TEXT NOT NULL,
    "buyer_snapshot" TEXT NOT NULL,
    "issued_at" TEXT,
    "voided_at" TEXT,
    "void_reason" TEXT NOT NULL,
    "pdf_id" INTEGER,
    FOREIGN KEY ("organization_id") REFERENCES "organization" ("id"),
    FOREIGN KEY ("client_id") REFERENCES "client" ("id"),
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id"),
    FOREIGN KEY ("invoice_id") REFERENCES "invoice" ("id"),
    FOREIGN KEY ("pdf_id") REFERENCES "stored_file" ("id")
) STRICT;

CREATE UNIQUE INDEX "credit_note_uid" ON "credit_note" ("uid");

CREATE INDEX "credit_note_organization_id" ON "credit_note" ("organization_id");

CREATE INDEX "credit_note_client_id" ON "credit_note" ("client_id");

CREATE INDEX "credit_note_deal_id" ON "credit_note" ("deal_id");

CREATE INDEX "credit_note_invoice_id" ON "credit_note" ("invoice_id");

CREATE INDEX "credit_note_pdf_id" ON "credit_note" ("pdf_id");

CREATE UNIQUE INDEX "credit_note_organization_id_year_number" ON "credit_note" ("organization_id", "year", "number");

CREATE UNIQUE INDEX "credit_note_organization_id_year_counter" ON "credit_note" ("organization_id", "year", "counter");

CREATE INDEX "credit_note_issued_on_id" ON "credit_note" ("issued_on", "id");

CREATE INDEX "credit_note_by_number" ON "credit_note" ("number") WHERE deleted_at IS NULL AND number IS NOT NULL;

CREATE INDEX "credit_note_by_sum" ON "credit_note" ("total_minor", "id") WHERE deleted_at IS NULL;

CREATE TABLE "credit_note_line" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "quantity_milli" INTEGER NOT NULL,
    "base_price_minor" INTEGER,
    "price_minor" INTEGER NOT NULL,
    "is_price_manual" INTEGER NOT NULL,
    "price_source" TEXT NOT NULL,
    "discount_bp" INTEGER NOT NULL,
    "vat_bp" INTEGER,
    "cost_minor" INTEGER,
    "amount_minor" INTEGER NOT NULL,
    "vat_minor" INTEGER NOT NULL,
    "total_minor" INTEGER NOT NULL,
    "discount_minor" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "variant" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "price_trace" TEXT NOT NULL,
    "credit_note_id" INTEGER NOT NULL,
    "product_id" INTEGER,
    "order_key" INTEGER,
    "invoice_line_id" INTEGER NOT NULL,
    FOREIGN KEY ("credit_note_id") REFERENCES "credit_note" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id"),
    FOREIGN KEY ("invoice_line_id") REFERENCES "invoice_line" ("id")
) STRICT;

CREATE INDEX "credit_note_line_credit_note_id" ON "credit_note_line" ("credit_note_id");

CREATE INDEX "credit_note_line_product_id" ON "credit_note_line" ("product_id");

CREATE INDEX "credit_note_line_invoice_line_id" ON "credit_note_line" ("invoice_line_id");

CREATE TABLE "credit_allocation" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "credit_note_id" INTEGER NOT NULL,
    "instalment_id" INTEGER NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "allocated_on" TEXT NOT NULL,
    FOREIGN KEY ("credit_note_id") REFERENCES "credit_note" ("id"),
    FOREIGN KEY ("instalment_id") REFERENCES "instalment" ("id")
) STRICT;

CREATE INDEX "credit_allocation_credit_note_id" ON "credit_allocation" ("credit_note_id");

CREATE INDEX "credit_allocation_instalment_id" ON "credit_allocation" ("instalment_id");

CREATE VIRTUAL TABLE sales_order_number_fts USING fts5 (
    number, content='', columnsize=0, tokenize='trigram'
);

CREATE TRIGGER sales_order_number_fts_insert AFTER INSERT ON sales_order WHEN NEW.number IS NOT NULL BEGIN
    INSERT INTO sales_order_number_fts (rowid, number) VALUES (NEW.id, NEW.number);
END;

CREATE TRIGGER sales_order_number_fts_delete AFTER DELETE ON sales_order WHEN OLD.number IS NOT NULL BEGIN
    INSERT INTO sales_order_number_fts (sales_order_number_fts, rowid, number)
    VALUES ('delete', OLD.id, OLD.number);
END;

CREATE TRIGGER sales_order_number_fts_update AFTER UPDATE OF number ON sales_order
WHEN OLD.number IS NOT NEW.number BEGIN
    INSERT INTO sales_order_number_fts (sales_order_number_fts, rowid, number)
    SELECT 'delete', OLD.id, OLD.number WHERE OLD.number IS NOT NULL;
    INSERT INTO sales_order_number_fts (rowid, number) SELECT NEW.id, NEW.number
    WHERE NEW.number IS NOT NULL;
END;

CREATE VIRTUAL TABLE credit_note_number_fts USING fts5 (
    number, content='', columnsize=0, tokenize='trigram'
);

CREATE TRIGGER credit_note_number_fts_insert AFTER INSERT ON credit_note WHEN NEW.number IS NOT NULL BEGIN
    INSERT INTO credit_note_number_fts (rowid, number) VALUES (NEW.id, NEW.number);
END;

CREATE TRIGGER credit_note_number_fts_delete AFTER DELETE ON credit_note WHEN OLD.number IS NOT NULL BEGIN
    INSERT INTO credit_note_number_fts (credit_note_number_fts, rowid, number)
    VALUES ('delete', OLD.id, OLD.number);
END;

CREATE TRIGGER credit_note_number_fts_update AFTER UPDATE OF number ON credit_note
WHEN OLD.number IS NOT NEW.number BEGIN
    INSERT INTO credit_note_number_fts (credit_note_number_fts, rowid, number)
    SELECT 'delete', OLD.id, OLD.number WHERE OLD.number IS NOT NULL;
    INSERT INTO credit_note_number_fts (rowid, number) SELECT NEW.id, NEW.number
    WHERE NEW.number IS NOT NULL;
END;

CREATE TRIGGER sales_order_frozen_update BEFORE UPDATE ON sales_order
WHEN OLD.state <> 'draft' AND (
    NEW.number IS NOT OLD.number
    OR NEW.year IS NOT OLD.year
    OR NEW.counter IS NOT OLD.counter
    OR NEW.root_id IS NOT OLD.root_id
    OR NEW.version IS NOT OLD.version
    OR NEW.organization_id IS NOT OLD.organization_id
    OR (NEW.client_id IS NOT OLD.client_id AND NOT EXISTS (SELECT 1 FROM permit WHERE kind = 'client' AND from_id = OLD.client_id AND into_id = NEW.client_id))
    OR (NEW.contact_id IS NOT OLD.contact_id AND NOT EXISTS (SELECT 1 FROM permit WHERE kind = 'contact' AND from_id = OLD.contact_id AND into_id = NEW.contact_id))
    OR NEW.offer_id IS NOT OLD.offer_id
    OR NEW.drawn_on IS NOT OLD.drawn_on
    OR NEW.requested_on IS NOT OLD.requested_on
    OR NEW.confirmed_on IS NOT OLD.confirmed_on
    OR NEW.contract IS NOT OLD.contract
    OR NEW.language IS NOT OLD.language
    OR NEW.currency IS NOT OLD.currency
    OR NEW.vat_mode IS NOT OLD.vat_mode
    OR NEW.rounding IS NOT OLD.rounding
    OR NEW.discount_bp IS NOT OLD.discount_bp
    OR NEW.discount_minor IS NOT OLD.discount_minor
    OR NEW.rate_micro IS NOT OLD.rate_micro
    OR NEW.rate_on IS NOT OLD.rate_on
    OR NEW.schedule IS NOT OLD.schedule
    OR NEW.payment_terms IS NOT OLD.payment_terms
    OR NEW.delivery_terms IS NOT OLD.delivery_terms
    OR NEW.comment IS NOT OLD.comment
    OR NEW.subtotal_minor IS NOT OLD.subtotal_minor
    OR NEW.vat_minor IS NOT OLD.vat_minor
    OR NEW.total_minor IS NOT OLD.total_minor
    OR NEW.agreed_with IS NOT OLD.agreed_with
    OR NEW.agreed_how IS NOT OLD.agreed_how
    OR NEW.agreed_on IS NOT OLD.agreed_on
    OR NEW.change_reason IS NOT OLD.change_reason
    OR NEW.evidence_id IS NOT OLD.evidence_id
    OR NEW.seller_snapshot IS NOT OLD.seller_snapshot
    OR NEW.buyer_snapshot IS NOT OLD.buyer_snapshot
    OR NEW.confirmed_at IS NOT OLD.confirmed_at
    OR NEW.deleted_at IS NOT OLD.deleted_at
    OR (OLD.pdf_id IS NOT NULL AND NEW.pdf_id IS NOT OLD.pdf_id)
    OR (NEW.state <> OLD.state AND (OLD.state <> 'confirmed' OR NEW.state = 'draft'))
    OR (OLD.state = 'cancelled' AND (NEW.cancel_reason <> OLD.cancel_reason OR NEW.cancelled_at IS NOT OLD.cancelled_at))
) BEGIN
    SELECT RAISE(ABORT, 'frozen: sales_order');
END;

CREATE TRIGGER sales_order_frozen_delete BEFORE DELETE ON sales_order WHEN OLD.state <> 'draft' BEGIN
    SELECT RAISE(ABORT, 'frozen: sales_order');
END;

CREATE TRIGGER sales_order_line_frozen_insert BEFORE INSERT ON sales_order_line
WHEN (SELECT state FROM sales_order WHERE id = NEW.sales_order_id) <> 'draft' BEGIN
    SELECT RAISE(ABORT, 'frozen: sales_order');
END;

CREATE TRIGGER sales_order_line_frozen_delete BEFORE DELETE ON sales_order_line
WHEN (SELECT state FROM sales_order WHERE id = OLD.sales_order_id) <> 'draft' BEGIN
    SELECT RAISE(ABORT, 'frozen: sales_order');
END;

CREATE TRIGGER sales_order_line_frozen_update BEFORE UPDATE ON sales_order_line
WHEN (SELECT state FROM sales_order WHERE id = OLD.sales_order_id) <> 'draft' AND (
    NEW.id IS NOT OLD.id
    OR NEW.position IS NOT OLD.position
    OR NEW.sku IS NOT OLD.sku
    OR NEW.name IS NOT OLD.name
    OR NEW.unit IS NOT OLD.unit
    OR NEW.quantity_milli IS NOT OLD.quantity_milli
    OR NEW.base_price_minor IS NOT OLD.base_price_minor
    OR NEW.price_minor IS NOT OLD.price_minor
    OR NEW.is_price_manual IS NOT OLD.is_price_manual
    OR NEW.price_source IS NOT OLD.price_source
    OR NEW.discount_bp IS NOT OLD.discount_bp
    OR NEW.vat_bp IS NOT OLD.vat_bp
    OR NEW.cost_minor IS NOT OLD.cost_minor
    OR NEW.amount_minor IS NOT OLD.amount_minor
    OR NEW.vat_minor IS NOT OLD.vat_minor
    OR NEW.total_minor IS NOT OLD.total_minor
    OR NEW.discount_minor IS NOT OLD.discount_minor
    OR NEW.kind IS NOT OLD.kind
    OR NEW.standing IS NOT OLD.standing
    OR NEW.variant IS NOT OLD.variant
    OR NEW.note IS NOT OLD.note
    OR NEW.price_trace IS NOT OLD.price_trace
    OR NEW.sales_order_id IS NOT OLD.sales_order_id
    OR NEW.order_key IS NOT OLD.order_key
    OR NEW.requested_on IS NOT OLD.requested_on
    OR NEW.confirmed_on IS NOT OLD.confirmed_on
    OR NOT EXISTS (SELECT 1 FROM permit WHERE kind = 'product'
        AND from_id = OLD.product_id AND into_id = NEW.product_id)
) BEGIN
    SELECT RAISE(ABORT, 'frozen: sales_order');
END;

CREATE TRIGGER credit_note_line_frozen_insert BEFORE INSERT ON credit_note_line
WHEN (SELECT state FROM credit_note WHERE id = NEW.credit_note_id) <> 'draft' BEGIN
    SELECT RAISE(ABORT, 'frozen: credit_note');
END;

CREATE TRIGGER credit_note_line_frozen_delete BEFORE DELETE ON credit_note_line
WHEN (SELECT state FROM credit_note WHERE id = OLD.credit_note_id) <> 'draft' BEGIN
    SELECT RAISE(ABORT, 'frozen: credit_note');
END;

CREATE TRIGGER credit_note_line_frozen_update BEFORE UPDATE ON credit_note_line
WHEN (SELECT state FROM credit_note WHERE id = OLD.credit_note_id) <> 'draft' AND (
    NEW.id IS NOT OLD.id
    OR NEW.position IS NOT OLD.position
    OR NEW.sku IS NOT OLD.sku
    OR NEW.name IS NOT OLD.name
    OR NEW.unit IS NOT OLD.unit
    OR NEW.quantity_milli IS NOT OLD.quantity_milli
    OR NEW.base_price_minor IS NOT OLD.base_price_minor
    OR NEW.price_minor IS NOT OLD.price_minor
    OR NEW.is_price_manual IS NOT OLD.is_price_manual
    OR NEW.price_source IS NOT OLD.price_source
    OR NEW.discount_bp IS NOT OLD.discount_bp
    OR NEW.vat_bp IS NOT OLD.vat_bp
    OR NEW.cost_minor IS NOT OLD.cost_minor
    OR NEW.amount_minor IS NOT OLD.amount_minor
    OR NEW.vat_minor IS NOT OLD.vat_minor
    OR NEW.total_minor IS NOT OLD.total_minor
    OR NEW.discount_minor IS NOT OLD.discount_minor
    OR NEW.kind IS NOT OLD.kind
    OR NEW.standing IS NOT OLD.standing
    OR NEW.variant IS NOT OLD.variant
    OR NEW.note IS NOT OLD.note
    OR NEW.price_trace IS NOT OLD.price_trace
    OR NEW.credit_note_id IS NOT OLD.credit_note_id
    OR NEW.order_key IS NOT OLD.order_key
    OR NEW.invoice_line_id IS NOT OLD.invoice_line_id
    OR NOT EXISTS (SELECT 1 FROM permit WHERE kind = 'product'
        AND from_id = OLD.product_id AND into_id = NEW.product_id)
) BEGIN
    SELECT RAISE(ABORT, 'frozen: credit_note');
END;

CREATE TRIGGER credit_note_frozen_update BEFORE UPDATE ON credit_note
WHEN OLD.state <> 'draft' AND (
    NEW.number IS NOT OLD.number
    OR NEW.year IS NOT OLD.year
    OR NEW.counter IS NOT OLD.counter
    OR NEW.organization_id IS NOT OLD.organization_id
    OR (NEW.client_id IS NOT OLD.client_id AND NOT EXISTS (SELECT 1 FROM permit WHERE kind = 'client' AND from_id = OLD.client_id AND into_id = NEW.client_id))
    OR NEW.invoice_id IS NOT OLD.invoice_id
    OR NEW.issued_on IS NOT OLD.issued_on
    OR NEW.reason IS NOT OLD.reason
    OR NEW.language IS NOT OLD.language
    OR NEW.currency IS NOT OLD.currency
    OR NEW.vat_mode IS NOT OLD.vat_mode
    OR NEW.rounding IS NOT OLD.rounding
    OR NEW.subtotal_minor IS NOT OLD.subtotal_minor
    OR NEW.vat_minor IS NOT OLD.vat_minor
    OR NEW.total_minor IS NOT OLD.total_minor
    OR NEW.seller_snapshot IS NOT OLD.seller_snapshot
    OR NEW.buyer_snapshot IS NOT OLD.buyer_snapshot
    OR NEW.issued_at IS NOT OLD.issued_at
    OR NEW.deleted_at IS NOT OLD.deleted_at
    OR (OLD.pdf_id IS NOT NULL AND NEW.pdf_id IS NOT OLD.pdf_id)
    OR (NEW.state <> OLD.state AND (OLD.state <> 'issued' OR NEW.state <> 'void'))
    OR (OLD.state = 'void' AND (NEW.void_reason <> OLD.void_reason OR NEW.voided_at IS NOT OLD.voided_at))
) BEGIN
    SELECT RAISE(ABORT, 'frozen: credit_note');
END;

CREATE TRIGGER credit_note_frozen_delete BEFORE DELETE ON credit_note WHEN OLD.state <> 'draft' BEGIN
    SELECT RAISE(ABORT, 'frozen: credit_note');
END;

CREATE TRIGGER credit_allocation_frozen_update BEFORE UPDATE ON credit_allocation BEGIN
    SELECT RAISE(ABORT, 'frozen: credit_allocation');
END;

CREATE TRIGGER credit_allocation_frozen_delete BEFORE DELETE ON credit_allocation BEGIN
    SELECT RAISE(ABORT, 'frozen: credit_allocation');
END;

CREATE TRIGGER invoice_order_frozen BEFORE UPDATE OF sales_order_id ON invoice
WHEN OLD.state <> 'draft' AND NEW.sales_order_id IS NOT OLD.sales_order_id BEGIN
    SELECT RAISE(ABORT, 'frozen: invoice');
END;

CREATE TRIGGER sales_order_floor BEFORE UPDATE OF state ON sales_order
WHEN OLD.state = 'draft' AND NEW.state = 'confirmed' AND NEW.version > 1 BEGIN
    SELECT RAISE(ABORT, 'refused: order below what was invoiced or shipped')
    FROM (
        SELECT DISTINCT line.order_key AS key FROM invoice AS paper JOIN invoice_line AS line
            ON line.invoice_id = paper.id
        WHERE paper.sales_order_id = NEW.root_id AND paper.state = 'issued'
            AND line.order_key IS NOT NULL
        UNION SELECT DISTINCT part.key FROM shipment AS sent JOIN shipment_line AS part
            ON part.shipment_id = sent.id
        WHERE sent.sales_order_id = NEW.root_id AND sent.deleted_at IS NULL
    ) AS done
    WHERE coalesce((SELECT sum(quantity_milli) FROM sales_order_line
        WHERE sales_order_id = NEW.id AND order_key = done.key), 0) < max(
        coalesce((SELECT sum(line.quantity_milli) FROM invoice AS paper JOIN invoice_line AS line
        ON line.invoice_id = paper.id
        WHERE paper.sales_order_id = NEW.root_id AND paper.state = 'issued' AND line.order_key = done.key), 0)
        - coalesce((SELECT sum(back.quantity_milli) FROM invoice AS paper JOIN invoice_line AS line
        ON line.invoice_id = paper.id JOIN credit_note_line AS back ON back.invoice_line_id = line.id
        JOIN credit_note AS note ON note.id = back.credit_note_id AND note.state = 'issued'
        WHERE paper.sales_order_id = NEW.root_id AND paper.state = 'issued' AND line.order_key = done.key), 0),
        coalesce((SELECT sum(part.quantity_milli) FROM shipment AS sent JOIN shipment_line AS part
        ON part.shipment_id = sent.id WHERE sent.sales_order_id = NEW.root_id AND sent.deleted_at IS NULL
        AND part.key = done.key), 0));
END;

CREATE TRIGGER shipment_bounded AFTER INSERT ON shipment_line BEGIN
    SELECT RAISE(ABORT, 'refused: shipment beyond the order') FROM shipment AS sent
    WHERE sent.id = NEW.shipment_id AND (NEW.quantity_milli <= 0 OR
        coalesce((SELECT sum(part.quantity_milli) FROM shipment AS each_one JOIN shipment_line AS part
        ON part.shipment_id = each_one.id WHERE each_one.sales_order_id = sent.sales_order_id AND each_one.deleted_at IS NULL
        AND part.key = NEW.key), 0) >
        coalesce((SELECT ordered.quantity_milli FROM sales_order AS kept JOIN sales_order_line AS ordered
        ON ordered.sales_order_id = kept.id
        WHERE kept.root_id = sent.sales_order_id AND kept.state = 'confirmed' AND ordered.order_key = NEW.key), 0));
END;

CREATE TRIGGER invoice_order_bounded BEFORE UPDATE OF state ON invoice
WHEN OLD.state = 'draft' AND NEW.state = 'issued' AND NEW.sales_order_id IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'refused: invoice beyond the order')
    FROM (SELECT order_key AS key, sum(quantity_milli) AS quantity FROM invoice_line
          WHERE invoice_id = NEW.id AND order_key IS NOT NULL GROUP BY order_key) AS asked
    WHERE asked.quantity + coalesce((SELECT sum(line.quantity_milli) FROM invoice AS paper JOIN invoice_line AS line
        ON line.invoice_id = paper.id
        WHERE paper.sales_order_id = NEW.sales_order_id AND paper.state = 'issued' AND line.order_key = asked.key), 0)
        - coalesce((SELECT sum(back.quantity_milli) FROM invoice AS paper JOIN invoice_line AS line
        ON line.invoice_id = paper.id JOIN credit_note_line AS back ON back.invoice_line_id = line.id
        JOIN credit_note AS note ON note.id = back.credit_note_id AND note.state = 'issued'
        WHERE paper.sales_order_id = NEW.sales_order_id AND paper.state = 'issued' AND line.order_key = asked.key), 0) >
        coalesce((SELECT ordered.quantity_milli FROM sales_order AS kept JOIN sales_order_line AS ordered
        ON ordered.sales_order_id = kept.id
        WHERE kept.root_id = NEW.sales_order_id AND kept.state = 'confirmed' AND ordered.order_key = asked.key), 0);
END;

DROP TRIGGER receivable_issued;

DROP TRIGGER receivable_settled;

DROP TRIGGER allocation_bounded;

CREATE TRIGGER receivable_issued AFTER UPDATE OF state ON invoice
WHEN OLD.state <> NEW.state BEGIN
    DELETE FROM receivable WHERE invoice_id = NEW.id;
    INSERT INTO receivable (instalment_id, invoice_id, client_id, due_on, open_minor)
    SELECT part.id, part.invoice_id, NEW.client_id, part.due_on, part.amount_minor
        - coalesce((SELECT sum(amount_minor) FROM allocation WHERE instalment_id = part.id), 0)
        - coalesce((SELECT sum(amount_minor) FROM credit_allocation WHERE instalment_id = part.id), 0)
        AS rest
    FROM instalment AS part
    WHERE part.invoice_id = NEW.id AND NEW.state = 'issued' AND rest <> 0;
END;

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
    SELECT first.id, first.client_id,
        (SELECT sum(amount_minor) FROM payment WHERE id = first.id OR reverses_id = first.id)
        - (SELECT coalesce(sum(set_off.amount_minor), 0) FROM payment AS source
           JOIN allocation AS set_off ON set_off.payment_id = source.id
           WHERE source.id = first.id OR source.reverses_id = first.id) AS rest
    FROM payment AS first
    WHERE first.id = (SELECT coalesce(reverses_id, id) FROM payment WHERE id = NEW.payment_id)
        AND rest <> 0;
END;

CREATE TRIGGER receivable_credited AFTER INSERT ON credit_allocation BEGIN
    DELETE FROM receivable WHERE instalment_id = NEW.instalment_id;
    INSERT INTO receivable (instalment_id, invoice_id, client_id, due_on, open_minor)
    SELECT part.id, part.invoice_id, paper.client_id, part.due_on, part.amount_minor
        - coalesce((SELECT sum(amount_minor) FROM allocation WHERE instalment_id = part.id), 0)
        - coalesce((SELECT sum(amount_minor) FROM credit_allocation WHERE instalment_id = part.id), 0)
        AS rest
    FROM instalment AS part JOIN invoice AS paper ON paper.id = part.invoice_id
    WHERE part.id = NEW.instalment_id AND paper.state = 'issued' AND rest <> 0;
END;

CREATE TRIGGER allocation_bounded AFTER INSERT ON allocation BEGIN
    SELECT RAISE(ABORT, 'refused: allocation beyond the instalment')
    FROM (SELECT sum(amount_minor) AS settled FROM allocation
          WHERE instalment_id = NEW.instalment_id) AS sums
    JOIN instalment AS part ON part.id = NEW.instalment_id
    WHERE sums.settled < 0 OR sums.settled + coalesce((SELECT sum(amount_minor)
        FROM credit_allocation WHERE instalment_id = part.id), 0) > part.amount_minor;
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
    FROM (SELECT sum(amount_minor) AS credited FROM credit_allocation
          WHERE instalment_id = NEW.instalment_id) AS sums
    JOIN instalment AS part ON part.id = NEW.instalment_id
    WHERE NEW.amount_minor = 0 OR sums.credited < 0 OR sums.credited + coalesce((SELECT
        sum(amount_minor) FROM allocation WHERE instalment_id = part.id), 0) > part.amount_minor;
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
        OR asked.quantity + coalesce((SELECT sum(back.quantity_milli) FROM credit_note_line AS back
            JOIN credit_note AS note ON note.id = back.credit_note_id
            WHERE back.invoice_line_id = line.id AND note.state = 'issued'), 0)
            > line.quantity_milli
        OR asked.total + coalesce((SELECT sum(back.total_minor) FROM credit_note_line AS back
            JOIN credit_note AS note ON note.id = back.credit_note_id
            WHERE back.invoice_line_id = line.id AND note.state = 'issued'), 0)
            > line.total_minor;
END;

CREATE TRIGGER invoice_void_free BEFORE UPDATE OF state ON invoice
WHEN OLD.state = 'issued' AND NEW.state = 'void' BEGIN
    SELECT RAISE(ABORT, 'refused: invoice has payments or credits')
    WHERE (SELECT coalesce(sum(settled.amount_minor), 0) FROM instalment AS part
           JOIN allocation AS settled ON settled.instalment_id = part.id
           WHERE part.invoice_id = NEW.id) <> 0
        OR EXISTS (SELECT 1 FROM credit_note WHERE invoice_id = NEW.id AND state = 'issued');
END;

CREATE TRIGGER invoice_line_order_frozen BEFORE UPDATE OF order_key ON invoice_line
WHEN NEW.order_key IS NOT OLD.order_key
    AND (SELECT state FROM invoice WHERE id = OLD.invoice_id) <> 'draft' BEGIN
    SELECT RAISE(ABORT, 'frozen: invoice');
END;

CREATE TRIGGER sales_order_cancelled BEFORE UPDATE OF state ON sales_order
WHEN OLD.state = 'confirmed' AND NEW.state = 'cancelled' BEGIN
    SELECT RAISE(ABORT, 'refused: order shipped in part')
    WHERE EXISTS (SELECT 1 FROM shipment WHERE sales_order_id = NEW.root_id AND deleted_at IS NULL);
END;
