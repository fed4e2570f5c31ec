import { query } from '@/lib/door'
import { coverageOf } from '@/lib/contacts/coverage'
import { COVERING, coveringContact } from '@/lib/contacts/kin'
import { ownVendor } from '@/lib/door/actor'
import { page } from '@/lib/door/page'
import { contains, havingRole, openOn } from '@/lib/door/search'
import { settingAt } from '@/lib/door/setting'
import { isoDate } from '@/lib/format'
import { startOfDay } from '@/lib/text/copenhagen'
import { addMonths } from '@/lib/text/days'
import { ListCoverage } from './schemas'

/**
 * What each vendor's contacts do not cover: required functions without anybody, those that hang on one person, mailboxes
 * that mail does not reach, and who has not been confirmed for an interval (CP-1, CP-3). A vendor gets its own alone.
 */
export const listCoverage = query({
  name: 'review.coverage',
  input: ListCoverage,
  async run({ actor, tx, input, now }) {
    const today = isoDate(now)
    const own = ownVendor(actor)
    const vendorId = own ?? input.vendorId
    const filters = [
      havingRole('vendor', today),
      ...(vendorId ? [{ id: vendorId }] : []),
      ...(input.search ? [contains('name', input.search)] : []),
    ]
    const months = await settingAt(tx, 'review.everyMonths', now, 6)
    const confirmedSince = startOfDay(addMonths(today, -months))
    const functions = await tx.contactFunction.findMany({ orderBy: { position: 'asc' } })
    return page({
      sort: { field: 'name', direction: 'asc' },
      request: input,
      size: input.size,
      count: (take) => tx.organisation.count({ where: { AND: filters }, take }),
      async fetch({ where: beyond, ...range }) {
        const vendors = await tx.organisation.findMany({
          where: { AND: [...filters, beyond] },
          ...range,
          select: {
            id: true,
            name: true,
            laboratories: {
              where: openOn(today),
              select: { id: true, name: true },
              orderBy: { name: 'asc' },
            },
            contacts: COVERING,
          },
        })
        return vendors.map(({ contacts, laboratories, ...vendor }) => ({
          ...vendor,
          contacts: contacts.length,
          ...coverageOf(contacts.map(coveringContact), functions, laboratories, confirmedSince),
        }))
      },
    })
  },
})
