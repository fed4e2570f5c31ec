import type { ReactNode } from 'react'
import { Icon } from './icon'

/** What not everybody needs, folded away. Works without JavaScript and is unfolded on paper. */
export function Details({
  summary,
  open,
  children,
}: {
  summary: ReactNode
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="chevronRight" size={16} className="chevron" />
        {summary}
      </summary>
      <div className="mt-2 border-l-4 border-line pl-4">{children}</div>
    </details>
  )
}
