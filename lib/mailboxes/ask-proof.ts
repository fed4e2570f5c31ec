import { command } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { mailboxChanged } from './internal'
import { MINUTES_BETWEEN_LINKS } from './rules'
import { AskProof } from './schemas'

/**
 * Mails each of the mailboxes a link by which somebody who reads it confirms it (AC-2). Those that were mailed within
 * the last minutes are left in peace. An earlier link ends when the new one is mailed.
 */
export const askProof = command({
  name: 'mailbox.askProof',
  input: AskProof,
  limits: (_input, origin, actor) => [
    { key: actor.kind === 'user' ? actor.id : (origin?.network ?? ''), max: 60, seconds: 3600 },
  ],
  async run({ tx, input, now, record, enqueue }) {
    const ids = [...new Set(input.ids)]
    const mailboxes = await tx.mailbox.findMany({ where: { id: { in: ids } }, orderBy: { address: 'asc' } })
    if (mailboxes.length < ids.length) throw new NotFoundError()
    const before = new Date(now.getTime() - MINUTES_BETWEEN_LINKS * 60_000)
    const asked = await tx.mailbox.updateManyAndReturn({
      where: { id: { in: ids }, OR: [{ askedAt: null }, { askedAt: { lte: before } }] },
      data: { askedAt: now, tokenDigest: null, tokenExpiresAt: null, version: { increment: 1 } },
      select: { id: true },
    })
    if (asked.length === 0) throw new StateError(tooSoon(mailboxes.length))
    const done = new Set(asked.map(({ id }) => id))
    for (const mailbox of mailboxes.filter(({ id }) => done.has(id))) {
      record(mailboxChanged(mailbox, { askedAt: mailbox.askedAt }, { askedAt: now }))
      enqueue('mailboxes.mailProof', { id: mailbox.id }, { key: `mailbox:${mailbox.id}` })
    }
    return { asked: asked.length, address: mailboxes[0]!.address, tooSoon: mailboxes.length - asked.length }
  },
})

function tooSoon(count: number) {
  const whom = count === 1 ? 'postkassen' : 'postkasserne'
  return `Der er lige sendt et link til ${whom}. Vent ${MINUTES_BETWEEN_LINKS} minutter, før du sender igen, og se efter i uønsket post.`
}
