import type { VerbName } from '@/lib/door/policy'

/** What the commands about requirements and dispensations did. */
export const compliance: Partial<Record<VerbName, string>> = {
  'dispensation.grant': 'gav en dispensation',
  'dispensation.extend': 'ændrede dispensationens sidste dag',
  'dispensation.withdraw': 'trak dispensationen tilbage',
  'requirement.change': 'ændrede kravet',
}
