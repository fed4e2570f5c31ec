import { Prisma, type Tx } from '@/lib/db/client'

/**
 * Writes down, in the transaction of the step, which endpoints it is sent to: those of MedCom, and of the vendors it
 * concerns today (SM-5). One that is being removed meanwhile gets nothing, and holds nothing up.
 */
export async function queueWebhooks(
  tx: Tx,
  stepId: string,
  vendors: readonly string[],
  now: Date,
): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    insert into webhook_delivery (id, endpoint_id, vendor_id, step_id, state, due_at, created_at)
    select gen_random_uuid(), e.id, e.vendor_id, ${stepId}::uuid, 'waiting', ${now}::timestamptz, ${now}::timestamptz
    from webhook_endpoint e
    where e.off_at is null and (e.vendor_id is null or e.vendor_id = any(${[...vendors]}::uuid[]))
    for key share of e`)
}
