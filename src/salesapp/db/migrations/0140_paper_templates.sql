CREATE TABLE "paper_template" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "organization_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    FOREIGN KEY ("organization_id") REFERENCES "organization" ("id")
) STRICT;

CREATE UNIQUE INDEX "paper_template_uid" ON "paper_template" ("uid");

CREATE INDEX "paper_template_organization_id" ON "paper_template" ("organization_id");

CREATE INDEX "paper_template_kind_language_deleted_at" ON "paper_template" ("kind", "language", "deleted_at");

CREATE TABLE "paper_choice" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "organization_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "template_id" INTEGER,
    "design" TEXT NOT NULL,
    FOREIGN KEY ("organization_id") REFERENCES "organization" ("id"),
    FOREIGN KEY ("template_id") REFERENCES "paper_template" ("id")
) STRICT;

CREATE INDEX "paper_choice_organization_id" ON "paper_choice" ("organization_id");

CREATE INDEX "paper_choice_template_id" ON "paper_choice" ("template_id");

CREATE UNIQUE INDEX "paper_choice_organization_id_kind_language" ON "paper_choice" ("organization_id", "kind", "language");

CREATE TABLE "paper_look" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "entity" TEXT NOT NULL,
    "record_id" INTEGER NOT NULL,
    "template_id" INTEGER,
    "design" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    FOREIGN KEY ("template_id") REFERENCES "paper_template" ("id")
) STRICT;

CREATE INDEX "paper_look_template_id" ON "paper_look" ("template_id");

CREATE UNIQUE INDEX "paper_look_entity_record_id" ON "paper_look" ("entity", "record_id");

CREATE TRIGGER paper_look_frozen_update BEFORE UPDATE ON paper_look WHEN OLD.body <> '' BEGIN
    SELECT RAISE(ABORT, 'frozen: paper_look');
END;

CREATE TRIGGER paper_look_frozen_delete BEFORE DELETE ON paper_look WHEN OLD.body <> '' BEGIN
    SELECT RAISE(ABORT, 'frozen: paper_look');
END;
