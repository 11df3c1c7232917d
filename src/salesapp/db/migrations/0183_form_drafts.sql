CREATE TABLE "form_draft" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "form" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "is_open" INTEGER NOT NULL,
    "kept_at" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "form_draft_form_about" ON "form_draft" ("form", "about");
