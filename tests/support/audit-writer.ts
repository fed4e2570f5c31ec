import { disconnect } from '@/lib/db/client'
import { unwrap } from '@/lib/door/errors'
import { createOrganisation } from '@/lib/parties'
import { as } from './actors'

// One of several processes that write to the audit chain at once: the number of entries and a name come as arguments.
const [count = '1', name = 'x'] = process.argv.slice(2)
for (let number = 0; number < Number(count); number += 1) {
  const registration = { country: 'SE', foreignRegistration: `${name}-${number}` }
  const party = {
    name: `${name} ${number}`,
    role: 'vendor' as const,
    validFrom: '2026-01-01',
    ...registration,
  }
  unwrap(await createOrganisation(as.medcomAdmin(), party))
}
await disconnect()
