import { Prisma, type Tx } from '@/lib/db/client'

/**
 * Writes down, in the transaction of the step, which endpoints it is sent to: those of MedCom, and of the vendors it
 * concerns; null: of all (SM-5).
 */
export async function queueWebhooks(
  tx: Tx,
  stepId: string,
  vendors: readonly string[] | null,
  now: Date,
): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    insert into webhook_delivery (id, endpoint_id, vendor_id, step_id, state, due_at, created_at)
    select gen_random_uuid(), e.id, e.vendor_id, ${stepId}::uuid, 'waiting', ${now}::timestamptz, ${now}::timestamptz
    from webhook_endpoint e
    where e.off_at is null
      and (${vendors === null} or e.vendor_id is null or e.vendor_id = any(${[...(vendors ?? [])]}::uuid[]))`)
}
