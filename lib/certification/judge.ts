import { formatCount, formatNumber } from '@/lib/format'
import { hasExpired } from './rules'

/** How a system stands on a day: of everything it must be certified for, the worst. */
export type CertifiedState = 'certified' | 'onItsWay' | 'missing' | 'expired' | 'unknown'

/** What is known of a system by one standard in one direction. */
export interface Known {
  /** Approvals and refusals of the register up to the day; `version` is null where the decision is for any version. */
  decisions: readonly {
    version: string | null
    approved: boolean
    /** The day it was decided for. */
    on: string
    expiresOn: string | null
    /** When it was written down: the last word on a version is the one that counts. */
    at: number
  }[]
  /** An order that is not decided, with the day of its test where one is set. */
  open: { plannedOn: string | null } | null
  /** What MedCom's list says on the day, and since when. */
  listed: { status: 'approved' | 'notApproved' | 'testing' | 'testMissing'; since: string } | null
}

export interface Judged {
  state: Exclude<CertifiedState, 'unknown'>
  /** Certified: the last day, null where there is none. On its way: the day of the test. Expired: the day it ran out. */
  until: string | null
}

/**
 * One test, by the register and the list together (CE-1). The list knows neither versions nor an end, so a decision of
 * the register for any version, or an approval of one, stands in its place unless the list has said something since. One
 * version that is approved and not expired is enough; a version that was refused says nothing of the others.
 */
export function judgeTest({ decisions, open, listed }: Known, day: string): Judged {
  const latest = new Map<string | null, Known['decisions'][number]>()
  for (const decision of decisions.toSorted((a, b) => a.at - b.at)) latest.set(decision.version, decision)
  const told = [...latest.values()]
  const overruled =
    listed !== null &&
    told.some(({ version, approved, on }) => (approved || version === null) && on >= listed.since)
  const list = overruled ? null : listed
  const approvals = told.filter(
    ({ approved, version, on }) => approved && !(list && version === null && on < list.since),
  )
  const holding = approvals.filter(({ expiresOn }) => !hasExpired(expiresOn, day))
  if (list?.status === 'approved') return { state: 'certified', until: null }
  if (holding.length > 0) return { state: 'certified', until: latestOf(holding) }
  if (open) return { state: 'onItsWay', until: open.plannedOn }
  if (list?.status === 'testing') return { state: 'onItsWay', until: null }
  if (approvals.length > 0) return { state: 'expired', until: latestOf(approvals) }
  return { state: 'missing', until: null }
}

/** The last day of the approval that holds longest; null where one has no end. */
function latestOf(approvals: readonly { expiresOn: string | null }[]): string | null {
  const days = approvals.map(({ expiresOn }) => expiresOn)
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null)
}

export interface JudgedSystem {
  state: CertifiedState
  /** Certified: the first day an approval ends. On its way: the last day of test, null while one is without a day. */
  until: string | null
  /** In Danish, with its base: "12 af 14 test er godkendt, 1 er på vej og 1 mangler". */
  text: string
  tests: Record<Judged['state'], number> & { total: number }
}

const WORST_FIRST = ['expired', 'missing', 'onItsWay', 'certified'] as const

/** A system by all its tests together: as well as the worst of them. */
export function judgeSystem(judged: readonly Judged[]): JudgedSystem {
  const of = (state: Judged['state']) => judged.filter((one) => one.state === state)
  const tests = {
    certified: of('certified').length,
    onItsWay: of('onItsWay').length,
    missing: of('missing').length,
    expired: of('expired').length,
    total: judged.length,
  }
  const state = WORST_FIRST.find((each) => tests[each] > 0)
  if (!state) return { state: 'unknown', until: null, text: NOTHING_KNOWN, tests }
  const days = of(state).map(({ until }) => until)
  const known = days.filter((day) => day !== null).toSorted()
  const until =
    state === 'onItsWay' ? (days.includes(null) ? null : (known.at(-1) ?? null)) : (known[0] ?? null)
  return { state, until, text: textOf(tests), tests }
}

const NOTHING_KNOWN = 'Systemet står ikke på MedComs liste og har ingen certificering.'

function textOf({ certified, onItsWay, missing, expired, total }: JudgedSystem['tests']): string {
  const rest = [
    onItsWay > 0 && `${formatNumber(onItsWay)} er på vej`,
    expired > 0 && `${formatNumber(expired)} er udløbet`,
    missing > 0 && `${formatNumber(missing)} mangler`,
  ].filter((part) => part !== false)
  const head = `${formatNumber(certified)} af ${formatCount(total, 'test', 'test')} er godkendt`
  if (rest.length === 0) return head
  const last = rest.pop()!
  return rest.length === 0 ? `${head}, ${last}` : `${head}, ${rest.join(', ')} og ${last}`
}
