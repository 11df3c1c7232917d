CREATE TABLE "activity_series" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "frequency" TEXT NOT NULL,
    "every" INTEGER NOT NULL,
    "weekdays" TEXT NOT NULL,
    "starts_on" TEXT NOT NULL,
    "until_on" TEXT,
    "times" INTEGER,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "due_time" TEXT,
    "duration_min" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "travel_before_min" INTEGER NOT NULL,
    "travel_after_min" INTEGER NOT NULL,
    "remind_min" INTEGER
) STRICT;

ALTER TABLE "activity" ADD COLUMN "duration_min" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "activity" ADD COLUMN "place" TEXT NOT NULL DEFAULT '';

ALTER TABLE "activity" ADD COLUMN "travel_before_min" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "activity" ADD COLUMN "travel_after_min" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "activity" ADD COLUMN "attempt" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "activity" ADD COLUMN "remind_min" INTEGER;

ALTER TABLE "activity" ADD COLUMN "series_id" INTEGER REFERENCES "activity_series" ("id");

ALTER TABLE "activity" ADD COLUMN "series_on" TEXT;

CREATE INDEX "activity_series_id" ON "activity" ("series_id");

CREATE TABLE "activity_contact" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "activity_id" INTEGER NOT NULL,
    "contact_id" INTEGER NOT NULL,
    FOREIGN KEY ("activity_id") REFERENCES "activity" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX "activity_contact_activity_id_contact_id" ON "activity_contact" ("activity_id", "contact_id");

CREATE INDEX "activity_contact_activity_id" ON "activity_contact" ("activity_id");

CREATE INDEX "activity_contact_contact_id" ON "activity_contact" ("contact_id");

CREATE TABLE "reminder" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "activity_id" INTEGER NOT NULL,
    "snoozed_to" TEXT,
    "seen_at" TEXT,
    FOREIGN KEY ("activity_id") REFERENCES "activity" ("id") ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX "reminder_activity_id" ON "reminder" ("activity_id");
