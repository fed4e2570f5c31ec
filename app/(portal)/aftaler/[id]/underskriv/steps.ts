import type { Step } from '@/components/ui/step-list'
import type { showSigning } from '@/lib/agreements'
import { formatDate, formatDateTime } from '@/lib/format'

type Signing = Extract<Awaited<ReturnType<typeof showSigning>>, { ok: true }>['value']

/** What has happened and what comes, from the first signature until the agreement is in force. */
export function stepsOf({ state, signatures, vendorName, administratorName, signBy }: Signing): Step[] {
  const by = (side: 'vendor' | 'medcom') => {
    const found = signatures.find((each) => each.side === side)
    return found && `${found.name}, ${found.title}, ${formatDateTime(found.signedAt)}`
  }
  const past = (states: readonly string[], current: string) =>
    state === current ? ('current' as const) : states.includes(state) ? ('done' as const) : ('todo' as const)
  const after = ['inForce', 'terminated', 'ended']
  return [
    {
      title: `${vendorName} underskriver`,
      state: past(['signedByVendor', 'settingUp', ...after], 'sent'),
      detail: by('vendor') ?? (signBy ? `Senest ${formatDate(signBy)}` : undefined),
    },
    {
      title: `${administratorName} underskriver`,
      state: past(['settingUp', ...after], 'signedByVendor'),
      detail: by('medcom') ?? 'Så får begge parter aftalen med revisionsside og segl.',
    },
    {
      title: 'Oprettelse efter tjeklisten',
      state: past(after, 'settingUp'),
      detail: 'Det, der skal være på plads før tilslutning.',
    },
    { title: 'Aftalen er gældende', state: after.includes(state) ? 'done' : 'todo' },
  ]
}
