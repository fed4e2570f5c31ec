import { query } from '@/lib/door'
import { holdingOn } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { NAMES } from './internal'
import { Nothing } from './schemas'

/** Every succession, those to come first; and the parties one may choose among, with the roles they have today. */
export const listSuccessions = query({
  name: 'succession.list',
  input: Nothing,
  async run({ tx, now }) {
    const today = isoDate(now)
    const successions = await tx.succession.findMany({
      include: NAMES,
      orderBy: [{ state: 'asc' }, { effectiveOn: 'desc' }, { id: 'asc' }],
    })
    const parties = await tx.organisation.findMany({
      select: { id: true, name: true, roles: { where: holdingOn(today), select: { kind: true } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    })
    return {
      today,
      successions: successions.map((each) => ({ ...each, effectiveOn: fromDay(each.effectiveOn) })),
      parties: parties.map(({ roles, ...party }) => ({ ...party, roles: roles.map(({ kind }) => kind) })),
    }
  },
})
