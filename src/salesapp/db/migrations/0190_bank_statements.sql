CREATE TABLE "statement_row" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "payment_id" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "payer" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "drawn_on" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "notes" TEXT NOT NULL,
    FOREIGN KEY ("payment_id") REFERENCES "payment" ("id")
) STRICT;

CREATE UNIQUE INDEX "statement_row_payment_id" ON "statement_row" ("payment_id");

CREATE UNIQUE INDEX "statement_row_account_drawn_on_number_payer_amount_minor"
ON "statement_row" ("account", "drawn_on", "number", "payer", "amount_minor");

CREATE TABLE "payer_alias" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "client_id" INTEGER NOT NULL,
    "payer" TEXT NOT NULL,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "payer_alias_client_id" ON "payer_alias" ("client_id");

CREATE UNIQUE INDEX "payer_alias_payer" ON "payer_alias" ("payer");
