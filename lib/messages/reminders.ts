import type { Mail } from '@/lib/mail'
import { z } from '@/lib/text/schema'

/** What a job keeps of a reminder until it is mailed. */
export const Reminder = z.object({
  to: z.email(),
  name: z.string(),
  path: z.string(),
  what: z.string(),
  promisedAt: z.string(),
  /** To those who stand in, since whoever promised has not kept it. */
  escalated: z.boolean(),
})
export type Reminder = z.output<typeof Reminder>

/** The mail to whoever promised an update that is due, or to those who stand in. */
export function reminderMail(
  portal: string,
  { to, name, path, what, promisedAt, escalated }: Reminder,
): Mail {
  const first = escalated
    ? `En opdatering af ${what} blev lovet til ${promisedAt} og er ikke kommet. Den, der skulle sende den, er mindet om det. Send den, hvis du kan.`
    : `Du har lovet en opdatering af ${what} til ${promisedAt}. De, der er berørt, venter på den.`
  return {
    to,
    subject: `${escalated ? 'Ingen har sendt den lovede opdatering' : 'Den lovede opdatering skal sendes nu'}: ${what}`,
    greeting: `Kære ${name}`,
    paragraphs: [
      first,
      'Er der intet nyt, så skriv det: det er også et svar. Er det løst, så meld det løst i stedet.',
    ],
    action: { label: 'Skriv opdateringen', href: `${portal}${path}` },
  }
}
