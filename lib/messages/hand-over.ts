import { env } from '@/lib/env'
import { deliverMail, type Delivered, type FilledMail, type Mail } from '@/lib/mail'
import { stepMails } from './mails'
import type { PlannedDelivery } from './plan'
import type { SettledDelivery } from './turn'

/** Seconds after which a mail whose connection was lost is tried again. */
export const SOON = 2
/** So many tries of a mail may each be followed by another as soon. */
const TRIES_SOON = 2
/** The date of a mail is when its form was made: not much before it is sent. */
const FORM_MILLISECONDS = 30_000

/** A mail that is marked as this worker's, and which try it is. */
export interface Marked {
  delivery: PlannedDelivery
  attempts: number
}

/** What came of handing a mail over: what is to be written down, and what it says of the mail server. */
export interface HandedOver {
  settled: SettledDelivery
  /** There was no connection to the server. */
  away: boolean
  /** It is to be tried again so soon that one may wait for it. */
  soon: boolean
}

/** Hands mails to the mail server, those of one step written from one form. */
export class MailDesk {
  private readonly forms = new Map<string, { madeAt: number; write: ReturnType<typeof stepMails> }>()

  /** Never throws: a mail that cannot be written is tried again later too, when somebody has mended that. */
  async handOver({ delivery, attempts }: Marked): Promise<HandedOver> {
    const outcome = await this.mailFor(delivery).then(deliverMail, notWritten)
    const away = outcome.state === 'deferred' && outcome.away
    const wait = away ? 0 : waitAfter(attempts, outcome)
    return {
      away,
      soon: wait === SOON,
      settled: {
        id: delivery.id,
        address: delivery.address,
        attempts,
        state: outcome.state,
        answer: outcome.answer,
        unknowable: outcome.state === 'deferred' && outcome.unknowable,
        ofAddress: outcome.state === 'refused' && outcome.ofAddress,
        wait,
      },
    }
  }

  private async mailFor(delivery: PlannedDelivery): Promise<Mail | FilledMail> {
    const now = performance.now()
    let form = this.forms.get(delivery.step.id)
    if (!form || form.madeAt < now - FORM_MILLISECONDS) {
      form = { madeAt: now, write: stepMails(env().PUBLIC_URL, delivery.step) }
      this.forms.set(delivery.step.id, form)
    }
    return (await form.write)(delivery)
  }
}

/** What is said of a mail that was marked and is not handed over after all: it is anybody's again. */
export function notTried({ delivery: { id, address }, attempts }: Marked): SettledDelivery {
  return {
    id,
    address,
    attempts,
    state: 'notTried',
    answer: '',
    unknowable: false,
    ofAddress: false,
    wait: 0,
  }
}

function notWritten(error: Error): Delivered {
  return { state: 'deferred', answer: error.message.slice(0, 500), unknowable: false, away: false }
}

/**
 * Seconds to the next try: half a minute, doubled each time, at most an hour. A connection that is lost is mostly lost with its
 * server, which may be back already; one try before may have ended with a worker that was killed.
 */
function waitAfter(attempts: number, outcome: Delivered): number {
  if (attempts <= TRIES_SOON && outcome.state === 'deferred' && outcome.unknowable) return SOON
  return Math.min(30 * 2 ** (attempts - 1), 3600)
}
