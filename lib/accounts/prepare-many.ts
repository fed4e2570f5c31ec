import { query } from '@/lib/door'
import { ownVendor } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import { openLaboratoriesOf } from './laboratories'
import { Nothing } from './many-schemas'

/** What the table for many accounts begins with: the vendor's laboratories, those without a production account first. */
export const prepareMany = query({
  name: 'account.prepareMany',
  input: Nothing,
  async run({ tx, actor, now }) {
    const vendorId = ownVendor(actor)
    if (!vendorId) throw new NotFoundError()
    const laboratories = await openLaboratoriesOf(tx, vendorId, now)
    const accounts = await tx.account.findMany({
      where: { vendorId, state: { in: ['requested', 'open', 'suspended'] }, laboratoryId: { not: null } },
      select: { laboratoryId: true, environment: true },
    })
    const having = (environment: string, id: string) =>
      accounts.filter((account) => account.environment === environment && account.laboratoryId === id).length
    const lines = laboratories.map((laboratory) => ({
      ...laboratory,
      production: having('production', laboratory.id),
      test: having('test', laboratory.id),
    }))
    const waiting = await tx.registerImport.findMany({
      where: { vendorId, kind: 'accounts', status: { in: ['previewed', 'applying'] } },
      select: { id: true, fileName: true, status: true, totalLines: true, receivedAt: true },
      orderBy: { receivedAt: 'desc' },
      take: 5,
    })
    return {
      laboratories: [
        ...lines.filter(({ production }) => production === 0),
        ...lines.filter(({ production }) => production > 0),
      ],
      waiting,
    }
  },
})
