import { query } from '@/lib/door'
import { MatrixInput } from './schemas'

/** Systems against standards as MedCom's list says today; a vendor sees its own systems (PA-2). */
export const compareSystems = query({
  name: 'system.compare',
  input: MatrixInput,
  async run({ tx, input: { vendorId } }) {
    const rows = await tx.systemApproval.findMany({
      where: { validTo: null, ...(vendorId && { vendorId }) },
      select: { systemId: true, standardId: true, direction: true, status: true, validFrom: true },
    })
    const systems = await tx.system.findMany({
      where: { id: { in: [...new Set(rows.map((row) => row.systemId))] } },
      select: { id: true, name: true, vendor: { select: { id: true, name: true } } },
      orderBy: { name: 'asc' },
    })
    const standards = await tx.standard.findMany({
      where: { id: { in: [...new Set(rows.map((row) => row.standardId))] } },
      orderBy: [{ code: 'asc' }, { version: 'asc' }],
    })
    return { systems, standards, answers: rows }
  },
})
