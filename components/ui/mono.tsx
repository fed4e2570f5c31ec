import type { ReactNode } from 'react'

/** Sample numbers, CVR, hashes: figures that are compared digit by digit. `wrap` for what is long (SHA-256). */
export function Mono({ children, wrap = false }: { children: ReactNode; wrap?: boolean }) {
  return (
    <span className="mono" data-wrap={wrap || undefined} translate="no">
      {children}
    </span>
  )
}
