import { Prisma, type Tx } from '@/lib/db/client'
import { ValidationError } from '@/lib/door/errors'
import { formatNumber } from '@/lib/format'
import { startOfDay } from '@/lib/text/copenhagen'
import { addDays, toDay } from '@/lib/text/days'
import type { RuleInForce } from './finding'
import { judgeDraw, type OfADraw } from './judge-draw'
import { judgeOverlaps } from './judge-overlaps'
import { readAccounts, hasRegister } from './read-accounts'
import { readLaboratory } from './read-history'
import { readOverrides } from './read-overrides'
import type { LogDraw } from './rules/log-draw'
import { judgeRhythm, neverLateWithin } from './rules/missed'
import type { RulesOn } from './rules-on'
import type { AlarmKind } from './kinds'
import type { Thresholds } from './thresholds'
import { MOST_DRAWS, MOST_LINES } from './try-bounds'

/** A time to try rules on: Copenhagen's days (yyyy-mm-dd), both counted. */
export interface Span {
  since: string
  until: string
}

/** What a rule found when it was tried. */
export interface Tried {
  laboratoryId: string
  account: string | null
  at: Date
  drawId: string | null
  facts: unknown
}

/** Figures to try, several at once, so that the history is read once. */
type Variants<K extends AlarmKind> = readonly Thresholds[K][]

const startOf = (span: Span) => startOfDay(span.since)
const endOf = (span: Span) => startOfDay(addDays(span.until, 1))

/** What each of these figures would have found in what was drawn in a time, the oldest first. */
export async function findTried<K extends AlarmKind>(
  tx: Tx,
  kind: K,
  span: Span,
  variants: Variants<K>,
): Promise<Tried[][]> {
  const found =
    kind === 'missedDraw'
      ? await triedRhythm(tx, span, variants as Variants<'missedDraw'>)
      : kind === 'overlap'
        ? await triedOverlaps(tx, span, variants.length)
        : kind === 'largeDraw' || kind === 'frequentDraws'
          ? await triedHistories(tx, kind, span, variants as never)
          : await triedLines(tx, kind as keyof typeof CANDIDATES, span, variants as never)
  return found.map((one) => one.sort((a, b) => a.at.getTime() - b.at.getTime()))
}

/** A rule with these figures, on every day: the same judges as for draws that arrive. */
function ruleOf(kind: AlarmKind, thresholds: unknown): RulesOn {
  const rule: RuleInForce & { thresholds: unknown } = {
    id: '',
    mode: 'observing',
    severity: 'warning',
    thresholds,
  }
  return ((asked: AlarmKind) => (asked === kind ? rule : null)) as RulesOn
}

/** Draws held against their laboratory's own history: one laboratory after the other, so that memory stays small. */
async function triedHistories(
  tx: Tx,
  kind: 'largeDraw' | 'frequentDraws',
  span: Span,
  variants: readonly Thresholds[typeof kind][],
): Promise<Tried[][]> {
  const found: Tried[][] = variants.map(() => [])
  const rules = variants.map((thresholds) => ruleOf(kind, thresholds))
  const since = startOf(span).getTime()
  requireFew(
    await tx.draw.count({
      where: { operation: 'draw', outcome: 'done', drawnAt: { gte: startOf(span), lt: endOf(span) } },
    }),
    MOST_DRAWS,
  )
  const accounts = await readAccounts(tx, null)
  const drawing = await tx.laboratory.findMany({
    where: { draws: { some: { drawnAt: { gte: startOf(span), lt: endOf(span) } } } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  for (const { id } of drawing) {
    const history = await readLaboratory(tx, id, endOf(span))
    for (let index = 0; index < history.length; index += 1) {
      if (history[index]!.at.getTime() < since) continue
      const draw = { ...history[index]!, laboratoryId: id, vendorId: null } as LogDraw
      const account = accounts.get(draw.account) ?? null
      for (const [place, rulesOn] of rules.entries())
        for (const finding of judgeDraw(
          { draw, account, registered: true, past: { history, index } },
          rulesOn,
          [kind],
        ))
          found[place]!.push(triedOf(finding))
    }
  }
  return found
}

/** What a line must at least be for each kind to find anything in it. */
const CANDIDATES: Record<Exclude<OfADraw, 'largeDraw' | 'frequentDraws'>, Prisma.Sql> = {
  manualDraw: Prisma.sql`d.channel = 'webPage'`,
  http: Prisma.sql`d.transport = 'http'`,
  attemptedReturn: Prisma.sql`d.operation = 'return'`,
  unknownAccount: Prisma.sql`not exists (
    select from account a where a.environment = 'production' and a.name = d.account and a.state = 'open')`,
}

/** Lines that show by themselves what they are; the database leaves out those that cannot. */
async function triedLines<K extends keyof typeof CANDIDATES>(
  tx: Tx,
  kind: K,
  span: Span,
  variants: Variants<K>,
): Promise<Tried[][]> {
  const lines = await tx.$queryRaw<LogDraw[]>`
    select d.id, d.laboratory_id as "laboratoryId", d.vendor_id as "vendorId", d.account, d.drawn_at as at, d.count::float8,
      d.channel::text, d.transport::text, d.operation::text, d.outcome::text, d.purpose::text
    from draw d
    where d.drawn_at >= ${startOf(span)} and d.drawn_at < ${endOf(span)} and ${CANDIDATES[kind]}
    order by d.drawn_at, d.id limit ${MOST_LINES + 1}`
  requireFew(lines.length, MOST_LINES)
  const accounts = await readAccounts(tx, null)
  const registered = await hasRegister(tx)
  return variants.map((thresholds) => {
    const rulesOn = ruleOf(kind, thresholds)
    return lines.flatMap((draw) => {
      const account = accounts.get(draw.account) ?? null
      return judgeDraw({ draw, account, registered, past: null }, rulesOn, [kind]).map(triedOf)
    })
  })
}

async function triedOverlaps(tx: Tx, span: Span, variants: number): Promise<Tried[][]> {
  const ids = await tx.$queryRaw<{ id: bigint }[]>`
    select distinct p.draw_id as id from draw_overlap p join draw d on d.id = p.draw_id
    where p.concurrent and d.drawn_at >= ${startOf(span)} and d.drawn_at < ${endOf(span)} limit ${MOST_LINES + 1}`
  requireFew(ids.length, MOST_LINES)
  const findings = await judgeOverlaps(
    tx,
    ids.map(({ id }) => id),
    ruleOf('overlap', {}),
  )
  // They come with every pair they are part of, also with what was drawn later; each draw counts once.
  const within = findings.filter(({ at }) => at >= startOf(span) && at < endOf(span)).map(triedOf)
  const seen = new Set<string | null>()
  const once = within.filter(({ drawId }) => !seen.has(drawId) && seen.add(drawId))
  return Array.from({ length: variants }, () => once)
}

/** The mornings on which the clock would have found a rhythm missed, once for each time that a laboratory stopped. */
async function triedRhythm(tx: Tx, span: Span, variants: Variants<'missedDraw'>): Promise<Tried[][]> {
  const rows = await tx.$queryRaw<{ laboratoryId: string; closed: string | null; days: string[] }[]>`
    select l.id as "laboratoryId", l.closed_on::text as closed, array_agg(drawn.day::text order by drawn.day desc) as days
    from laboratory l
    join (select distinct laboratory_id, (drawn_at at time zone 'Europe/Copenhagen')::date as day from draw
      where operation = 'draw' and outcome = 'done' and purpose = 'ordinary' and drawn_at < ${endOf(span)}) drawn
      on drawn.laboratory_id = l.id
    group by l.id`
  const overrides = await readOverrides(tx, 'missedDraw')
  return variants.map((thresholds) =>
    rows.flatMap(({ laboratoryId, closed, days }) =>
      days.flatMap((day, index): Tried[] => {
        const next = days[index - 1] ?? addDays(closed && closed < span.until ? closed : span.until, 1)
        const figures = { ...thresholds, ...overrides.get(laboratoryId) }
        if (next < span.since || next <= addDays(day, neverLateWithin(figures))) return []
        const { missed: _missed, ...facts } = judgeRhythm(days.slice(index, index + 60), day, figures)!
        const on = addDays(facts.lateAfter, 1)
        if (on >= next || on < span.since || on > span.until) return []
        return [{ laboratoryId, account: null, at: toDay(on), drawId: null, facts }]
      }),
    ),
  )
}

function requireFew(found: number, most: number): void {
  if (found > most)
    throw new ValidationError({
      since: `Vælg en senere dag: der er over ${formatNumber(most)} linjer, reglen skal se på.`,
    })
}

function triedOf({ laboratoryId, account, at, drawId, facts }: ReturnType<typeof judgeDraw>[number]): Tried {
  return { laboratoryId, account, at, drawId: drawId === undefined ? null : String(drawId), facts }
}
