import type { Tx } from '@/lib/db/client'
import { messageName } from '@/lib/messages/words'
import type { WaitingTask } from './tasks'

/** Minutes before a promised update at which it is something to do. */
const SOON = 15

/** What MedCom must do about service messages: updates that are promised, and windows whose time has come (SM-2). */
export async function messageTasks(tx: Tx, now: Date): Promise<WaitingTask[]> {
  const soon = new Date(now.getTime() + SOON * 60_000)
  const select = {
    id: true,
    number: true,
    title: true,
    nextUpdateAt: true,
    startsAt: true,
    endsAt: true,
    state: true,
  }
  const promised = await tx.serviceMessage.findMany({
    where: { nextUpdateAt: { lte: soon } },
    select,
    orderBy: { nextUpdateAt: 'asc' },
  })
  const windows = await tx.serviceMessage.findMany({
    where: {
      kind: 'maintenance',
      OR: [
        { state: 'announced', startsAt: { lte: now } },
        { state: 'begun', endsAt: { lte: now } },
      ],
    },
    select,
    orderBy: { startsAt: 'asc' },
  })
  return [
    ...promised.map(({ id, nextUpdateAt, ...message }) =>
      task(id, message, {
        what:
          nextUpdateAt! <= now
            ? 'En lovet opdatering er ikke sendt'
            : 'En lovet opdatering skal snart sendes',
        since: nextUpdateAt,
        path: 'opdater',
        action: 'Skriv opdateringen',
      }),
    ),
    ...windows.map(({ id, state, startsAt, endsAt, ...message }) =>
      state === 'announced'
        ? task(id, message, {
            what: 'Et servicevindue skulle være begyndt',
            since: startsAt,
            path: 'begyndt',
            action: 'Meld det begyndt',
          })
        : task(id, message, {
            what: 'Et servicevindue skulle være slut',
            since: endsAt,
            path: 'afslut',
            action: 'Meld det afsluttet',
          }),
    ),
  ]
}

function task(
  id: string,
  { number, title }: { number: number; title: string },
  { what, since, path, action }: { what: string; since: Date | null; path: string; action: string },
): WaitingTask {
  const href = `/servicemeddelelser/${id}`
  return {
    key: `${path}-${id}`,
    urgency: 'now',
    serious: true,
    what,
    detail: `${messageName(number)} ${title}`,
    since,
    href: `${href}/${path}`,
    action,
    takes: 'message.update',
    see: { href, action: 'Se meddelelsen' },
  }
}
