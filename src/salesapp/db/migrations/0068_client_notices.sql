CREATE TABLE "client_notice" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "client_id" INTEGER NOT NULL,
    "deal_id" INTEGER,
    "activity_id" INTEGER,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "means" TEXT NOT NULL,
    "told_at" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id"),
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id"),
    FOREIGN KEY ("activity_id") REFERENCES "activity" ("id")
) STRICT;

CREATE UNIQUE INDEX "client_notice_uid" ON "client_notice" ("uid");

CREATE INDEX "client_notice_client_id" ON "client_notice" ("client_id");

CREATE INDEX "client_notice_deal_id" ON "client_notice" ("deal_id");

CREATE INDEX "client_notice_activity_id" ON "client_notice" ("activity_id");

CREATE UNIQUE INDEX "client_notice_kind_key" ON "client_notice" ("kind", "key");

CREATE INDEX "offer_ends" ON "offer" ("valid_until", "id") WHERE state = 'sent' AND deleted_at IS NULL;
