import { createHash } from 'node:crypto'
import { formatDateTime } from '@/lib/format'
import type { Mail } from '@/lib/mail'
import type { Facts } from './facts'
import { factsInWords } from './facts-in-words'
import { receiptSecret } from './receipt-secret'
import type { PlannedDelivery } from './plan'
import { returnAddress } from './return-address'
import { isContractual } from './rules'
import { deedWord, messageName } from './words'

/** The mail about one step to one address: what has happened, then the facts, then the one thing to do. */
export function stepMail(
  portal: string,
  { id, address, step: { number: step, deed, subject, text, facts } }: PlannedDelivery,
): Mail {
  const thread = (number: number) =>
    `${messageName(facts.number)}.${number}.${threadOf(facts.number, address)}`
  const { nextUpdateAt } = facts
  return {
    to: address,
    returnTo: returnAddress(id),
    subject,
    reference: thread(step),
    ...(step > 1 && { follows: [thread(1)] }),
    topic: `Servicemeddelelse ${messageName(facts.number)}`,
    heading: `${deedWord(deed, facts.kind)}: ${facts.title}`,
    paragraphs: [text],
    facts: [
      ...factsInWords(facts),
      ...(nextUpdateAt ? [{ term: 'Nyt senest', value: formatDateTime(nextUpdateAt) }] : []),
    ],
    action: {
      label: 'Kvittér for, at du har set den',
      href: `${portal}/kvittering?meddelelse=${id}&kode=${receiptSecret(id)}`,
    },
    notes: [whyYou(facts), ...(facts.affectsAll ? [`Se, hvordan det går lige nu: ${portal}/status`] : [])],
  }
}

function whyYou({ kind }: Facts): string {
  const why =
    'Du får mailen, fordi du står i bilag 3 til tilslutningsaftalen eller administrerer den hos leverandøren.'
  return isContractual(kind) ? why : `${why} Information kan slås fra i portalen under Servicemeddelelser.`
}

// Each address has a thread of its own; nobody learns another's from its references.
function threadOf(number: number, address: string): string {
  return createHash('sha256').update(`${number} ${address}`).digest('hex').slice(0, 16)
}
