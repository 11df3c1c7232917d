CREATE TABLE "check_card" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "product_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "aspect" TEXT NOT NULL,
    "streak" INTEGER NOT NULL,
    "asked" INTEGER NOT NULL,
    "missed" INTEGER NOT NULL,
    "due_on" TEXT NOT NULL,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "check_card_product_id" ON "check_card" ("product_id");

CREATE UNIQUE INDEX "check_card_product_id_key" ON "check_card" ("product_id", "key");

CREATE INDEX "check_card_due_on_product_id" ON "check_card" ("due_on", "product_id");

CREATE INDEX "check_card_streak_missed" ON "check_card" ("streak", "missed");

CREATE TABLE "check_answer" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "product_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "aspect" TEXT NOT NULL,
    "knew" INTEGER NOT NULL,
    "answered_on" TEXT NOT NULL,
    "answered_at" TEXT NOT NULL,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "check_answer_product_id" ON "check_answer" ("product_id");

CREATE INDEX "check_answer_answered_on_knew" ON "check_answer" ("answered_on", "knew");
