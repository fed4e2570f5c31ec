import {
  changeCertificationRules,
  changeExpiry,
  showCertificationRules,
  withdrawCertification,
} from '@/lib/certification'
import { isoDate } from '@/lib/format'
import { changeStockSettings, declareUse, noteCount, showStockSettings } from '@/lib/stock'
import { addDays } from '@/lib/text/days'
import { as } from './actors'
import { aCertification, aStandard } from './certification'
import { aListedTest, anyOf, type Deed, type Row } from './compliance-world'
import { askOwner } from './database'
import { aLine, receive } from './draws'
import { value } from './outcomes'
import { STOCK_FORM } from './stock'

const admin = as.medcomAdmin()
const STATES = [
  'approved',
  'approved',
  'approved',
  'notApproved',
  'notApproved',
  'testing',
  'ordered',
] as const
const LISTED = ['approved', 'approved', 'notApproved', 'testing', 'testMissing'] as const
let next = 800_000_000

/** Numbers that nobody else has, on a day. */
function drawOf(code: string, count: number, day: string, more: object) {
  const first = next
  next += count
  const digits = (number: number) => String(number).padStart(10, '0')
  const numbers = { first: digits(first), last: digits(first + count - 1) }
  return aLine({ code }, { ...numbers, time: `${day}T03:00:00Z`, ...more })
}

/** What may happen to stock and to certifications; as the other deeds. */
export const EVIDENCE_DEEDS = {
  /**
   * A rhythm that is known: a first draw, sometimes of some months' numbers, and one every second week until some days ago;
   * sometimes all of it by hand.
   */
  async rhythm(world, a, b) {
    const laboratory = await anyOf<{ code: string }>('laboratory', a)
    const last = addDays(isoDate(world.now), -(b % 14))
    const rounds = 5 + (b % 4)
    const lines = Array.from({ length: rounds + 1 }, (_, round) =>
      drawOf(
        laboratory!.code,
        100 * (1 + (a % 5)) * (round === 0 && b % 2 ? 4 + (b % 12) : 1),
        addDays(last, -14 * (rounds - round)),
        { channel: b % 5 ? 'webService' : 'webPage' },
      ),
    )
    return receive(...lines)
  },
  async declare(_world, a, b) {
    const { id, version } = (await anyOf<Row>('laboratory', a))!
    return declareUse(admin, { id, version, yearlyProduction: b % 3 ? 400 * (1 + (b % 40)) : null })
  },
  async count(world, a, b) {
    const { id } = (await anyOf<Row>('laboratory', a))!
    const countedOn = addDays(isoDate(world.now), -(b % 60))
    return noteCount(admin, { id, countedOn, numbers: 100 * (b % 70) })
  },
  async giveBack(world, a, b) {
    const { code } = (await anyOf<{ code: string }>('laboratory', a))!
    const day = addDays(isoDate(world.now), -(b % 30))
    return receive(drawOf(code, 100 * (1 + (b % 25)), day, { operation: 'return' }))
  },
  /** An agreed first draw: near one that came, or not so near, and of as much or of far more. */
  async plan(_world, a, b) {
    const drawn = await anyOf<{ laboratory_id: string; count: string; drawn_at: Date }>(
      'draw',
      a,
      `operation = 'draw' and outcome = 'done'`,
    )
    if (!drawn) return
    await askOwner(
      `insert into first_draw_plan (id, laboratory_id, vendor_id, size, planned_on, agreed_with, changed_at)
       select gen_random_uuid(), id, vendor_id, $2, $3, 'Prøve', npn_now() from laboratory where id = $1 and vendor_id is not null
       on conflict (laboratory_id, vendor_id) do update set size = excluded.size, planned_on = excluded.planned_on`,
      [
        drawn.laboratory_id,
        Number(drawn.count) * (b % 4 ? 1 : 3),
        addDays(isoDate(drawn.drawn_at), (b % 110) - 70),
      ],
    )
    return askOwner(`select graphile_worker.add_job('stock.refreshStale', '{}')`)
  },
  async figures(world, a, b) {
    const { version } = value(await showStockSettings(admin, {}))
    const validFrom = addDays(isoDate(world.now), b % 8)
    const weeks = { targetWeeks: 5 + (a % 28), lowWeeks: 4, criticalWeeks: 2 }
    return changeStockSettings(admin, { ...STOCK_FORM, ...weeks, version, validFrom })
  },
  /** The list says something else of a test from today on, or names it no more. */
  async relist(world, a, b) {
    const said = await anyOf<Row>('system_approval', a, 'valid_to is null')
    const today = isoDate(world.now)
    if (!said) return aListedTest(world.systems[a % 2]!, 'approved', today)
    await askOwner(`update system_approval set valid_to = greatest(valid_from, $2::date - 1) where id = $1`, [
      said.id,
      today,
    ])
    if (b % 6 === 0) return
    return askOwner(
      `insert into system_approval (id, system_id, vendor_id, standard_id, direction, status, import_id, valid_from)
       select gen_random_uuid(), system_id, vendor_id, standard_id, direction, $2::approval_status, import_id, valid_to + 1
       from system_approval where id = $1`,
      [said.id, LISTED[b % LISTED.length]],
    )
  },
  /** By a standard that the list names for the system, or by one of its own; of one version or of all. */
  async certify(world, a, b) {
    const [vendorId, systemId] = [world.vendors[a % 2]!, world.systems[a % 2]!]
    const named = await askOwner<{ id: string }>(
      `select distinct standard_id as id from system_approval where system_id = $1 union
       select standard_id from certification where system_id = $1 order by 1`,
      [systemId],
    )
    const standardId = (b % 6 > 0 && named[b % (named.length || 1)]?.id) || (await aStandard())
    const [open] = await askOwner<Row & Record<string, unknown>>(
      `select * from certification where system_id = $1 and standard_id = $2 and state in ('ordered', 'planned', 'testing')`,
      [systemId, standardId],
    )
    if (open) return withdrawCertification(admin, { id: open.id, version: open.version, reason: 'Prøve' })
    const [first] = await askOwner<{ id: string }>('select id from system_version where system_id = $1', [
      systemId,
    ])
    const systemVersionId = a % 3 === 0 ? first!.id : undefined
    const plannedOn = isoDate(world.now)
    const expiresOn = b % 3 ? addDays(plannedOn, b % 25) : null
    const state = STATES[b % STATES.length]!
    return aCertification(state, { vendorId, systemId, systemVersionId, standardId, plannedOn, expiresOn })
  },
  async expire(world, a, b) {
    const approved = await anyOf<Row>('certification', a, `state = 'approved'`)
    if (!approved) return
    const expiresOn = b % 4 ? addDays(isoDate(world.now), b % 15) : null
    return changeExpiry(admin, { id: approved.id, version: approved.version, expiresOn, reason: 'Prøve' })
  },
  async require(world, a, b) {
    const { version, tests } = value(await showCertificationRules(admin, {}))
    const required = b % 3 ? tests.slice(a % (tests.length + 1)).slice(0, 2) : []
    return changeCertificationRules(admin, {
      version,
      required: required.map(({ key }) => key),
      firstReminder: 90,
      secondReminder: 30,
      lastReminder: 7,
      validFrom: addDays(isoDate(world.now), b % 10),
    })
  },
} satisfies Record<string, Deed>
