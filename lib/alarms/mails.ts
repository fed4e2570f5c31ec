import { formatDateTime } from '@/lib/format'
import type { Mail } from '@/lib/mail'
import type { AlarmKind, AlarmSeverity } from './kinds'
import { alarmText } from './text'
import { alarmTitle, subjectWords, type Place } from './title'
import { ALARM_KIND_WORDS, alarmNumber, SEVERITY_WORDS } from './words'

/** What one does about a kind, told to the vendor; what MedCom does stands in the portal. */
const WHAT_TO_DO: Record<AlarmKind, string> = {
  overlap:
    'Stop brugen af de numre, der er trukket mere end én gang, til det er afklaret, hvem der bruger dem.',
  unknownAccount: 'Find ud af, hvem der bruger kontoen. Bestil den i portalen, eller stop brugen af den.',
  manualDraw:
    'Find ud af, hvem der trækker på websiden, og hvorfor. Numre skal trækkes af laboratoriesystemet.',
  http: 'Sæt laboratoriesystemet op til at bruge HTTPS.',
  attemptedReturn: 'Numre kan ikke leveres tilbage. Find ud af, hvad der forsøgte, og slå det fra.',
  largeDraw: 'Se efter, om trækningen var meningen. Var den en fejl, så bed om at få serien spærret.',
  frequentDraws: 'Se efter, om laboratoriesystemet er sat til at trække for tit.',
  missedDraw: 'Se efter, om laboratoriesystemet stadig trækker af sig selv.',
  lowStock: 'Se efter, om laboratoriesystemet trækker nok, før numrene slipper op.',
}

interface Told {
  id: string
  number: number
  kind: AlarmKind
  severity: AlarmSeverity
  account: string | null
  facts: unknown
  lastAt: Date
  occurrences: number
}

type About = 'raised' | 'worse' | 'asked'

function firstWords(about: About, { severity }: Told): string {
  if (about === 'asked') return 'MedCom spørger om alarm'
  const what = severity === 'critical' ? 'Kritisk alarm' : 'Alarm'
  return about === 'worse' ? `${what} er blevet værre:` : what
}

const whatNext = (alarm: Told, forVendor: boolean) =>
  forVendor
    ? `${WHAT_TO_DO[alarm.kind]} Skriv på alarmen i portalen, hvad I gør ved det.`
    : 'Tag alarmen i portalen, så de andre kan se, at du ser på den.'

/** For the next routine mail: what was found, and what to do. */
export function alarmNote(
  alarm: Told,
  place: Place,
  { about, forVendor }: { about: About; forVendor: boolean },
) {
  return {
    heading: `${firstWords(about, alarm)} ${alarmTitle(alarm, place)}`,
    text: `${alarmText(alarm.kind, alarm.facts)} ${whatNext(alarm, forVendor)}`,
    path: `/alarmer/${alarm.id}`,
    label: 'Se alarmen',
  }
}

/** The mail about an alarm to one address, as it is when the mail is sent. */
export function alarmMail(
  portal: string,
  alarm: Told,
  place: Place,
  to: {
    mailId: string
    about: About
    address: string
    name: string
    forVendor: boolean
    question: string | null
  },
): Mail {
  const { mailId, about, address, name, forVendor, question } = to
  return {
    to: address,
    greeting: `Kære ${name}`,
    subject: `${firstWords(about, alarm)} ${alarmTitle(alarm, place)}`,
    reference: `alarm-${mailId}`,
    paragraphs:
      about === 'asked'
        ? [...(question ? [question] : []), 'Svar på alarmen i portalen.']
        : [alarmText(alarm.kind, alarm.facts), whatNext(alarm, forVendor)],
    facts: [
      { term: 'Alarm', value: `${alarmNumber(alarm.number)} ${ALARM_KIND_WORDS[alarm.kind]}` },
      { term: 'Om', value: subjectWords({ account: alarm.account, ...place }) },
      { term: 'Alvor', value: SEVERITY_WORDS[alarm.severity] },
      { term: 'Senest set', value: formatDateTime(alarm.lastAt) },
      { term: 'Gange', value: String(alarm.occurrences) },
    ],
    action: {
      label: about === 'asked' ? 'Svar MedCom' : 'Se alarmen',
      href: `${portal}/alarmer/${alarm.id}`,
    },
    notes: [
      forVendor
        ? 'Du får mailen, fordi du står i bilag 3 til tilslutningsaftalen eller administrerer den hos leverandøren.'
        : 'Du får mailen, fordi du er administrator hos MedCom.',
    ],
  }
}
