CREATE TABLE "negotiation_sheet" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "deal_id" INTEGER NOT NULL,
    "arguments" TEXT NOT NULL,
    "risks" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "month_bp" INTEGER NOT NULL,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX "negotiation_sheet_uid" ON "negotiation_sheet" ("uid");

CREATE UNIQUE INDEX "negotiation_sheet_deal_id" ON "negotiation_sheet" ("deal_id");

CREATE TABLE "negotiation_term" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "deal_id" INTEGER NOT NULL,
    "term" TEXT NOT NULL,
    "target" INTEGER,
    "limit_value" INTEGER,
    "walk_away" INTEGER,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "negotiation_term_deal_id" ON "negotiation_term" ("deal_id");

CREATE UNIQUE INDEX "negotiation_term_deal_id_term" ON "negotiation_term" ("deal_id", "term");

CREATE TABLE "negotiation_round" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "deal_id" INTEGER NOT NULL,
    "held_on" TEXT NOT NULL,
    "contact_id" INTEGER,
    "note" TEXT NOT NULL,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id")
) STRICT;

CREATE UNIQUE INDEX "negotiation_round_uid" ON "negotiation_round" ("uid");

CREATE INDEX "negotiation_round_deal_id" ON "negotiation_round" ("deal_id");

CREATE INDEX "negotiation_round_contact_id" ON "negotiation_round" ("contact_id");

CREATE TABLE "round_position" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "round_id" INTEGER NOT NULL,
    "term" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    FOREIGN KEY ("round_id") REFERENCES "negotiation_round" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "round_position_round_id" ON "round_position" ("round_id");

CREATE UNIQUE INDEX "round_position_round_id_term" ON "round_position" ("round_id", "term");

CREATE TABLE "concession" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "deal_id" INTEGER NOT NULL,
    "round_id" INTEGER,
    "side" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "agreed" INTEGER,
    "text" TEXT NOT NULL,
    "worth_minor" INTEGER,
    "given_on" TEXT NOT NULL,
    "standing" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "approved_by" TEXT NOT NULL,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("round_id") REFERENCES "negotiation_round" ("id") ON DELETE SET NULL
) STRICT;

CREATE UNIQUE INDEX "concession_uid" ON "concession" ("uid");

CREATE INDEX "concession_deal_id" ON "concession" ("deal_id");

CREATE INDEX "concession_round_id" ON "concession" ("round_id");
