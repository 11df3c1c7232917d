CREATE TABLE "stakeholder" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "deal_id" INTEGER NOT NULL,
    "contact_id" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "attitude" TEXT NOT NULL,
    "matters" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "stakeholder_deal_id" ON "stakeholder" ("deal_id");

CREATE INDEX "stakeholder_contact_id" ON "stakeholder" ("contact_id");

CREATE UNIQUE INDEX "stakeholder_deal_id_contact_id" ON "stakeholder" ("deal_id", "contact_id");

CREATE TABLE "deal_competitor" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "deal_id" INTEGER NOT NULL,
    "client_id" INTEGER,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "price_minor" INTEGER,
    "strengths" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "heard_on" TEXT,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id")
) STRICT;

CREATE UNIQUE INDEX "deal_competitor_uid" ON "deal_competitor" ("uid");

CREATE INDEX "deal_competitor_deal_id" ON "deal_competitor" ("deal_id");

CREATE INDEX "deal_competitor_client_id" ON "deal_competitor" ("client_id");

CREATE INDEX "deal_competitor_name_key_id" ON "deal_competitor" ("name_key", "id");
