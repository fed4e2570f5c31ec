-- CreateTable
CREATE TABLE "message_mute" (
    "vendor_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "kind" "message_kind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_mute_pkey" PRIMARY KEY ("vendor_id","address","kind")
);

-- AddForeignKey
ALTER TABLE "message_mute" ADD CONSTRAINT "message_mute_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table message_mute add constraint message_mute_promised check (kind = 'information');
alter table message_mute enable row level security;
create policy staff on message_mute to npn_staff using (true) with check (true);
create policy own on message_mute to npn_app using (vendor_id = (select npn_vendor())) with check (vendor_id = (select npn_vendor()));
grant select, insert, delete on message_mute to npn_staff, npn_app;
