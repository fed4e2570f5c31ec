import type { FilledMail } from './form'
import type { Mail } from './options'
import { isRefusedAddress } from './refused'
import { handOver } from './send'

/** What became of a mail that was handed to the mail server, with its answer as it was given. */
export type Delivered =
  | { state: 'accepted'; answer: string }
  /** For good: the same mail would be refused again. `ofAddress`: there is no such mailbox. */
  | { state: 'refused'; answer: string; ofAddress: boolean }
  /**
   * For now. `unknowable`: the connection was lost when the mail was open and no answer had come;
   * `away`: there was no connection to the server, which says nothing of the mail.
   */
  | { state: 'deferred'; answer: string; unknowable: boolean; away: boolean }

interface SmtpFault {
  command?: string
  response?: string
  responseCode?: number
  message?: string
  code?: string
  syscall?: string
}

/** Hands a mail to the mail server and says what came of it; never throws for what the server or the network does. */
export async function deliverMail(mail: Mail | FilledMail): Promise<Delivered> {
  try {
    return { state: 'accepted', answer: await handOver(mail, 'counted') }
  } catch (error) {
    return outcomeOf(error as SmtpFault)
  }
}

// No connection to the server, or none that was safe: nothing of the mail had left us.
const NEVER_BEGAN = /EDNS|ETLS|EAUTH|ECONNREFUSED|Connection timeout|Greeting never received/

/**
 * What a fault in sending means (SM-6). A permanent answer about the recipient or the mail is final; one
 * about us, who send, concerns every mail alike and is mended by us, so the mail waits. Where an answer came at all it is known that the mail
 * was not taken; where a connection was lost before one came, nobody can know.
 */
export function outcomeOf(fault: SmtpFault): Exclude<Delivered, { state: 'accepted' }> {
  const { command, responseCode = 0 } = fault
  const answer = (fault.response ?? fault.message ?? '').slice(0, 500)
  if (responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA'))
    return { state: 'refused', answer, ofAddress: isRefusedAddress(fault) }
  const neverBegan = fault.syscall === 'connect' || NEVER_BEGAN.test(`${fault.code} ${fault.message}`)
  return { state: 'deferred', answer, unknowable: responseCode === 0 && !neverBegan, away: neverBegan }
}
