CREATE TABLE "stored_file" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX "stored_file_uid" ON "stored_file" ("uid");

CREATE UNIQUE INDEX "stored_file_sha256" ON "stored_file" ("sha256");

CREATE TABLE "organization" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "inn" TEXT NOT NULL,
    "kpp" TEXT NOT NULL,
    "ogrn" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "site" TEXT NOT NULL,
    "director_name" TEXT NOT NULL,
    "director_post" TEXT NOT NULL,
    "accountant_name" TEXT NOT NULL,
    "is_sole_trader" INTEGER NOT NULL,
    "tax_mode" TEXT NOT NULL,
    "vat_bp" INTEGER,
    "vat_mode" TEXT NOT NULL,
    "slogan" TEXT NOT NULL,
    "logo_id" INTEGER,
    "signature_id" INTEGER,
    "stamp_id" INTEGER,
    FOREIGN KEY ("logo_id") REFERENCES "stored_file" ("id"),
    FOREIGN KEY ("signature_id") REFERENCES "stored_file" ("id"),
    FOREIGN KEY ("stamp_id") REFERENCES "stored_file" ("id")
) STRICT;

CREATE UNIQUE INDEX "organization_uid" ON "organization" ("uid");

CREATE INDEX "organization_logo_id" ON "organization" ("logo_id");

CREATE INDEX "organization_signature_id" ON "organization" ("signature_id");

CREATE INDEX "organization_stamp_id" ON "organization" ("stamp_id");

CREATE TABLE "profile" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "profile_uid" ON "profile" ("uid");

CREATE TABLE "client" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "inn" TEXT NOT NULL,
    "kpp" TEXT NOT NULL,
    "ogrn" TEXT NOT NULL,
    "inn_flag" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "legal_address" TEXT NOT NULL,
    "actual_address" TEXT NOT NULL,
    "delivery_address" TEXT NOT NULL,
    "industry" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "payment_terms" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "paused_until" TEXT,
    "pause_reason" TEXT NOT NULL,
    "search_text" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "client_uid" ON "client" ("uid");

CREATE INDEX "client_status_name_key_id_deleted_at" ON "client" ("status", "name_key", "id", "deleted_at");

CREATE INDEX "client_name_key_id_status_category_city_deleted_at" ON "client" ("name_key", "id", "status", "category", "city", "deleted_at");

CREATE INDEX "client_category_name_key_id_status_deleted_at" ON "client" ("category", "name_key", "id", "status", "deleted_at");

CREATE INDEX "client_city_name_key_id" ON "client" ("city", "name_key", "id");

CREATE INDEX "client_inn_kpp" ON "client" ("inn", "kpp");

CREATE INDEX "client_ogrn" ON "client" ("ogrn");

CREATE TABLE "contact" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "second_name" TEXT NOT NULL,
    "birth_on" TEXT,
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "search_text" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "contact_uid" ON "contact" ("uid");

CREATE INDEX "contact_name_key_id" ON "contact" ("name_key", "id");

CREATE TABLE "affiliation" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "contact_id" INTEGER NOT NULL,
    "client_id" INTEGER NOT NULL,
    "position" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "attitude" TEXT NOT NULL,
    "is_main" INTEGER NOT NULL,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "affiliation_contact_id" ON "affiliation" ("contact_id");

CREATE INDEX "affiliation_client_id" ON "affiliation" ("client_id");

CREATE UNIQUE INDEX "affiliation_client_id_contact_id" ON "affiliation" ("client_id", "contact_id");

CREATE TABLE "contact_point" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "client_id" INTEGER,
    "contact_id" INTEGER,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "value_norm" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "is_valid" INTEGER NOT NULL,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "contact_point_client_id" ON "contact_point" ("client_id");

CREATE INDEX "contact_point_contact_id" ON "contact_point" ("contact_id");

CREATE INDEX "contact_point_kind_value_norm" ON "contact_point" ("kind", "value_norm");

CREATE TABLE "bank_account" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "organization_id" INTEGER,
    "client_id" INTEGER,
    "bank_name" TEXT NOT NULL,
    "bik" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "corr_account" TEXT NOT NULL,
    "is_main" INTEGER NOT NULL,
    FOREIGN KEY ("organization_id") REFERENCES "organization" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id") ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX "bank_account_uid" ON "bank_account" ("uid");

CREATE INDEX "bank_account_organization_id" ON "bank_account" ("organization_id");

CREATE INDEX "bank_account_client_id" ON "bank_account" ("client_id");

CREATE TABLE "category" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "parent_id" INTEGER,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("parent_id") REFERENCES "category" ("id")
) STRICT;

CREATE UNIQUE INDEX "category_uid" ON "category" ("uid");

CREATE INDEX "category_parent_id" ON "category" ("parent_id");

CREATE INDEX "category_parent_id_name" ON "category" ("parent_id", "name");

CREATE TABLE "product" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "category_id" INTEGER,
    "unit" TEXT NOT NULL,
    "price_minor" INTEGER,
    "price_includes_vat" INTEGER NOT NULL,
    "vat_bp" INTEGER,
    "cost_minor" INTEGER,
    "min_price_minor" INTEGER,
    "currency" TEXT NOT NULL,
    "stock_milli" INTEGER,
    "lead_days" INTEGER,
    "manufacturer" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "pitch" TEXT NOT NULL,
    "is_active" INTEGER NOT NULL,
    "search_text" TEXT NOT NULL,
    FOREIGN KEY ("category_id") REFERENCES "category" ("id")
) STRICT;

CREATE UNIQUE INDEX "product_uid" ON "product" ("uid");

CREATE INDEX "product_category_id" ON "product" ("category_id");

CREATE INDEX "product_name_key_id" ON "product" ("name_key", "id");

CREATE INDEX "product_category_id_name_key_id" ON "product" ("category_id", "name_key", "id");

CREATE INDEX "product_sku" ON "product" ("sku");

CREATE TABLE "product_aspect" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "product_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "product_aspect_product_id" ON "product_aspect" ("product_id");

CREATE UNIQUE INDEX "product_aspect_product_id_kind" ON "product_aspect" ("product_id", "kind");

CREATE TABLE "pipeline" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX "pipeline_uid" ON "pipeline" ("uid");

CREATE TABLE "stage" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "pipeline_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "probability_bp" INTEGER NOT NULL,
    "max_days" INTEGER NOT NULL,
    "guidance" TEXT NOT NULL,
    FOREIGN KEY ("pipeline_id") REFERENCES "pipeline" ("id")
) STRICT;

CREATE UNIQUE INDEX "stage_uid" ON "stage" ("uid");

CREATE INDEX "stage_pipeline_id" ON "stage" ("pipeline_id");

CREATE UNIQUE INDEX "stage_pipeline_id_code" ON "stage" ("pipeline_id", "code");

CREATE TABLE "stage_gate" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "stage_id" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("stage_id") REFERENCES "stage" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "stage_gate_stage_id" ON "stage_gate" ("stage_id");

CREATE UNIQUE INDEX "stage_gate_stage_id_field" ON "stage_gate" ("stage_id", "field");

CREATE TABLE "lost_reason" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "parent_id" INTEGER,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    FOREIGN KEY ("parent_id") REFERENCES "lost_reason" ("id")
) STRICT;

CREATE UNIQUE INDEX "lost_reason_uid" ON "lost_reason" ("uid");

CREATE INDEX "lost_reason_parent_id" ON "lost_reason" ("parent_id");

CREATE TABLE "deal" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "number" INTEGER,
    "title" TEXT NOT NULL,
    "client_id" INTEGER,
    "contact_id" INTEGER,
    "stage_id" INTEGER NOT NULL,
    "stage_since_at" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "is_amount_manual" INTEGER NOT NULL,
    "expected_close_on" TEXT,
    "source" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    "volume" TEXT NOT NULL,
    "delivery_term" TEXT NOT NULL,
    "budget" TEXT NOT NULL,
    "decision_contact_id" INTEGER,
    "payment_terms" TEXT NOT NULL,
    "contract_basis" TEXT NOT NULL,
    "pay_on" TEXT,
    "ship_on" TEXT,
    "ship_place" TEXT NOT NULL,
    "ship_terms" TEXT NOT NULL,
    "closing_documents" TEXT NOT NULL,
    "lost_reason_id" INTEGER,
    "lost_comment" TEXT NOT NULL,
    "lost_stage_id" INTEGER,
    "competitor" TEXT NOT NULL,
    "competitor_price_minor" INTEGER,
    "return_on" TEXT,
    "won_reason" TEXT NOT NULL,
    "closed_on" TEXT,
    "paused_until" TEXT,
    "pause_reason" TEXT NOT NULL,
    "comment" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id"),
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id"),
    FOREIGN KEY ("stage_id") REFERENCES "stage" ("id"),
    FOREIGN KEY ("decision_contact_id") REFERENCES "contact" ("id"),
    FOREIGN KEY ("lost_reason_id") REFERENCES "lost_reason" ("id"),
    FOREIGN KEY ("lost_stage_id") REFERENCES "stage" ("id")
) STRICT;

CREATE UNIQUE INDEX "deal_uid" ON "deal" ("uid");

CREATE INDEX "deal_client_id" ON "deal" ("client_id");

CREATE INDEX "deal_contact_id" ON "deal" ("contact_id");

CREATE INDEX "deal_stage_id" ON "deal" ("stage_id");

CREATE INDEX "deal_decision_contact_id" ON "deal" ("decision_contact_id");

CREATE INDEX "deal_lost_reason_id" ON "deal" ("lost_reason_id");

CREATE INDEX "deal_lost_stage_id" ON "deal" ("lost_stage_id");

CREATE INDEX "deal_stage_id_deleted_at_amount_minor_id" ON "deal" ("stage_id", "deleted_at", "amount_minor", "id");

CREATE INDEX "deal_closed_on_id" ON "deal" ("closed_on", "id");

CREATE INDEX "deal_number" ON "deal" ("number");

CREATE TABLE "deal_line" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "deal_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "product_id" INTEGER,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "quantity_milli" INTEGER NOT NULL,
    "price_minor" INTEGER NOT NULL,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id")
) STRICT;

CREATE INDEX "deal_line_deal_id" ON "deal_line" ("deal_id");

CREATE INDEX "deal_line_product_id" ON "deal_line" ("product_id");

CREATE TABLE "stage_move" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "deal_id" INTEGER NOT NULL,
    "from_stage_id" INTEGER,
    "to_stage_id" INTEGER NOT NULL,
    "moved_at" TEXT NOT NULL,
    "seconds_before" INTEGER NOT NULL,
    "comment" TEXT NOT NULL,
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("from_stage_id") REFERENCES "stage" ("id"),
    FOREIGN KEY ("to_stage_id") REFERENCES "stage" ("id")
) STRICT;

CREATE INDEX "stage_move_deal_id" ON "stage_move" ("deal_id");

CREATE INDEX "stage_move_from_stage_id" ON "stage_move" ("from_stage_id");

CREATE INDEX "stage_move_to_stage_id" ON "stage_move" ("to_stage_id");

CREATE TABLE "lead" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "received_at" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "company_name" TEXT NOT NULL,
    "contact_name" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "phones" TEXT NOT NULL,
    "emails" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "comment" TEXT NOT NULL,
    "reject_reason" TEXT NOT NULL,
    "postponed_until" TEXT,
    "client_id" INTEGER,
    "contact_id" INTEGER,
    "deal_id" INTEGER,
    "search_text" TEXT NOT NULL,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id"),
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id"),
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id")
) STRICT;

CREATE UNIQUE INDEX "lead_uid" ON "lead" ("uid");

CREATE INDEX "lead_client_id" ON "lead" ("client_id");

CREATE INDEX "lead_contact_id" ON "lead" ("contact_id");

CREATE INDEX "lead_deal_id" ON "lead" ("deal_id");

CREATE INDEX "lead_state_received_at" ON "lead" ("state", "received_at");

CREATE TABLE "offer" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "number" TEXT,
    "root_id" INTEGER,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "organization_id" INTEGER NOT NULL,
    "client_id" INTEGER,
    "contact_id" INTEGER,
    "deal_id" INTEGER,
    "drawn_on" TEXT NOT NULL,
    "valid_until" TEXT,
    "ship_on" TEXT,
    "language" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "vat_mode" TEXT NOT NULL,
    "rounding" TEXT NOT NULL,
    "discount_bp" INTEGER NOT NULL,
    "payment_terms" TEXT NOT NULL,
    "delivery_terms" TEXT NOT NULL,
    "delivery_term" TEXT NOT NULL,
    "warranty" TEXT NOT NULL,
    "letter" TEXT NOT NULL,
    "subtotal_minor" INTEGER NOT NULL,
    "vat_minor" INTEGER NOT NULL,
    "total_minor" INTEGER NOT NULL,
    "seller_snapshot" TEXT NOT NULL,
    "buyer_snapshot" TEXT NOT NULL,
    "sent_at" TEXT,
    "pdf_id" INTEGER,
    FOREIGN KEY ("root_id") REFERENCES "offer" ("id"),
    FOREIGN KEY ("organization_id") REFERENCES "organization" ("id"),
    FOREIGN KEY ("client_id") REFERENCES "client" ("id"),
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id"),
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id"),
    FOREIGN KEY ("pdf_id") REFERENCES "stored_file" ("id")
) STRICT;

CREATE UNIQUE INDEX "offer_uid" ON "offer" ("uid");

CREATE INDEX "offer_root_id" ON "offer" ("root_id");

CREATE INDEX "offer_organization_id" ON "offer" ("organization_id");

CREATE INDEX "offer_client_id" ON "offer" ("client_id");

CREATE INDEX "offer_contact_id" ON "offer" ("contact_id");

CREATE INDEX "offer_deal_id" ON "offer" ("deal_id");

CREATE INDEX "offer_pdf_id" ON "offer" ("pdf_id");

CREATE UNIQUE INDEX "offer_organization_id_number_version" ON "offer" ("organization_id", "number", "version");

CREATE INDEX "offer_state_drawn_on" ON "offer" ("state", "drawn_on");

CREATE TABLE "offer_line" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "quantity_milli" INTEGER NOT NULL,
    "base_price_minor" INTEGER,
    "price_minor" INTEGER NOT NULL,
    "is_price_manual" INTEGER NOT NULL,
    "price_source" TEXT NOT NULL,
    "discount_bp" INTEGER NOT NULL,
    "vat_bp" INTEGER,
    "cost_minor" INTEGER,
    "amount_minor" INTEGER NOT NULL,
    "vat_minor" INTEGER NOT NULL,
    "total_minor" INTEGER NOT NULL,
    "offer_id" INTEGER NOT NULL,
    "product_id" INTEGER,
    FOREIGN KEY ("offer_id") REFERENCES "offer" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id")
) STRICT;

CREATE INDEX "offer_line_offer_id" ON "offer_line" ("offer_id");

CREATE INDEX "offer_line_product_id" ON "offer_line" ("product_id");

CREATE TABLE "invoice" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "number" TEXT,
    "year" INTEGER,
    "counter" INTEGER,
    "state" TEXT NOT NULL,
    "organization_id" INTEGER NOT NULL,
    "bank_account_id" INTEGER,
    "client_id" INTEGER,
    "deal_id" INTEGER,
    "offer_id" INTEGER,
    "issued_on" TEXT,
    "due_on" TEXT,
    "ship_on" TEXT,
    "language" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "vat_mode" TEXT NOT NULL,
    "rounding" TEXT NOT NULL,
    "discount_bp" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "with_signature" INTEGER NOT NULL,
    "subtotal_minor" INTEGER NOT NULL,
    "vat_minor" INTEGER NOT NULL,
    "total_minor" INTEGER NOT NULL,
    "seller_snapshot" TEXT NOT NULL,
    "buyer_snapshot" TEXT NOT NULL,
    "issued_at" TEXT,
    "voided_at" TEXT,
    "void_reason" TEXT NOT NULL,
    "pdf_id" INTEGER,
    FOREIGN KEY ("organization_id") REFERENCES "organization" ("id"),
    FOREIGN KEY ("bank_account_id") REFERENCES "bank_account" ("id"),
    FOREIGN KEY ("client_id") REFERENCES "client" ("id"),
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id"),
    FOREIGN KEY ("offer_id") REFERENCES "offer" ("id"),
    FOREIGN KEY ("pdf_id") REFERENCES "stored_file" ("id")
) STRICT;

CREATE UNIQUE INDEX "invoice_uid" ON "invoice" ("uid");

CREATE INDEX "invoice_organization_id" ON "invoice" ("organization_id");

CREATE INDEX "invoice_bank_account_id" ON "invoice" ("bank_account_id");

CREATE INDEX "invoice_client_id" ON "invoice" ("client_id");

CREATE INDEX "invoice_deal_id" ON "invoice" ("deal_id");

CREATE INDEX "invoice_offer_id" ON "invoice" ("offer_id");

CREATE INDEX "invoice_pdf_id" ON "invoice" ("pdf_id");

CREATE UNIQUE INDEX "invoice_organization_id_year_number" ON "invoice" ("organization_id", "year", "number");

CREATE UNIQUE INDEX "invoice_organization_id_year_counter" ON "invoice" ("organization_id", "year", "counter");

CREATE INDEX "invoice_state_due_on" ON "invoice" ("state", "due_on");

CREATE TABLE "invoice_line" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "position" INTEGER NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "quantity_milli" INTEGER NOT NULL,
    "base_price_minor" INTEGER,
    "price_minor" INTEGER NOT NULL,
    "is_price_manual" INTEGER NOT NULL,
    "price_source" TEXT NOT NULL,
    "discount_bp" INTEGER NOT NULL,
    "vat_bp" INTEGER,
    "cost_minor" INTEGER,
    "amount_minor" INTEGER NOT NULL,
    "vat_minor" INTEGER NOT NULL,
    "total_minor" INTEGER NOT NULL,
    "invoice_id" INTEGER NOT NULL,
    "product_id" INTEGER,
    FOREIGN KEY ("invoice_id") REFERENCES "invoice" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("product_id") REFERENCES "product" ("id")
) STRICT;

CREATE INDEX "invoice_line_invoice_id" ON "invoice_line" ("invoice_id");

CREATE INDEX "invoice_line_product_id" ON "invoice_line" ("product_id");

CREATE TABLE "instalment" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "invoice_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "due_on" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    FOREIGN KEY ("invoice_id") REFERENCES "invoice" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "instalment_invoice_id" ON "instalment" ("invoice_id");

CREATE TABLE "payment" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "client_id" INTEGER,
    "paid_on" TEXT NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "reverses_id" INTEGER,
    "reason" TEXT NOT NULL,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id"),
    FOREIGN KEY ("reverses_id") REFERENCES "payment" ("id")
) STRICT;

CREATE UNIQUE INDEX "payment_uid" ON "payment" ("uid");

CREATE INDEX "payment_client_id" ON "payment" ("client_id");

CREATE UNIQUE INDEX "payment_reverses_id" ON "payment" ("reverses_id");

CREATE INDEX "payment_paid_on_amount_minor" ON "payment" ("paid_on", "amount_minor");

CREATE TABLE "allocation" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "payment_id" INTEGER NOT NULL,
    "instalment_id" INTEGER NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "allocated_on" TEXT NOT NULL,
    FOREIGN KEY ("payment_id") REFERENCES "payment" ("id"),
    FOREIGN KEY ("instalment_id") REFERENCES "instalment" ("id")
) STRICT;

CREATE INDEX "allocation_payment_id" ON "allocation" ("payment_id");

CREATE INDEX "allocation_instalment_id" ON "allocation" ("instalment_id");

CREATE TABLE "activity" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "uid" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "deleted_at" TEXT,
    "rev" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "client_id" INTEGER,
    "deal_id" INTEGER,
    "lead_id" INTEGER,
    "contact_id" INTEGER,
    "offer_id" INTEGER,
    "invoice_id" INTEGER,
    "due_on" TEXT,
    "due_time" TEXT,
    "done_at" TEXT,
    "result" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    FOREIGN KEY ("client_id") REFERENCES "client" ("id"),
    FOREIGN KEY ("deal_id") REFERENCES "deal" ("id"),
    FOREIGN KEY ("lead_id") REFERENCES "lead" ("id"),
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id"),
    FOREIGN KEY ("offer_id") REFERENCES "offer" ("id"),
    FOREIGN KEY ("invoice_id") REFERENCES "invoice" ("id")
) STRICT;

CREATE UNIQUE INDEX "activity_uid" ON "activity" ("uid");

CREATE INDEX "activity_client_id" ON "activity" ("client_id");

CREATE INDEX "activity_deal_id" ON "activity" ("deal_id");

CREATE INDEX "activity_lead_id" ON "activity" ("lead_id");

CREATE INDEX "activity_contact_id" ON "activity" ("contact_id");

CREATE INDEX "activity_offer_id" ON "activity" ("offer_id");

CREATE INDEX "activity_invoice_id" ON "activity" ("invoice_id");

CREATE INDEX "activity_state_due_on_due_time" ON "activity" ("state", "due_on", "due_time");

CREATE INDEX "activity_client_id_state_due_on_due_time" ON "activity" ("client_id", "state", "due_on", "due_time");

CREATE INDEX "activity_deal_id_state_due_on_due_time" ON "activity" ("deal_id", "state", "due_on", "due_time");

CREATE TABLE "setting" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX "setting_key" ON "setting" ("key");

CREATE TABLE "external_key" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "source" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "ext_id" TEXT NOT NULL,
    "record_id" INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX "external_key_source_entity_ext_id" ON "external_key" ("source", "entity", "ext_id");

CREATE INDEX "external_key_entity_record_id" ON "external_key" ("entity", "record_id");

CREATE TABLE "import_batch" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "imported_at" TEXT NOT NULL,
    "outcome" TEXT NOT NULL
) STRICT;

CREATE TABLE "number_series" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "organization_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,
    "template" TEXT NOT NULL,
    FOREIGN KEY ("organization_id") REFERENCES "organization" ("id")
) STRICT;

CREATE INDEX "number_series_organization_id" ON "number_series" ("organization_id");

CREATE UNIQUE INDEX "number_series_organization_id_kind_year" ON "number_series" ("organization_id", "kind", "year");

CREATE TABLE "journal" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "at" TEXT NOT NULL,
    "who" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "operation_id" TEXT NOT NULL,
    "undoes_id" INTEGER,
    "is_undoable" INTEGER NOT NULL,
    "changeset" BLOB NOT NULL,
    FOREIGN KEY ("undoes_id") REFERENCES "journal" ("id")
) STRICT;

CREATE UNIQUE INDEX "journal_operation_id" ON "journal" ("operation_id");

CREATE INDEX "journal_undoes_id" ON "journal" ("undoes_id");

CREATE TABLE "journal_subject" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "journal_id" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "record_id" INTEGER NOT NULL,
    FOREIGN KEY ("journal_id") REFERENCES "journal" ("id") ON DELETE CASCADE
) STRICT;

CREATE INDEX "journal_subject_journal_id" ON "journal_subject" ("journal_id");

CREATE INDEX "journal_subject_entity_record_id_journal_id" ON "journal_subject" ("entity", "record_id", "journal_id");

CREATE TABLE client_state (
    client_id INTEGER NOT NULL PRIMARY KEY,
    next_id INTEGER,
    next_on TEXT,
    next_time TEXT,
    last_on TEXT,
    is_open INTEGER NOT NULL DEFAULT 0,
    paused_until TEXT
) STRICT;

CREATE INDEX client_state_next ON client_state (is_open, next_on, paused_until, client_id);

CREATE INDEX client_state_last ON client_state (last_on, client_id);

CREATE TABLE deal_state (
    deal_id INTEGER NOT NULL PRIMARY KEY,
    next_id INTEGER,
    next_on TEXT,
    next_time TEXT,
    last_on TEXT
) STRICT;

CREATE INDEX deal_state_next ON deal_state (next_on, deal_id);

CREATE TRIGGER client_state_born AFTER INSERT ON client BEGIN
    INSERT OR REPLACE INTO client_state (client_id, is_open, paused_until) VALUES (
        NEW.id, NEW.deleted_at IS NULL AND NEW.status IN ('prospect', 'active'), NEW.paused_until);
END;

CREATE TRIGGER client_state_moved AFTER UPDATE OF status, paused_until, deleted_at ON client BEGIN
    UPDATE client_state SET
        is_open = NEW.deleted_at IS NULL AND NEW.status IN ('prospect', 'active'),
        paused_until = NEW.paused_until
    WHERE client_id = NEW.id;
END;

CREATE TRIGGER client_state_gone AFTER DELETE ON client BEGIN
    DELETE FROM client_state WHERE client_id = OLD.id;
END;

CREATE TRIGGER deal_state_born AFTER INSERT ON deal BEGIN
    INSERT OR REPLACE INTO deal_state (deal_id) VALUES (NEW.id);
END;

CREATE TRIGGER deal_state_gone AFTER DELETE ON deal BEGIN
    DELETE FROM deal_state WHERE deal_id = OLD.id;
END;

CREATE TRIGGER client_state_activity_insert AFTER INSERT ON activity
WHEN NEW.client_id IS NOT NULL BEGIN
    INSERT OR REPLACE INTO client_state
        (client_id, next_id, next_on, next_time, last_on, is_open, paused_until)
    SELECT owner.id, step.id, step.due_on, step.due_time,
        (SELECT substr(max(done_at), 1, 10) FROM activity
         WHERE client_id = owner.id AND state = 'done' AND deleted_at IS NULL),
        owner.deleted_at IS NULL AND owner.status IN ('prospect', 'active'), owner.paused_until
    FROM client AS owner
    LEFT JOIN activity AS step ON step.id = (
        SELECT id FROM activity
        WHERE client_id = owner.id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1)
    WHERE owner.id = NEW.client_id;
END;

CREATE TRIGGER client_state_activity_delete AFTER DELETE ON activity
WHEN OLD.client_id IS NOT NULL BEGIN
    INSERT OR REPLACE INTO client_state
        (client_id, next_id, next_on, next_time, last_on, is_open, paused_until)
    SELECT owner.id, step.id, step.due_on, step.due_time,
        (SELECT substr(max(done_at), 1, 10) FROM activity
         WHERE client_id = owner.id AND state = 'done' AND deleted_at IS NULL),
        owner.deleted_at IS NULL AND owner.status IN ('prospect', 'active'), owner.paused_until
    FROM client AS owner
    LEFT JOIN activity AS step ON step.id = (
        SELECT id FROM activity
        WHERE client_id = owner.id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1)
    WHERE owner.id = OLD.client_id;
END;

CREATE TRIGGER client_state_activity_update AFTER UPDATE ON activity
WHEN OLD.client_id IS NOT NULL OR NEW.client_id IS NOT NULL BEGIN
    INSERT OR REPLACE INTO client_state
        (client_id, next_id, next_on, next_time, last_on, is_open, paused_until)
    SELECT owner.id, step.id, step.due_on, step.due_time,
        (SELECT substr(max(done_at), 1, 10) FROM activity
         WHERE client_id = owner.id AND state = 'done' AND deleted_at IS NULL),
        owner.deleted_at IS NULL AND owner.status IN ('prospect', 'active'), owner.paused_until
    FROM client AS owner
    LEFT JOIN activity AS step ON step.id = (
        SELECT id FROM activity
        WHERE client_id = owner.id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1)
    WHERE owner.id = OLD.client_id;
    INSERT OR REPLACE INTO client_state
        (client_id, next_id, next_on, next_time, last_on, is_open, paused_until)
    SELECT owner.id, step.id, step.due_on, step.due_time,
        (SELECT substr(max(done_at), 1, 10) FROM activity
         WHERE client_id = owner.id AND state = 'done' AND deleted_at IS NULL),
        owner.deleted_at IS NULL AND owner.status IN ('prospect', 'active'), owner.paused_until
    FROM client AS owner
    LEFT JOIN activity AS step ON step.id = (
        SELECT id FROM activity
        WHERE client_id = owner.id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1)
    WHERE owner.id = NEW.client_id;
END;

CREATE TRIGGER deal_state_activity_insert AFTER INSERT ON activity
WHEN NEW.deal_id IS NOT NULL BEGIN
    INSERT OR REPLACE INTO deal_state (deal_id, next_id, next_on, next_time, last_on)
    SELECT owner.id, step.id, step.due_on, step.due_time,
        (SELECT substr(max(done_at), 1, 10) FROM activity
         WHERE deal_id = owner.id AND state = 'done' AND deleted_at IS NULL)
    FROM deal AS owner
    LEFT JOIN activity AS step ON step.id = (
        SELECT id FROM activity
        WHERE deal_id = owner.id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1)
    WHERE owner.id = NEW.deal_id;
END;

CREATE TRIGGER deal_state_activity_delete AFTER DELETE ON activity
WHEN OLD.deal_id IS NOT NULL BEGIN
    INSERT OR REPLACE INTO deal_state (deal_id, next_id, next_on, next_time, last_on)
    SELECT owner.id, step.id, step.due_on, step.due_time,
        (SELECT substr(max(done_at), 1, 10) FROM activity
         WHERE deal_id = owner.id AND state = 'done' AND deleted_at IS NULL)
    FROM deal AS owner
    LEFT JOIN activity AS step ON step.id = (
        SELECT id FROM activity
        WHERE deal_id = owner.id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1)
    WHERE owner.id = OLD.deal_id;
END;

CREATE TRIGGER deal_state_activity_update AFTER UPDATE ON activity
WHEN OLD.deal_id IS NOT NULL OR NEW.deal_id IS NOT NULL BEGIN
    INSERT OR REPLACE INTO deal_state (deal_id, next_id, next_on, next_time, last_on)
    SELECT owner.id, step.id, step.due_on, step.due_time,
        (SELECT substr(max(done_at), 1, 10) FROM activity
         WHERE deal_id = owner.id AND state = 'done' AND deleted_at IS NULL)
    FROM deal AS owner
    LEFT JOIN activity AS step ON step.id = (
        SELECT id FROM activity
        WHERE deal_id = owner.id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1)
    WHERE owner.id = OLD.deal_id;
    INSERT OR REPLACE INTO deal_state (deal_id, next_id, next_on, next_time, last_on)
    SELECT owner.id, step.id, step.due_on, step.due_time,
        (SELECT substr(max(done_at), 1, 10) FROM activity
         WHERE deal_id = owner.id AND state = 'done' AND deleted_at IS NULL)
    FROM deal AS owner
    LEFT JOIN activity AS step ON step.id = (
        SELECT id FROM activity
        WHERE deal_id = owner.id AND state = 'planned' AND deleted_at IS NULL
        ORDER BY due_on IS NULL, due_on, due_time IS NULL, due_time, id LIMIT 1)
    WHERE owner.id = NEW.deal_id;
END;

CREATE TRIGGER offer_frozen_update BEFORE UPDATE ON offer
WHEN OLD.state <> 'draft' AND (
    NEW.number IS NOT OLD.number OR NEW.root_id IS NOT OLD.root_id OR NEW.version IS NOT OLD.version OR NEW.organization_id IS NOT OLD.organization_id OR NEW.client_id IS NOT OLD.client_id OR NEW.drawn_on IS NOT OLD.drawn_on OR NEW.valid_until IS NOT OLD.valid_until OR NEW.currency IS NOT OLD.currency OR NEW.vat_mode IS NOT OLD.vat_mode OR NEW.discount_bp IS NOT OLD.discount_bp OR NEW.subtotal_minor IS NOT OLD.subtotal_minor OR NEW.vat_minor IS NOT OLD.vat_minor OR NEW.total_minor IS NOT OLD.total_minor OR NEW.payment_terms IS NOT OLD.payment_terms OR NEW.delivery_terms IS NOT OLD.delivery_terms OR NEW.delivery_term IS NOT OLD.delivery_term OR NEW.warranty IS NOT OLD.warranty OR NEW.letter IS NOT OLD.letter OR NEW.seller_snapshot IS NOT OLD.seller_snapshot OR NEW.buyer_snapshot IS NOT OLD.buyer_snapshot OR NEW.sent_at IS NOT OLD.sent_at OR NEW.deleted_at IS NOT OLD.deleted_at
    OR NEW.state = 'draft'
    OR (OLD.pdf_id IS NOT NULL AND NEW.pdf_id IS NOT OLD.pdf_id)
) BEGIN
    SELECT RAISE(ABORT, 'frozen: offer');
END;

CREATE TRIGGER offer_frozen_delete BEFORE DELETE ON offer WHEN OLD.state <> 'draft' BEGIN
    SELECT RAISE(ABORT, 'frozen: offer');
END;

CREATE TRIGGER invoice_frozen_update BEFORE UPDATE ON invoice
WHEN OLD.state <> 'draft' AND (
    NEW.number IS NOT OLD.number OR NEW.year IS NOT OLD.year OR NEW.counter IS NOT OLD.counter OR NEW.organization_id IS NOT OLD.organization_id OR NEW.bank_account_id IS NOT OLD.bank_account_id OR NEW.client_id IS NOT OLD.client_id OR NEW.issued_on IS NOT OLD.issued_on OR NEW.due_on IS NOT OLD.due_on OR NEW.currency IS NOT OLD.currency OR NEW.vat_mode IS NOT OLD.vat_mode OR NEW.discount_bp IS NOT OLD.discount_bp OR NEW.basis IS NOT OLD.basis OR NEW.terms IS NOT OLD.terms OR NEW.subtotal_minor IS NOT OLD.subtotal_minor OR NEW.vat_minor IS NOT OLD.vat_minor OR NEW.total_minor IS NOT OLD.total_minor OR NEW.seller_snapshot IS NOT OLD.seller_snapshot OR NEW.buyer_snapshot IS NOT OLD.buyer_snapshot OR NEW.issued_at IS NOT OLD.issued_at OR NEW.deleted_at IS NOT OLD.deleted_at
    OR NEW.state = 'draft'
    OR (OLD.pdf_id IS NOT NULL AND NEW.pdf_id IS NOT OLD.pdf_id)
) BEGIN
    SELECT RAISE(ABORT, 'frozen: invoice');
END;

CREATE TRIGGER invoice_frozen_delete BEFORE DELETE ON invoice WHEN OLD.state <> 'draft' BEGIN
    SELECT RAISE(ABORT, 'frozen: invoice');
END;

CREATE TRIGGER offer_line_frozen_insert BEFORE INSERT ON offer_line
WHEN (SELECT state FROM offer WHERE id = NEW.offer_id) <> 'draft' BEGIN
    SELECT RAISE(ABORT, 'frozen: offer');
END;

CREATE TRIGGER offer_line_frozen_update BEFORE UPDATE ON offer_line
WHEN (SELECT state FROM offer WHERE id = OLD.offer_id) <> 'draft' BEGIN
    SELECT RAISE(ABORT, 'frozen: offer');
END;

CREATE TRIGGER offer_line_frozen_delete BEFORE DELETE ON offer_line
WHEN (SELECT state FROM offer WHERE id = OLD.offer_id) <> 'draft' BEGIN
    SELECT RAISE(ABORT, 'frozen: offer');
END;

CREATE TRIGGER invoice_line_frozen_insert BEFORE INSERT ON invoice_line
WHEN (SELECT state FROM invoice WHERE id = NEW.invoice_id) <> 'draft' BEGIN
    SELECT RAISE(ABORT, 'frozen: invoice');
END;

CREATE TRIGGER invoice_line_frozen_update BEFORE UPDATE ON invoice_line
WHEN (SELECT state FROM invoice WHERE id = OLD.invoice_id) <> 'draft' BEGIN
    SELECT RAISE(ABORT, 'frozen: invoice');
END;

CREATE TRIGGER invoice_line_frozen_delete BEFORE DELETE ON invoice_line
WHEN (SELECT state FROM invoice WHERE id = OLD.invoice_id) <> 'draft' BEGIN
    SELECT RAISE(ABORT, 'frozen: invoice');
END;

CREATE TRIGGER instalment_frozen_insert BEFORE INSERT ON instalment
WHEN (SELECT state FROM invoice WHERE id = NEW.invoice_id) <> 'draft' BEGIN
    SELECT RAISE(ABORT, 'frozen: invoice');
END;

CREATE TRIGGER instalment_frozen_update BEFORE UPDATE ON instalment
WHEN (SELECT state FROM invoice WHERE id = OLD.invoice_id) <> 'draft' BEGIN
    SELECT RAISE(ABORT, 'frozen: invoice');
END;

CREATE TRIGGER instalment_frozen_delete BEFORE DELETE ON instalment
WHEN (SELECT state FROM invoice WHERE id = OLD.invoice_id) <> 'draft' BEGIN
    SELECT RAISE(ABORT, 'frozen: invoice');
END;

CREATE TRIGGER payment_frozen_update BEFORE UPDATE ON payment
WHEN NEW.client_id IS NOT OLD.client_id OR NEW.paid_on IS NOT OLD.paid_on OR NEW.amount_minor IS NOT OLD.amount_minor OR NEW.currency IS NOT OLD.currency OR NEW.reference IS NOT OLD.reference OR NEW.purpose IS NOT OLD.purpose OR NEW.reverses_id IS NOT OLD.reverses_id OR NEW.deleted_at IS NOT OLD.deleted_at BEGIN
    SELECT RAISE(ABORT, 'frozen: payment');
END;

CREATE TRIGGER payment_frozen_delete BEFORE DELETE ON payment BEGIN
    SELECT RAISE(ABORT, 'frozen: payment');
END;

CREATE TRIGGER allocation_frozen_update BEFORE UPDATE ON allocation BEGIN
    SELECT RAISE(ABORT, 'frozen: allocation');
END;

CREATE TRIGGER allocation_frozen_delete BEFORE DELETE ON allocation BEGIN
    SELECT RAISE(ABORT, 'frozen: allocation');
END;

CREATE TRIGGER journal_frozen_update BEFORE UPDATE ON journal BEGIN
    SELECT RAISE(ABORT, 'frozen: journal');
END;

CREATE TRIGGER journal_frozen_delete BEFORE DELETE ON journal BEGIN
    SELECT RAISE(ABORT, 'frozen: journal');
END;

CREATE TRIGGER number_series_frozen_delete BEFORE DELETE ON number_series BEGIN
    SELECT RAISE(ABORT, 'frozen: number_series');
END;

CREATE TRIGGER number_series_only_grows BEFORE UPDATE ON number_series
WHEN NEW.last < OLD.last BEGIN
    SELECT RAISE(ABORT, 'frozen: number_series');
END;

CREATE VIRTUAL TABLE client_fts USING fts5 (
    search_text, content='client', content_rowid='id',
    tokenize='unicode61', prefix='1 2 3', detail='column'
);

CREATE TRIGGER client_fts_insert AFTER INSERT ON client BEGIN
    INSERT INTO client_fts (rowid, search_text) VALUES (NEW.id, NEW.search_text);
END;

CREATE TRIGGER client_fts_delete AFTER DELETE ON client BEGIN
    INSERT INTO client_fts (client_fts, rowid, search_text) VALUES ('delete', OLD.id, OLD.search_text);
END;

CREATE TRIGGER client_fts_update AFTER UPDATE OF search_text ON client
WHEN OLD.search_text IS NOT NEW.search_text BEGIN
    INSERT INTO client_fts (client_fts, rowid, search_text) VALUES ('delete', OLD.id, OLD.search_text);
    INSERT INTO client_fts (rowid, search_text) VALUES (NEW.id, NEW.search_text);
END;

CREATE VIRTUAL TABLE contact_fts USING fts5 (
    search_text, content='contact', content_rowid='id',
    tokenize='unicode61', prefix='1 2 3', detail='column'
);

CREATE TRIGGER contact_fts_insert AFTER INSERT ON contact BEGIN
    INSERT INTO contact_fts (rowid, search_text) VALUES (NEW.id, NEW.search_text);
END;

CREATE TRIGGER contact_fts_delete AFTER DELETE ON contact BEGIN
    INSERT INTO contact_fts (contact_fts, rowid, search_text) VALUES ('delete', OLD.id, OLD.search_text);
END;

CREATE TRIGGER contact_fts_update AFTER UPDATE OF search_text ON contact
WHEN OLD.search_text IS NOT NEW.search_text BEGIN
    INSERT INTO contact_fts (contact_fts, rowid, search_text) VALUES ('delete', OLD.id, OLD.search_text);
    INSERT INTO contact_fts (rowid, search_text) VALUES (NEW.id, NEW.search_text);
END;

CREATE VIRTUAL TABLE product_fts USING fts5 (
    search_text, content='product', content_rowid='id',
    tokenize='unicode61', prefix='1 2 3', detail='column'
);

CREATE TRIGGER product_fts_insert AFTER INSERT ON product BEGIN
    INSERT INTO product_fts (rowid, search_text) VALUES (NEW.id, NEW.search_text);
END;

CREATE TRIGGER product_fts_delete AFTER DELETE ON product BEGIN
    INSERT INTO product_fts (product_fts, rowid, search_text) VALUES ('delete', OLD.id, OLD.search_text);
END;

CREATE TRIGGER product_fts_update AFTER UPDATE OF search_text ON product
WHEN OLD.search_text IS NOT NEW.search_text BEGIN
    INSERT INTO product_fts (product_fts, rowid, search_text) VALUES ('delete', OLD.id, OLD.search_text);
    INSERT INTO product_fts (rowid, search_text) VALUES (NEW.id, NEW.search_text);
END;

CREATE VIRTUAL TABLE deal_fts USING fts5 (
    search_text, content='deal', content_rowid='id',
    tokenize='unicode61', prefix='1 2 3', detail='column'
);

CREATE TRIGGER deal_fts_insert AFTER INSERT ON deal BEGIN
    INSERT INTO deal_fts (rowid, search_text) VALUES (NEW.id, NEW.search_text);
END;

CREATE TRIGGER deal_fts_delete AFTER DELETE ON deal BEGIN
    INSERT INTO deal_fts (deal_fts, rowid, search_text) VALUES ('delete', OLD.id, OLD.search_text);
END;

CREATE TRIGGER deal_fts_update AFTER UPDATE OF search_text ON deal
WHEN OLD.search_text IS NOT NEW.search_text BEGIN
    INSERT INTO deal_fts (deal_fts, rowid, search_text) VALUES ('delete', OLD.id, OLD.search_text);
    INSERT INTO deal_fts (rowid, search_text) VALUES (NEW.id, NEW.search_text);
END;

CREATE VIRTUAL TABLE lead_fts USING fts5 (
    search_text, content='lead', content_rowid='id',
    tokenize='unicode61', prefix='1 2 3', detail='column'
);

CREATE TRIGGER lead_fts_insert AFTER INSERT ON lead BEGIN
    INSERT INTO lead_fts (rowid, search_text) VALUES (NEW.id, NEW.search_text);
END;

CREATE TRIGGER lead_fts_delete AFTER DELETE ON lead BEGIN
    INSERT INTO lead_fts (lead_fts, rowid, search_text) VALUES ('delete', OLD.id, OLD.search_text);
END;

CREATE TRIGGER lead_fts_update AFTER UPDATE OF search_text ON lead
WHEN OLD.search_text IS NOT NEW.search_text BEGIN
    INSERT INTO lead_fts (lead_fts, rowid, search_text) VALUES ('delete', OLD.id, OLD.search_text);
    INSERT INTO lead_fts (rowid, search_text) VALUES (NEW.id, NEW.search_text);
END;
