import type { Tx } from '@/lib/db/client'
import { NotFoundError } from '@/lib/door/errors'
import { z } from '@/lib/text/schema'

const Reasons = z.array(z.object({ vendorId: z.string() }))

/** The vendors for whose sake an address gets a mail: several may have named the same. */
export function vendorsOf({ vendorId, reasons }: { vendorId: string | null; reasons: unknown }): string[] {
  const named = Reasons.parse(reasons).map((reason) => reason.vendorId)
  return [...new Set([...(vendorId ? [vendorId] : []), ...named])]
}

interface Receipt {
  stepId: string
  way: 'link' | 'portal' | 'phone'
  at: Date
  by?: string | null
  deliveryId?: string
}

/** Writes down that vendors have seen a step; whoever has already is passed over. Answers with whom it is new of (SM-3). */
export async function keepReceipts(
  tx: Tx,
  vendorIds: readonly string[],
  receipt: Receipt,
): Promise<string[]> {
  const kept = await tx.messageReceipt.createManyAndReturn({
    data: vendorIds.map((vendorId) => ({ vendorId, ...receipt })),
    skipDuplicates: true,
    select: { vendorId: true },
  })
  return kept.map(({ vendorId }) => vendorId)
}

/** Writes down that nobody at these vendors was found or reached: it waits for MedCom until one of them is known to have seen it. */
export async function keepUnreached(
  tx: Tx,
  stepId: string,
  vendorIds: readonly string[],
  at: Date,
): Promise<void> {
  await tx.messageUnreached.createMany({
    data: vendorIds.map((vendorId) => ({ stepId, vendorId, at })),
    skipDuplicates: true,
  })
}

/**
 * The step of a message that somebody has read.
 * @throws NotFoundError where there is none, or none that they may see
 */
export async function requireStep(tx: Tx, { id, step }: { id: string; step: number }) {
  const found = await tx.messageStep.findUnique({
    where: { messageId_number: { messageId: id, number: step } },
  })
  if (!found) throw new NotFoundError()
  return found
}
