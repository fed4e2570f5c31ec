import type { ReactNode } from 'react'

/** The one next step of a thing: the only big part of its page. `children` are the buttons that take it. */
export function NextStep({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <section
      aria-labelledby="naeste-skridt"
      className="mb-10 rounded-ui border-2 border-ink p-6 max-sm:p-4 [.tabs+&]:mt-0"
    >
      <p className="text-14 text-ink-soft">Næste skridt</p>
      <h2 id="naeste-skridt" className="text-24">
        {title}
      </h2>
      {text && <p className="mt-2 max-w-text">{text}</p>}
      {children && (
        <div className="mt-5 flex flex-wrap items-start gap-3" data-noprint="">
          {children}
        </div>
      )}
    </section>
  )
}
