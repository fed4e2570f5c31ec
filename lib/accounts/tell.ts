import type { Tx } from '@/lib/db/client'
import type { JobOptions } from '@/lib/door/verb'
import { recipientsOf, type Recipient } from '@/lib/agreements/recipients'
import { leaveNote } from '@/lib/routine-mail/leave-note'
import { z } from '@/lib/text/schema'

/** A mail about an account, as the deed that causes it words it; the link is a path of the portal. */
export const AccountMail = z.object({
  to: z.string(),
  name: z.string(),
  subject: z.string(),
  paragraphs: z.array(z.string()),
  action: z.object({ label: z.string(), path: z.string() }),
})
export type AccountLetter = Omit<z.output<typeof AccountMail>, 'to' | 'name'>

/** What need not be known today, for the mail that gathers such notes. */
export interface AccountNote {
  kind: string
  heading: string
  text: string
}

interface Telling {
  tx: Tx
  now: Date
  enqueue(task: string, payload: object, options?: JobOptions): void
}

interface About {
  id: string
  vendorId: string
}

type Asked = { id: string; requestedBy: string | null } | null

/**
 * Mails the vendor at once, since somebody waits for it: whoever asked; where nobody did or they have left, those who see
 * to accounts. One job an addressee, so that mails leave if and only if the command commits, each once.
 */
export async function tellVendor(
  { tx, now, enqueue }: Telling,
  account: About,
  request: Asked,
  letter: AccountLetter,
): Promise<void> {
  for (const { name, email } of await toldAbout(tx, account, request))
    enqueue(
      'accounts.mail',
      { ...letter, to: email, name },
      { key: `account:${account.id}:${now.getTime()}:${letter.subject}:${email}` },
    )
}

/** Leaves the vendor a note that is mailed with others. */
export async function noteToVendor(
  tx: Tx,
  account: About,
  request: Asked,
  { kind, heading, text }: AccountNote,
): Promise<void> {
  for (const to of await toldAbout(tx, account, request))
    await leaveNote(tx, {
      to,
      kind,
      subjectId: request?.id ?? account.id,
      heading,
      text,
      path: `/konti/${account.id}`,
      label: 'Se kontoen',
      vendorId: account.vendorId,
    })
}

/** Called by MedCom's deeds, which see every user and contact. */
async function toldAbout(tx: Tx, { vendorId }: About, request: Asked): Promise<Recipient[]> {
  const asker = request?.requestedBy
    ? await tx.user.findFirst({
        where: { id: request.requestedBy, vendorId, deactivatedAt: null, erasedAt: null },
        select: { name: true, email: true },
      })
    : null
  if (asker) return [asker]
  const contacts = await tx.contact.findMany({
    where: {
      vendorId,
      laboratoryId: null,
      endedAt: null,
      duties: { some: { functionKey: 'accountCreation' } },
      mailbox: { unreachableSince: null },
    },
    select: { name: true, mailbox: { select: { address: true } } },
    orderBy: { id: 'asc' },
  })
  const reached = contacts.flatMap(({ name, mailbox }) => (mailbox ? [{ name, email: mailbox.address }] : []))
  return reached.length > 0 ? reached : recipientsOf(tx, vendorId)
}
