import type { ReactNode } from 'react'

/** What somebody wrote, in a cell: a word without an end breaks there instead of making the page wider. */
export function Written({ children }: { children: ReactNode }) {
  return <span className="wrap-anywhere">{children}</span>
}
