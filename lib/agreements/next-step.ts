import { formatDate } from '@/lib/format'
import { addDays } from '@/lib/text/days'
import type { AgreementState, Waits } from './rules'

interface Shown {
  id: string
  number: string
  state: AgreementState
  waitsFor: Waits
  today: string
  signBy: string | null
  signByDays: number
  inForceFrom: string | null
  inForceOn: string | null
  endsOn: string | null
  vendor: { id: string; name: string }
  administrator: { name: string }
  template: { status: string; terminationMonths: number }
  signatories: { vendor: readonly { name: string }[]; medcom: readonly { name: string }[] }
  maySign: boolean
  checklist: { total: number; settled: number; openGates: number }
  /** A notice of new terms that still hopes for the vendor's answer. */
  unanswered: { actBy: string; effectiveOn: string } | null
}

/** Who reads: which side, and whether they may do what changes an agreement. */
export interface Reader {
  side: 'medcom' | 'vendor'
  administrates: boolean
}

/** The one thing to do next, or what is waited for: said large on the agreement's page (LOOK, "Detail"). */
export interface NextStep {
  title: string
  text: string
  /** Where it is done; `send` is the one deed that is done on the spot. */
  action?: { label: string; href: string } | { label: string; deed: 'send' }
}

/** What comes next for this reader, by the agreement's state. */
export function nextStep(agreement: Shown, reader: Reader): NextStep {
  return STEPS[agreement.state](agreement, reader)
}

type StepOf = (agreement: Shown, reader: Reader) => NextStep

const at = ({ id }: Shown, page: string) => `/aftaler/${id}/${page}`

const STEPS: Record<AgreementState, StepOf> = {
  draft: (agreement, { administrates }) => {
    const { vendor, signBy, signByDays, today, template } = agreement
    if (!administrates)
      return { title: 'Aftalen er en kladde', text: 'En MedCom-administrator sender den til underskrift.' }
    const edit = { label: 'Rediger kladden', href: at(agreement, 'rediger') }
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
        action: { label: 'Læs og underskriv', href: at(agreement, 'underskriv') },
      }
    return {
      title: 'Aftalen venter på jeres underskrift',
      text: `${whoCanSign(signatories.vendor)} Den skal underskrives ${last}.`,
      action: { label: 'Læs aftalen', href: at(agreement, 'dokumenter') },
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
        action: { label: 'Læs og underskriv', href: at(agreement, 'underskriv') },
      }
    return {
      title: 'Afventer MedComs underskrift',
      text: whoCanSign(signatories.medcom),
      action: { label: 'Læs aftalen', href: at(agreement, 'dokumenter') },
    }
  },
  settingUp: (agreement, { side, administrates }) => {
    const { vendor, checklist, waitsFor, inForceFrom, today } = agreement
    const done = `${checklist.settled} af ${checklist.total}`
    const list = at(agreement, 'tjekliste')
    if (checklist.openGates > 0 && waitsFor === side && (side === 'vendor' || administrates))
      return {
        title: `Udfyld tjeklisten: ${done}`,
        text: 'Aftalen kan træde i kraft, når alt, der skal være klar før tilslutningen, er på plads.',
        action: { label: 'Gå til tjeklisten', href: list },
      }
    const see = { label: 'Se tjeklisten', href: list }
    if (checklist.openGates > 0)
      return {
        title: `Afventer ${waitsFor === 'vendor' ? vendor.name : 'MedCom'}: ${done} er på plads`,
        text: 'Aftalen kan træde i kraft, når alt, der skal være klar før tilslutningen, er på plads.',
        action: see,
      }
    if (inForceFrom && inForceFrom > today)
      return {
        title: `Aftalen træder i kraft den ${formatDate(inForceFrom)}`,
        text: 'Alt er på plads. Portalen sætter aftalen i kraft på dagen.',
        action: see,
      }
    return side === 'medcom' && administrates
      ? {
          title: 'Sæt aftalen i kraft',
          text: `Alt er på plads. ${vendor.name} får en mail, når aftalen gælder.`,
          action: { label: 'Sæt i kraft', href: list },
        }
      : {
          title: 'Afventer, at MedCom sætter aftalen i kraft',
          text: 'Alt er på plads. I får en mail, når aftalen gælder.',
          action: see,
        }
  },
  inForce: (agreement, { side, administrates }) => {
    const { unanswered, inForceOn, checklist } = agreement
    if (unanswered && side === 'vendor')
      return {
        title: 'Svar på varslet om nye vilkår',
        text: `${administrates ? 'Svar' : 'Jeres administrator svarer'} senest den ${formatDate(unanswered.actBy)}. De nye vilkår gælder fra den ${formatDate(unanswered.effectiveOn)}.`,
        action: { label: administrates ? 'Læs og svar' : 'Læs varslet', href: at(agreement, 'varsler') },
      }
    const open = checklist.total - checklist.settled
    return {
      title: 'Aftalen gælder',
      text: `${inForceOn ? `Siden den ${formatDate(inForceOn)}. ` : ''}${open === 0 ? 'Der er ikke noget at gøre.' : open === 1 ? 'Ét krav har en frist.' : `${open} krav har en frist.`}`,
      ...(open > 0 && { action: { label: 'Se kravene og fristerne', href: at(agreement, 'tjekliste') } }),
    }
  },
  terminated: (agreement) => ({
    title: agreement.endsOn ? `Aftalen ophører den ${formatDate(agreement.endsOn)}` : 'Aftalen er opsagt',
    text: 'Den er opsagt. Det er dens sidste gyldige dag.',
    action: { label: 'Se opsigelsen', href: at(agreement, 'varsler') },
  }),
  ended: ({ endsOn }) => ({
    title: 'Aftalen er ophørt',
    text: `${endsOn ? `Den gjaldt til og med den ${formatDate(endsOn)}. ` : ''}Dokumenterne kan stadig hentes.`,
  }),
  declined: (agreement, reader) => ({
    title: reader.side === 'vendor' ? 'I har afvist aftalen' : `${agreement.vendor.name} har afvist aftalen`,
    text: 'Begrundelsen står i forløbet nedenfor.',
    ...again(agreement, reader),
  }),
  lapsed: (agreement, reader) => ({
    title: 'Aftalen er bortfaldet',
    text: `${agreement.signBy ? `Den blev ikke underskrevet senest den ${formatDate(agreement.signBy)}. ` : ''}${reader.side === 'vendor' ? 'Skriv til NPN@medcom.dk, hvis I stadig vil tilsluttes.' : ''}`,
    ...again(agreement, reader),
  }),
  withdrawn: (agreement, reader) => ({
    title: 'Aftalen er trukket tilbage',
    text: 'Den kan ikke underskrives. Begrundelsen står i forløbet nedenfor.',
    ...again(agreement, reader),
  }),
}

function again({ vendor }: Shown, { side, administrates }: Reader): Pick<NextStep, 'action'> {
  return side === 'medcom' && administrates
    ? { action: { label: 'Opret en ny aftale', href: `/aftaler/ny?leverandoer=${vendor.id}` } }
    : {}
}

function whoCanSign(signatories: readonly { name: string }[]): string {
  const names = signatories.map(({ name }) => name)
  if (names.length === 0)
    return 'Ingen er endnu registreret med ret til at underskrive: skriv til NPN@medcom.dk.'
  const last = names.at(-1)!
  return `${names.length === 1 ? last : `${names.slice(0, -1).join(', ')} og ${last}`} kan underskrive.`
}
