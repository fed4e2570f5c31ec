import { Prisma, type Tx } from '@/lib/db/client'
import { keptReasons, type Recipient } from './recipients'

/**
 * Writes a mail down for each who is to get a step, in one statement however many they are; one who has it already gets no other.
 * Answers with how many were new.
 */
export async function queueDeliveries(
  tx: Tx,
  { stepId, messageId, dueAt }: { stepId: string; messageId: string; dueAt: Date },
  recipients: readonly Recipient[],
): Promise<number> {
  const rows = recipients.map(({ reasons, ...recipient }) => ({
    ...recipient,
    reasons: keptReasons(reasons),
  }))
  return tx.$executeRaw(Prisma.sql`
    insert into message_delivery (id, step_id, message_id, address, name, vendor_id, reasons, rank, state, due_at)
    select gen_random_uuid(), ${stepId}::uuid, ${messageId}::uuid, address, name, "vendorId", reasons, rank, 'queued', ${dueAt}
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(address text, name text, "vendorId" uuid, reasons jsonb, rank int)
    on conflict (step_id, address) do nothing`)
}
