import { formatDate } from '@/lib/format'
import type { Mail } from '@/lib/mail'

/** Where a mailbox' link leads: a page with a button, since mail scanners open links. */
export function proofPath(secret: string): string {
  return `/bekraeft-postkasse?${new URLSearchParams({ kode: secret })}`
}

/** The mail with the link by which somebody who reads the mailbox confirms it. */
export function proofMail(
  publicUrl: string,
  {
    address,
    vendor,
    expiresAt,
    secret,
  }: { address: string; vendor: string; expiresAt: Date; secret: string },
): Mail {
  return {
    to: address,
    subject: `Bekræft, at ${vendor} læser denne postkasse`,
    paragraphs: [
      `${vendor} vil bruge ${address} til NPN-servicen, så vigtige beskeder om prøvenumre sendes hertil.`,
      'Åbn siden, og tryk på "Bekræft postkassen". Du skal ikke logge ind.',
    ],
    action: { label: 'Åbn siden', href: `${publicUrl}${proofPath(secret)}` },
    notes: [
      `Linket virker til og med ${formatDate(expiresAt)}.`,
      `Har I ikke noget med ${vendor} at gøre, skal du ikke gøre noget.`,
    ],
  }
}
