import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { TroubledServer } from './mail-trouble'

/** A worker process that is started again whenever it is killed: the real one, or another program that does less. */
export class KilledWorker {
  kills = 0
  /** What it said where it ended by itself, which it never shall. */
  readonly ended: string[] = []
  private process: ChildProcess | undefined
  private ending = false

  constructor(
    private readonly env: Record<string, string>,
    private readonly program = 'lib/system/worker.ts',
  ) {}

  start(): void {
    const child = spawn(process.execPath, ['--import', 'tsx', this.program], {
      env: { ...process.env, ...this.env },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (words: Buffer) => (said = (said + words.toString()).slice(-2000)))
    this.process = child
    child.on('exit', (code, signal) => {
      if (this.ending || this.process !== child) return
      if (signal !== 'SIGKILL') this.ended.push(`${code} ${said}`)
      this.start()
    })
  }

  async kill(): Promise<void> {
    this.kills += 1
    const child = this.process!
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }

  async end(): Promise<void> {
    this.ending = true
    const child = this.process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}

/** Waits until the server has taken so many more mails. */
export async function afterMails(server: TroubledServer, more: number, seconds = 120): Promise<void> {
  const [until, wanted] = [performance.now() + seconds * 1000, server.taken.length + more]
  while (server.taken.length < wanted) {
    if (performance.now() > until)
      throw new Error(`Only ${server.taken.length} of ${wanted} mails came in ${seconds} seconds`)
    await pause(5)
  }
}

/** One who was to get a mail of a step: what the database says of it. */
export interface Expected extends Record<string, unknown> {
  address: string
  step: number
  state: string
  may_be_twice: boolean
}

/** What of a run was lost, sent twice, sent twice without being marked, and out of order within its thread. */
export function verdictOf(server: TroubledServer, expected: readonly Expected[]) {
  const seen = new Map<string, number[]>()
  const stepOf = ({ messageId }: { messageId: string }) => Number(messageId.split('.')[1])
  for (const mail of server.taken) seen.set(mail.to, [...(seen.get(mail.to) ?? []), stepOf(mail)])
  const times = ({ address, step }: Expected) => seen.get(address)?.filter((one) => one === step).length ?? 0
  const twice = expected.filter((one) => times(one) > 1)
  const refused = expected.filter(({ state }) => state === 'bounced')
  return {
    // What the server refused for good is known to be refused: that is no loss.
    lost: expected.filter((one) => one.state !== 'bounced' && times(one) === 0).length,
    notSent: expected.filter(({ state }) => state !== 'sent' && state !== 'bounced').length,
    refused: refused.length,
    doubles: twice.reduce((sum, one) => sum + times(one) - 1, 0),
    unmarked: twice.filter((one) => !one.may_be_twice).length,
    marked: expected.filter((one) => one.may_be_twice).length,
    // A mail that is sent again may come after the next of its thread: what counts is that each was there before the next.
    disordered: [...seen.values()].filter((steps) => {
      const firsts = [...new Set(steps)]
      return firsts.some((step, index) => index > 0 && step < firsts[index - 1]!)
    }).length,
  }
}

export const EXPECTED = `select d.address, s.number as step, d.state, d.may_be_twice
  from message_delivery d join message_step s on s.id = d.step_id where d.message_id = $1`
