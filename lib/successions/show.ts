import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { fromDay } from '@/lib/text/days'
import { concerned } from './concerned'
import { NAMES } from './internal'
import { ById } from './schemas'

/** A succession, and everything it will touch until it has happened (PA-3). */
export const showSuccession = query({
  name: 'succession.show',
  input: ById,
  async run({ tx, input: { id } }) {
    const found = await tx.succession.findUnique({
      where: { id },
      include: { ...NAMES, _count: { select: { notices: true } } },
    })
    if (!found) throw new NotFoundError()
    const succession = { ...found, effectiveOn: fromDay(found.effectiveOn), notices: found._count.notices }
    return {
      ...succession,
      concerned: found.state === 'planned' ? await concerned(tx, succession) : null,
    }
  },
})
