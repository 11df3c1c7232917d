CREATE TABLE "manufacturer" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "brand" TEXT NOT NULL,
    "plant" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "supply_terms" TEXT NOT NULL,
    "reputation" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "manufacturer_uid" ON "manufacturer" ("uid");

CREATE INDEX "manufacturer_name_key" ON "manufacturer" ("name_key");

CREATE TABLE "product_fact" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "product_id" INTEGER NOT NULL,
    "aspect" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "proof" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "review_on" TEXT,
    "is_quotable" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "search_text" TEXT NOT NULL,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX "product_fact_uid" ON "product_fact" ("uid");

CREATE INDEX "product_fact_product_id" ON "product_fact" ("product_id");

CREATE INDEX "product_fact_review_on_product_id" ON "product_fact" ("review_on", "product_id");

CREATE TABLE "certificate" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "product_id" INTEGER,
    "manufacturer_id" INTEGER,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issued_by" TEXT NOT NULL,
    "issued_on" TEXT,
    "valid_until" TEXT,
    "file_id" INTEGER,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("manufacturer_id") REFERENCES "manufacturer" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("file_id") REFERENCES "stored_file" ("id")
) STRICT;

CREATE UNIQUE INDEX "certificate_uid" ON "certificate" ("uid");

CREATE INDEX "certificate_product_id" ON "certificate" ("product_id");

CREATE INDEX "certificate_manufacturer_id" ON "certificate" ("manufacturer_id");

CREATE INDEX "certificate_file_id" ON "certificate" ("file_id");

CREATE INDEX "certificate_valid_until_id" ON "certificate" ("valid_until", "id");

CREATE TABLE "competitor_offer" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "product_id" INTEGER NOT NULL,
    "competitor" TEXT NOT NULL,
    "their_product" TEXT NOT NULL,
    "price_minor" INTEGER,
    "priced_on" TEXT,
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX "competitor_offer_uid" ON "competitor_offer" ("uid");

CREATE INDEX "competitor_offer_product_id" ON "competitor_offer" ("product_id");

CREATE TABLE "competitor_value" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "offer_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("offer_id") REFERENCES "competitor_offer" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "competitor_value_offer_id" ON "competitor_value" ("offer_id");

CREATE UNIQUE INDEX "competitor_value_offer_id_name" ON "competitor_value" ("offer_id", "name");

CREATE TABLE "showing" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "client_id" INTEGER NOT NULL,
    "contact_id" INTEGER,
    "deal_id" INTEGER,
    "activity_id" INTEGER,
    "shown_on" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "reaction" TEXT NOT NULL,
    "file_id" INTEGER,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id"),
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id"),
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id"),
    FOREIGN KEY ("activity_id") REFERENCES "activity" ("id"),
    FOREIGN KEY ("file_id") REFERENCES "stored_file" ("id")
) STRICT;

CREATE UNIQUE INDEX "showing_uid" ON "showing" ("uid");

CREATE INDEX "showing_client_id" ON "showing" ("client_id");

CREATE INDEX "showing_contact_id" ON "showing" ("contact_id");

CREATE INDEX "showing_deal_id" ON "showing" ("deal_id");

CREATE INDEX "showing_activity_id" ON "showing" ("activity_id");

CREATE INDEX "showing_file_id" ON "showing" ("file_id");

CREATE INDEX "showing_client_id_shown_on" ON "showing" ("client_id", "shown_on");

CREATE TABLE "showing_product" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "showing_id" INTEGER NOT NULL,
    "product_id" INTEGER NOT NULL,
    "reaction" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("showing_id") REFERENCES "showing" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id")
) STRICT;

CREATE INDEX "showing_product_showing_id" ON "showing_product" ("showing_id");

CREATE INDEX "showing_product_product_id" ON "showing_product" ("product_id");

CREATE UNIQUE INDEX "showing_product_showing_id_product_id" ON "showing_product" ("showing_id", "product_id");

CREATE TABLE product_state (
    product_id INTEGER NOT NULL PRIMARY KEY,
    known INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX product_state_known ON product_state (known, product_id);

INSERT INTO product_state (product_id, known) SELECT owner.id,
        (SELECT count(*) FROM (
            SELECT kind FROM product_aspect WHERE product_id = owner.id AND text <> '' AND kind <> 'cost'
            UNION
            SELECT aspect FROM product_fact
            WHERE product_id = owner.id AND deleted_at IS NULL AND aspect <> 'cost'))
        + (EXISTS (SELECT 1 FROM product
                   WHERE id = owner.id AND price_minor IS NOT NULL AND cost_minor IS NOT NULL)
           OR EXISTS (SELECT 1 FROM product_aspect
                      WHERE product_id = owner.id AND kind = 'cost' AND text <> '')
           OR EXISTS (SELECT 1 FROM product_fact
                      WHERE product_id = owner.id AND aspect = 'cost' AND deleted_at IS NULL))
FROM product AS owner;

CREATE TRIGGER product_state_born AFTER INSERT ON product BEGIN
    INSERT OR REPLACE INTO product_state (product_id, known) VALUES (
        NEW.id, NEW.price_minor IS NOT NULL AND NEW.cost_minor IS NOT NULL);
END;

CREATE TRIGGER product_state_gone AFTER DELETE ON product BEGIN
    DELETE FROM product_state WHERE product_id = OLD.id;
END;

CREATE TRIGGER product_state_priced AFTER UPDATE OF price_minor, cost_minor ON product
WHEN (OLD.price_minor IS NULL) <> (NEW.price_minor IS NULL)
    OR (OLD.cost_minor IS NULL) <> (NEW.cost_minor IS NULL) BEGIN
    UPDATE product_state SET known =
        (SELECT count(*) FROM (
            SELECT kind FROM product_aspect WHERE product_id = NEW.id AND text <> '' AND kind <> 'cost'
            UNION
            SELECT aspect FROM product_fact
            WHERE product_id = NEW.id AND deleted_at IS NULL AND aspect <> 'cost'))
        + (EXISTS (SELECT 1 FROM product
                   WHERE id = NEW.id AND price_minor IS NOT NULL AND cost_minor IS NOT NULL)
           OR EXISTS (SELECT 1 FROM product_aspect
                      WHERE product_id = NEW.id AND kind = 'cost' AND text <> '')
           OR EXISTS (SELECT 1 FROM product_fact
                      WHERE product_id = NEW.id AND aspect = 'cost' AND deleted_at IS NULL))
    WHERE product_id = NEW.id;
END;

CREATE TRIGGER product_state_product_aspect_insert AFTER INSERT ON product_aspect BEGIN
    UPDATE product_state SET known =
        (SELECT count(*) FROM (
            SELECT kind FROM product_aspect WHERE product_id = NEW.product_id AND text <> '' AND kind <> 'cost'
            UNION
            SELECT aspect FROM product_fact
            WHERE product_id = NEW.product_id AND deleted_at IS NULL AND aspect <> 'cost'))
        + (EXISTS (SELECT 1 FROM product
                   WHERE id = NEW.product_id AND price_minor IS NOT NULL AND cost_minor IS NOT NULL)
           OR EXISTS (SELECT 1 FROM product_aspect
                      WHERE product_id = NEW.product_id AND kind = 'cost' AND text <> '')
           OR EXISTS (SELECT 1 FROM product_fact
                      WHERE product_id = NEW.product_id AND aspect = 'cost' AND deleted_at IS NULL))
    WHERE product_id = NEW.product_id;
END;

CREATE TRIGGER product_state_product_aspect_update AFTER UPDATE ON product_aspect BEGIN
    UPDATE product_state SET known =
        (SELECT count(*) FROM (
            SELECT kind FROM product_aspect WHERE product_id = NEW.product_id AND text <> '' AND kind <> 'cost'
            UNION
            SELECT aspect FROM product_fact
            WHERE product_id = NEW.product_id AND deleted_at IS NULL AND aspect <> 'cost'))
        + (EXISTS (SELECT 1 FROM product
                   WHERE id = NEW.product_id AND price_minor IS NOT NULL AND cost_minor IS NOT NULL)
           OR EXISTS (SELECT 1 FROM product_aspect
                      WHERE product_id = NEW.product_id AND kind = 'cost' AND text <> '')
           OR EXISTS (SELECT 1 FROM product_fact
                      WHERE product_id = NEW.product_id AND aspect = 'cost' AND deleted_at IS NULL))
    WHERE product_id = NEW.product_id;
END;

CREATE TRIGGER product_state_product_aspect_delete AFTER DELETE ON product_aspect BEGIN
    UPDATE product_state SET known =
        (SELECT count(*) FROM (
            SELECT kind FROM product_aspect WHERE product_id = OLD.product_id AND text <> '' AND kind <> 'cost'
            UNION
            SELECT aspect FROM product_fact
            WHERE product_id = OLD.product_id AND deleted_at IS NULL AND aspect <> 'cost'))
        + (EXISTS (SELECT 1 FROM product
                   WHERE id = OLD.product_id AND price_minor IS NOT NULL AND cost_minor IS NOT NULL)
           OR EXISTS (SELECT 1 FROM product_aspect
                      WHERE product_id = OLD.product_id AND kind = 'cost' AND text <> '')
           OR EXISTS (SELECT 1 FROM product_fact
                      WHERE product_id = OLD.product_id AND aspect = 'cost' AND deleted_at IS NULL))
    WHERE product_id = OLD.product_id;
END;

CREATE TRIGGER product_state_product_fact_insert AFTER INSERT ON product_fact BEGIN
    UPDATE product_state SET known =
        (SELECT count(*) FROM (
            SELECT kind FROM product_aspect WHERE product_id = NEW.product_id AND text <> '' AND kind <> 'cost'
            UNION
            SELECT aspect FROM product_fact
            WHERE product_id = NEW.product_id AND deleted_at IS NULL AND aspect <> 'cost'))
        + (EXISTS (SELECT 1 FROM product
                   WHERE id = NEW.product_id AND price_minor IS NOT NULL AND cost_minor IS NOT NULL)
           OR EXISTS (SELECT 1 FROM product_aspect
                      WHERE product_id = NEW.product_id AND kind = 'cost' AND text <> '')
           OR EXISTS (SELECT 1 FROM product_fact
                      WHERE product_id = NEW.product_id AND aspect = 'cost' AND deleted_at IS NULL))
    WHERE product_id = NEW.product_id;
END;

CREATE TRIGGER product_state_product_fact_update AFTER UPDATE ON product_fact BEGIN
    UPDATE product_state SET known =
        (SELECT count(*) FROM (
            SELECT kind FROM product_aspect WHERE product_id = NEW.product_id AND text <> '' AND kind <> 'cost'
            UNION
            SELECT aspect FROM product_fact
            WHERE product_id = NEW.product_id AND deleted_at IS NULL AND aspect <> 'cost'))
        + (EXISTS (SELECT 1 FROM product
                   WHERE id = NEW.product_id AND price_minor IS NOT NULL AND cost_minor IS NOT NULL)
           OR EXISTS (SELECT 1 FROM product_aspect
                      WHERE product_id = NEW.product_id AND kind = 'cost' AND text <> '')
           OR EXISTS (SELECT 1 FROM product_fact
                      WHERE product_id = NEW.product_id AND aspect = 'cost' AND deleted_at IS NULL))
    WHERE product_id = NEW.product_id;
END;

CREATE TRIGGER product_state_product_fact_delete AFTER DELETE ON product_fact BEGIN
    UPDATE product_state SET known =
        (SELECT count(*) FROM (
            SELECT kind FROM product_aspect WHERE product_id = OLD.product_id AND text <> '' AND kind <> 'cost'
            UNION
            SELECT aspect FROM product_fact
            WHERE product_id = OLD.product_id AND deleted_at IS NULL AND aspect <> 'cost'))
        + (EXISTS (SELECT 1 FROM product
                   WHERE id = OLD.product_id AND price_minor IS NOT NULL AND cost_minor IS NOT NULL)
           OR EXISTS (SELECT 1 FROM product_aspect
                      WHERE product_id = OLD.product_id AND kind = 'cost' AND text <> '')
           OR EXISTS (SELECT 1 FROM product_fact
                      WHERE product_id = OLD.product_id AND aspect = 'cost' AND deleted_at IS NULL))
    WHERE product_id = OLD.product_id;
END;

ALTER TABLE product_aspect ADD COLUMN search_text TEXT NOT NULL DEFAULT '';

CREATE VIRTUAL TABLE product_fact_fts USING fts5 (
    search_text, content='product_fact', content_rowid='id',
    tokenize='unicode61', prefix='1 2 3', detail='column'
);

CREATE TRIGGER product_fact_fts_insert AFTER INSERT ON product_fact BEGIN
    INSERT INTO product_fact_fts (rowid, search_text) VALUES (NEW.id, NEW.search_text);
END;

CREATE TRIGGER product_fact_fts_delete AFTER DELETE ON product_fact BEGIN
    INSERT INTO product_fact_fts (product_fact_fts, rowid, search_text) VALUES ('delete', OLD.id, OLD.search_text);
END;

CREATE TRIGGER product_fact_fts_update AFTER UPDATE OF search_text ON product_fact
WHEN OLD.search_text IS NOT NEW.search_text BEGIN
    INSERT INTO product_fact_fts (product_fact_fts, rowid, search_text) VALUES ('delete', OLD.id, OLD.search_text);
    INSERT INTO product_fact_fts (rowid, search_text) VALUES (NEW.id, NEW.search_text);
END;

INSERT INTO product_fact_fts (product_fact_fts) VALUES ('rebuild');

CREATE VIRTUAL TABLE product_aspect_fts USING fts5 (
    search_text, content='product_aspect', content_rowid='id',
    tokenize='unicode61', prefix='1 2 3', detail='column'
);

CREATE TRIGGER product_aspect_fts_insert AFTER INSERT ON product_aspect BEGIN
    INSERT INTO product_aspect_fts (rowid, search_text) VALUES (NEW.id, NEW.search_text);
END;

CREATE TRIGGER product_aspect_fts_delete AFTER DELETE ON product_aspect BEGIN
    INSERT INTO product_aspect_fts (product_aspect_fts, rowid, search_text) VALUES ('delete', OLD.id, OLD.search_text);
END;

CREATE TRIGGER product_aspect_fts_update AFTER UPDATE OF search_text ON product_aspect
WHEN OLD.search_text IS NOT NEW.search_text BEGIN
    INSERT INTO product_aspect_fts (product_aspect_fts, rowid, search_text) VALUES ('delete', OLD.id, OLD.search_text);
    INSERT INTO product_aspect_fts (rowid, search_text) VALUES (NEW.id, NEW.search_text);
END;

INSERT INTO product_aspect_fts (product_aspect_fts) VALUES ('rebuild');
