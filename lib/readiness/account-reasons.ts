import { formatDate, formatDateTime } from '@/lib/format'
import type { MailboxState } from '@/lib/mailboxes/words'
import { addDays } from '@/lib/text/days'
import type { Reason } from './verdict'
import { WARN_DAYS } from './words'

/** What the log's newest line of an account says. */
export interface LastDraw {
  at: Date
  outcome: 'done' | 'refused'
  channel: 'webService' | 'webPage'
  transport: 'https' | 'http'
}

type AccountState = 'requested' | 'declined' | 'open' | 'suspended' | 'closed'

/** What is known of an account in production; days are yyyy-mm-dd. */
export interface AccountFacts {
  name: string
  /** What the portal wants. */
  state: AccountState
  /** What NPN-servicen was last known to have; null: it has no such account yet. */
  confirmed: 'open' | 'suspended' | 'closed' | null
  /** What is wanted and what is confirmed differ; what NPN-servicen said where it could not. */
  waits: boolean
  failure: string | null
  credentialExpiresOn: string | null
  certificateExpiresOn: string | null
  mailbox: { address: string; state: MailboxState }
  httpsOnlyFrom: string | null
  manualDrawUntil: string | null
  lastDraw: LastDraw | null
}

/** What hinders an account from drawing, and what one should know where nothing does; the weightiest first. */
export function accountReasons(
  account: AccountFacts,
  today: string,
): { hindrances: Reason[]; warnings: Reason[] } {
  const hindrances = [...ofState(account), ...expired(account, today)]
  return { hindrances, warnings: hindrances.length > 0 ? [] : warningsOf(account, today) }
}

function ofState({ name, state, confirmed, failure, lastDraw }: AccountFacts): Reason[] {
  if (state === 'requested')
    return [{ text: `Kontoen ${name} er ikke godkendt endnu.`, todo: 'MedCom skal svare på anmodningen.' }]
  const known = confirmed ?? (state === 'open' ? null : state)
  if (known === 'suspended')
    return state === 'open'
      ? [
          {
            text: `Kontoen ${name} er spærret i NPN-servicen.`,
            todo: 'Vent, til NPN-servicen har åbnet den.',
          },
        ]
      : [{ text: `Kontoen ${name} er spærret.`, todo: 'Bed om at få kontoen åbnet igen.' }]
  if (known === 'closed' || known === 'declined')
    return state === 'open'
      ? [{ text: `Kontoen ${name} er lukket i NPN-servicen.`, todo: 'Vent, til NPN-servicen har åbnet den.' }]
      : [{ text: `Kontoen ${name} er lukket.`, todo: 'Bed om en ny konto, eller få den åbnet igen.' }]
  // It has drawn, so it is there, whoever has confirmed it.
  if (known === 'open' || lastDraw?.outcome === 'done') return []
  if (failure !== null)
    return [
      {
        text: `Kontoen ${name} kunne ikke oprettes i NPN-servicen${failure && `: ${failure}`}`,
        todo: 'Ret det, der er i vejen, eller skriv til NPN@medcom.dk.',
      },
    ]
  return [
    {
      text: `Kontoen ${name} er ikke oprettet i NPN-servicen endnu.`,
      todo: 'Vent, til NPN-servicen har bekræftet den. Haster det, så skriv til NPN@medcom.dk.',
    },
  ]
}

function expired({ name, credentialExpiresOn, certificateExpiresOn }: AccountFacts, today: string): Reason[] {
  return [
    ...(credentialExpiresOn && credentialExpiresOn < today
      ? [
          {
            text: `Adgangen for kontoen ${name} udløb den ${formatDate(credentialExpiresOn)}.`,
            todo: 'Bed om en ny adgang.',
          },
        ]
      : []),
    ...(certificateExpiresOn && certificateExpiresOn < today
      ? [
          {
            text: `Certifikatet for kontoen ${name} udløb den ${formatDate(certificateExpiresOn)}.`,
            todo: 'Få et nyt certifikat sat op i laboratoriesystemet.',
          },
        ]
      : []),
  ]
}

function warningsOf(account: AccountFacts, today: string): Reason[] {
  const { name, state, credentialExpiresOn, certificateExpiresOn, httpsOnlyFrom, manualDrawUntil } = account
  const { mailbox, lastDraw, waits, failure } = account
  const reasons: (Reason | false | null)[] = [
    state !== 'open' && {
      text: `Kontoen ${name} skal ${state === 'suspended' ? 'spærres' : 'lukkes'}. Den virker, til NPN-servicen har gjort det.`,
      todo: 'Brug en anden konto, eller bed om at få den åbnet igen.',
    },
    lastDraw?.outcome === 'refused' && {
      text: `Den seneste trækning med ${name} blev afvist, ${formatDateTime(lastDraw.at)}.`,
      todo: 'Prøv igen fra laboratoriesystemet. Bliver den ved at blive afvist, så bed om en ny adgang.',
    },
    nearly(credentialExpiresOn, today) && {
      text: `Adgangen for kontoen ${name} udløber den ${formatDate(credentialExpiresOn!)}.`,
      todo: 'Bed om en ny adgang, før den udløber.',
    },
    nearly(certificateExpiresOn, today) && {
      text: `Certifikatet for kontoen ${name} udløber den ${formatDate(certificateExpiresOn!)}.`,
      todo: 'Få et nyt certifikat sat op, før det udløber.',
    },
    lastDraw?.transport === 'http' &&
      httpsOnlyFrom !== null && {
        text:
          httpsOnlyFrom <= today
            ? `${name} trækker over HTTP. Fra den ${formatDate(httpsOnlyFrom)} må den kun bruge HTTPS.`
            : `${name} trækker over HTTP, og det slutter den ${formatDate(httpsOnlyFrom)}.`,
        todo: 'Sæt laboratoriesystemet op til HTTPS.',
      },
    lastDraw?.channel === 'webPage' &&
      manualDrawUntil !== null && {
        text:
          manualDrawUntil < today
            ? `${name} trækker på websiden. Det måtte den til og med den ${formatDate(manualDrawUntil)}.`
            : `${name} trækker på websiden. Det må den til og med den ${formatDate(manualDrawUntil)}.`,
        todo: 'Få laboratoriesystemet til at trække selv.',
      },
    mailbox.state === 'unreachable' && {
      text: `Mail til ${mailbox.address} kommer retur.`,
      todo: 'Ret kontoens funktionspostkasse.',
    },
    waits &&
      state === 'open' && {
        text:
          failure === null
            ? `NPN-servicen mangler at bekræfte en ændring af kontoen ${name}.`
            : `NPN-servicen kunne ikke udføre en ændring af kontoen ${name}${failure && `: ${failure}`}`,
        todo: 'Laboratoriet kan trække som hidtil imens.',
      },
  ]
  return reasons.filter((reason) => reason !== false && reason !== null)
}

function nearly(day: string | null, today: string): boolean {
  return day !== null && day <= addDays(today, WARN_DAYS)
}
