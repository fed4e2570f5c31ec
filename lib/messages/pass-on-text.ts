import type { Facts } from './facts'
import { factsInWords } from './facts-in-words'

interface Vendor {
  name: string
  supportPhone: string | null
  supportEmail: string | null
}

/** What a vendor sends on to its laboratories: they ring their vendor, never MedCom (SM-4, SU-1). */
export function passOnText(
  { text, facts }: { text: string; facts: Facts },
  { name, supportPhone, supportEmail }: Vendor,
): string {
  const where = [supportPhone && `tlf. ${supportPhone}`, supportEmail].filter(Boolean).join(', ')
  return [
    'Kære laboratorium',
    `Vi giver hermed en meddelelse om NPN-servicen videre: ${facts.title}.`,
    text,
    factsInWords(facts)
      .map(({ term, value }) => `${term}: ${value}`)
      .join('\n'),
    `Har I spørgsmål, så kontakt ${name}${where ? `: ${where}` : ''}.`,
  ].join('\n\n')
}
