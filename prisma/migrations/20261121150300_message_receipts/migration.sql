-- CreateEnum
CREATE TYPE "receipt_way" AS ENUM ('link', 'portal', 'phone');

-- AlterTable
ALTER TABLE "message_delivery" ADD COLUMN     "taken_by" INTEGER;

-- CreateTable
CREATE TABLE "message_receipt" (
    "step_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "way" "receipt_way" NOT NULL,
    "delivery_id" UUID,
    "by" UUID,

    CONSTRAINT "message_receipt_pkey" PRIMARY KEY ("step_id","vendor_id")
);

-- CreateTable
CREATE TABLE "message_unreached" (
    "step_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_unreached_pkey" PRIMARY KEY ("step_id","vendor_id")
);

-- CreateIndex
CREATE INDEX "message_receipt_vendor_id_idx" ON "message_receipt"("vendor_id");

-- CreateIndex
CREATE INDEX "message_receipt_delivery_id_idx" ON "message_receipt"("delivery_id");

-- CreateIndex
CREATE INDEX "message_unreached_vendor_id_idx" ON "message_unreached"("vendor_id");

-- AddForeignKey
ALTER TABLE "message_passed_on" ADD CONSTRAINT "message_passed_on_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "message_step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_passed_on" ADD CONSTRAINT "message_passed_on_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_receipt" ADD CONSTRAINT "message_receipt_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "message_step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_receipt" ADD CONSTRAINT "message_receipt_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_receipt" ADD CONSTRAINT "message_receipt_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "message_delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_unreached" ADD CONSTRAINT "message_unreached_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "message_step"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_unreached" ADD CONSTRAINT "message_unreached_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table message_receipt enable row level security;
alter table message_unreached enable row level security;
create policy staff on message_receipt to npn_staff using (true) with check (true);
create policy staff on message_unreached to npn_staff using (true) with check (true);
grant select, insert on message_receipt, message_unreached to npn_staff;
-- A vendor has its own receipts.
create policy own on message_receipt to npn_app using (vendor_id = (select npn_vendor()))
  with check (vendor_id = (select npn_vendor()));
grant select, insert on message_receipt to npn_app;
