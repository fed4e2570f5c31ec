import {
  changeRequirement,
  extendDispensation,
  grantDispensation,
  showRequirement,
  withdrawDispensation,
} from '@/lib/compliance'
import { isoDate } from '@/lib/format'
import { addDays } from '@/lib/text/days'
import { as } from './actors'
import { anyOf, type Deed, type Row } from './compliance-world'

const admin = as.medcomAdmin()
const KEYS = ['konti', 'beholdning', 'certificering', 'https', 'kontaktpersoner', 'tilbagelevering']

/** What may happen to dispensations and to what is asked; as the other deeds. */
export const ASKING_DEEDS = {
  async leave(world, a, b) {
    const place =
      b % 2
        ? { of: 'vendor' as const, id: world.vendors[a % 2]! }
        : { of: 'laboratory' as const, id: world.laboratories[a % 3]! }
    const until = addDays(isoDate(world.now), b % 3 ? b % 5 : b % 60)
    return grantDispensation(admin, { ...place, key: KEYS[a % KEYS.length]!, until, reason: 'Prøve' })
  },
  async extend(world, a, b) {
    const leave = await anyOf<Row>('dispensation', a, 'withdrawn_at is null')
    const until = addDays(isoDate(world.now), b % 90)
    return (
      leave && extendDispensation(admin, { id: leave.id, version: leave.version, until, reason: 'Prøve' })
    )
  },
  async withdraw(world, a) {
    const leave = await anyOf<Row>('dispensation', a, 'withdrawn_at is null')
    return leave && withdrawDispensation(admin, { id: leave.id, version: leave.version, reason: 'Prøve' })
  },
  async change(world, a, b) {
    const key = ['beholdning', 'https', 'bekraeftede-kontaktpersoner', 'konti'][a % 4]!
    const shown = await showRequirement(admin, { key })
    if (!shown.ok) return
    const { current, version } = shown.value
    const { clause, heading, appliesTo, thresholds } = current
    const figures = Object.fromEntries(Object.keys(thresholds).map((name) => [name, 1 + (b % 30)]))
    const validFrom = addDays(isoDate(world.now), b % 15)
    const deadline = b % 2 ? { deadlineMonths: b % 12 } : { deadlineOn: addDays(validFrom, b % 40) }
    const input = {
      key,
      version,
      clause,
      heading,
      appliesTo,
      ...figures,
      ...deadline,
      validFrom,
      reason: 'Prøve',
    }
    return changeRequirement(admin, input)
  },
} satisfies Record<string, Deed>
