import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'

/** A mail that the server has taken: to whom, and the message id, which says which step it was. */
export interface TakenMail {
  to: string
  messageId: string
}

/** What the server does with a mail: takes it, says later (4xx), says no (5xx), says nothing, or takes it and hangs up. */
export type Mood = 'takes' | 'later' | 'no' | 'silent' | 'hangsUp'

/**
 * A mail server on loopback that can be slow, moody, and gone: `stop()` breaks every connection as when it is killed, and
 * `start()` opens it again at the same address.
 */
export class TroubledServer {
  readonly taken: TakenMail[] = []
  mood: Mood = 'takes'
  /** How many it has taken and could not say so, since the connection was gone: of these nobody else can know. */
  unanswered = 0
  /** How often it has said later, no or nothing. */
  readonly said = { later: 0, no: 0, silent: 0 }
  private server: SMTPServer | undefined
  /** By the port at the other end. */
  private readonly sockets = new Map<number, Socket>()
  private port = 0

  constructor(private readonly latency = 0) {}

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`
  }

  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disableReverseLookup: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, session, done) => {
        let head = ''
        stream.on('data', (part: Buffer) => {
          if (head.length < 4000) head += part.toString('latin1')
        })
        stream.on('end', () => {
          const to = session.envelope.rcptTo[0]!.address
          const mail = { to, messageId: /^message-id: <([^>]+)>/im.exec(head)?.[1] ?? '' }
          void this.answer(mail, () => this.sockets.get(session.remotePort)?.writable ?? false, done)
        })
      },
    })
    server.on('error', () => undefined)
    server.server.on('connection', (socket: Socket) => {
      const port = socket.remotePort ?? 0
      this.sockets.set(port, socket)
      socket.on('close', () => this.sockets.get(port) === socket && this.sockets.delete(port))
      socket.on('error', () => undefined)
    })
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve))
    this.port = (server.server.address() as AddressInfo).port
    this.server = server
  }

  async stop(): Promise<void> {
    const { server } = this
    this.server = undefined
    const closed = new Promise<void>((resolve) => server?.close(resolve) ?? resolve())
    this.hangUp()
    await closed
  }

  private hangUp(): void {
    for (const socket of this.sockets.values()) socket.destroy()
  }

  private async answer(mail: TakenMail, isOpen: () => boolean, done: (error?: Error | null) => void) {
    if (this.latency > 0) await pause(this.latency)
    const { mood } = this
    if (mood === 'later' || mood === 'no' || mood === 'silent') this.said[mood] += 1
    if (mood === 'later') return done(Object.assign(new Error('4.3.0 later'), { responseCode: 451 }))
    if (mood === 'no') return done(Object.assign(new Error('5.6.0 not wanted'), { responseCode: 554 }))
    if (mood === 'silent') return
    this.taken.push(mail)
    if (mood === 'hangsUp') this.hangUp()
    if (isOpen()) done()
    else this.unanswered += 1
  }
}
