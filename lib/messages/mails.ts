import { createHash } from 'node:crypto'
import type { Mail } from '@/lib/mail'
import { factLines } from './fact-lines'
import { receiptSecret } from './receipt-secret'
import type { PlannedDelivery } from './plan'
import { returnAddress } from './return-address'
import { messageName } from './words'

/** The mail about one step to one address: what has happened, then the facts, then the one thing to do. */
export function stepMail(
  portal: string,
  { id, address, step: { number: step, subject, text, facts } }: PlannedDelivery,
): Mail {
  const thread = (number: number) =>
    `${messageName(facts.number)}.${number}.${threadOf(facts.number, address)}`
  return {
    to: address,
    returnTo: returnAddress(id),
    subject,
    reference: thread(step),
    ...(step > 1 && { follows: [thread(1)] }),
    paragraphs: [text, factLines(facts).join('\n')],
    action: {
      label: 'Kvittér for, at du har set den',
      href: `${portal}/kvittering?meddelelse=${id}&kode=${receiptSecret(id)}`,
    },
    notes: [
      `Du får mailen, fordi du står som kontakt i bilag 3 til tilslutningsaftalen. Status lige nu: ${portal}/status`,
    ],
  }
}

// Each address has a thread of its own; nobody learns another's from its references.
function threadOf(number: number, address: string): string {
  return createHash('sha256').update(`${number} ${address}`).digest('hex').slice(0, 16)
}
