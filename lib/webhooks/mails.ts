import type { Mail } from '@/lib/mail'
import { z } from '@/lib/text/schema'
import { FAILING_DAYS } from './rules'

/** Who is told that the portal has switched an endpoint off, which, and why. */
export const SwitchedOff = z.object({
  reader: z.string(),
  email: z.string(),
  id: z.uuid(),
  name: z.string(),
  url: z.string(),
  offReason: z.string(),
  offAt: z.iso.datetime(),
})

/** The portal has switched an endpoint off: why, and what to do. */
export function switchedOffMail(portal: string, told: z.output<typeof SwitchedOff>): Mail {
  const { reader, email, id, name, url, offReason, offAt } = told
  const why =
    offReason === 'gone'
      ? 'Modtageren svarede, at adressen er nedlagt (410).'
      : `Intet, vi har sendt i ${FAILING_DAYS} dage, er taget imod.`
  return {
    to: email,
    subject: `Webhooken ${name} er slået fra`,
    reference: `webhook-off.${id}.${Date.parse(offAt)}.${Buffer.from(email).toString('hex')}`,
    greeting: `Kære ${reader}`,
    paragraphs: [
      `Webhooken ${name} til ${new URL(url).host} får ikke længere servicemeddelelser. ${why}`,
      'Se i loggen, hvad der blev svaret. Når modtageren virker igen, slår du webhooken til og sender en prøve. Det, der er sket imens, kan systemet hente på /api/v1/messages.',
    ],
    action: { label: 'Åbn webhooken', href: `${portal}/servicemeddelelser/webhooks/${id}` },
  }
}
