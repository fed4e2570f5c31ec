import { effect } from '@/lib/door'
import { Prisma } from '@/lib/db/client'
import { z } from '@/lib/text/schema'
import { today } from './internal'

/**
 * Stamps every laboratory with the vendor it has today, so that a change planned for a day takes effect on it. The
 * assignment itself was audited when it was made. Answers with how many changed hands.
 */
export const stampVendors = effect({
  name: 'laboratory.stampVendors',
  input: z.object({}),
  async run({ tx, now }) {
    const day = today(now)
    const changed = await tx.$executeRaw(Prisma.sql`
      update laboratory set vendor_id = now_served.vendor_id, version = laboratory.version + 1
      from laboratory l
      left join laboratory_vendor now_served
        on now_served.laboratory_id = l.id and daterange(now_served.valid_from, now_served.valid_to, '[]') @> ${day}::date
      where laboratory.id = l.id and l.vendor_id is distinct from now_served.vendor_id`)
    return { changed }
  },
})
