import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/tone'
import { formatDateTime, formatNumber, formatShort } from '@/lib/format'
import { DELIVERY_WORDS } from '@/lib/webhooks/words'
import type { webhookOf } from './webhook'

type Delivery = Awaited<ReturnType<typeof webhookOf>>['deliveries'][number]

const TONES = { waiting: 'blue', delivered: 'green', failed: 'red' } as const satisfies Record<string, Tone>

/** What was sent, each with every try and what was answered. */
export function Deliveries({ deliveries }: { deliveries: readonly Delivery[] }) {
  if (deliveries.length === 0) return <p>Der er ikke sendt noget endnu.</p>
  return (
    <ol className="border-t border-line">
      {deliveries.map(({ id, state, attempts, dueAt, createdAt, step, tries }) => (
        <li key={id} className="border-b border-line py-3">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="font-bold">{step?.subject ?? 'Prøve'}</span>
            <Badge state={DELIVERY_WORDS[state]} tone={TONES[state]} />
          </div>
          {tries.length === 0 && <p className="text-14 text-ink-quiet">{formatDateTime(createdAt)}</p>}
          {state === 'waiting' && attempts > 0 && (
            <p className="text-14 text-ink-quiet">Prøves igen {formatDateTime(dueAt)}</p>
          )}
          {tries.length > 0 && (
            <ul className="mt-1 text-14">
              {tries.map(({ number, at, status, milliseconds, answer }) => (
                <li key={number} className="wrap-anywhere">
                  {formatShort(at)}: {status === null ? 'intet svar' : `svar ${status}`} efter{' '}
                  {formatNumber(milliseconds)}&nbsp;ms{answer && ` – ${answer}`}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}
