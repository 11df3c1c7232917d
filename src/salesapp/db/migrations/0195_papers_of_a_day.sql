CREATE INDEX "shipment_shipped_on" ON "shipment" ("shipped_on");

CREATE INDEX "offer_sent_at" ON "offer" ("sent_at") WHERE ("sent_at" IS NOT NULL);
