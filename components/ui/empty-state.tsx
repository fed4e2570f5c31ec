import type { ReactNode } from 'react'

/** Nothing here yet: why, and what to do. `level` is the heading's place in the page. */
export function EmptyState({
  title,
  children,
  action,
  level = 2,
}: {
  title: string
  children?: ReactNode
  action?: ReactNode
  level?: 2 | 3
}) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="rounded-ui bg-surface p-6 max-sm:p-4">
      <Heading>{title}</Heading>
      {children && <div className="mt-1 max-w-text text-ink-soft">{children}</div>}
      {action && <div className="mt-5">{action}</div>}
    </div>
  )
}
