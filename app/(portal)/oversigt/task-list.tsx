import { ButtonLink } from '@/components/ui/button'
import { formatDate } from '@/lib/format'
import type { ShownTask } from '@/lib/overview'

/** What waits, whose it is, since when, and the one next step. */
export function TaskList({ tasks }: { tasks: ShownTask[] }) {
  return (
    <ul className="border-t border-line">
      {tasks.map(({ key, what, detail, since, doneBy, link }) => (
        <li
          key={key}
          className="grid gap-x-6 gap-y-3 border-b border-line py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
        >
          <div id={`opgave-${key}`}>
            <p>{what}</p>
            {detail && <p className="text-14 wrap-anywhere text-ink-soft">{detail}</p>}
            {doneBy && <p className="text-14 text-ink-soft">Gøres af {doneBy}</p>}
            {since && <p className="text-14 text-ink-quiet">Siden {formatDate(since)}</p>}
          </div>
          {link && (
            <div>
              <ButtonLink href={link.href} look="secondary" small aria-describedby={`opgave-${key}`}>
                {link.action}
              </ButtonLink>
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
