import { TOKEN } from '@/lib/door/actor'
import { env } from '@/lib/env'
import { emptyQueue, task } from '@/lib/jobs/queue'
import { askProof, listMailboxes, makeProofLink, markUnreachable, proveMailbox } from '@/lib/mailboxes'
import { ById } from '@/lib/mailboxes/schemas'
import { done, type Seed } from './context'

/** What becomes of every twelfth mailbox, from the one at that place on; the others are confirmed in time. */
const FATES: Record<number, 'waits' | 'unproven' | 'overdue' | 'unreachable'> = {
  2: 'waits',
  5: 'unproven',
  8: 'overdue',
  11: 'unreachable',
}
const DAY = 86_400_000

/** The mailboxes that accounts and contacts were given, confirmed or not, in every state. */
export async function seedMailboxes(seed: Seed): Promise<void> {
  await seed.daysAgo(30)
  await endFirstLinks(seed)
  const { rows } = await done(listMailboxes(seed.medcom, { size: 1000 }))
  const today = Date.parse(`${seed.today}T09:00:00Z`)
  const fated = rows
    .filter(({ state }) => state !== 'unreachable')
    .map((mailbox, at) => ({ ...mailbox, at, fate: FATES[at % 12] ?? 'proven' }))
  const byDay = new Map<number, string[]>()
  for (const { id, at, createdAt, fate } of fated) {
    if (fate === 'waits' || fate === 'unproven') continue
    // Asked by the month, as somebody does who goes through the list.
    const wanted = today - (fate === 'overdue' ? 380 : 20 + (at % 10) * 30) * DAY
    const day = Math.max(wanted, createdAt.getTime() + DAY)
    if (day <= today) byDay.set(day, [...(byDay.get(day) ?? []), id])
  }
  for (const [day, ids] of byDay) {
    await seed.at(new Date(day))
    await done(askProof(seed.medcom, { ids }))
    for (const id of ids) await prove(seed, id)
  }
  await seed.daysAgo(4)
  for (const { address } of fated.filter(({ fate }) => fate === 'unreachable'))
    await done(markUnreachable(seed.system, { address, reason: `550 5.1.1 <${address}>: User unknown` }))
  await seed.daysAgo(1)
  const waits = fated.filter(({ fate }) => fate === 'waits').map(({ id }) => id)
  if (waits.length > 0) await done(askProof(seed.medcom, { ids: waits }))
}

/** Each was mailed a link when it was named; those links are too old by today, and nobody needs to see their mails. */
async function endFirstLinks(seed: Seed) {
  const mailProof = task(ById, async (mailbox) => void (await done(makeProofLink(seed.system, mailbox))))
  await emptyQueue({
    connectionString: env().DATABASE_URL ?? '',
    tasks: { 'mailboxes.mailProof': mailProof },
  })
}

async function prove(seed: Seed, id: string) {
  const link = await done(makeProofLink(seed.system, { id }))
  await done(proveMailbox({ actor: TOKEN }, { secret: link?.secret ?? '' }))
}
