import { command } from '@/lib/door'
import { ActForVendor } from './schemas'
import { standFor } from './stand'

/**
 * From now on this session acts for a vendor that asked MedCom by phone, mail or at a meeting (PA-4): it may do what the
 * vendor may, but sign and decide about people; each deed is logged as done on its behalf, and the vendor is told.
 */
export const actForVendor = command({
  name: 'behalf.act',
  input: ActForVendor,
  async run({ actor, tx, input, now, record }) {
    const { vendorId, source, note } = input
    const { name } = await standFor(tx, { actor, now, vendorId, source, note })
    record({ type: 'organisation', id: vendorId, after: { source, note }, vendorId })
    return { name }
  },
})
