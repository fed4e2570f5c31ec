import { setTimeout as pause } from 'node:timers/promises'
import { unwrap } from '@/lib/door/errors'
import { announceMessage, updateMessage } from '@/lib/messages'
import { as } from '../support/actors'
import { afterMails, EXPECTED, KilledWorker, verdictOf, type Expected } from '../support/crash'
import { TroubledServer } from '../support/mail-trouble'
import { DISTURBANCE } from '../support/message-inputs'
import { openMailDatabase, RECIPIENTS } from './mail-database'
import type { Figure } from './report'

const CONNECTIONS = 8
/** Seconds until a silent mail server is given up. */
const SILENCE = 2

/** What happens during a run, by how often; in an order that is drawn. */
const TROUBLES = {
  kill: 20,
  mailServerRestarts: 5,
  databaseStopsFast: 3,
  databaseStopsAtOnce: 2,
  later: 1,
  no: 1,
  silent: 1,
  hangsUp: 3,
}
type TroubleKind = keyof typeof TROUBLES

/**
 * Everybody is told twice by two workers, while they are killed at random twenty times, the mail server is restarted five times
 * and PostgreSQL five times, and the mail server says later, no, nothing, and takes a mail and hangs up: how many got nothing,
 * how many got one mail too many, and whether each of those is marked (SM-6).
 */
export async function run(): Promise<Figure[]> {
  const database = await openMailDatabase()
  const server = new TroubledServer(5)
  await server.start()
  process.env.SMTP_URL = server.url
  const env = {
    SMTP_URL: server.url,
    MAIL_CONNECTIONS: String(CONNECTIONS),
    MAIL_TIMEOUT: String(SILENCE),
  }
  const workers = [new KilledWorker(env), new KilledWorker(env)]
  const meet: Record<TroubleKind, () => Promise<unknown>> = {
    kill: () => workers[Math.floor(Math.random() * workers.length)]!.kill(),
    mailServerRestarts: async () => (await server.stop(), server.start()),
    databaseStopsFast: () => database.restart('fast'),
    databaseStopsAtOnce: () => database.restart('immediate'),
    later: () => inMood('later', () => server.said.later >= 20),
    no: () => inMood('no', () => server.said.no >= 20),
    silent: () => inMood('silent', () => server.said.silent >= CONNECTIONS),
    hangsUp: () => {
      const before = server.unanswered
      return inMood('hangsUp', () => server.unanswered > before)
    },
  }
  async function inMood(mood: TroubledServer['mood'], enough: () => boolean): Promise<void> {
    server.mood = mood
    while (!enough()) await pause(1)
    server.mood = 'takes'
  }

  try {
    const { id } = unwrap(await announceMessage(as.medcomAdmin(), DISTURBANCE))
    unwrap(await updateMessage(as.medcomAdmin(), { id, version: 1, text: 'Fejlen er fundet.' }))
    for (const worker of workers) worker.start()
    const troubles = drawn()
    const piece = (RECIPIENTS * 2) / (troubles.length + 1)
    for (const trouble of troubles) {
      await afterMails(server, Math.floor(piece * (0.2 + Math.random() * 0.6)))
      await meet[trouble]()
    }
    const expected = () => database.ask<Expected>(EXPECTED, [id])
    while ((await expected()).some(({ state }) => state !== 'sent' && state !== 'bounced')) await pause(200)
    const verdict = verdictOf(server, await expected())
    const ended = workers.flatMap((worker) => worker.ended)
    const detail = `${RECIPIENTS} recipients told twice by two workers, ${JSON.stringify(TROUBLES)}: ${JSON.stringify(verdict)}`
    const { lost, doubles, unmarked, marked, disordered, refused } = verdict
    if (lost + unmarked + disordered + ended.length > 0 || refused !== server.said.no)
      throw new Error([detail, ...ended].join('\n'))
    return figures({ detail, lost, doubles, marked }, workers.length)
  } finally {
    await Promise.all(workers.map((worker) => worker.end()))
    await server.stop()
    await database.close()
  }
}

function drawn(): TroubleKind[] {
  const all = Object.entries(TROUBLES).flatMap(([kind, times]) =>
    Array<TroubleKind>(times).fill(kind as TroubleKind),
  )
  return all
    .map((kind) => ({ kind, place: Math.random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ kind }) => kind)
}

interface Found {
  detail: string
  lost: number
  doubles: number
  marked: number
}

/** The mail server can be lost to both workers at once; what PostgreSQL does leaves nothing in doubt. */
function figures({ detail, lost, doubles, marked }: Found, workers: number): Figure[] {
  const most =
    CONNECTIONS *
    (TROUBLES.kill + workers * (TROUBLES.mailServerRestarts + TROUBLES.hangsUp + TROUBLES.silent))
  const unit = 'of connections × (kills + connections lost by the mail server)'
  return [
    { name: 'crash.lost', ratio: lost, unit: 'recipients without mail', detail },
    { name: 'crash.doubles', ratio: doubles / most, unit, detail: `${doubles} of ${most}` },
    { name: 'crash.marked', ratio: marked / most, unit, detail: `${marked} marked as perhaps twice` },
  ]
}
