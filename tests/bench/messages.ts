import { fork } from 'node:child_process'
import { once } from 'node:events'
import nodemailer from 'nodemailer'
import { unwrap } from '@/lib/door/errors'
import { env } from '@/lib/env'
import { writeLetter } from '@/lib/mail/letter'
import { as } from '../support/actors'
import { DISTURBANCE } from '../support/message-inputs'
import { openMailDatabase, RECIPIENTS } from './mail-database'
import { median, type Figure } from './report'

const ROUNDS = 3
const LATENCY = 100

/**
 * From the command to the last mail accepted: against nodemailer's own pooled rate with as many connections to the same
 * server in the same run, and against a server that takes its time (SM-6). The worker's memory over the run.
 */
export async function run(): Promise<Figure[]> {
  const database = await openMailDatabase()
  try {
    const server = await startSink()
    const [theirs, told]: [number[], Told[]] = [[], []]
    for (let round = 0; round < ROUNDS; round += 1) {
      theirs.push(RECIPIENTS / (await pooled(server.url)))
      told.push(await tell())
    }
    const ours = told.map(({ seconds }) => RECIPIENTS / seconds)
    server.takesLong(LATENCY)
    const { seconds } = await tell()
    server.stop()
    const connections = env().MAIL_CONNECTIONS
    const least = (RECIPIENTS * LATENCY) / 1000 / connections
    return [
      {
        name: 'messages.rate',
        ratio: median(ours) / median(theirs),
        unit: 'of nodemailer pooled',
        detail: `${RECIPIENTS} recipients, ${connections} connections: ${rounded(ours)} against ${rounded(theirs)} mails a second; ${median(told.map((one) => one.seconds)).toFixed(1)} s from the command to the last mail accepted, of which the command took ${median(told.map((one) => one.command)).toFixed(1)} s`,
      },
      {
        name: 'messages.slow',
        ratio: seconds / least,
        unit: 'of recipients × latency / connections',
        detail: `${seconds.toFixed(1)} s against ${least.toFixed(1)} s with ${LATENCY} ms a mail`,
      },
      {
        name: 'messages.memory',
        ratio: median(told.map(({ growth }) => growth)),
        unit: 'of what a fifth of the mails took',
        detail: 'the largest resident size after the first fifth of a run, against the largest during it',
      },
    ]
  } finally {
    await database.close()
  }
}

const rounded = (all: readonly number[]) => all.map((one) => Math.round(one)).join(', ')

async function startSink() {
  const child = fork('tests/bench/smtp-sink.ts', [], { execArgv: ['--import', 'tsx'] })
  const [port] = (await once(child, 'message')) as [number]
  const url = `smtp://127.0.0.1:${port}`
  // Read once: a process sends to one server.
  process.env.SMTP_URL = url
  return {
    url,
    takesLong: (milliseconds: number) => void child.send(milliseconds),
    stop: () => child.disconnect(),
  }
}

/** Seconds that nodemailer by itself takes for mails like ours. */
async function pooled(url: string): Promise<number> {
  const connections = env().MAIL_CONNECTIONS
  const transport = nodemailer.createTransport({
    pool: true,
    maxConnections: connections,
    maxMessages: Infinity,
    url,
  })
  const letter = writeLetter({
    paragraphs: [DISTURBANCE.text, 'Hvad: Driftsforstyrrelse\nHvor: Opslag (produktion)\nFra: 4. marts 2026'],
    action: {
      label: 'Kvittér for, at du har set den',
      href: `https://npn.example/kvittering?${'x'.repeat(100)}`,
    },
    notes: ['Du får mailen, fordi du står som kontakt i bilag 3 til tilslutningsaftalen.'],
  })
  let next = 0
  const started = performance.now()
  const worker = async () => {
    while (next < RECIPIENTS) {
      next += 1
      await transport.sendMail({
        from: env().MAIL_FROM,
        to: { name: '', address: `drift${next}@modtager.example` },
        subject:
          'Driftsforstyrrelse – Opslag svarer ikke, Opslag (produktion), 4. marts 2026 kl. 02.00 [SM-1]',
        ...letter,
      })
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = (performance.now() - started) / 1000
  transport.close()
  return seconds
}

interface Told {
  /** From the command to the last mail accepted. */
  seconds: number
  /** Of which the command took so many. */
  command: number
  growth: number
}

async function tell(): Promise<Told> {
  const [{ announceMessage }, { sendWaiting }, { closeMail }] = await Promise.all([
    import('@/lib/messages'),
    import('@/lib/messages/send'),
    import('@/lib/mail'),
  ])
  const sizes: number[] = []
  const sampling = setInterval(() => sizes.push(process.memoryUsage().rss), 50)
  const started = performance.now()
  const { recipients } = unwrap(await announceMessage(as.medcomAdmin(), DISTURBANCE))
  const command = (performance.now() - started) / 1000
  await sendWaiting()
  const seconds = (performance.now() - started) / 1000
  clearInterval(sampling)
  closeMail()
  if (recipients !== RECIPIENTS) throw new Error(`${recipients} were told instead of ${RECIPIENTS}`)
  const early = Math.max(1, Math.floor(sizes.length / 5))
  return { seconds, command, growth: Math.max(...sizes.slice(early)) / Math.max(...sizes.slice(0, early)) }
}
