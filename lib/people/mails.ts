import type { Mail } from '@/lib/mail'
import { formatDate } from '@/lib/format'
import { INVITATION_DAYS, SIGN_IN_LINK_MINUTES } from './rules'
import { ROLE_HINTS, roleInSentence, type FactorNews, type UserRole } from './words'

/** The mail with a sign-in link. The link leads to a page with a button, since mail scanners open links. */
export function signInMail(
  publicUrl: string,
  link: { email: string; name: string; secret: string },
  next: string,
): Mail {
  const query = new URLSearchParams({
    mail: link.email,
    kode: link.secret,
    ...(next !== '/' && { til: next }),
  })
  return {
    to: link.email,
    subject: 'Log ind på NPN-portalen',
    greeting: `Kære ${link.name}`,
    paragraphs: ['Du har bedt om at logge ind på NPN-portalen. Åbn siden, og tryk på "Log ind".'],
    action: { label: 'Åbn siden', href: `${publicUrl}/log-ind/bekraeft?${query}` },
    notes: [
      `Linket virker én gang og i ${SIGN_IN_LINK_MINUTES} minutter. Er det for sent, så bed om et nyt på log ind-siden.`,
      'Har du ikke bedt om at logge ind, skal du ikke gøre noget. Giv aldrig linket videre.',
    ],
  }
}

/** Told to the address somebody signed in by, and to the one they sign in by from now on. Neither names the other. */
export function changedEmailMail(
  publicUrl: string,
  { to, name, isNew }: { to: string; name: string; isNew: boolean },
): Mail {
  return {
    to,
    subject: 'Din mailadresse i NPN-portalen er ændret',
    greeting: `Kære ${name}`,
    paragraphs: isNew
      ? [
          'En administrator har ændret din mailadresse i NPN-portalen til denne. Fremover logger du ind med den.',
        ]
      : [
          'En administrator har ændret din mailadresse i NPN-portalen. Du kan ikke længere logge ind med denne adresse og er logget ud alle steder.',
        ],
    ...(isNew && { action: { label: 'Log ind', href: `${publicUrl}/log-ind` } }),
    notes: ['Kender du ikke til det, så skriv til NPN@medcom.dk med det samme.'],
  }
}

const FACTOR_TEXTS: Record<FactorNews, string> = {
  added:
    'Der er føjet en godkendelsesapp eller en adgangsnøgle til din godkendelse i to trin i NPN-portalen.',
  removed:
    'En godkendelsesapp eller en adgangsnøgle er fjernet fra din godkendelse i to trin i NPN-portalen.',
  recovered: 'En af dine genoprettelseskoder er brugt til at logge ind i NPN-portalen. Den virker ikke igen.',
  newCodes: 'Der er lavet nye genoprettelseskoder til dig i NPN-portalen. De gamle virker ikke længere.',
  reset:
    'MedCom har nulstillet din godkendelse i to trin i NPN-portalen, og du er logget ud alle steder. Næste gang du logger ind, sætter du den op igen.',
}

/** Told whenever somebody's second factor was changed or got around, so that nobody else does it unseen. */
export function secondFactorMail(
  publicUrl: string,
  { to, name, news }: { to: string; name: string; news: FactorNews },
): Mail {
  return {
    to,
    subject: 'Din godkendelse i to trin i NPN-portalen',
    greeting: `Kære ${name}`,
    paragraphs: [FACTOR_TEXTS[news]],
    action: { label: 'Se din profil', href: `${publicUrl}/min-profil` },
    notes: ['Kender du ikke til det, så skriv til NPN@medcom.dk med det samme.'],
  }
}

interface Invited {
  email: string
  name: string
  role: UserRole
  functional: boolean
  belongsTo: string
  invitedBy: string
  expiresAt: Date
  secret: string
}

export function invitationMail(publicUrl: string, invited: Invited): Mail {
  const query = new URLSearchParams({ kode: invited.secret })
  const whom = invited.functional ? 'denne funktionspostkasse' : 'dig'
  return {
    to: invited.email,
    subject: 'Du er inviteret til NPN-portalen',
    greeting: `Kære ${invited.name}`,
    paragraphs: [
      `${invited.invitedBy} har inviteret ${whom} til NPN-portalen som ${roleInSentence(invited.role)} hos ${invited.belongsTo}. ${ROLE_HINTS[invited.role]}`,
      'NPN-portalen er MedComs værktøj til forvaltning af nationale prøvenumre.',
    ],
    action: { label: 'Tag imod invitationen', href: `${publicUrl}/invitation?${query}` },
    notes: [
      `Linket virker én gang, i ${INVITATION_DAYS} dage, til og med ${formatDate(invited.expiresAt)}.`,
      'Kender du ikke til det, skal du ikke gøre noget. Giv aldrig linket videre.',
    ],
  }
}
