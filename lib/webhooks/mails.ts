import type { Mail } from '@/lib/mail'
import { FAILING_DAYS } from './rules'

interface SwitchedOff {
  id: string
  name: string
  url: string
  offReason: string | null
  offAt: Date | null
}

/** The portal has switched an endpoint off: why, and what to do. */
export function switchedOffMail(
  portal: string,
  { name: reader, email }: { name: string; email: string },
  { id, name, url, offReason, offAt }: SwitchedOff,
): Mail {
  const why =
    offReason === 'gone'
      ? 'Modtageren svarede, at adressen er nedlagt (410).'
      : `Intet, vi har sendt i ${FAILING_DAYS} dage, er taget imod.`
  return {
    to: email,
    subject: `Webhooken ${name} er slået fra`,
    reference: `webhook-off.${id}.${offAt?.getTime()}.${Buffer.from(email).toString('hex')}`,
    greeting: `Kære ${reader}`,
    paragraphs: [
      `Webhooken ${name} til ${new URL(url).host} får ikke længere servicemeddelelser. ${why}`,
      'Se i loggen, hvad der blev svaret. Når modtageren virker igen, kan du sende en prøve og slå webhooken til. Det, der er sket imens, kan hentes på /api/v1/messages.',
    ],
    action: { label: 'Åbn webhooken', href: `${portal}/servicemeddelelser/webhooks/${id}` },
  }
}
