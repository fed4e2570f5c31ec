import type { ReactNode } from 'react'

export interface Description {
  term: string
  /** Nothing known is said in words: "Ikke oplyst". */
  value: ReactNode
  /** A link or small button that changes this value. */
  action?: ReactNode
}

/** Facts as label and value, one rule between. Under each other below 640 px. */
export function DescriptionList({ items, narrow = false }: { items: Description[]; narrow?: boolean }) {
  const grid = narrow ? '' : 'sm:grid sm:grid-cols-[minmax(8rem,14rem)_minmax(0,1fr)_auto] sm:gap-4'
  return (
    <dl className="border-t border-line">
      {items.map(({ term, value, action }) => (
        <div key={term} className={`border-b border-line py-2.5 ${grid}`}>
          <dt className="text-ink-quiet max-sm:text-14">{term}</dt>
          <dd className="min-w-0">
            {isEmpty(value) ? <span className="text-ink-quiet">Ikke oplyst</span> : value}
          </dd>
          {action && (
            <dd className="text-14 sm:text-right" data-noprint="">
              {action}
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

function isEmpty(value: ReactNode) {
  return value === null || value === undefined || value === '' || value === false
}
