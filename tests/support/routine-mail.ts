import { inTransaction } from '@/lib/door/transaction'
import { leaveNote, type Note } from '@/lib/routine-mail'
import { as } from './actors'

let count = 0

/** A note that waits for an address, left by the vendor's own administrator, as most are. */
export function aNote(vendorId: string, email: string, more: Partial<Note> = {}): Promise<void> {
  const note = {
    to: { name: 'Driften', email },
    kind: 'prove',
    subjectId: String((count += 1)),
    heading: 'En konto er godkendt',
    text: 'MedCom har godkendt kontoen.',
    path: '/konti',
    label: 'Se kontiene',
    vendorId,
    ...more,
  }
  return inTransaction(
    as.vendorAdmin(vendorId).actor,
    false,
    ({ tx }) => leaveNote(tx, note),
    async () => undefined,
  )
}
