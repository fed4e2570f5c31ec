import type { Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { settingAt } from '@/lib/door/setting'
import { holdingOn } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { recipientsOf, type Recipient } from '@/lib/agreements/recipients'
import { changesMail, type VendorChanges } from './mails'
import { Nothing } from './schemas'

/**
 * Tells MedCom of every version of bilag 3 that it has not been told of: one mail, whatever the number of vendors and
 * changes, and none where nothing changed (CP-2). Versions are marked in the transaction that puts the mail into the
 * queue, so two workers, or one that dies, tell of each exactly once.
 */
export const tellContactChanges = command({
  name: 'contactList.tell',
  input: Nothing,
  async run({ tx, now, enqueue, record }) {
    const versions = await tx.contactListVersion.updateManyAndReturn({
      where: { toldAt: null },
      data: { toldAt: now },
      select: { id: true, vendorId: true, number: true, at: true, vendor: { select: { name: true } } },
    })
    if (versions.length === 0) return { vendors: 0, changes: 0 }
    const vendors = byVendor(versions)
    for (const recipient of await toldOf(tx, now))
      enqueue('contacts.mail', changesMail(recipient, vendors), {
        key: `contacts:${now.getTime()}:${recipient.email}`,
      })
    record({
      type: 'contactList',
      id: versions[0]!.id,
      after: { vendors: vendors.length, lines: versions.length },
    })
    return { vendors: vendors.length, changes: versions.length }
  },
})

interface Told {
  vendorId: string
  number: number
  at: Date
  vendor: { name: string }
}

function byVendor(versions: readonly Told[]): VendorChanges[] {
  return [...new Set(versions.map(({ vendorId }) => vendorId))]
    .map((vendorId) => {
      const own = versions.filter((version) => version.vendorId === vendorId)
      const numbers = own.map(({ number }) => number)
      return {
        name: own[0]!.vendor.name,
        from: Math.min(...numbers),
        to: Math.max(...numbers),
        since: own.map(({ at }) => at).reduce((a, b) => (a < b ? a : b)),
      }
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
}

/** The administering party's mailbox, or its administrators where the setting says so or there is no mailbox. */
async function toldOf(tx: Tx, now: Date): Promise<Recipient[]> {
  const to = await settingAt<'mailbox' | 'administrators'>(tx, 'contacts.changesTo', now, 'mailbox')
  const party =
    to === 'mailbox'
      ? await tx.organisation.findFirst({
          where: {
            supportEmail: { not: null },
            roles: { some: { kind: 'administrator', ...holdingOn(isoDate(now)) } },
          },
          orderBy: { name: 'asc' },
        })
      : null
  if (party?.supportEmail) return [{ name: party.name, email: party.supportEmail }]
  return recipientsOf(tx, null)
}
