import { formatNumber, formatShare } from '@/lib/format'
import { addDays, addMonths } from '@/lib/text/days'
import { hrefOfCell } from './address'
import { CHECKS, type CheckKind } from './checks'
import type { AgreementFact, DispensationFact, LaboratoryFacts, VendorFacts } from './facts'
import { earliest, type Finding, type Point, type Thresholds } from './finding'
import type { ComplianceState } from './words'

/** A requirement as it holds on a day; days are yyyy-mm-dd. */
export interface HoldingRequirement {
  key: string
  clause: string
  appliesTo: 'vendor' | 'laboratory' | 'both'
  check: CheckKind
  thresholds: Thresholds
  deadlineMonths: number | null
  deadlineOn: string | null
  validTo: string | null
}

/** The last day to meet a requirement, and where that is said; null: nothing binds the vendor yet. */
export interface Deadline {
  on: string | null
  from: 'agreement' | 'requirement' | 'nothing'
}

/** What a cell shows when it is opened. */
export interface Evidence {
  text: string
  points: Point[]
  deadline: Deadline
  /** The dispensation that holds. */
  dispensationId: string | null
}

/** How one place stands with one requirement. */
export interface JudgedCell {
  vendorId: string
  laboratoryId: string | null
  requirementKey: string
  state: ComplianceState
  until: string | null
  evidence: Evidence
  dueOn: string | null
}

/**
 * The last day to meet a requirement (CO-2): as the checklist of the agreement says for its clause, else by the requirement,
 * counted from the day the agreement came into force. A laboratory that came after that has the months from the day it came.
 */
export function deadlineOf(
  { clause, deadlineMonths, deadlineOn }: HoldingRequirement,
  agreement: AgreementFact | null,
  servedFrom?: string,
): Deadline {
  const item = agreement?.items.find((one) => one.clause === clause)
  const starts = agreement?.inForceOn
  if (!item && !starts) return { on: null, from: 'nothing' }
  const ofRequirement = (start: string) =>
    deadlineOn && deadlineOn > start ? deadlineOn : addMonths(start, deadlineOn ? 0 : (deadlineMonths ?? 0))
  const on = item?.dueOn ?? ofRequirement(starts!)
  const own = servedFrom && starts && servedFrom > starts ? ofRequirement(servedFrom) : null
  return own && own > on ? { on: own, from: 'requirement' } : { on, from: item ? 'agreement' : 'requirement' }
}

/** Every cell of a vendor and its laboratories on a day, judged from what is known of them (CO-2). */
export function judgeVendor(
  vendor: VendorFacts,
  requirements: readonly HoldingRequirement[],
  day: string,
): JudgedCell[] {
  return requirements.flatMap((requirement) => {
    const check = CHECKS[requirement.check]
    const { thresholds, key } = requirement
    const own = check.ofVendor?.(vendor, thresholds, day) ?? null
    const judge = (finding: Finding, laboratory: LaboratoryFacts | null) =>
      judgeCell(finding, vendor, laboratory, requirement, day)
    const cells = vendor.laboratories.map((laboratory) => {
      const finding = check.ofLaboratory(laboratory, vendor, thresholds, day)
      return { laboratory, inherits: !finding, cell: judge(finding ?? own ?? NOTHING, laboratory) }
    })
    const ofVendor = wholeOf(
      { vendorId: vendor.id, laboratoryId: null, requirementKey: key },
      own && judge(own, null),
      cells,
      deadlineOf(requirement, vendor.agreement),
      requirement,
    )
    return [
      ...(requirement.appliesTo === 'laboratory' ? [] : [ofVendor]),
      ...(requirement.appliesTo === 'vendor' ? [] : cells.map(({ cell }) => cell)),
    ]
  })
}

const NOTHING: Finding = {
  verdict: 'unknown',
  text: 'Portalen kan ikke se det.',
  points: [],
  changesOn: null,
}

function judgeCell(
  { verdict, text, points, changesOn }: Finding,
  vendor: VendorFacts,
  laboratory: LaboratoryFacts | null,
  requirement: HoldingRequirement,
  day: string,
): JudgedCell {
  const { key, validTo } = requirement
  const deadline = deadlineOf(requirement, vendor.agreement, laboratory?.servedFrom)
  const leave = verdict === 'met' ? null : leaveFor(vendor, laboratory?.id ?? null, key, day)
  const late = deadline.on !== null && deadline.on < day
  const judged = leave
    ? ({ state: 'exempted', until: leave.until } as const)
    : verdict !== 'notMet'
      ? ({ state: verdict, until: null } as const)
      : ({ state: late ? 'overdue' : 'onItsWay', until: deadline.on } as const)
  const ends = judged.state === 'exempted' || judged.state === 'onItsWay' ? judged.until : null
  return {
    vendorId: vendor.id,
    laboratoryId: laboratory?.id ?? null,
    requirementKey: key,
    ...judged,
    evidence: { text, points, deadline, dispensationId: leave?.id ?? null },
    dueOn: earliest([changesOn, ends && addDays(ends, 1), validTo && addDays(validTo, 1)]),
  }
}

/** The longest dispensation that holds for a place: its own, or the vendor's for everybody. */
function leaveFor(
  { dispensations }: VendorFacts,
  laboratoryId: string | null,
  key: string,
  day: string,
): DispensationFact | null {
  const holding = dispensations.filter(
    (one) =>
      one.requirementKey === key &&
      (one.laboratoryId === null || one.laboratoryId === laboratoryId) &&
      one.fromDay <= day &&
      one.until >= day,
  )
  return holding.toSorted((a, b) => (a.until < b.until ? 1 : -1))[0] ?? null
}

const WORST_FIRST: readonly ComplianceState[] = ['overdue', 'onItsWay', 'exempted', 'met', 'unknown']

interface LaboratoryCell {
  laboratory: LaboratoryFacts
  cell: JudgedCell
  /** It has nothing of its own to show, and is judged by what its vendor shows. */
  inherits: boolean
}

/** A vendor stands as the worst of its own and its laboratories; what cannot be seen anywhere counts for nothing. */
function wholeOf(
  place: Pick<JudgedCell, 'vendorId' | 'laboratoryId' | 'requirementKey'>,
  own: JudgedCell | null,
  laboratories: readonly LaboratoryCell[],
  deadline: Deadline,
  { validTo }: HoldingRequirement,
): JudgedCell {
  const parts = laboratories.filter(({ inherits }) => !inherits)
  const cells = [...(own ? [own] : []), ...parts.map(({ cell }) => cell)]
  const state = WORST_FIRST.find((each) => cells.some((cell) => cell.state === each)) ?? 'unknown'
  const worst = cells.filter((cell) => cell.state === state)
  const points = parts.map(({ laboratory, cell }) => ({
    name: laboratory.name,
    text: cell.evidence.text,
    ok: isMet(cell),
    href: hrefOfCell(cell),
    standing: { state: cell.state, until: cell.until },
  }))
  const texts = [own?.evidence.text, parts.length > 0 && countOf(laboratories)].filter(Boolean)
  return {
    ...place,
    state,
    until: earliest(worst.map(({ until }) => until)),
    evidence: {
      text: texts.length > 0 ? texts.join(' ') : 'Leverandøren har ingen åbne laboratorier.',
      points: [...(own?.evidence.points ?? []), ...points],
      deadline,
      dispensationId: worst.find(({ evidence }) => evidence.dispensationId)?.evidence.dispensationId ?? null,
    },
    dueOn: earliest([...cells.map(({ dueOn }) => dueOn), validTo && addDays(validTo, 1)]),
  }
}

const isMet = ({ state }: JudgedCell) => (state === 'unknown' ? null : state === 'met')

/** All of the laboratories, as the matrix counts them: also those that are judged by their vendor. */
function countOf(laboratories: readonly LaboratoryCell[]): string {
  const right = laboratories.filter(({ cell }) => isMet(cell)).length
  const exempted = laboratories.filter(({ cell }) => cell.state === 'exempted').length
  const unseen = laboratories.filter(({ cell }) => isMet(cell) === null).length
  const inheriting = laboratories.filter(({ inherits }) => inherits).length
  const rest = [
    exempted > 0 && ` ${formatNumber(exempted)} har dispensation.`,
    inheriting > 0 && ` ${formatNumber(inheriting)} af dem vurderes ud fra leverandøren selv.`,
    unseen > 0 && ` Om ${formatNumber(unseen)} kan portalen ikke se det.`,
  ].filter(Boolean)
  return `${formatShare(right, laboratories.length, 'laboratorium', 'laboratorier')} opfylder kravet.${rest.join('')}`
}
