CREATE TABLE "custom_field" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "choices" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "hint" TEXT NOT NULL,
    "is_archived" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX "custom_field_uid" ON "custom_field" ("uid");

CREATE TABLE "custom_value" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "field_id" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "record_id" INTEGER NOT NULL,
    "slot" INTEGER NOT NULL,
    "text_value" TEXT,
    "text_key" TEXT,
    "int_value" INTEGER,
    FOREIGN KEY ("field_id") REFERENCES "custom_field" ("id") ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX "custom_value_field_id_record_id_slot" ON "custom_value" ("field_id", "record_id", "slot");

CREATE INDEX "custom_value_entity_record_id" ON "custom_value" ("entity", "record_id");

CREATE INDEX "custom_value_field_id_text_key_record_id" ON "custom_value" ("field_id", "text_key", "record_id");

CREATE INDEX "custom_value_field_id_int_value_record_id" ON "custom_value" ("field_id", "int_value", "record_id");
