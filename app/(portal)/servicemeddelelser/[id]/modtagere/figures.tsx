import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { formatNumber } from '@/lib/format'
import { DELIVERY_STATES, DELIVERY_WORDS, type DeliveryState } from '@/lib/messages/words'

/** How many mails are in each state. All are always shown, so that nothing on the page moves while the figures do. */
export function MailFigures({ id, mails }: { id: string; mails: Record<DeliveryState | 'twice', number> }) {
  return (
    <dl className="grid max-w-form grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3">
      {DELIVERY_STATES.map((state) => (
        <Figure key={state} term={DELIVERY_WORDS[state]} count={mails[state]}>
          {mails[state] > 0 && (
            <Link href={`/servicemeddelelser/${id}/mails?tilstand=${state}`}>
              Se dem<span className="sr-only">: {DELIVERY_WORDS[state].toLowerCase()}</span>
            </Link>
          )}
        </Figure>
      ))}
      <Figure term="Måske sendt to gange" count={mails.twice} />
    </dl>
  )
}

function Figure({ term, count, children }: { term: string; count: number; children?: ReactNode }) {
  return (
    <div>
      <dt className="text-14 text-ink-quiet">{term}</dt>
      <dd className="flex items-baseline gap-3">
        <span className="text-20 font-bold tabular-nums">{formatNumber(count)}</span>
        <span className="text-14">{children}</span>
      </dd>
    </div>
  )
}
