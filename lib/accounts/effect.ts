import type { Prisma, Tx } from '@/lib/db/client'
import { z } from '@/lib/text/schema'
import { PURPOSES, stateAfter, type AccountState, type RequestKind } from './rules'

/** What a request to change asks for; the address stands beside the mailbox, for those who read the request. */
export const WantedContent = z.object({
  department: z.string(),
  purpose: z.enum(PURPOSES),
  mailboxId: z.uuid(),
  address: z.string(),
})
export type WantedContent = z.output<typeof WantedContent>

interface Asked {
  kind: RequestKind
  wanted: Prisma.JsonValue
}

/**
 * Lets a request take effect on its locked account: the state it leads to, and the fields it changes. What NPN-servicen
 * shall know is put into the feed by the verb, last. Answers with what is new, as the log tells it.
 */
export async function takeEffect(
  tx: Tx,
  account: { id: string; state: AccountState },
  { kind, wanted }: Asked,
  now: Date,
): Promise<Record<string, unknown>> {
  const state = stateAfter(kind, account.state)
  const content = kind === 'change' ? WantedContent.parse(wanted) : null
  const changed = content && {
    department: content.department,
    purpose: content.purpose,
    mailboxId: content.mailboxId,
  }
  await tx.account.update({
    where: { id: account.id },
    data: {
      ...changed,
      ...(state !== account.state && { state, stateSince: now }),
      version: { increment: 1 },
    },
  })
  return {
    ...(state !== account.state && { accountState: state }),
    ...(content && { department: content.department, purpose: content.purpose, address: content.address }),
  }
}
