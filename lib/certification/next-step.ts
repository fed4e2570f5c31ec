import { formatDate } from '@/lib/format'
import type { CertificationState, Side, Waits } from './rules'
import { systemLabel, testLabel } from './words'

/** What a certification shows of itself to say what comes next. */
export interface Shown {
  id: string
  state: CertificationState
  expired: boolean
  waitsFor: Waits
  proposedBy: Waits | null
  plannedOn: string | null
  approvedOn: string | null
  expiresOn: string | null
  today: string
  hasProtocol: boolean
  systemId: string
  standardId: string
  direction: 'send' | 'receive'
  system: { name: string }
  systemVersion: { id: string; label: string } | null
  standard: { code: string; version: string }
  vendor: { name: string }
  /** Ends within the days of the first reminder. */
  expiresSoon: boolean
  /** The system is no longer in use, and is not tested again. */
  retired: boolean
  newer: { id: string; number: string; state: CertificationState } | null
}

/** Who reads: for which side, and whether they may act for it. */
export interface Reader {
  side: Side
  acts: boolean
}

export interface NextStep {
  title: string
  text: string
  /** A page to go to, or a deed done by one button. Quiet: one may, but it is not what leads on. */
  actions: readonly (({ label: string; href: string } | { label: string; deed: 'agree' | 'begin' }) & {
    quiet?: true
  })[]
}

/** The address of the form that orders the same anew. */
const orderAgainHref = ({ systemId, systemVersion, standardId, direction }: Shown) =>
  `/certificering/ny?${new URLSearchParams({
    system: systemId,
    ...(systemVersion && { version: systemVersion.id }),
    test: `${standardId}:${direction}`,
  })}`

/** What comes next for this reader, by the state of the certification: the only big thing on its page (CE-1). */
export function nextStep(one: Shown, reader: Reader): NextStep {
  const step = STEPS[one.state](one, reader)
  return reader.acts ? step : { ...step, actions: [] }
}

const nothing = { actions: [] } as const
const page = ({ id }: Shown, folder: string) => `/certificering/${id}/${folder}`
const anotherDay = (one: Shown) =>
  ({ label: 'Foreslå en anden dag', href: page(one, 'plan'), quiet: true }) as const
const orderAgain = (one: Shown) => ({ label: 'Bestil en ny certificering', href: orderAgainHref(one) })
/** What became of the same test since. */
const since = ({ newer }: Shown) =>
  newer &&
  (newer.state === 'approved'
    ? `Systemet er siden godkendt: ${newer.number}.`
    : `Der er bestilt en ny: ${newer.number}.`)
const RETIRED = 'Systemet er udfaset.'
const us = (side: Side, { vendor }: Shown) => (side === 'medcom' ? 'MedCom' : vendor.name)

const STEPS: Record<CertificationState, (one: Shown, reader: Reader) => NextStep> = {
  ordered: (one, { side }) => {
    const { plannedOn, proposedBy } = one
    const propose = { label: 'Foreslå en dag', href: page(one, 'plan') }
    const another = anotherDay(one)
    if (!plannedOn)
      return side === 'medcom'
        ? {
            title: 'Foreslå en dag for testen',
            text: `${one.vendor.name} har bestilt og venter på et forslag til dag og plan.`,
            actions: [propose],
          }
        : {
            title: 'Afventer, at MedCom foreslår en dag',
            text: 'I får en mail med forslaget. I kan også selv foreslå en dag.',
            actions: [{ ...propose, quiet: true }],
          }
    const day = formatDate(plannedOn)
    if (plannedOn < one.today)
      return {
        title: `Den ${day} er gået uden svar`,
        text: `${proposedBy === side ? 'Foreslå en anden dag' : 'Svar med en anden dag'}, så testen kan komme i gang.`,
        actions: [{ label: another.label, href: another.href }],
      }
    if (proposedBy === side)
      return {
        title: `Afventer svar på ${day}`,
        text: `${us(side === 'medcom' ? 'vendor' : 'medcom', one)} skal sige ja til dagen og planen.`,
        actions: [another],
      }
    return {
      title: `Sig ja til at teste den ${day}`,
      text: `${us(side === 'medcom' ? 'vendor' : 'medcom', one)} foreslår dagen og planen nedenfor.`,
      actions: [{ label: `Ja til den ${day}`, deed: 'agree' }, another],
    }
  },
  planned: (one, { side }) => {
    const day = formatDate(one.plannedOn!)
    const move = anotherDay(one)
    if (one.plannedOn! > one.today)
      return {
        title: `Testen er aftalt til den ${day}`,
        text: 'Begge parter har sagt ja. Indtil da er der ikke noget at gøre.',
        actions: [move],
      }
    return side === 'medcom'
      ? {
          title: 'Begynd testen',
          text: `Dagen er kommet: den ${day}.`,
          actions: [{ label: 'Begynd testen', deed: 'begin' }, move],
        }
      : {
          title: 'Testen skal begynde',
          text: `MedCom begynder testen. Dagen er den ${day}.`,
          actions: [move],
        }
  },
  testing: (one, { side }) => {
    const attach = { label: 'Vedhæft protokollen', href: page(one, 'vedhaeft') }
    if (side === 'vendor')
      return {
        title: one.hasProtocol ? 'Afventer MedComs afgørelse' : 'Testen er i gang',
        text: one.hasProtocol
          ? 'Protokollen er vedhæftet. I får en mail, når MedCom har afgjort det.'
          : 'Vedhæft protokollen, når I har testet. MedCom kan også gøre det.',
        actions: one.hasProtocol ? [] : [attach],
      }
    if (!one.hasProtocol)
      return {
        title: 'Vedhæft protokollen',
        text: 'Afgørelsen skal stå på protokollen fra testen.',
        actions: [attach],
      }
    return {
      title: 'Afgør, om systemet er godkendt',
      text: 'Protokollen er vedhæftet. Leverandøren får en mail med afgørelsen.',
      actions: [
        { label: 'Godkend', href: page(one, 'godkend') },
        { label: 'Godkend ikke', href: page(one, 'ikke-godkendt'), quiet: true },
      ],
    }
  },
  approved: (one, { side }) => {
    const actions = side === 'vendor' && !one.newer && !one.retired ? [orderAgain(one)] : []
    const follow = since(one) ?? (one.retired ? RETIRED : null)
    if (one.expired)
      return {
        title: `Godkendelsen udløb den ${formatDate(one.expiresOn!)}`,
        text: follow ?? 'Systemet skal testes igen for at være godkendt.',
        actions,
      }
    if (one.expiresSoon && !follow)
      return {
        title: `Godkendelsen udløber den ${formatDate(one.expiresOn!)}`,
        text:
          side === 'vendor'
            ? 'Bestil en ny certificering, så den kan nå at blive testet.'
            : `${one.vendor.name} har ikke bestilt en ny certificering.`,
        actions,
      }
    const until = one.expiresOn ? `til og med den ${formatDate(one.expiresOn)}` : 'og indtil videre'
    return {
      title: 'Systemet er godkendt',
      text: `${systemLabel(one.system.name, one.systemVersion?.label ?? null)} er godkendt til ${testLabel(one.standard, one.direction)} fra den ${formatDate(one.approvedOn!)} ${until}.${follow ? ` ${follow}` : ''}`,
      ...nothing,
    }
  },
  notApproved: (one, { side }) =>
    one.newer || one.retired
      ? { title: 'Ikke godkendt', text: since(one) ?? RETIRED, ...nothing }
      : {
          title:
            side === 'vendor'
              ? 'Ret systemet, og bestil igen'
              : `Afventer, at ${one.vendor.name} bestiller igen`,
          text: 'Begrundelsen og protokollen står nedenfor.',
          actions: side === 'vendor' ? [orderAgain(one)] : [],
        },
  withdrawn: () => ({
    title: 'Bestillingen er trukket tilbage',
    text: 'Begrundelsen står i forløbet nedenfor.',
    ...nothing,
  }),
}
