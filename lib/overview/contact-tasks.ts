import { openLaboratories } from '@/lib/agreements/setup-facts'
import { readCoverage } from '@/lib/contacts/kin'
import type { Tx } from '@/lib/db/client'
import { formatCount } from '@/lib/format'
import type { WaitingTask } from './tasks'

/** Each that is named by itself: the vendor, and the first of its laboratories. */
const NAMED = 5

/**
 * Required functions of bilag 3 that nobody has, of the vendor and of each laboratory, with the form that covers them
 * (CP-1). Those whose mail comes back are told of as mailboxes.
 */
export async function contactTasks(tx: Tx, vendorId: string, now: Date): Promise<WaitingTask[]> {
  const { missing } = await readCoverage(tx, vendorId, await openLaboratories(tx, vendorId, now))
  const places = new Map<string, typeof missing>()
  for (const one of missing.filter(({ why }) => why === 'nobody')) {
    const place = one.laboratory?.id ?? vendorId
    places.set(place, [...(places.get(place) ?? []), one])
  }
  return [...places].slice(0, NAMED).map(([place, functions]) => {
    const { laboratory } = functions[0]!
    const asked = new URLSearchParams(functions.map(({ functionKey }) => ['funktion', functionKey]))
    if (laboratory) asked.set('laboratorium', laboratory.id)
    const names = functions.map(({ functionName }) => functionName).join(', ')
    return {
      key: `contacts-${place}`,
      urgency: 'today',
      what: `${formatCount(functions.length, 'påkrævet funktion', 'påkrævede funktioner')} i bilag 3 har ingen kontakt`,
      detail: laboratory ? `${laboratory.name}: ${names}` : names,
      since: null,
      href: `/kontaktpersoner/ny?${asked}`,
      action: 'Tilføj en kontakt',
      takes: 'contact.add',
      see: { href: '/kontaktpersoner', action: 'Se kontakterne' },
    }
  })
}
