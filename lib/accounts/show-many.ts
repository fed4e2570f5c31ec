import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { readMany } from './many-internal'
import { ById } from './many-schemas'

/** A table or file of wished accounts: each row with what is wrong with it or what became of it, and how far it has come. */
export const showMany = query({
  name: 'account.showMany',
  input: ById,
  async run({ tx, input }) {
    const found = await tx.registerImport.findFirst({
      where: { id: input.id, kind: 'accounts', vendorId: { not: null } },
      include: { vendor: { select: { name: true } } },
    })
    if (!found) throw new NotFoundError()
    const batch = readMany(found)
    const good = batch.lines.filter(({ problems }) => problems.length === 0).length
    return { ...batch, vendorName: found.vendor!.name, good, bad: batch.lines.length - good }
  },
})
