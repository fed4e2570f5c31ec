import { useId, type ReactNode } from 'react'

/** A part of a page with its heading and, at the right, what one can do with it. */
export function Section({
  title,
  lead,
  actions,
  id,
  onScreen = false,
  children,
}: {
  title: string
  lead?: ReactNode
  actions?: ReactNode
  id?: string
  /** Nothing to read: left out on paper. */
  onScreen?: boolean
  children: ReactNode
}) {
  const made = useId()
  const headingId = id ?? made
  return (
    <section
      aria-labelledby={headingId}
      className="mt-10 first:mt-0 [.tabs+&]:mt-0"
      data-noprint={onScreen ? '' : undefined}
    >
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <h2 id={headingId}>{title}</h2>
          {lead && <p className="max-w-text text-ink-soft">{lead}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  )
}

/** Main content and a narrower column beside it (right from 1200 px, below otherwise). */
export function SidePanel({
  children,
  aside,
  label,
}: {
  children: ReactNode
  aside: ReactNode
  label: string
}) {
  return (
    <div className="grid gap-x-12 gap-y-10 wide:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0">{children}</div>
      <aside aria-label={label} className="min-w-0">
        {aside}
      </aside>
    </div>
  )
}
