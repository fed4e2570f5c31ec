import { Section } from '@/components/layout/section'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { formatCount } from '@/lib/format'
import type { FoundEverywhere, Hit, HitGroup } from '@/lib/search'
import { PLACES } from '@/lib/search/words'

/** What was found, kind by kind: name, what tells it from others, and its state. */
export function FoundGroups({ found, typed }: { found: FoundEverywhere; typed: string }) {
  const { groups, nearly, number } = found
  return (
    <>
      <p role="status" className="mb-6">
        {nearly ? `Intet er skrevet helt som »${typed}«. Dette ligner:` : summary(found)}
      </p>
      {number?.href && (
        <Section title="Prøvenummer">
          <HitList
            hits={[
              {
                id: number.number,
                href: number.href,
                title: number.number,
                detail: number.headline,
                state: null,
              },
            ]}
          />
        </Section>
      )}
      {groups.map((group) => (
        <Section key={group.kind} title={group.heading}>
          <HitList hits={group.hits} />
          {group.more && !nearly && <Others group={group} typed={typed} />}
        </Section>
      ))}
    </>
  )
}

function summary({ groups, number }: FoundEverywhere): string {
  const shown = groups.reduce((sum, { hits }) => sum + hits.length, number?.href ? 1 : 0)
  const more = groups.some((group) => group.more)
  return more
    ? `De ${shown} nærmeste. Skriv mere for at komme tættere på.`
    : `${formatCount(shown, 'fund', 'fund')}.`
}

function Others({ group, typed }: { group: HitGroup; typed: string }) {
  const { list, heading } = PLACES[group.kind]
  if (!list) return <p className="mt-3 text-ink-soft">Der er flere. Skriv mere for at komme tættere på.</p>
  return (
    <p className="mt-3">
      <Link href={`${list}?soeg=${encodeURIComponent(typed)}`}>Der er flere: søg i listen {heading}</Link>
    </p>
  )
}

function HitList({ hits }: { hits: Hit[] }) {
  return (
    <ul className="border-t border-line">
      {hits.map(({ id, href, title, detail, state }) => (
        <li key={id} className="hit">
          <div className="min-w-0">
            <Link href={href} className="font-bold wrap-anywhere">
              {title}
            </Link>
            {detail && <p className="text-14 wrap-anywhere text-ink-soft">{detail}</p>}
          </div>
          {state && <Badge state={state} />}
        </li>
      ))}
    </ul>
  )
}
