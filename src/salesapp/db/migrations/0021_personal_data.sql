CREATE TABLE "consent" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "contact_id" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "given_on" TEXT NOT NULL,
    "withdrawn_on" TEXT,
    "file_id" INTEGER,
    "note" TEXT NOT NULL,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("file_id") REFERENCES "stored_file" ("id")
) STRICT;

CREATE INDEX "consent_contact_id" ON "consent" ("contact_id");

CREATE INDEX "consent_file_id" ON "consent" ("file_id");

CREATE TABLE "erasure" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "contact_uid" TEXT NOT NULL,
    "erased_at" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "cleaned" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "erasure_number" ON "erasure" ("number");

CREATE INDEX "erasure_contact_uid" ON "erasure" ("contact_uid");

DROP TRIGGER journal_frozen_update;

CREATE TRIGGER journal_frozen_update BEFORE UPDATE ON journal
WHEN NOT EXISTS (SELECT 1 FROM permit WHERE kind = 'erasure' AND from_id = OLD.id)
    OR NEW.id <> OLD.id OR NEW.at <> OLD.at OR NEW.who <> OLD.who OR NEW.action <> OLD.action
    OR NEW.operation_id <> OLD.operation_id OR NEW.undoes_id IS NOT OLD.undoes_id
    OR NEW.is_undoable > OLD.is_undoable BEGIN
    SELECT RAISE(ABORT, 'frozen: journal');
END;

CREATE TRIGGER erasure_frozen_update BEFORE UPDATE ON erasure BEGIN
    SELECT RAISE(ABORT, 'frozen: erasure');
END;

CREATE TRIGGER erasure_frozen_delete BEFORE DELETE ON erasure BEGIN
    SELECT RAISE(ABORT, 'frozen: erasure');
END;
