import { Link } from './link'

export interface Tab {
  label: string
  href: string
  current?: boolean
  count?: number
}

/** The parts of one thing, each with its own address: links, not a widget. */
export function Tabs({ tabs, label }: { tabs: Tab[]; label: string }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ label: text, href, current, count }) => (
        <Link key={href} href={href} className="plain" aria-current={current ? 'page' : undefined}>
          {text}
          {count !== undefined && <span className="ml-1.5 font-normal text-ink-quiet">{count}</span>}
        </Link>
      ))}
    </nav>
  )
}
