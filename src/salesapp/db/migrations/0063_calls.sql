CREATE TABLE "script" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "situation" TEXT NOT NULL,
    "stage_id" INTEGER,
    "industry" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("stage_id") REFERENCES "stage" ("id")
) STRICT;

CREATE UNIQUE INDEX "script_uid" ON "script" ("uid");

CREATE INDEX "script_stage_id" ON "script" ("stage_id");

CREATE INDEX "script_deleted_at_position" ON "script" ("deleted_at", "position");

CREATE TABLE "script_version" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "script_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "steps" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "published_at" TEXT,
    "author" TEXT NOT NULL,
    FOREIGN KEY ("script_id") REFERENCES "script" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "script_version_script_id" ON "script_version" ("script_id");

CREATE UNIQUE INDEX "script_version_script_id_number" ON "script_version" ("script_id", "number");

CREATE TABLE "talk" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "activity_id" INTEGER NOT NULL,
    "seconds" INTEGER NOT NULL,
    "version_id" INTEGER,
    "last_step" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    FOREIGN KEY ("activity_id") REFERENCES "activity" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("version_id") REFERENCES "script_version" ("id")
) STRICT;

CREATE UNIQUE INDEX "talk_activity_id" ON "talk" ("activity_id");

CREATE INDEX "talk_version_id" ON "talk" ("version_id");

CREATE TABLE "talk_draft" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "subject" TEXT NOT NULL,
    "kept_at" TEXT NOT NULL,
    "words" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "talk_draft_subject" ON "talk_draft" ("subject");

CREATE TRIGGER script_version_frozen BEFORE UPDATE OF steps, number, script_id ON script_version
WHEN OLD.state <> 'draft' BEGIN
    SELECT RAISE(ABORT, 'frozen: script_version');
END;

CREATE TRIGGER script_version_used BEFORE UPDATE OF state ON script_version
WHEN OLD.state <> 'draft' AND EXISTS (SELECT 1 FROM talk WHERE version_id = OLD.id) BEGIN
    SELECT RAISE(ABORT, 'frozen: script_version');
END;
