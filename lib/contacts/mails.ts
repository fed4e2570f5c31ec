import type { Recipient } from '@/lib/agreements/recipients'
import { formatCount, isoDate } from '@/lib/format'
import { z } from '@/lib/text/schema'

/** A mail as it lies in the queue; the link is a path of the portal. */
export const ContactMail = z.object({
  to: z.string(),
  name: z.string(),
  subject: z.string(),
  paragraphs: z.array(z.string()),
  action: z.object({ label: z.string(), path: z.string() }),
})

export interface VendorChanges {
  name: string
  from: number
  to: number
  since: Date
}

/** What MedCom is told once a day: whose bilag 3 changed, and where to see before and after. */
export function changesMail(
  { name, email }: Recipient,
  vendors: readonly VendorChanges[],
): z.input<typeof ContactMail> {
  const since = vendors.map((vendor) => vendor.since).reduce((a, b) => (a < b ? a : b))
  return {
    to: email,
    name,
    subject: `Ændringer i bilag 3 hos ${formatCount(vendors.length, 'leverandør', 'leverandører')}`,
    paragraphs: [
      'Leverandørerne har ændret deres kontaktpersoner siden den forrige mail. Ændringerne gælder allerede.',
      ...vendors.map((vendor) => `${vendor.name}: ${versionsText(vendor)}`),
    ],
    action: { label: 'Se før og efter', path: `/kontaktpersoner/aendringer?fra=${isoDate(since)}` },
  }
}

function versionsText({ from, to }: VendorChanges): string {
  return from === to ? `version ${to}.` : `version ${from} til ${to}.`
}
