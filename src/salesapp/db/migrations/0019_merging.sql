CREATE TABLE permit (
    id INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    from_id INTEGER NOT NULL,
    into_id INTEGER NOT NULL
) STRICT;

CREATE TABLE "merge_record" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "entity" TEXT NOT NULL,
    "survivor_id" INTEGER NOT NULL,
    "merged_id" INTEGER NOT NULL,
    "merged_name" TEXT NOT NULL,
    "merged_at" TEXT NOT NULL,
    "moved" TEXT NOT NULL,
    "lost" TEXT NOT NULL
) STRICT;

CREATE INDEX "merge_record_entity_survivor_id" ON "merge_record" ("entity", "survivor_id");

CREATE UNIQUE INDEX "merge_record_entity_merged_id" ON "merge_record" ("entity", "merged_id");

CREATE TABLE "not_duplicate" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "entity" TEXT NOT NULL,
    "low_id" INTEGER NOT NULL,
    "high_id" INTEGER NOT NULL,
    "decided_at" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "not_duplicate_entity_low_id_high_id" ON "not_duplicate" ("entity", "low_id", "high_id");

CREATE TABLE "suspicion" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "entity" TEXT NOT NULL,
    "low_id" INTEGER NOT NULL,
    "high_id" INTEGER NOT NULL,
    "reasons" TEXT NOT NULL,
    "strength" INTEGER NOT NULL,
    "found_at" TEXT NOT NULL,
    "is_new" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX "suspicion_entity_low_id_high_id" ON "suspicion" ("entity", "low_id", "high_id");

CREATE TRIGGER receivable_moved AFTER UPDATE OF client_id ON invoice
WHEN OLD.client_id IS NOT NEW.client_id BEGIN
    UPDATE receivable SET client_id = NEW.client_id WHERE invoice_id = NEW.id;
END;

CREATE TRIGGER advance_moved AFTER UPDATE OF client_id ON payment
WHEN OLD.client_id IS NOT NEW.client_id BEGIN
    UPDATE advance SET client_id = NEW.client_id WHERE payment_id = NEW.id;
END;
