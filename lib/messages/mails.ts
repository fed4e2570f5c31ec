import { createHash, randomUUID } from 'node:crypto'
import { formatDateTime } from '@/lib/format'
import { composeForm, type FilledMail, type Mail } from '@/lib/mail'
import type { Facts } from './facts'
import { factsInWords } from './facts-in-words'
import { receiptSecret } from './receipt-secret'
import type { PlannedDelivery, PlannedStep } from './plan'
import { returnAddress } from './return-address'
import { isContractual } from './rules'
import { deedWord, messageName } from './words'

type Told = Pick<PlannedDelivery, 'id' | 'address'> & { step: Omit<PlannedStep, 'id'> }

/** The mail about one step to one address: what has happened, then the facts, then the one thing to do. */
export function stepMail(
  portal: string,
  { id, address, step: { number: step, deed, subject, text, facts } }: Told,
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

/**
 * The mails about one step, composed once: what is each one's own is the id, the secret of the receipt and the thread. Whatever else comes to
 * differ from one to the next must be a blank too, or make a form of its own.
 */
export async function stepMails(
  portal: string,
  step: PlannedStep,
): Promise<(delivery: PlannedDelivery) => Mail | FilledMail> {
  const own = ({ id, address }: Omit<Told, 'step'>) => ({
    id,
    code: receiptSecret(id),
    thread: threadOf(step.facts.number, address),
  })
  const blank = { id: randomUUID(), address: 'modtager@blank.invalid' }
  const form = await composeForm(stepMail(portal, { ...blank, step }), own(blank))
  return (delivery) =>
    form?.fill(delivery.address, returnAddress(delivery.id), own(delivery)) ?? stepMail(portal, delivery)
}

// Each address has a thread of its own; nobody learns another's from its references.
function threadOf(number: number, address: string): string {
  return createHash('sha256').update(`${number} ${address}`).digest('hex').slice(0, 16)
}
