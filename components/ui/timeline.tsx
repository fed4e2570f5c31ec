import type { ReactNode } from 'react'

export interface TimelineEntry {
  id: string
  /** Already formatted: "21. november 2026 kl. 14.05", and for machines in ISO 8601. */
  time: string
  iso?: string
  /** A sentence: "Demo Administrator ændrede telefon fra … til …". */
  text: ReactNode
  /** On whose behalf, with which source, what stood before. */
  detail?: ReactNode
}

/** History in words, newest first. */
export function Timeline({ entries, label = 'Historik' }: { entries: TimelineEntry[]; label?: string }) {
  return (
    <ol aria-label={label} className="border-l border-line print:ml-1">
      {entries.map(({ id, time, iso, text, detail }) => (
        <li key={id} className="relative pb-5 pl-5 last:pb-0">
          <span
            className="absolute top-1.5 -left-[5px] size-[9px] rounded-full bg-line-strong"
            aria-hidden="true"
          />
          <time dateTime={iso} className="block text-14 text-ink-quiet">
            {time}
          </time>
          <div className="max-w-text">{text}</div>
          {detail && <div className="mt-0.5 max-w-text text-14 text-ink-soft">{detail}</div>}
        </li>
      ))}
    </ol>
  )
}
