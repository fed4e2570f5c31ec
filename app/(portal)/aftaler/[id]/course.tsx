import { Timeline } from '@/components/ui/timeline'
import { HAPPENED_WORDS } from '@/lib/agreements/words'
import { formatDateTime } from '@/lib/format'
import type { ShownAgreement } from './frame'

/** What the agreement has been through: each state, who brought it there, when and why (AG-2). */
export function Course({ agreement }: { agreement: ShownAgreement }) {
  return (
    <Timeline
      label="Aftalens forløb, nyeste først"
      entries={agreement.states.map(({ id, state, at, side, who, reason }, index, { length }) => ({
        id,
        time: formatDateTime(at),
        iso: at.toISOString(),
        text: (
          <>
            <strong>
              {state === 'draft' && index < length - 1 ? 'Kaldt tilbage til kladde' : HAPPENED_WORDS[state]}
            </strong>
            {` · ${by(agreement, side, who)}`}
          </>
        ),
        ...(reason && { detail: reason }),
      }))}
    />
  )
}

function by(
  { vendor, administrator }: ShownAgreement,
  side: 'medcom' | 'vendor' | 'nobody',
  who: string | null,
): string {
  if (side === 'nobody') return 'portalen, på dagen'
  const party = side === 'medcom' ? administrator.name : vendor.name
  return who ? `${who}, ${party}` : party
}
