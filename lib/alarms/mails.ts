import { formatDateTime } from '@/lib/format'
import type { Mail } from '@/lib/mail'
import { returnAddress } from '@/lib/messages/kin'
import type { AlarmKind, AlarmSeverity } from './kinds'
import { WHAT_TO_DO } from './life-words'
import { alarmText } from './text'
import { alarmTitle, subjectWords, type Place } from './title'
import { ALARM_KIND_WORDS, alarmNumber, SEVERITY_WORDS } from './words'

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
    returnTo: returnAddress(mailId),
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
