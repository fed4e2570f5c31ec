import { formatDate } from '@/lib/format'
import { BEFORE_SIGNATURE } from './next-step-signing'
import { pageOf, type NextStep, type Reader, type Shown, type StepOf } from './next-step-of'
import type { AgreementState } from './rules'

/** What comes next for this reader, by the agreement's state. */
export function nextStep(agreement: Shown, reader: Reader): NextStep {
  return STEPS[agreement.state](agreement, reader)
}

const STEPS: Record<AgreementState, StepOf> = {
  ...BEFORE_SIGNATURE,
  settingUp: (agreement, { side, administrates }) => {
    const { vendor, checklist, waitsFor, inForceFrom, today } = agreement
    const done = `${checklist.settled} af ${checklist.total}`
    const list = pageOf(agreement, 'tjekliste')
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
        action: { label: administrates ? 'Læs og svar' : 'Læs varslet', href: pageOf(agreement, 'varsler') },
      }
    const { nextDate, nextEvent, today } = agreement
    const list = { label: 'Se kravene og fristerne', href: pageOf(agreement, 'tjekliste') }
    if (nextEvent === 'obligation' && nextDate && nextDate < today)
      return {
        title: 'En frist er overskredet',
        text: `Et krav på tjeklisten skulle være opfyldt senest den ${formatDate(nextDate)}. Aftalen gælder stadig.`,
        action: list,
      }
    const open = checklist.total - checklist.settled
    return {
      title: 'Aftalen gælder',
      text: `${inForceOn ? `Siden den ${formatDate(inForceOn)}. ` : ''}${open === 0 ? 'Der er ikke noget at gøre.' : open === 1 ? 'Ét krav har en frist.' : `${open} krav har en frist.`}`,
      ...(open > 0 && { action: list }),
    }
  },
  terminated: (agreement) => ({
    title: agreement.endsOn ? `Aftalen ophører den ${formatDate(agreement.endsOn)}` : 'Aftalen er opsagt',
    text: 'Den er opsagt. Det er dens sidste gyldige dag.',
    action: { label: 'Se opsigelsen', href: pageOf(agreement, 'varsler') },
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
