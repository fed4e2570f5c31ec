import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { listHref, type ListState } from './list-state'
import { pageNumbers } from './page-numbers'

/**
 * Turns the pages of a list by cursor, so that page 4,000 is as quick as the first. `after` and `before` are
 * the cursors of the next and the previous page, absent where there is none.
 */
export function CursorPagination({
  state,
  label = 'Sider',
  after,
  before,
}: {
  state: ListState
  /** Says which pages, where a page has two lists. */
  label?: string
  after?: string
  before?: string
}) {
  if (!after && !before) return null
  return (
    <nav aria-label={label} className="page-links mt-4 flex flex-wrap gap-1">
      {before && (
        <>
          <Link href={listHref(state)} className="plain page-link">
            Første side
          </Link>
          <Link href={listHref(state, { before })} className="plain page-link" rel="prev">
            <Icon name="chevronLeft" size={16} />
            Forrige
          </Link>
        </>
      )}
      {after && (
        <Link href={listHref(state, { after })} className="plain page-link" rel="next">
          Næste
          <Icon name="chevronRight" size={16} />
        </Link>
      )}
    </nav>
  )
}

/** Turns the pages of a bounded list by number. */
export function NumberedPagination({
  state,
  label = 'Sider',
  pages,
}: {
  state: ListState
  label?: string
  pages: number
}) {
  if (pages < 2) return null
  const page = Math.min(state.page, pages)
  return (
    <nav aria-label={label} className="page-links mt-4 flex flex-wrap gap-1">
      {page > 1 && (
        <Link href={listHref(state, { page: page - 1 })} className="plain page-link" rel="prev">
          <Icon name="chevronLeft" size={16} />
          Forrige
        </Link>
      )}
      <span className="page-link text-ink-soft sm:hidden">
        Side {page} af {pages}
      </span>
      <ol className="flex gap-1 max-sm:hidden">
        {pageNumbers(page, pages).map((number, index) => (
          <li key={number ?? `gap-${index}`}>
            {number === null ? (
              <span className="page-link text-ink-quiet" aria-hidden="true">
                …
              </span>
            ) : (
              <Link
                href={listHref(state, { page: number })}
                className="plain page-link"
                aria-current={number === page ? 'page' : undefined}
              >
                <span className="sr-only">Side </span>
                {number}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {page < pages && (
        <Link href={listHref(state, { page: page + 1 })} className="plain page-link" rel="next">
          Næste
          <Icon name="chevronRight" size={16} />
        </Link>
      )}
    </nav>
  )
}
