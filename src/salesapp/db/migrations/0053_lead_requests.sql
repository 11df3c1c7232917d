ALTER TABLE "lead" ADD COLUMN "exit_kind" TEXT NOT NULL DEFAULT '';

CREATE TABLE "lead_request" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "lead_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "received_at" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "company" TEXT NOT NULL,
    "phones" TEXT NOT NULL,
    "emails" TEXT NOT NULL,
    "inn" TEXT NOT NULL,
    "urgent" TEXT NOT NULL,
    "file_id" INTEGER,
    "answered_at" TEXT,
    "response_seconds" INTEGER,
    "target_seconds" INTEGER,
    FOREIGN KEY ("lead_id") REFERENCES "lead" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("file_id") REFERENCES "stored_file" ("id")
) STRICT;

CREATE INDEX "lead_request_lead_id_received_at" ON "lead_request" ("lead_id", "received_at");

CREATE INDEX "lead_request_received_at" ON "lead_request" ("received_at");

CREATE INDEX "lead_request_file_id" ON "lead_request" ("file_id");

CREATE INDEX "lead_request_lead_id" ON "lead_request" ("lead_id");

CREATE INDEX "lead_request_waits" ON "lead_request" ("lead_id", "received_at") WHERE (("answered_at" IS NULL) AND ("direction" = 'in'));

CREATE TABLE "lead_other" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "lead_id" INTEGER NOT NULL,
    "client_id" INTEGER,
    "other_id" INTEGER,
    FOREIGN KEY ("lead_id") REFERENCES "lead" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("other_id") REFERENCES "lead" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "lead_other_lead_id" ON "lead_other" ("lead_id");

CREATE INDEX "lead_other_client_id" ON "lead_other" ("client_id");

CREATE INDEX "lead_other_other_id" ON "lead_other" ("other_id");

CREATE UNIQUE INDEX "lead_other_lead_id_client_id" ON "lead_other" ("lead_id", "client_id");

CREATE UNIQUE INDEX "lead_other_lead_id_other_id" ON "lead_other" ("lead_id", "other_id");

CREATE TABLE "lead_alarm" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "since_at" TEXT NOT NULL,
    "rung_at" TEXT NOT NULL
) STRICT;

CREATE INDEX "activity_lead_id_state_due_on" ON "activity" ("lead_id", "state", "due_on");

INSERT INTO "lead_request" ("lead_id", "kind", "direction", "state", "received_at", "subject", "text", "person", "company", "phones", "emails", "inn", "urgent", "answered_at")
SELECT "id",
    CASE WHEN "source" LIKE '%вонок%' OR "source" LIKE '%call%' OR "source" LIKE '%phone%' THEN 'call'
         WHEN "source" LIKE '%айт%' OR "source" LIKE '%web%' OR "source" LIKE '%site%' OR "source" LIKE '%form%' THEN 'form'
         WHEN "source" LIKE '%очта%' OR "source" LIKE '%mail%' THEN 'letter'
         WHEN "source" LIKE '%ессенджер%' OR "source" LIKE '%chat%' THEN 'message'
         ELSE 'other' END,
    'in',
    CASE "state" WHEN 'new' THEN 'new' WHEN 'qualified' THEN 'to_lead' WHEN 'converted' THEN 'to_deal'
         WHEN 'rejected' THEN 'not_target' ELSE 'in_work' END,
    "received_at", "title", "comment", "contact_name", "company_name", "phones", "emails", '', '',
    CASE WHEN "state" IN ('new', 'postponed') THEN NULL ELSE "updated_at" END
FROM "lead";
