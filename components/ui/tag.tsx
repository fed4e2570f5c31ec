import type { ReactNode } from 'react'

/** Metadata that is not a state: a kind, an environment, a role. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>
}
