import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { ListImports } from './schemas'

const MEDCOMS = { vendorId: null }

/** The files of today's register, newest first. */
export const listRegisters = query({
  name: 'register.list',
  input: ListImports,
  run: ({ tx, input }) =>
    page({
      sort: { field: 'receivedAt', direction: 'desc' },
      request: input,
      count: (take) => tx.registerImport.count({ where: MEDCOMS, take }),
      fetch: ({ where, ...range }) =>
        tx.registerImport.findMany({
          where: { AND: [MEDCOMS, where] },
          ...range,
          omit: { lines: true, summary: true },
        }),
    }),
})
