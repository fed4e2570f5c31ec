import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { fieldsOf } from './fields-of'
import type { LineProblem } from './line'
import { ById } from './schemas'

/** One kept line: as it came, field by field, and what is wrong with it. */
export const showQuarantined = query({
  name: 'quarantine.show',
  input: ById,
  async run({ tx, input: { id } }) {
    const line = await tx.quarantinedLine.findUnique({
      where: { id },
      omit: { fingerprint: true },
      include: { batch: { select: { id: true, source: true, fileName: true } } },
    })
    if (!line) throw new NotFoundError()
    return { ...line, fields: fieldsOf(line.content), problems: line.problems as unknown as LineProblem[] }
  },
})
