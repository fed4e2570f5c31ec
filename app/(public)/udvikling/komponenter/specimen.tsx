import type { ReactNode } from 'react'

/** One thing shown, with what it is called. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-t border-line py-5 first-of-type:border-t-0 first-of-type:pt-0">
      <h3 className="mb-3 text-14 font-normal text-ink-quiet">{name}</h3>
      {children}
    </div>
  )
}
