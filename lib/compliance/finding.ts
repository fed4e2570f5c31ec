import type { LaboratoryFacts, VendorFacts } from './facts'
import type { ComplianceState } from './words'

/** One thing that was looked at; `ok` is null where nothing can be said. */
export interface Point {
  name: string
  text: string
  ok: boolean | null
  /** Where in the portal it is seen, from the root. */
  href: string | null
  /** How the laboratory's own cell stands, where the point is a laboratory: told as it is told there. */
  standing?: { state: ComplianceState; until: string | null }
}

/** What the portal can see of a requirement in one place: the vendor itself or a laboratory. */
export interface Finding {
  verdict: 'met' | 'notMet' | 'unknown'
  /** In a sentence, with figures and their base. */
  text: string
  points: Point[]
  /** The first day on which the verdict may be another though nothing happens; null: never. */
  changesOn: string | null
}

/** The figures of a requirement, by name with their unit. */
export type Thresholds = Readonly<Record<string, number>>

/** How a kind of requirement is seen: pure, of the facts and a day alone. */
export interface Check {
  /** The vendor itself, beside its laboratories; null where it has nothing of its own to show. */
  ofVendor?(vendor: VendorFacts, thresholds: Thresholds, day: string): Finding | null
  /** A laboratory; null where it is the vendor that answers for it. */
  ofLaboratory(
    laboratory: LaboratoryFacts,
    vendor: VendorFacts,
    thresholds: Thresholds,
    day: string,
  ): Finding | null
}

/** A finding from points: met when all of them are, unknown when none can be told. */
export function fromPoints(points: Point[], text: string, changes: readonly (string | null)[] = []): Finding {
  const told = points.filter(({ ok }) => ok !== null)
  const verdict = told.length === 0 ? 'unknown' : told.every(({ ok }) => ok) ? 'met' : 'notMet'
  return { verdict, text, points, changesOn: earliest(changes) }
}

export function unknown(text: string, points: Point[] = []): Finding {
  return { verdict: 'unknown', text, points, changesOn: null }
}

/** The earliest of some days; null where there is none. */
export function earliest(days: readonly (string | null)[]): string | null {
  return days.reduce<string | null>((first, day) => (day && (!first || day < first) ? day : first), null)
}
