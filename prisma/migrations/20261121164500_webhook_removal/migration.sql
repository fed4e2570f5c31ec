-- DropForeignKey
ALTER TABLE "webhook_attempt" DROP CONSTRAINT "webhook_attempt_delivery_id_fkey";

-- DropForeignKey
ALTER TABLE "webhook_delivery" DROP CONSTRAINT "webhook_delivery_endpoint_id_fkey";

-- AlterTable
ALTER TABLE "webhook_endpoint" ADD COLUMN     "wait_until" TIMESTAMPTZ(3);

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_attempt" ADD CONSTRAINT "webhook_attempt_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "webhook_delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What waits is asked for by endpoint: one call at a time each.
drop index webhook_delivery_waiting;
create index webhook_delivery_waiting on webhook_delivery (endpoint_id, due_at) where state = 'waiting';

-- What is below a removed endpoint, or an old call, goes with it, by the rights of the tables' owner.
grant delete on webhook_endpoint to npn_app, npn_staff;
grant delete on webhook_delivery to npn_staff;
