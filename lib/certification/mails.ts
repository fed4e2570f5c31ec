import { formatDate } from '@/lib/format'
import type { Direction } from '@/lib/systems/approval-words'
import type { Side } from './rules'
import type { Letter } from './tell'
import { subjectOf } from './words'

export interface Named {
  id: string
  number: string
  direction: Direction
  system: { name: string }
  systemVersion: { label: string } | null
  standard: { code: string; version: string }
  vendor: { name: string }
}

const open = ({ id }: Named, label = 'Se certificeringen') => ({ label, path: `/certificering/${id}` })

const said = (words: string) => (words ? [words] : [])

/** To MedCom: a vendor asks for a test. */
export function orderedLetter(one: Named, message: string, plannedOn: string | null): Letter {
  return {
    subject: `${one.vendor.name} har bestilt certificering ${one.number}`,
    paragraphs: [
      `${one.vendor.name} har bestilt certificering af ${subjectOf(one)}.`,
      plannedOn
        ? `De foreslår at teste den ${formatDate(plannedOn)}. Sig ja, eller foreslå en anden dag.`
        : 'Foreslå en dag og en plan for testen.',
      ...said(message),
    ],
    action: open(one, plannedOn ? 'Se forslaget' : 'Foreslå en dag'),
  }
}

/** To the other side: a day and a plan to say yes to. */
export function proposedLetter(one: Named, by: Side, plannedOn: string, plan: string): Letter {
  const who = by === 'medcom' ? 'MedCom' : one.vendor.name
  return {
    subject: `Forslag til testdag for certificering ${one.number}`,
    paragraphs: [
      `${who} foreslår at teste ${subjectOf(one)} den ${formatDate(plannedOn)}.`,
      ...said(plan),
      'Sig ja til dagen, eller foreslå en anden.',
    ],
    action: open(one, 'Svar på forslaget'),
  }
}

/** To the side that proposed: the other says yes. */
export function agreedLetter(one: Named, by: Side, plannedOn: string): Letter {
  const who = by === 'medcom' ? 'MedCom' : one.vendor.name
  return {
    subject: `Testdagen for certificering ${one.number} er aftalt`,
    paragraphs: [`${who} har sagt ja til at teste ${subjectOf(one)} den ${formatDate(plannedOn)}.`],
    action: open(one),
  }
}

/** To the vendor: the system is approved. */
export function approvedLetter(one: Named, expiresOn: string | null, note: string): Letter {
  return {
    subject: `Certificering ${one.number} er godkendt`,
    paragraphs: [
      `MedCom har godkendt ${subjectOf(one)}.`,
      expiresOn
        ? `Godkendelsen gælder til og med den ${formatDate(expiresOn)}. I får en påmindelse i god tid.`
        : 'Godkendelsen gælder indtil videre.',
      ...said(note),
    ],
    action: open(one, 'Se godkendelsen og protokollen'),
  }
}

/** To the vendor: the system is not approved, and why. */
export function rejectedLetter(one: Named, reason: string): Letter {
  return {
    subject: `Certificering ${one.number} er ikke godkendt`,
    paragraphs: [
      `MedCom har testet ${subjectOf(one)}, og systemet er ikke godkendt.`,
      `Begrundelse: ${reason}`,
      'Bestil en ny certificering, når I har rettet det. Protokollen ligger i portalen.',
    ],
    action: open(one, 'Se protokollen'),
  }
}

/** To the vendor: the approval ends on another day than it did. */
export function expiryLetter(one: Named, expiresOn: string | null, reason: string): Letter {
  return {
    subject: `Udløbet af certificering ${one.number} er ændret`,
    paragraphs: [
      expiresOn
        ? `MedCom har ændret, hvor længe ${subjectOf(one)} er godkendt: til og med den ${formatDate(expiresOn)}.`
        : `MedCom har ændret, hvor længe ${subjectOf(one)} er godkendt: indtil videre.`,
      `Begrundelse: ${reason}`,
    ],
    action: open(one),
  }
}

/** To the other side: nothing comes of it. */
export function withdrawnLetter(one: Named, by: Side, reason: string): Letter {
  const who = by === 'medcom' ? 'MedCom' : one.vendor.name
  return {
    subject: `Certificering ${one.number} er trukket tilbage`,
    paragraphs: [
      `${who} har trukket bestillingen af certificering af ${subjectOf(one)} tilbage.`,
      `Begrundelse: ${reason}`,
    ],
    action: open(one),
  }
}

/** To either side: an approval runs out soon. */
export function expiringLetter(one: Named, to: Side, expiresOn: string): Letter {
  return {
    subject: `Certificering ${one.number} udløber den ${formatDate(expiresOn)}`,
    paragraphs: [expiringText(one, to, expiresOn)],
    action: open(one, to === 'vendor' ? 'Bestil en ny certificering' : 'Se certificeringen'),
  }
}

/** The same in the sentences of a note. */
export function expiringText(one: Named, to: Side, expiresOn: string): string {
  const whose = to === 'medcom' ? ` fra ${one.vendor.name}` : ''
  const next =
    to === 'vendor'
      ? 'Bestil en ny certificering, så den kan nå at blive testet.'
      : 'Der er ikke bestilt en ny.'
  return `Godkendelsen af ${subjectOf(one)}${whose} gælder til og med den ${formatDate(expiresOn)}. ${next}`
}
