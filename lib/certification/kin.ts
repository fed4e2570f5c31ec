import type { Tx } from '@/lib/db/client'
import { runningOrComing } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { startOfDay } from '@/lib/text/copenhagen'
import { addDays, fromDay } from '@/lib/text/days'
import { judgeSystem, judgeTest, type JudgedSystem, type Known } from './judge'
import { requiredOn, testKey } from './required'
import { OPEN_STATES } from './rules'

/** What the register and MedCom's list say of a system on a day. */
export interface SystemCertification extends JudgedSystem {
  /** Whether MedCom's list names the system at all. */
  listed: boolean
  /** The next day on which MedCom's list says something else of it though nobody changes the list; null: none is known. */
  listChangesOn: string | null
  /** Where in the portal it is seen, from the root. */
  href: string
}

type Mutable = { -readonly [K in keyof Known]: Known[K] } & { decisions: Known['decisions'][number][] }

/**
 * How systems stand on a day (bilag 1, 5.1; CE-1, CO-2), by id; every id that was asked is answered. What a system must be
 * certified for are the standards required that day, and where none are, each that MedCom's list names for it. Approvals
 * and the list are as on that day; an order counts as on its way while it is undecided now. Three queries, whatever the number.
 * @param day Copenhagen's yyyy-mm-dd
 */
export async function certifiedOn(
  tx: Tx,
  systemIds: readonly string[],
  day: string,
): Promise<Map<string, SystemCertification>> {
  const required = await requiredOn(tx, day)
  const ids = { in: [...systemIds] }
  const told = await tx.systemApproval.findMany({
    where: { systemId: ids, ...runningOrComing(day) },
    select: {
      systemId: true,
      standardId: true,
      direction: true,
      status: true,
      validFrom: true,
      validTo: true,
    },
  })
  const turns = new Map<string, string>()
  for (const { systemId, validFrom, validTo } of told) {
    const begins = fromDay(validFrom)
    const on = begins > day ? begins : validTo && addDays(fromDay(validTo), 1)
    if (on && on < (turns.get(systemId) ?? '9999')) turns.set(systemId, on)
  }
  const listed = told.filter(({ validFrom }) => fromDay(validFrom) <= day)
  const registered = await tx.certification.findMany({
    where: {
      systemId: ids,
      state: { not: 'withdrawn' },
      orderedAt: { lt: startOfDay(addDays(day, 1)) },
    },
    // Of two decisions of one moment the one that was ordered last is the last word.
    orderBy: [{ orderedAt: 'asc' }, { id: 'asc' }],
  })
  const known = new Map(systemIds.map((id) => [id, new Map<string, Mutable>()]))
  const at = (systemId: string, key: string): Mutable => {
    const tests = known.get(systemId)!
    const found = tests.get(key) ?? { decisions: [], open: null, listed: null }
    tests.set(key, found)
    return found
  }
  for (const { systemId, status, validFrom, validTo: _validTo, ...test } of listed)
    at(systemId, testKey(test)).listed = { status, since: fromDay(validFrom) }
  for (const one of registered) {
    const test = at(one.systemId, testKey(one))
    if (isOpen(one.state)) test.open = { plannedOn: fromDay(one.plannedOn) }
    else {
      const on = fromDay(one.approvedOn) ?? isoDate(one.decidedAt!)
      const approved = one.state === 'approved'
      const { systemVersionId: version, decidedAt } = one
      if (on <= day)
        test.decisions.push({
          version,
          approved,
          on,
          expiresOn: fromDay(one.expiresOn),
          at: decidedAt!.getTime(),
        })
    }
  }
  return new Map(
    [...known].map(([id, tests]) => {
      const named = [...tests].filter(([, test]) => test.listed).map(([key]) => key)
      const asked = required.length > 0 ? required : named.length > 0 ? named : [...tests.keys()]
      const judged = asked.map((key) => judgeTest(tests.get(key) ?? UNKNOWN, day))
      return [
        id,
        {
          ...judgeSystem(judged),
          listed: named.length > 0,
          listChangesOn: turns.get(id) ?? null,
          href: `/systemer/${id}/certificering`,
        },
      ]
    }),
  )
}

const UNKNOWN: Known = { decisions: [], open: null, listed: null }

function isOpen(state: string): boolean {
  const open: readonly string[] = OPEN_STATES
  return open.includes(state)
}
