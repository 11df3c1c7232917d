CREATE TABLE "client_group" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "note" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "client_group_uid" ON "client_group" ("uid");

CREATE INDEX "client_group_name_key_id" ON "client_group" ("name_key", "id");

ALTER TABLE "client" ADD COLUMN "group_id" INTEGER REFERENCES "client_group" ("id");

CREATE INDEX "client_group_id" ON "client" ("group_id");

ALTER TABLE "affiliation" ADD COLUMN "since_on" TEXT;

ALTER TABLE "affiliation" ADD COLUMN "until_on" TEXT;

CREATE TABLE "client_address" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "client_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "is_main" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "hours" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id") ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX "client_address_uid" ON "client_address" ("uid");

CREATE INDEX "client_address_client_id" ON "client_address" ("client_id");

CREATE TABLE "tag" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "colour" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "tag_uid" ON "tag" ("uid");

CREATE INDEX "tag_name_key" ON "tag" ("name_key");

CREATE TABLE "tag_link" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "tag_id" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "record_id" INTEGER NOT NULL,
    FOREIGN KEY ("tag_id") REFERENCES "tag" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "tag_link_tag_id" ON "tag_link" ("tag_id");

CREATE UNIQUE INDEX "tag_link_entity_record_id_tag_id" ON "tag_link" ("entity", "record_id", "tag_id");

CREATE INDEX "tag_link_tag_id_entity_record_id" ON "tag_link" ("tag_id", "entity", "record_id");

CREATE TABLE "favourite" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "entity" TEXT NOT NULL,
    "record_id" INTEGER NOT NULL,
    "added_at" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "favourite_entity_record_id" ON "favourite" ("entity", "record_id");

CREATE TABLE "file_link" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "file_id" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "record_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    FOREIGN KEY ("file_id") REFERENCES "stored_file" ("id")
) STRICT;

CREATE UNIQUE INDEX "file_link_uid" ON "file_link" ("uid");

CREATE INDEX "file_link_file_id" ON "file_link" ("file_id");

CREATE INDEX "file_link_entity_record_id_created_at" ON "file_link" ("entity", "record_id", "created_at");
