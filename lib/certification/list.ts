import type { Prisma } from '@/lib/db/client'
import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { contains, sortOf } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { addDays, fromDay, toDay } from '@/lib/text/days'
import { reminderDaysAt } from './rule-settings'
import { waitsOn } from './rules'
import { ListCertifications } from './schemas'
import type { RegisterWord, View } from './words'

/**
 * The register by page (CE-1): every certification one may see, and what MedCom's list alone says of a system, each with
 * what the other source says and whether they disagree.
 */
export const listCertifications = query({
  name: 'certification.list',
  input: ListCertifications,
  async run({ tx, input, now }) {
    const { search, word, vendorId, systemId, standardId } = input
    const today = isoDate(now)
    const [nearDays = 90] = await reminderDaysAt(tx, today)
    const where: Prisma.CertificationRegisterWhereInput = {
      AND: [
        inView(word === 'withdrawn' ? 'all' : input.view, today, nearDays),
        word ? { word } : {},
        vendorId ? { vendorId } : {},
        systemId ? { systemId } : {},
        standardId ? { standardId } : {},
        search
          ? {
              OR: [
                contains('systemName', search),
                contains('standardLabel', search),
                contains('standardName', search),
                contains('number', search),
                contains('vendorName', search),
              ],
            }
          : {},
      ],
    }
    const found = await page({
      sort: sortOf(input.sort),
      request: input,
      size: input.size,
      count: (take) => tx.certificationRegister.count({ where, take }),
      async fetch({ where: beyond, ...range }) {
        const rows = await tx.certificationRegister.findMany({ where: { AND: [where, beyond] }, ...range })
        return rows.map(({ word: said, plannedOn, approvedOn, expiresOn, waitsFor, ...row }) => ({
          ...row,
          waitsFor: waitsOn(today, { state: said, plannedOn: fromDay(plannedOn), waitsFor }),
          word: said as RegisterWord,
          plannedOn: fromDay(plannedOn),
          approvedOn: fromDay(approvedOn),
          expiresOn: fromDay(expiresOn),
          /** Approved still, and not for long. */
          expiresSoon:
            said === 'approved' && expiresOn !== null && fromDay(expiresOn) <= addDays(today, nearDays),
        }))
      },
    })
    /** How many days ahead an expiry is near. */
    return { ...found, nearDays }
  },
})

/** What a saved view holds. A day of test that has come waits for MedCom. */
function inView(view: View, today: string, nearDays: number): Prisma.CertificationRegisterWhereInput {
  if (view === 'all') return {}
  const views: Record<Exclude<View, 'all'>, Prisma.CertificationRegisterWhereInput> = {
    current: {},
    medcom: { OR: [{ waitsFor: 'medcom' }, { word: 'planned', plannedOn: { lte: toDay(today) } }] },
    vendor: { waitsFor: 'vendor' },
    expiring: {
      OR: [{ word: 'expired' }, { word: 'approved', expiresOrder: { lte: toDay(addDays(today, nearDays)) } }],
    },
    disagreeing: { disagrees: true },
  }
  return { current: true, ...views[view] }
}
