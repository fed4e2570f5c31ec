import { unwrap } from '@/lib/door/errors'
import { announceMessage, updateMessage } from '@/lib/messages'
import { as } from '../support/actors'
import { afterMails, EXPECTED, KilledWorker, verdictOf, type Expected } from '../support/crash'
import { TroubledServer } from '../support/mail-trouble'
import { DISTURBANCE } from '../support/message-inputs'
import { openMailDatabase, RECIPIENTS } from './mail-database'
import type { Figure } from './report'

const KILLS = 20
const RESTARTS = 5
const CONNECTIONS = 8

/**
 * A worker killed at random twenty times and the mail server restarted five times while everybody is told twice: how many
 * got nothing, how many got one mail too many, and whether each of those is marked (SM-6).
 */
export async function run(): Promise<Figure[]> {
  const database = await openMailDatabase()
  const server = new TroubledServer(5)
  await server.start()
  process.env.SMTP_URL = server.url
  const worker = new KilledWorker({ SMTP_URL: server.url, MAIL_CONNECTIONS: String(CONNECTIONS) })
  try {
    const { id } = unwrap(await announceMessage(as.medcomAdmin(), DISTURBANCE))
    unwrap(await updateMessage(as.medcomAdmin(), { id, version: 1, text: 'Fejlen er fundet.' }))
    worker.start()
    const pieces = (RECIPIENTS * 2) / (KILLS + RESTARTS + 1)
    for (let trouble = 0; trouble < KILLS + RESTARTS; trouble += 1) {
      await afterMails(server, Math.floor(pieces * (0.2 + Math.random() * 0.7)))
      if (trouble % 5 === 4) {
        await server.stop()
        await server.start()
      } else await worker.kill()
    }
    const expected = async () => (await database.owner.query<Expected>(EXPECTED, [id])).rows
    while ((await expected()).some(({ state }) => state !== 'sent')) await afterMails(server, 0, 1)
    const verdict = verdictOf(server, await expected())
    const { doubles, lost, unmarked, marked, disordered } = verdict
    const detail = `${RECIPIENTS} recipients told twice, ${worker.kills} kills, ${RESTARTS} restarts: ${JSON.stringify(verdict)}`
    if (lost + unmarked + disordered > 0) throw new Error(detail)
    const most = CONNECTIONS * (worker.kills + RESTARTS)
    return [
      { name: 'crash.lost', ratio: lost, unit: 'recipients without mail', detail },
      {
        name: 'crash.doubles',
        ratio: doubles / most,
        unit: 'of connections × kills',
        detail: `${doubles} of ${most}`,
      },
      {
        name: 'crash.marked',
        ratio: marked / most,
        unit: 'of connections × kills',
        detail: `${marked} marked as perhaps twice`,
      },
    ]
  } finally {
    await worker.end()
    await server.stop()
    await database.close()
  }
}
