import type { ReactNode } from 'react'

/** One thing shown, with what it is called. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="mt-6">
      <h3 className="mb-2 text-14 font-normal text-ink-quiet">{name}</h3>
      {children}
    </div>
  )
}
