import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { readImport } from './internal'
import { countsOf } from './lines'
import { ById } from './schemas'

/** A file with each of its lines: what will happen or what became of it, and how far it has come. */
export const showRegister = query({
  name: 'register.show',
  input: ById,
  async run({ tx, input: { id } }) {
    const found = await tx.registerImport.findFirst({ where: { id, vendorId: null } })
    if (!found) throw new NotFoundError()
    const batch = readImport(found)
    return {
      ...batch,
      counts: countsOf(batch.lines),
      failed: batch.lines.filter((line) => line.failed).length,
    }
  },
})
