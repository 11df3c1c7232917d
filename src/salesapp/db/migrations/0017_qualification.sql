CREATE TABLE "qualification_answer" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "client_id" INTEGER,
    "deal_id" INTEGER,
    "lead_id" INTEGER,
    "question" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "answered_on" TEXT NOT NULL,
    "heard" TEXT NOT NULL,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("lead_id") REFERENCES "lead" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "qualification_answer_client_id" ON "qualification_answer" ("client_id");

CREATE INDEX "qualification_answer_deal_id" ON "qualification_answer" ("deal_id");

CREATE INDEX "qualification_answer_lead_id" ON "qualification_answer" ("lead_id");

CREATE UNIQUE INDEX "qualification_answer_client_id_question" ON "qualification_answer" ("client_id", "question");

CREATE UNIQUE INDEX "qualification_answer_deal_id_question" ON "qualification_answer" ("deal_id", "question");

CREATE UNIQUE INDEX "qualification_answer_lead_id_question" ON "qualification_answer" ("lead_id", "question");

