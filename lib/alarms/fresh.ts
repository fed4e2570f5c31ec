import type { Tx } from '@/lib/db/client'
import type { Finding } from './finding'
import type { AlarmKind } from './kinds'
import { subjectOf } from './subject'

/** Findings that one alarm tells of. */
export interface Group {
  kind: AlarmKind
  subject: string
  /** Kind and subject together. */
  key: string
  /** Those that no alarm has counted, each once, the oldest first. */
  fresh: Finding[]
}

/** The findings of each kind and subject that have not been counted in any alarm of it; what is left with none is left out. */
export async function freshOf(tx: Tx, findings: readonly Finding[]): Promise<Group[]> {
  const groups = new Map<string, Group>()
  for (const finding of findings.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
    const { kind } = finding
    const subject = subjectOf(kind, finding)
    const key = `${kind} ${subject}`
    const group = groups.get(key)
    if (group) group.fresh.push(finding)
    else groups.set(key, { kind, subject, key, fresh: [finding] })
  }
  const seen = await countedOf(tx, findings)
  for (const group of groups.values())
    group.fresh = group.fresh.filter((finding) => {
      const key = `${group.key} ${markOf(finding)}`
      return !seen.has(key) && seen.add(key)
    })
  return [...groups.values()].filter(({ fresh }) => fresh.length > 0)
}

/** What alarms have counted of these, with their kind and subject. */
async function countedOf(tx: Tx, findings: readonly Finding[]): Promise<Set<string>> {
  const marked = findings.filter(({ mark }) => mark !== undefined)
  const counted = await tx.alarmOccurrence.findMany({
    where: {
      OR: [
        { drawId: { in: findings.flatMap(({ drawId }) => drawId ?? []) } },
        // What was over and comes again is news.
        {
          mark: { in: marked.flatMap(({ mark }) => mark ?? []) },
          alarm: {
            kind: { in: marked.map(({ kind }) => kind) },
            subject: { in: marked.map((finding) => subjectOf(finding.kind, finding)) },
            OR: [{ closingReason: null }, { closingReason: { not: 'over' } }],
          },
        },
      ],
    },
    select: { drawId: true, mark: true, alarm: { select: { kind: true, subject: true } } },
  })
  return new Set(counted.map(({ alarm, ...of }) => `${alarm.kind} ${alarm.subject} ${markOf(of)}`))
}

function markOf({ drawId, mark }: { drawId?: bigint | null; mark?: string | null }): string {
  return drawId == null ? `mark ${mark}` : `draw ${drawId}`
}
