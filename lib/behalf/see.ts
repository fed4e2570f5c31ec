import { command } from '@/lib/door'
import { SeeAsVendor } from './schemas'
import { standFor } from './stand'

/** From now on this session sees what a vendor sees, and can do nothing (PA-4): to help somebody on the phone. */
export const seeAsVendor = command({
  name: 'behalf.see',
  input: SeeAsVendor,
  async run({ actor, tx, input: { vendorId }, now, record }) {
    const { name } = await standFor(tx, { actor, now, vendorId, source: null, note: null })
    record({ type: 'organisation', id: vendorId })
    return { name }
  },
})
