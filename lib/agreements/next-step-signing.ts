import { formatDate } from '@/lib/format'
import { addDays } from '@/lib/text/days'
import { pageOf, type StepOf } from './next-step-of'

/** What comes next until both have signed. */
export const BEFORE_SIGNATURE: Record<'draft' | 'sent' | 'signedByVendor', StepOf> = {
  draft: (agreement, { administrates }) => {
    const { vendor, signBy, signByDays, today, template } = agreement
    if (!administrates)
      return { title: 'Aftalen er en kladde', text: 'En MedCom-administrator sender den til underskrift.' }
    const edit = { label: 'Rediger kladden', href: pageOf(agreement, 'rediger') }
    if (template.status !== 'published')
      return {
        title: 'Vælg den nye skabelon',
        text: 'Skabelonen er afløst af en nyere version, siden kladden blev lavet.',
        action: edit,
      }
    if (signBy && signBy < today)
      return {
        title: 'Vælg en ny sidste dag til underskrift',
        text: `Den sidste dag var den ${formatDate(signBy)}.`,
        action: edit,
      }
    const last = formatDate(signBy ?? addDays(today, signByDays))
    return {
      title: 'Send aftalen til underskrift',
      text: `${vendor.name} får en mail og kan underskrive til og med den ${last}. Dokumentet ligger fast fra da af: skal noget rettes, kaldes aftalen tilbage.`,
      action: { label: 'Send til underskrift', deed: 'send' },
    }
  },
  sent: (agreement, { side }) => {
    const { vendor, signBy, maySign, signatories } = agreement
    const last = signBy ? `senest den ${formatDate(signBy)}` : ''
    if (side === 'medcom')
      return {
        title: `Afventer, at ${vendor.name} underskriver`,
        text: `Aftalen skal underskrives ${last}. Derefter bortfalder den.`,
      }
    if (maySign)
      return {
        title: 'Underskriv aftalen',
        text: `Læs aftalen, og underskriv den ${last}. Derefter underskriver MedCom.`,
        action: { label: 'Læs og underskriv', href: pageOf(agreement, 'underskriv') },
      }
    return {
      title: 'Aftalen venter på jeres underskrift',
      text: `${whoCanSign(signatories.vendor)} Den skal underskrives ${last}.`,
      action: { label: 'Læs aftalen', href: pageOf(agreement, 'dokumenter') },
    }
  },
  signedByVendor: (agreement, { side }) => {
    const { vendor, maySign, signatories } = agreement
    if (side === 'vendor')
      return {
        title: 'Afventer, at MedCom underskriver',
        text: 'I har underskrevet. I får en mail, når MedCom også har.',
      }
    if (maySign)
      return {
        title: 'Underskriv for MedCom',
        text: `${vendor.name} har underskrevet. Når du har underskrevet, begynder oprettelsen.`,
        action: { label: 'Læs og underskriv', href: pageOf(agreement, 'underskriv') },
      }
    return {
      title: 'Afventer MedComs underskrift',
      text: whoCanSign(signatories.medcom),
      action: { label: 'Læs aftalen', href: pageOf(agreement, 'dokumenter') },
    }
  },
}

function whoCanSign(signatories: readonly { name: string }[]): string {
  const names = signatories.map(({ name }) => name)
  if (names.length === 0)
    return 'Ingen er endnu registreret med ret til at underskrive: skriv til NPN@medcom.dk.'
  const last = names.at(-1)!
  return `${names.length === 1 ? last : `${names.slice(0, -1).join(', ')} og ${last}`} kan underskrive.`
}
