'use client'

import { useEffect } from 'react'
import { formatCount } from '@/lib/format'
import { SHORTEST } from '@/lib/text/typed-search'
import type { OptionGroup } from './options'
import type { Suggested } from './use-found'

/** The lines one chooses among, and in words what there is: read aloud as it changes. */
export function FoundOptions({
  groups,
  chosen,
  suggested,
  typed,
  onPoint,
  onChoose,
}: {
  groups: OptionGroup[]
  chosen: string | undefined
  suggested: Suggested
  typed: string
  onPoint: (key: string) => void
  onChoose: (href: string) => void
}) {
  useEffect(() => {
    if (chosen) document.getElementById(`fund-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <>
      <div id="soegefund" role="listbox" aria-label="Fund" className="search-found">
        {groups.map(({ heading, options }) => (
          <div key={heading} role="group" aria-label={heading}>
            <div className="search-heading" aria-hidden="true">
              {heading}
            </div>
            {options.map(({ key, href, title, detail, state }) => (
              // Arrow keys and Enter are the field's, which keeps the focus.
              <div
                key={key}
                id={`fund-${key}`}
                role="option"
                aria-selected={key === chosen}
                className="search-option"
                onMouseMove={() => key !== chosen && onPoint(key)}
                onClick={() => onChoose(href)}
              >
                <span className="min-w-0">
                  <span className="block truncate font-bold">{title}</span>
                  {detail && <span className="block truncate text-14 text-ink-soft">{detail}</span>}
                </span>
                {state && <span className="text-14 whitespace-nowrap text-ink-soft">{state}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p role="status" className="search-foot">
        {inWords(groups, suggested, typed.trim())}
      </p>
    </>
  )
}

function inWords(
  groups: OptionGroup[],
  { typed: answered, found, failed }: Suggested,
  typed: string,
): string {
  if (typed.length < SHORTEST)
    return 'Navn, konto, mailadresse, aftale- eller prøvenummer. Pil ned vælger, Enter åbner.'
  if (failed) return 'Vi fik intet svar. Tryk Enter for at søge på siden.'
  if (!found || answered !== typed) return 'Søger …'
  const count = groups.reduce((sum, { options }) => sum + options.length, 0)
  if (count === 0)
    return found.number ? found.number.headline : 'Intet fundet. Prøv med færre ord eller en del af navnet.'
  if (found.nearly) return `Intet er skrevet helt sådan. ${formatCount(count, 'ligner', 'ligner')}.`
  const more = found.groups.some((group) => group.more) ? ', og der er flere' : ''
  return `${formatCount(count, 'fund', 'fund')}${more}`
}
