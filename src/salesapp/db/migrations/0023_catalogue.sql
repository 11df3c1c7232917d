ALTER TABLE product ADD COLUMN barcode TEXT NOT NULL DEFAULT '';

ALTER TABLE product ADD COLUMN weight_mg INTEGER;

ALTER TABLE product ADD COLUMN min_lot_milli INTEGER;

ALTER TABLE product ADD COLUMN multiple_milli INTEGER;

CREATE TABLE "price_list" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "includes_vat" INTEGER NOT NULL,
    "valid_from" TEXT,
    "valid_to" TEXT,
    "note" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX "price_list_uid" ON "price_list" ("uid");

ALTER TABLE client ADD COLUMN price_list_id INTEGER REFERENCES price_list (id);

CREATE INDEX "client_price_list_id" ON "client" ("price_list_id");

CREATE TABLE "price" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "product_id" INTEGER NOT NULL,
    "price_list_id" INTEGER,
    "client_id" INTEGER,
    "from_milli" INTEGER NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "valid_from" TEXT,
    "valid_to" TEXT,
    "note" TEXT NOT NULL,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("price_list_id") REFERENCES "price_list" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id") ON DELETE CASCADE,
    CHECK ("price_list_id" IS NULL OR "client_id" IS NULL)
) STRICT;

CREATE INDEX "price_product_id" ON "price" ("product_id");

CREATE INDEX "price_price_list_id" ON "price" ("price_list_id");

CREATE INDEX "price_client_id" ON "price" ("client_id");

CREATE INDEX "price_price_list_id_product_id" ON "price" ("price_list_id", "product_id");

CREATE INDEX "price_client_id_product_id" ON "price" ("client_id", "product_id");

CREATE TABLE "packing" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "product_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "inner_id" INTEGER,
    "count_milli" INTEGER NOT NULL,
    "weight_mg" INTEGER,
    "barcode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("inner_id") REFERENCES "packing" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "packing_product_id" ON "packing" ("product_id");

CREATE INDEX "packing_inner_id" ON "packing" ("inner_id");

CREATE TABLE "attribute" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "category_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "choices" TEXT NOT NULL,
    "is_required" INTEGER NOT NULL,
    "is_listed" INTEGER NOT NULL,
    "is_filter" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("category_id") REFERENCES "category" ("id")
) STRICT;

CREATE UNIQUE INDEX "attribute_uid" ON "attribute" ("uid");

CREATE INDEX "attribute_category_id" ON "attribute" ("category_id");

CREATE TABLE "attribute_value" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "product_id" INTEGER NOT NULL,
    "attribute_id" INTEGER NOT NULL,
    "number_milli" INTEGER,
    "text" TEXT NOT NULL,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("attribute_id") REFERENCES "attribute" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "attribute_value_product_id" ON "attribute_value" ("product_id");

CREATE INDEX "attribute_value_attribute_id" ON "attribute_value" ("attribute_id");

CREATE UNIQUE INDEX "attribute_value_product_id_attribute_id" ON "attribute_value" ("product_id", "attribute_id");

CREATE INDEX "attribute_value_attribute_id_text_product_id" ON "attribute_value" ("attribute_id", "text", "product_id");

CREATE INDEX "attribute_value_attribute_id_number_milli_product_id" ON "attribute_value" ("attribute_id", "number_milli", "product_id");

CREATE TABLE "product_relation" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "product_id" INTEGER NOT NULL,
    "other_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("other_id") REFERENCES "product" ("id") ON DELETE CASCADE,
    CHECK ("product_id" <> "other_id")
) STRICT;

CREATE INDEX "product_relation_product_id" ON "product_relation" ("product_id");

CREATE UNIQUE INDEX "product_relation_product_id_other_id_kind" ON "product_relation" ("product_id", "other_id", "kind");

CREATE INDEX "product_relation_other_id" ON "product_relation" ("other_id");

CREATE TABLE price_history (
    id INTEGER NOT NULL PRIMARY KEY,
    product_id INTEGER NOT NULL,
    changed_on TEXT NOT NULL,
    price_minor INTEGER,
    UNIQUE (product_id, changed_on)
) STRICT;

INSERT INTO price_history (product_id, changed_on, price_minor)
SELECT id, substr(updated_at, 1, 10), price_minor FROM product WHERE price_minor IS NOT NULL;

CREATE TRIGGER price_history_new AFTER INSERT ON product WHEN NEW.price_minor IS NOT NULL BEGIN
    INSERT INTO price_history (product_id, changed_on, price_minor)
    VALUES (NEW.id, date('now', 'localtime'), NEW.price_minor)
    ON CONFLICT (product_id, changed_on) DO UPDATE SET price_minor = excluded.price_minor;
END;

CREATE TRIGGER price_history_changed AFTER UPDATE OF price_minor ON product
WHEN NEW.price_minor IS NOT OLD.price_minor BEGIN
    INSERT INTO price_history (product_id, changed_on, price_minor)
    VALUES (NEW.id, date('now', 'localtime'), NEW.price_minor)
    ON CONFLICT (product_id, changed_on) DO UPDATE SET price_minor = excluded.price_minor;
END;

CREATE TRIGGER price_history_gone AFTER DELETE ON product BEGIN
    DELETE FROM price_history WHERE product_id = OLD.id;
END;

CREATE INDEX "product_is_active_deleted_at_category_id_stock_milli_lead_days_price_minor_manufacturer" ON "product" ("is_active", "deleted_at", "category_id", "stock_milli", "lead_days", "price_minor", "manufacturer");
